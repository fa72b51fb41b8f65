//! Answers that come late or never, and who does not wait for them.

use std::time::Duration;

use e2e::{App, Fault, until};

use crate::raw::{CUSTOMERS, begin, fetch, raw, stop};

/// The only POST, once it is as expected; it may still be under way.
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
fn hanging_before_nothing_is_done() {
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
fn hanging_after_it_was_done() {
    raw(0, async |app| {
        app.site.proxy.fault("POST", CUSTOMERS, 1, Fault::HangAfter);
        begin(&app.page, "POST", CUSTOMERS).await;
        until("it is done", 1, async || app.api.customers("").await.len()).await;
        wait_for_post(app, true, false).await;
        stop(&app.page).await;
        wait_for_post(app, true, true).await;
    });
}

/// Of a page that is left for another, Chromium may let the question wait, in case of Back.
#[test]
fn who_reloads_the_page_aborts() {
    raw(0, async |app| {
        app.site.proxy.fault("POST", CUSTOMERS, 1, Fault::HangAfter);
        begin(&app.page, "POST", CUSTOMERS).await;
        wait_for_post(app, true, false).await;
        app.page.reload().await;
        wait_for_post(app, true, true).await;
    });
}

#[test]
fn delayed_it_comes_in_the_end() {
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
