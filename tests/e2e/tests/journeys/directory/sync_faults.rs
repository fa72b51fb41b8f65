//! Faults during a sync: the customers that were read stay (docs/failures.md).

use e2e::{Answer, App, Fault, Fixture, Page, journey, json, until};

use super::{list_requests, search_box, wait_for_first_page, wait_for_sync};
use crate::records::CUSTOMERS;

/// The number of requests before the fault: sign-in, first page of the list, a part of the sync.
const BEFORE: usize = 6;

/// A search for a customer of the first page, and the link that it finds.
const EARLY: [&str; 2] = ["abernathy 360", "theodore.abernathy360@mail.example"];

fn refusal(status: u16) -> Fault {
    Fault::Answer(Answer::json(status, &json!({"error": {"code": 1}})))
}

/// Signs in and starts a slow sync with a fault in it.
async fn sync_with(app: &App, times: usize, fault: Fault) -> &Page {
    let proxy = &app.site.proxy;
    proxy.fault_after(BEFORE, "GET", CUSTOMERS, times, fault);
    proxy.slow_down(60);
    app.sign_in("/customers").await
}

/// Waits until this many requests have failed.
async fn wait_for_failed(app: &App, times: usize, failed: impl Fn(&e2e::Request) -> bool) {
    until("requests that failed", true, async || {
        let asked = list_requests(app);
        asked.iter().filter(|request| failed(request)).count() >= times
    })
    .await;
}

/// Asserts that the search finds a customer that was read before the fault.
async fn finds_early(page: &Page) {
    let [typed, link] = EARLY;
    search_box(page).fill(typed).await;
    page.link(link).wait().await;
    search_box(page).fill("").await;
}

/// Waits for the end of the sync and asserts that it is complete.
async fn completes(app: &App) {
    app.site.proxy.slow_down(0);
    wait_for_sync(app).await;
    let page = &app.page;
    page.wait_for_text("1,500 customers").await;
    assert!(!page.text().await.contains("Some customers may be missing"));
    page.button("Retry").wait_gone().await;
}

const FIXTURE: Fixture = Fixture::customers(1_500).with_directory();

#[test]
fn passing_errors_are_retried() {
    journey(FIXTURE, async |app| {
        app.page.allow_console("status of 500");
        let page = sync_with(app, 6, refusal(500)).await;
        wait_for_failed(app, 6, |request| request.status == Some(500)).await;
        completes(app).await;
        let said = page.console().await.join("\n");
        assert!(said.contains("status of 500"));
    });
}

#[test]
fn cut_answers_are_retried() {
    journey(FIXTURE, async |app| {
        app.page.allow_console("net::ERR_");
        sync_with(app, 3, Fault::CutAfter).await;
        let retries = async || {
            let asked = list_requests(app);
            let mut offsets: Vec<_> = asked
                .iter()
                .map(|it| it.query()["offset"].clone())
                .collect();
            offsets.sort();
            let all = offsets.len();
            offsets.dedup();
            all - offsets.len()
        };
        until("retries", true, async || retries().await >= 4).await;
        completes(app).await;
    });
}

#[test]
fn an_expired_token_asks_for_a_sign_in_over_the_page() {
    journey(FIXTURE, async |app| {
        app.page.allow_console("status of 401");
        let page = sync_with(app, 1, refusal(401)).await;
        page.dialog("").wait().await;
        page.button("Sign in").wait().await;
        let [_, early] = EARLY;
        assert!(page.text().await.contains(early), "the rows stay");
        let before = list_requests(app).len();
        app.enter_token().await;
        page.dialog("").wait_gone().await;
        until("the sync continues", true, async || {
            list_requests(app).len() > before
        })
        .await;
        completes(app).await;
    });
}

#[test]
fn continues_when_the_network_is_back() {
    journey(FIXTURE, async |app| {
        app.page.allow_console("net::ERR_");
        app.site.proxy.slow_down(600);
        let page = app.sign_in("/customers").await;
        wait_for_first_page(page).await;
        page.set_online(false).await;
        page.wait_for_text("Stopped at").await;
        page.wait_for_text("offline").await;
        finds_early(page).await;
        page.set_online(true).await;
        page.button("Pause").wait().await;
        completes(app).await;
    });
}

#[test]
fn a_403_stops_it_until_retry() {
    journey(FIXTURE, async |app| {
        app.page.allow_console("status of 403");
        let page = sync_with(app, 999, refusal(403)).await;
        page.alert("Stopped at").wait().await;
        page.wait_for_text("You are not allowed to do this").await;
        page.button("Retry").wait().await;
        finds_early(page).await;
        app.site.proxy.heal();
        page.button("Retry").click().await;
        completes(app).await;
    });
}

#[test]
fn a_retry_keeps_the_requests_in_flight() {
    journey(FIXTURE, async |app| {
        app.page.allow_console("status of 403");
        let page = sync_with(app, 1, refusal(403)).await;
        // The other requests are still in flight.
        app.site.proxy.slow_down(1_000);
        page.button("Retry").click().await;
        page.button("Pause").wait().await;
        completes(app).await;
    });
}

#[test]
fn lasting_errors_stop_it_and_retry_resumes_it() {
    journey(FIXTURE, async |app| {
        app.page.allow_console("status of 500");
        let page = sync_with(app, 999, refusal(500)).await;
        page.alert("Stopped at").wait().await;
        finds_early(page).await;
        app.site.proxy.heal();
        let before = list_requests(app).len();
        page.button("Retry").click().await;
        completes(app).await;
        let again = &list_requests(app)[before..];
        let again = again.iter().filter(|it| it.query()["offset"] == "0");
        assert!(again.count() <= 2, "it started again");
    });
}

#[test]
fn repeated_pages_are_reported() {
    journey(FIXTURE, async |app| {
        let page = sync_with(app, 9_999, Fault::RepeatFirstPage).await;
        app.site.proxy.slow_down(0);
        page.wait_for_text("Some customers may be missing").await;
        page.button("Refresh").wait().await;
        app.site.proxy.heal();
        page.button("Refresh").click().await;
        page.wait_for_text("1,500 customers").await;
        until("the warning", false, async || {
            page.text().await.contains("Some customers may be missing")
        })
        .await;
    });
}

#[test]
fn a_defective_record_is_found_and_marked() {
    journey(Fixture::customers(300).with_directory(), async |app| {
        let damage = Fault::garble(|body| {
            for customer in body["customers"].as_array_mut().unwrap() {
                if customer["_id"] == 1 {
                    customer["email"] = json!(5);
                }
            }
        });
        app.site.proxy.fault("GET", CUSTOMERS, 9_999, damage);
        let page = app.sign_in("/customers").await;
        wait_for_sync(app).await;
        search_box(page).fill("analytical").await;
        page.link("Analytical Engines Ltd").wait().await;
        page.wait_for_text("Incomplete").await;
    });
}

#[test]
fn signing_out_ends_it() {
    journey(FIXTURE, async |app| {
        app.site.proxy.slow_down(1_000);
        let page = app.sign_in("/customers").await;
        page.wait_for_text("customers, still loading").await;
        page.button("Menu").click().await;
        page.button("Sign out").click().await;
        page.textbox("API token").wait().await;
        until("a request is on its way", false, async || {
            let log = app.site.proxy.log();
            log.iter().any(|it| it.status.is_none() && !it.aborted)
        })
        .await;
        let before = app.site.proxy.log().len();
        app.site.proxy.slow_down(0);
        app.enter_token().await;
        wait_for_sync(app).await;
        page.wait_for_text("1,500 customers").await;
        let after = app.site.proxy.log();
        let first = after[before..].iter().find(|it| it.path.contains("offset"));
        assert_eq!(first.unwrap().query()["offset"], "0", "it starts again");
    });
}
