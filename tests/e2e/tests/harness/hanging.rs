//! Late and missing answers, and pages that abort their requests.

use std::time::Duration;

use e2e::{App, Fault, until};

use crate::raw::{CUSTOMERS, begin, fetch, raw, stop};

/// Waits until the only POST is as expected. It may still be in flight.
async fn wait_for_post(app: &App, reached_api: bool, aborted: bool) {
    until(
        "reached the API, aborted",
        vec![(reached_api, aborted)],
        async || {
            let posts = app.site.proxy.requests("POST", CUSTOMERS);
            let seen = posts.iter().map(|post| (post.reached_api, post.aborted));
            seen.collect()
        },
    )
    .await;
    let post = app.site.proxy.requests("POST", CUSTOMERS).remove(0);
    assert!(post.status.is_none() && !post.broken);
}

#[test]
fn hang_reaches_no_api() {
    raw(0, async |app| {
        app.site.proxy.fault("POST", CUSTOMERS, 1, Fault::Hang);
        begin(&app.page, "POST", CUSTOMERS).await;
        wait_for_post(app, false, false).await;
        stop(&app.page).await;
        wait_for_post(app, false, true).await;
        assert!(app.api.customers("").await.is_empty());
    });
}

#[test]
fn hang_after_is_carried_out() {
    raw(0, async |app| {
        app.site.proxy.fault("POST", CUSTOMERS, 1, Fault::HangAfter);
        begin(&app.page, "POST", CUSTOMERS).await;
        until("customers", 1, async || app.api.customers("").await.len()).await;
        wait_for_post(app, true, false).await;
        stop(&app.page).await;
        wait_for_post(app, true, true).await;
    });
}

/// A reload, not another page: Chromium may keep requests of a page for its back/forward cache.
#[test]
fn a_reload_aborts_requests() {
    raw(0, async |app| {
        app.site.proxy.fault("POST", CUSTOMERS, 1, Fault::HangAfter);
        begin(&app.page, "POST", CUSTOMERS).await;
        wait_for_post(app, true, false).await;
        app.page.reload().await;
        wait_for_post(app, true, true).await;
    });
}

#[test]
fn delay_delays_the_answer() {
    raw(3, async |app| {
        let time = Duration::from_millis(400);
        app.site
            .proxy
            .fault("GET", CUSTOMERS, 1, Fault::Delay(time));
        let start = std::time::Instant::now();
        assert_eq!(fetch(&app.page, "GET", CUSTOMERS).await["status"], 200);
        assert!(start.elapsed() >= time);
    });
}

#[test]
fn a_held_answer_waits_for_the_journey() {
    raw(0, async |app| {
        let held = app.site.proxy.hold("POST", CUSTOMERS);
        begin(&app.page, "POST", CUSTOMERS).await;
        held.answered().await;
        assert_eq!(app.api.customers("").await.len(), 1);
        wait_for_post(app, true, false).await;
        held.give();
        let status = || app.site.proxy.requests("POST", CUSTOMERS)[0].status;
        until("the answer", true, async || status().is_some()).await;
    });
}
