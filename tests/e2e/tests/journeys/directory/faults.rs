//! All can go wrong in the middle of a long read, and what was read stays.

use e2e::{Answer, Desk, Fault, Page, Stage, journey, json, until};

use super::{all_read, pages_asked, search_box, some_are_read};
use crate::records::CUSTOMERS;

/// Requests that go well at first: signing in, the list's page, and some of the filling.
const BEFORE: usize = 6;

/// Who finds someone on the list's first page, and the link that is found.
const EARLY: [&str; 2] = ["abernathy 360", "theodore.abernathy360@mail.example"];

fn refusal(status: u16) -> Fault {
    Fault::Answer(Answer::json(status, &json!({"error": {"code": 1}})))
}

/// Signs in at a station that is read slowly, and meets a fault on the way.
async fn meets(desk: &Desk, times: usize, fault: Fault) -> &Page {
    let proxy = &desk.site.proxy;
    proxy.fault_after(BEFORE, "GET", CUSTOMERS, times, fault);
    proxy.slow_down(60);
    desk.sign_in("/customers").await
}

/// Waits until this many requests have met what they were to meet.
async fn met(desk: &Desk, times: usize, failed: impl Fn(&e2e::Request) -> bool) {
    until("requests that failed", true, async || {
        let asked = pages_asked(desk);
        asked.iter().filter(|request| failed(request)).count() >= times
    })
    .await;
}

/// Who was read already can be found.
async fn finds_early(page: &Page) {
    let [typed, link] = EARLY;
    search_box(page).fill(typed).await;
    page.link(link).wait().await;
    search_box(page).fill("").await;
}

/// It goes on to the end, and nobody is missing.
async fn ends_well(desk: &Desk) {
    desk.site.proxy.slow_down(0);
    all_read(desk).await;
    let page = &desk.page;
    page.wait_for_text("1,500 customers").await;
    assert!(!page.text().await.contains("Some may be missing"));
    page.button("Retry").wait_gone().await;
}

const STATION: Stage = Stage::customers(1_500).with_directory();

#[test]
fn a_station_that_fails_for_a_while_is_asked_again() {
    journey(STATION, async |desk| {
        desk.page.allow_console("status of 500");
        let page = meets(desk, 6, refusal(500)).await;
        met(desk, 6, |request| request.status == Some(500)).await;
        ends_well(desk).await;
        let said = page.console().await.join("\n");
        assert!(said.contains("status of 500"));
    });
}

#[test]
fn cut_answers_are_asked_for_again() {
    journey(STATION, async |desk| {
        desk.page.allow_console("net::ERR_");
        meets(desk, 3, Fault::CutAfter).await;
        let asked = async || {
            let asked = pages_asked(desk);
            let mut offsets: Vec<_> = asked
                .iter()
                .map(|it| it.query()["offset"].clone())
                .collect();
            offsets.sort();
            let all = offsets.len();
            offsets.dedup();
            all - offsets.len()
        };
        until("pages are asked for again", true, async || {
            asked().await >= 4
        })
        .await;
        ends_well(desk).await;
    });
}

#[test]
fn an_expired_sign_in_is_asked_for_over_the_page() {
    journey(STATION, async |desk| {
        desk.page.allow_console("status of 401");
        let page = meets(desk, 1, refusal(401)).await;
        page.dialog("").wait().await;
        page.button("Sign in").wait().await;
        let [_, early] = EARLY;
        assert!(page.text().await.contains(early), "the rows stay");
        let before = pages_asked(desk).len();
        desk.enter_token().await;
        page.dialog("").wait_gone().await;
        until("it goes on by itself", true, async || {
            pages_asked(desk).len() > before
        })
        .await;
        ends_well(desk).await;
    });
}

#[test]
fn it_goes_on_when_the_network_is_back() {
    journey(STATION, async |desk| {
        desk.page.allow_console("net::ERR_");
        desk.site.proxy.slow_down(600);
        let page = desk.sign_in("/customers").await;
        some_are_read(page).await;
        page.set_online(false).await;
        page.wait_for_text("Stopped at").await;
        page.wait_for_text("offline").await;
        finds_early(page).await;
        page.set_online(true).await;
        page.button("Pause").wait().await;
        ends_well(desk).await;
    });
}

#[test]
fn who_may_not_read_is_told_and_can_try_again() {
    journey(STATION, async |desk| {
        desk.page.allow_console("status of 403");
        let page = meets(desk, 999, refusal(403)).await;
        page.alert("Stopped at").wait().await;
        page.wait_for_text("You are not allowed to do this").await;
        page.button("Retry").wait().await;
        finds_early(page).await;
        desk.site.proxy.heal();
        page.button("Retry").click().await;
        ends_well(desk).await;
    });
}

#[test]
fn a_retry_leaves_alone_what_is_on_its_way() {
    journey(STATION, async |desk| {
        desk.page.allow_console("status of 403");
        let page = meets(desk, 1, refusal(403)).await;
        // The others that were sent with it are still waited for.
        desk.site.proxy.slow_down(1_000);
        page.button("Retry").click().await;
        page.button("Pause").wait().await;
        ends_well(desk).await;
    });
}

#[test]
fn a_station_that_is_down_stops_it_and_retry_goes_on() {
    journey(STATION, async |desk| {
        desk.page.allow_console("status of 500");
        let page = meets(desk, 999, refusal(500)).await;
        page.alert("Stopped at").wait().await;
        finds_early(page).await;
        desk.site.proxy.heal();
        let before = pages_asked(desk).len();
        page.button("Retry").click().await;
        ends_well(desk).await;
        let again = &pages_asked(desk)[before..];
        let again = again.iter().filter(|it| it.query()["offset"] == "0");
        assert!(again.count() <= 2, "it began anew");
    });
}

#[test]
fn a_station_that_repeats_itself_is_not_believed() {
    journey(STATION, async |desk| {
        let page = meets(desk, 9_999, Fault::RepeatFirstPage).await;
        desk.site.proxy.slow_down(0);
        page.wait_for_text("Some may be missing").await;
        page.button("Refresh").wait().await;
        desk.site.proxy.heal();
        page.button("Refresh").click().await;
        page.wait_for_text("1,500 customers").await;
        until("it says that some may be missing", false, async || {
            page.text().await.contains("Some may be missing")
        })
        .await;
    });
}

#[test]
fn a_damaged_record_is_kept_with_what_is_left_of_it() {
    journey(Stage::customers(300).with_directory(), async |desk| {
        let damage = Fault::garble(|told| {
            for customer in told["customers"].as_array_mut().unwrap() {
                if customer["_id"] == 1 {
                    customer["email"] = json!(5);
                }
            }
        });
        desk.site.proxy.fault("GET", CUSTOMERS, 9_999, damage);
        let page = desk.sign_in("/customers").await;
        all_read(desk).await;
        search_box(page).fill("analytical").await;
        page.link("Analytical Engines Ltd").wait().await;
        page.wait_for_text("Incomplete").await;
    });
}

#[test]
fn signing_out_ends_it() {
    journey(STATION, async |desk| {
        desk.site.proxy.slow_down(1_000);
        let page = desk.sign_in("/customers").await;
        page.wait_for_text("customers, still loading").await;
        page.button("Sign out").click().await;
        page.textbox("API token").wait().await;
        until("a request is on its way", false, async || {
            let log = desk.site.proxy.log();
            log.iter().any(|it| it.status.is_none() && !it.aborted)
        })
        .await;
        let before = desk.site.proxy.log().len();
        desk.site.proxy.slow_down(0);
        desk.enter_token().await;
        all_read(desk).await;
        page.wait_for_text("1,500 customers").await;
        let after = desk.site.proxy.log();
        let first = after[before..].iter().find(|it| it.path.contains("offset"));
        assert_eq!(first.unwrap().query()["offset"], "0", "it begins anew");
    });
}
