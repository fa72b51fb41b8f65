use std::collections::BTreeMap;
use std::time::Duration;

use e2e::{Answer, App, Fault, Fixture, journey, json};

use super::{
    ANY_CUSTOMER, CUSTOMERS, archived, customers, job_button, page_of_gateway, report, saying,
    select_all, start, wait_for_report,
};

/// How many customers the job with all faults has.
const MANY: usize = 200;

/// The faults of the matrix, and whether the row is done without the user.
fn faults() -> Vec<(Fault, bool)> {
    let not_json = Answer::text(200, "application/json", r#"{"customer":{"_id":1,"na"#);
    vec![
        (Fault::DropBefore, true),
        (Fault::DropAfter, true),
        (Fault::CutAfter, true),
        (Fault::Hang, false),
        (Fault::HangAfter, true),
        (Fault::Delay(Duration::from_millis(900)), true),
        (Fault::Answer(saying(400)), false),
        (Fault::Answer(saying(403)), false),
        (Fault::Answer(page_of_gateway(404)), false),
        (Fault::Answer(saying(429).header("retry-after", "1")), true),
        (Fault::Answer(saying(500)), false),
        (Fault::AnswerAfter(page_of_gateway(502)), true),
        (Fault::Answer(page_of_gateway(503)), false),
        (Fault::AnswerAfter(page_of_gateway(200)), true),
        (Fault::AnswerAfter(not_json), true),
        (
            Fault::Answer(Answer::json(
                200,
                &json!({"customer": super::super::records::customer(777, "Other")}),
            )),
            false,
        ),
    ]
}

/// Returns how often each customer was written.
fn writes_of_each(app: &App) -> BTreeMap<String, usize> {
    let mut writes = BTreeMap::new();
    for request in app.site.proxy.requests("PUT", CUSTOMERS) {
        if request.reached_api {
            *writes.entry(request.path).or_default() += 1;
        }
    }
    writes
}

#[test]
fn every_fault_in_the_middle_of_a_job() {
    journey(Fixture::customers(0).with_directory(), async |app| {
        let ids = customers(app, MANY).await;
        let page = app.sign_in("/customers").await;
        page.hurry_time_outs().await;
        app.wait_for_sync().await;
        let faults = faults();
        let failing = faults.iter().filter(|(_, ends_well)| !ends_well).count();
        for (at, (fault, _)) in faults.into_iter().enumerate() {
            let (skip, path) = (5 + 10 * at, ANY_CUSTOMER);
            app.site.proxy.fault_after(skip, "PUT", path, 1, fault);
        }
        select_all(page).await;
        start(page, "Archive", "Archive 200 customers").await;
        page.allow_console("Failed to load resource");
        wait_for_report(page).await;
        let is_archived = archived(app, &ids).await;
        let done = is_archived.iter().filter(|it| **it).count();
        page.wait_for_text(&format!("Done ({done})")).await;
        assert_eq!(done, MANY - failing);
        // No customer is written twice.
        let writes = writes_of_each(app);
        assert!(writes.values().all(|count| *count == 1), "{writes:?}");
        // The rest can be tried again.
        job_button(page, "Try again").click().await;
        page.toast("Archive 200 customers: Done (200)").wait().await;
        assert_eq!(archived(app, &ids).await, vec![true; MANY]);
        assert!(writes_of_each(app).values().all(|count| *count == 1));
    });
}

#[test]
fn a_sign_in_that_expires_pauses_the_job() {
    journey(Fixture::customers(0).with_directory(), async |app| {
        let ids = customers(app, 20).await;
        let page = app.sign_in("/customers").await;
        app.wait_for_sync().await;
        select_all(page).await;
        app.site.proxy.slow_down(50);
        let refused = || Fault::Answer(saying(401));
        app.site
            .proxy
            .fault_after(6, "PUT", ANY_CUSTOMER, 1, refused());
        start(page, "Archive", "Archive 20 customers").await;
        page.allow_console("401");
        page.dialog("Sign in again").wait().await;
        page.wait_for_text("Paused. Sign in again to go on.").await;
        app.enter_token().await;
        assert_eq!(report(page).await, vec!["Done"; 20]);
        assert_eq!(archived(app, &ids).await, vec![true; 20]);
        assert!(writes_of_each(app).values().all(|count| *count == 1));
    });
}

#[test]
fn a_job_pauses_while_the_browser_is_offline() {
    journey(Fixture::customers(0).with_directory(), async |app| {
        let ids = customers(app, 30).await;
        let page = app.sign_in("/customers").await;
        app.wait_for_sync().await;
        select_all(page).await;
        app.site.proxy.slow_down(700);
        start(page, "Archive", "Archive 30 customers").await;
        job_button(page, "Pause").wait().await;
        page.allow_console("ERR_INTERNET_DISCONNECTED");
        page.set_online(false).await;
        page.wait_for_text("Paused: the browser is offline.").await;
        app.site.proxy.slow_down(0);
        page.set_online(true).await;
        assert_eq!(report(page).await, vec!["Done"; 30]);
        assert_eq!(archived(app, &ids).await, vec![true; 30]);
        assert!(writes_of_each(app).values().all(|count| *count == 1));
    });
}

#[test]
fn a_busy_server_is_waited_for_by_all_rows() {
    journey(Fixture::customers(0).with_directory(), async |app| {
        customers(app, 12).await;
        let page = app.sign_in("/customers").await;
        app.wait_for_sync().await;
        select_all(page).await;
        let busy = saying(429).header("retry-after", "4");
        let path = ANY_CUSTOMER;
        app.site
            .proxy
            .fault_after(2, "PUT", path, 1, Fault::Answer(busy));
        app.site.proxy.forget();
        start(page, "Archive", "Archive 12 customers").await;
        page.allow_console("429");
        page.wait_for_text("Waiting for").await;
        let asked = app.site.proxy.log().len();
        // Those that were in flight end; no other begins.
        assert!(asked <= 2 * 4 + 6, "{asked}");
        assert_eq!(report(page).await, vec!["Done"; 12]);
    });
}

#[test]
fn a_change_of_another_administrator_is_left_alone() {
    journey(Fixture::customers(0).with_directory(), async |app| {
        let ids = customers(app, 3).await;
        let page = app.sign_in("/customers").await;
        app.wait_for_sync().await;
        select_all(page).await;
        // Another administrator sets a status of the first, and a phone number of the second.
        app.api.write(ids[0], json!({"customerStatus": 3})).await;
        app.api.write(ids[1], json!({"customerPhone": "12"})).await;
        super::act(page, "Set status").click().await;
        page.spinbutton("New status").fill("7").await;
        page.button("Set status of 3 customers").click().await;
        assert_eq!(report(page).await, ["Conflict", "Done", "Done"]);
        page.wait_for_text("Someone else changed Status meanwhile. It was left as it is.")
            .await;
        assert_eq!(app.api.customer(ids[0]).await["status"], 3);
        let second = app.api.customer(ids[1]).await;
        assert_eq!(
            (&second["status"], &second["phone"]),
            (&json!(7), &json!("12"))
        );
        page.combobox("Outcome").choose("Conflict (1)").await;
        assert_eq!(page.table("Report").column("Customer").await, ["Job 1"]);
    });
}
