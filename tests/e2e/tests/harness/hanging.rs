//! Answers that come late or never, and who does not wait for them.

use std::time::Duration;

use e2e::{Desk, Fault, until};

use crate::raw::{CUSTOMERS, begin, fetch, raw, stop};

/// The only POST, once it is as expected; it may still be under way.
async fn wait_for_post(desk: &Desk, reached_api: bool, aborted: bool) {
    until(
        "reached the API, aborted",
        vec![(reached_api, aborted)],
        async || {
            let posts = desk.site.proxy.requests("POST", CUSTOMERS);
            let seen = posts.iter().map(|post| (post.reached_api, post.aborted));
            seen.collect()
        },
    )
    .await;
    let post = desk.site.proxy.requests("POST", CUSTOMERS).remove(0);
    assert!(post.status.is_none() && !post.broken);
}

#[test]
fn hanging_before_nothing_is_done() {
    raw(0, async |desk| {
        desk.site.proxy.fault("POST", CUSTOMERS, 1, Fault::Hang);
        begin(&desk.page, "POST", CUSTOMERS).await;
        wait_for_post(desk, false, false).await;
        stop(&desk.page).await;
        wait_for_post(desk, false, true).await;
        assert!(desk.api.customers("").await.is_empty());
    });
}

#[test]
fn hanging_after_it_was_done() {
    raw(0, async |desk| {
        desk.site
            .proxy
            .fault("POST", CUSTOMERS, 1, Fault::HangAfter);
        begin(&desk.page, "POST", CUSTOMERS).await;
        until("it is done", 1, async || desk.api.customers("").await.len()).await;
        wait_for_post(desk, true, false).await;
        stop(&desk.page).await;
        wait_for_post(desk, true, true).await;
    });
}

/// Of a page that is left for another, Chromium may let the question wait, in case of Back.
#[test]
fn who_reloads_the_page_aborts() {
    raw(0, async |desk| {
        desk.site
            .proxy
            .fault("POST", CUSTOMERS, 1, Fault::HangAfter);
        begin(&desk.page, "POST", CUSTOMERS).await;
        wait_for_post(desk, true, false).await;
        desk.page.reload().await;
        wait_for_post(desk, true, true).await;
    });
}

#[test]
fn delayed_it_comes_in_the_end() {
    raw(3, async |desk| {
        let time = Duration::from_millis(400);
        desk.site
            .proxy
            .fault("GET", CUSTOMERS, 1, Fault::Delay(time));
        let start = std::time::Instant::now();
        assert_eq!(fetch(&desk.page, "GET", CUSTOMERS).await["status"], 200);
        assert!(start.elapsed() >= time);
    });
}
