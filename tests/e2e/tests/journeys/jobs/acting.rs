use e2e::{Fixture, Key, journey, json};

use super::{CUSTOMERS, act, archived, customers, job_button, report, select_all, start};

#[test]
fn archiving_all_that_are_selected() {
    journey(Fixture::customers(0).with_directory(), async |app| {
        let ids = customers(app, 20).await;
        let page = app.sign_in("/customers").await;
        app.wait_for_sync().await;
        select_all(page).await;
        page.passes_axe("the region Selection").await;
        act(page, "Archive").click().await;
        let dialog = page.dialog("Archive 20 customers");
        dialog.wait().await;
        page.wait_for_text("20 customers will be changed.").await;
        page.passes_axe("the dialog before a job").await;
        page.button("Archive 20 customers").click().await;
        assert_eq!(report(page).await, vec!["Done"; 20]);
        page.passes_axe("the report").await;
        page.toast("Archive 20 customers: Done (20)").wait().await;
        assert_eq!(archived(app, &ids).await, vec![true; 20]);
        // Each customer costs a read and a write.
        assert_eq!(app.site.proxy.requests("PUT", CUSTOMERS).len(), 20);
        job_button(page, "Close").click().await;
        page.role("region", "Job").wait_gone().await;
    });
}

#[test]
fn a_status_for_all_that_are_selected() {
    journey(Fixture::customers(0).with_directory(), async |app| {
        let ids = customers(app, 3).await;
        let same = json!({"customerCompanyName": "Has it", "customerStatus": 7});
        app.api.create(same).await;
        let page = app.sign_in("/customers").await;
        app.wait_for_sync().await;
        select_all(page).await;
        act(page, "Set status").click().await;
        let dialog = page.dialog("Set status of 4 customers");
        dialog.wait().await;
        page.button("Set status of 4 customers").click().await;
        page.wait_for_text("Enter a whole number").await;
        page.spinbutton("New status").fill("7").await;
        page.wait_for_text("1 has this status already.").await;
        page.passes_axe("the dialog of Set status").await;
        page.button("Set status of 3 customers").click().await;
        let mut outcomes = report(page).await;
        outcomes.sort();
        assert_eq!(outcomes, ["Done", "Done", "Done", "Unchanged"]);
        for id in ids {
            assert_eq!(app.api.customer(id).await["status"], 7);
        }
        assert_eq!(app.site.proxy.requests("PUT", CUSTOMERS).len(), 3);
    });
}

#[test]
fn deleting_asks_for_the_count_and_offers_to_archive() {
    journey(Fixture::customers(0).with_directory(), async |app| {
        let ids = customers(app, 3).await;
        let page = app.sign_in("/customers").await;
        app.wait_for_sync().await;
        select_all(page).await;
        act(page, "Delete").click().await;
        page.wait_for_text("3 customers will be deleted.").await;
        page.wait_for_text("0 of 3 have orders.").await;
        page.passes_axe("the dialog of Delete").await;
        page.button("Delete 3 customers").click().await;
        page.wait_for_text("Type 3, the number of customers to delete.")
            .await;
        assert!(app.site.proxy.requests("DELETE", CUSTOMERS).is_empty());
        page.textbox("Type 3 to confirm").fill("3").await;
        page.button("Delete 3 customers").click().await;
        assert_eq!(report(page).await, vec!["Done"; 3]);
        assert_eq!(app.site.proxy.requests("DELETE", CUSTOMERS).len(), 3);
        for id in &ids {
            let path = format!("{CUSTOMERS}/{id}");
            assert_eq!(app.api.call("GET", &path, None).await.0, 404);
        }
        // None is selected any longer, and the list is empty.
        page.role("region", "Selection").wait_gone().await;

        let ids = customers(app, 2).await;
        job_button(page, "Close").click().await;
        page.button("Refresh").click().await;
        page.table("Customers").wait_rows(2).await;
        select_all(page).await;
        act(page, "Delete").click().await;
        page.button("Archive instead").click().await;
        page.button("Archive 2 customers").click().await;
        assert_eq!(report(page).await, vec!["Done"; 2]);
        assert_eq!(archived(app, &ids).await, vec![true; 2]);
    });
}

#[test]
fn a_job_by_keyboard_alone() {
    journey(Fixture::customers(0).with_directory(), async |app| {
        let ids = customers(app, 3).await;
        let page = app.sign_in("/customers").await;
        app.wait_for_sync().await;
        page.tab_to(&page.checkbox("Select all")).await;
        page.press(Key::Space).await;
        page.tab_to(&act(page, "Archive")).await;
        page.press(Key::Enter).await;
        let button = page.button("Archive 3 customers");
        button.wait().await;
        page.tab_to(&button).await;
        // For half a second the button ignores presses that were meant for another one.
        button.wait_attribute("aria-disabled", None).await;
        page.press(Key::Enter).await;
        assert_eq!(report(page).await, vec!["Done"; 3]);
        page.tab_to(&job_button(page, "Undo")).await;
        page.press(Key::Enter).await;
        page.toast("Undo: Archive 3 customers: Done (3)")
            .wait()
            .await;
        assert_eq!(archived(app, &ids).await, vec![false; 3]);
    });
}

#[test]
fn pausing_resuming_and_cancelling() {
    journey(Fixture::customers(0).with_directory(), async |app| {
        let ids = customers(app, 40).await;
        let page = app.sign_in("/customers").await;
        app.wait_for_sync().await;
        // Long enough for what follows, whatever else the machine does.
        app.site.proxy.slow_down(700);
        select_all(page).await;
        start(page, "Archive", "Archive 40 customers").await;
        job_button(page, "Pause").click().await;
        page.wait_for_text("Paused").await;
        page.passes_axe("a paused job").await;
        let is_paused = job_button(page, "Resume");
        is_paused.wait().await;
        is_paused.click().await;
        job_button(page, "Cancel").click().await;
        let outcomes = report(page).await;
        let done = outcomes.iter().filter(|it| *it == "Done").count();
        assert!(done > 0 && done < 40, "{outcomes:?}");
        assert_eq!(
            outcomes.iter().filter(|it| *it == "Not tried").count(),
            40 - done
        );
        let is_archived = archived(app, &ids).await;
        assert_eq!(is_archived.iter().filter(|it| **it).count(), done);
        // What was not tried can be tried.
        app.site.proxy.slow_down(0);
        job_button(page, "Try again").click().await;
        page.toast("Archive 40 customers: Done (40)").wait().await;
        assert_eq!(archived(app, &ids).await, vec![true; 40]);
        assert_eq!(app.site.proxy.requests("PUT", CUSTOMERS).len(), 40);
    });
}
