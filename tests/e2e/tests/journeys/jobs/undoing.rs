use e2e::{Fixture, journey, json};

use super::{CUSTOMERS, archived, customers, job_button, report, select_all, start};

#[test]
fn a_saved_change_is_undone_from_its_toast_and_redone_from_the_activity_log() {
    journey(Fixture::customers(0).with_directory(), async |app| {
        let record = json!({"customerCompanyName": "Before", "customerPhone": "1"});
        let id = app.api.create(record).await;
        let page = app.sign_in(&format!("/customers/{id}/edit")).await;
        page.textbox("Phone").wait_value("1").await;
        page.textbox("Phone").fill("2").await;
        page.button("Save").click().await;
        let toast = page.toast("Saved Before");
        toast.wait().await;
        page.passes_axe("a toast with Undo").await;
        page.button("Undo").within(&toast).click().await;
        page.toast("Undo: Changed: Before: Done (1)").wait().await;
        assert_eq!(app.api.customer(id).await["phone"], "1");

        page.goto("/activity").await;
        let log = page.table("Activity");
        log.wait().await;
        assert_eq!(
            log.column("Changes").await,
            ["Phone: 2 → 1", "Phone: 1 → 2"]
        );
        assert_eq!(log.column("Outcome").await, ["Done", "Done"]);
        page.passes_axe("the activity log").await;
        // Only the undo can be undone: the change is undone already.
        page.button("Undo").click().await;
        page.toast("Done (1)").wait().await;
        assert_eq!(app.api.customer(id).await["phone"], "2");
    });
}

#[test]
fn a_deletion_is_undone_by_a_new_customer() {
    journey(Fixture::customers(0).with_directory(), async |app| {
        let record = json!({"customerCompanyName": "Gone", "customerEmail": "g@example.com", "customerStatus": 4});
        let id = app.api.create(record).await;
        let page = app.sign_in(&format!("/customers/{id}")).await;
        page.button("Delete").click().await;
        page.button("Delete customer").click().await;
        let toast = page.toast("Deleted Gone");
        toast.wait().await;
        page.button("Undo").within(&toast).click().await;
        let dialog = page.dialog("Undo?");
        dialog.wait().await;
        page.wait_for_text("1 deleted customer will be created anew, with a new number. Its orders do not come back.")
            .await;
        page.passes_axe("the question before an undo").await;
        page.button("Undo").within(&dialog).click().await;
        page.toast("Done (1)").wait().await;
        let all = app.api.customers("limit=100").await;
        assert_eq!(all.len(), 1);
        assert_ne!(all[0]["_id"], id);
        for (key, value) in [
            ("companyname", json!("Gone")),
            ("email", json!("g@example.com")),
            ("status", json!(4)),
        ] {
            assert_eq!(all[0][key], value, "{key}");
        }
    });
}

#[test]
fn an_undo_asks_where_another_administrator_changed_the_same_field() {
    journey(Fixture::customers(0).with_directory(), async |app| {
        let record = json!({"customerCompanyName": "Shared", "customerPhone": "1"});
        let id = app.api.create(record).await;
        let page = app.sign_in(&format!("/customers/{id}/edit")).await;
        page.textbox("Phone").wait_value("1").await;
        page.textbox("Phone").fill("2").await;
        page.button("Save").click().await;
        let toast = page.toast("Saved Shared");
        toast.wait().await;
        app.api
            .write(
                id,
                json!({"customerPhone": "3", "customerEmail": "new@example.com"}),
            )
            .await;
        page.button("Undo").within(&toast).click().await;
        let dialog = page.dialog("Someone else changed it since");
        dialog.wait().await;
        page.wait_for_text("Phone is 3 now. Undo would make it 1.")
            .await;
        page.passes_axe("the question of an undo in conflict").await;
        assert_eq!(app.api.customer(id).await["phone"], "3");
        page.button("Undo anyway").click().await;
        page.toast("Done (1)").wait().await;
        let now = app.api.customer(id).await;
        assert_eq!(
            (&now["phone"], &now["email"]),
            (&json!("1"), &json!("new@example.com"))
        );
    });
}

#[test]
fn a_whole_job_is_undone_and_the_undo_too_after_a_reload() {
    journey(Fixture::customers(0).with_directory(), async |app| {
        let ids = customers(app, 12).await;
        let page = app.sign_in("/customers").await;
        app.wait_for_sync().await;
        select_all(page).await;
        start(page, "Archive", "Archive 12 customers").await;
        report(page).await;
        page.goto("/activity").await;
        page.button("Show 12 rows").click().await;
        assert_eq!(report(page).await, vec!["Done"; 12]);
        page.button("Hide rows").click().await;
        page.button("Undo").click().await;
        page.toast("Undo: Archive 12 customers: Done (12)")
            .wait()
            .await;
        assert_eq!(archived(app, &ids).await, vec![false; 12]);
        page.reload().await;
        page.table("Activity").wait().await;
        page.wait_for_text("Undo: Archive 12 customers").await;
        page.wait_for_text("Undone").await;
        page.button("Undo").click().await;
        page.toast("Done (12)").wait().await;
        assert_eq!(archived(app, &ids).await, vec![true; 12]);
        assert_eq!(app.site.proxy.requests("PUT", CUSTOMERS).len(), 36);
    });
}

#[test]
fn the_report_is_downloaded_as_csv() {
    journey(Fixture::customers(0).with_directory(), async |app| {
        let ids = customers(app, 2).await;
        let page = app.sign_in("/customers").await;
        app.wait_for_sync().await;
        select_all(page).await;
        start(page, "Archive", "Archive 2 customers").await;
        report(page).await;
        let downloads = page.save_downloads().await;
        job_button(page, "Download report").click().await;
        page.toast("The report is in the file").wait().await;
        let (name, file) = downloads.take().await;
        assert!(name.starts_with("report"), "{name}");
        let expected = format!(
            "\u{feff}No.,Customer,Outcome,Reason\r\n{},Job 1,Done,\r\n{},Job 2,Done,\r\n",
            ids[0], ids[1]
        );
        assert_eq!(String::from_utf8(file).unwrap(), expected);
    });
}

#[test]
fn an_older_toast_still_undoes_its_job() {
    journey(Fixture::customers(0).with_directory(), async |app| {
        let ids = customers(app, 2).await;
        let page = app.sign_in("/customers").await;
        app.wait_for_sync().await;
        select_all(page).await;
        start(page, "Archive", "Archive 2 customers").await;
        let toast = page.toast("Archive 2 customers: Done (2)");
        toast.wait().await;
        super::act(page, "Set status").click().await;
        page.spinbutton("New status").fill("7").await;
        page.button("Set status of 2 customers").click().await;
        page.toast("Set status of 2 customers: Done (2)")
            .wait()
            .await;
        page.button("Undo").within(&toast).click().await;
        page.toast("Undo: Archive 2 customers: Done (2)")
            .wait()
            .await;
        assert_eq!(archived(app, &ids).await, vec![false; 2]);
        assert_eq!(app.api.customer(ids[0]).await["status"], 7);
    });
}
