//! The sync of the directory: its status, pause, cancel, retry and refresh.

use customer_desk::api::Method::Get;
use leptos::prelude::document;
use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::app::at;
use crate::support::clock::{self, FastTimers};
use crate::support::customers::{LIST, broadcast_write, firm, firm_name, row_count};
use crate::support::fake_api::FakeApi;
use crate::support::fake_api::Received;
use crate::support::input::{press_rested, send_pointer};
use crate::support::keys::key;
use crate::support::page::{find, has_button, has_text, text, texts};
use crate::support::records::{customers, with};
use crate::support::wait::{settle, until, until_slow};

const PROGRESS: &str = "progress[aria-label='Reading all customers']";

#[wasm_bindgen_test]
async fn waits_for_the_first_rows() {
    let api = FakeApi::firms(2500);
    api.hold_back_all();
    api.open_as(at("/customers")).await;
    let first = api.receives(Get, LIST, 1).await;
    settle().await;
    assert!(api.sync_requests().is_empty());
    first.answer(200, &customers(&[firm(1)]));
    until("the sync_status", || !api.sync_requests().is_empty()).await;
}

#[wasm_bindgen_test]
async fn does_not_start_when_it_was_stopped_before() {
    for (press_first, words) in [
        ("Pause", "Paused at 0 customers"),
        ("Cancel", "Stopped at 0 customers"),
    ] {
        let api = FakeApi::firms(2500);
        api.hold_back_all();
        api.open_as(at("/customers")).await;
        let first = api.receives(Get, LIST, 1).await;
        press_rested(press_first).await;
        first.answer(200, &customers(&[firm(1)]));
        until("the rows", || has_text(&firm_name(1))).await;
        settle().await;
        settle().await;
        assert!(api.sync_requests().is_empty(), "{press_first}");
        assert!(has_text(words), "{}", text(".list-state"));
    }
}

#[wasm_bindgen_test]
async fn counts_the_customers_that_are_loaded() {
    let api = begin().await;
    assert!(find(PROGRESS).is_some());
    assert!(
        has_text("0 customers, still loading"),
        "{}",
        text(".list-state")
    );
    answer_next(&api, 0).await;
    until("the count", || has_text("1,000 customers, still loading")).await;
    assert!(find(PROGRESS).is_some());
    api.answer_sync();
    until_slow("the end", || has_text("As of")).await;
    assert!(find(PROGRESS).is_none());
    assert!(!has_text("still loading"));
    assert!(has_button("Refresh"));
    assert!(!has_button("Pause") && !has_button("Cancel"));
}

#[wasm_bindgen_test]
async fn keeps_at_most_four_requests_in_flight() {
    let api = with_four_pages_out().await;
    settle().await;
    assert_eq!(api.sync_requests().len(), 6);
}

#[wasm_bindgen_test]
async fn keeps_one_request_in_flight_while_the_user_types_or_clicks() {
    let api = with_four_pages_out().await;
    let type_a: fn() = || _ = key("a");
    let click: fn() = || send_pointer(&document().body().unwrap(), "pointerdown", 1.0, 1.0);
    // Pages overlap by one.
    for (act, read) in [(type_a, "4,996"), (click, "8,992")] {
        let asked = api.sync_requests().len();
        let out = api.sync_requests().split_off(asked - 4);
        act();
        for page in &out[..3] {
            api.answer_page(page);
        }
        let words = format!("{read} customers, still loading");
        // The input goes on until the pages are read, however long that takes.
        until("three are read", || {
            act();
            has_text(&words)
        })
        .await;
        assert_eq!(api.sync_requests().len(), asked, "one is still out");
        api.answer_page(&out[3]);
        until("one more", || api.sync_requests().len() > asked).await;
        until("four again", || api.sync_requests().len() == asked + 4).await;
    }
}

#[wasm_bindgen_test]
async fn a_busy_api_gets_one_request_at_a_time_until_it_answers() {
    let _fast = FastTimers::new();
    let api = with_four_pages_out().await;
    let is_reading = || has_text("still loading") && find(".list-state [role=alert]").is_none();
    for _ in 0..3 {
        let asked = api.sync_requests().len();
        let out = api.sync_requests().split_off(asked - 4);
        out.iter().for_each(|it| it.answer(429, ""));
        for refused in [true, true, false] {
            let asked = api.sync_requests().len();
            until("one request", || api.sync_requests().len() > asked).await;
            settle().await;
            let requests = api.sync_requests();
            assert_eq!(requests.len(), asked + 1);
            assert!(is_reading());
            match refused {
                true => requests[asked].answer(429, ""),
                false => api.answer_page(&requests[asked]),
            }
        }
        until("four again", || api.sync_requests().len() == asked + 7).await;
    }
    api.answer_sync();
    until_slow("the end", || has_text("As of")).await;
    assert_eq!(row_count().as_deref(), Some("9001"));
}

#[wasm_bindgen_test]
async fn a_page_that_was_not_sent_while_the_api_is_busy_is_no_attempt() {
    let api = begin().await;
    answer_next(&api, 0).await;
    until("the second page", || api.sync_requests().len() > 1).await;
    // Another call is asked to wait, and so is each of its three retries.
    let other = "/v1.0/customers/7";
    api.asks_to_wait(Get, other, "1", None);
    broadcast_write("7");
    api.receives(Get, other, 1).await;
    api.answer_page(&api.sync_requests()[1]);
    for count in 2..=4 {
        until_slow("a retry", || api.received(Get, other).len() >= count).await;
        assert!(find(".list-state [role=alert]").is_none());
    }
    until_slow("a page", || api.sync_requests().len() > 2).await;
    assert!(find(".list-state [role=alert]").is_none());
}

#[wasm_bindgen_test]
async fn a_sync_of_an_api_that_stays_busy_stops() {
    let _fast = FastTimers::new();
    let api = begin().await;
    for at in 0..4 {
        until_slow("a page", || api.sync_requests().len() > at).await;
        assert!(find(".list-state [role=alert]").is_none());
        api.sync_requests()[at].answer(429, "");
    }
    until("the words", || find(".list-state [role=alert]").is_some()).await;
    assert_eq!(api.sync_requests().len(), 4);
}

#[wasm_bindgen_test]
async fn requests_no_page_while_it_is_paused() {
    let api = begin().await;
    answer_next(&api, 0).await;
    until("the count", || has_text("1,000 customers, still loading")).await;
    press_rested("Pause").await;
    until("the words", || has_text("Paused at 1,000 customers")).await;
    let asked = api.sync_requests().len();
    api.answer_sync();
    // Requests in flight are still answered.
    settle().await;
    settle().await;
    assert_eq!(api.sync_requests().len(), asked);
    assert!(find(PROGRESS).is_none());
    assert!(!has_button("Pause"));
    press_rested("Continue").await;
    until_slow("the end", || has_text("As of")).await;
    assert!(api.sync_requests().len() > asked);
    until("all rows", || row_count().as_deref() == Some("2501")).await;
}

#[wasm_bindgen_test]
async fn counts_pages_that_arrive_while_it_is_paused() {
    let api = begin().await;
    press_rested("Pause").await;
    until("the words", || has_text("Paused at 0 customers")).await;
    api.answer_sync();
    until("the count", || has_text("Paused at 1,000 customers")).await;
}

#[wasm_bindgen_test]
async fn aborts_its_requests_on_cancel() {
    let api = begin().await;
    answer_next(&api, 0).await;
    until("more pages", || api.sync_requests().len() > 1).await;
    let out: Vec<Received> = api.sync_requests().split_off(1);
    assert!(out.iter().all(|it| !it.is_aborted()));
    press_rested("Cancel").await;
    until("the words", || has_text("Stopped at 1,000 customers")).await;
    assert!(out.iter().all(Received::is_aborted));
    let asked = api.sync_requests().len();
    api.answer_sync();
    settle().await;
    assert_eq!(api.sync_requests().len(), asked);
    assert!(
        has_text("Stopped at 1,000 customers"),
        "late answers change nothing"
    );
    press_rested("Read all").await;
    until_slow("the end", || has_text("As of")).await;
    until("all rows", || row_count().as_deref() == Some("2501")).await;
}

#[wasm_bindgen_test]
async fn shows_why_it_stopped_and_resumes_on_retry() {
    let api = begin().await;
    answer_next(&api, 0).await;
    until("more pages", || api.sync_requests().len() > 1).await;
    // 403 is not retried (docs/failures.md, 403).
    api.fail_sync(403);
    let out = api.sync_requests().split_off(1);
    out.iter().for_each(|it| it.answer(403, ""));
    until("the words", || {
        text(".list-state [role=alert]").starts_with("Stopped at 1,000 customers. ")
    })
    .await;
    assert!(text(".list-state [role=alert]").len() > "Stopped at 1,000 customers. ".len());
    let asked = api.sync_requests().len();
    settle().await;
    assert_eq!(api.sync_requests().len(), asked);
    api.answer_sync();
    press_rested("Retry").await;
    until_slow("the end", || has_text("As of")).await;
    assert!(find(".list-state [role=alert]").is_none());
    until("all rows", || row_count().as_deref() == Some("2501")).await;
    let first = api.sync_requests()[asked..]
        .iter()
        .any(|it| it.request.url.contains("offset=0&"));
    assert!(
        !first,
        "what was read is not read again but by the last check"
    );
}

#[wasm_bindgen_test]
async fn shows_changes_of_others_after_a_refresh() {
    let api = FakeApi::firms(30);
    api.open("/customers").await;
    until("all rows", || row_count().as_deref() == Some("31")).await;
    api.remove_customer(7);
    api.put_customer(with(firm(8), json!({"companyname": "Firm 0008 renamed"})));
    press_rested("Refresh").await;
    until("the rows", || row_count().as_deref() == Some("30")).await;
    until("the change", || has_text("Firm 0008 renamed")).await;
    assert!(!has_text("Firm 0007"));
    until("the end", || has_text("As of")).await;
}

#[wasm_bindgen_test]
async fn keeps_the_rows_while_it_refreshes() {
    let api = FakeApi::firms(30);
    api.open("/customers").await;
    until("all rows", || row_count().as_deref() == Some("31")).await;
    api.hold_back_sync();
    press_rested("Refresh").await;
    until("the words", || has_text("Refreshing: 0 customers")).await;
    assert_eq!(row_count().as_deref(), Some("31"));
    assert!(!has_text("Not all customers are loaded yet."));
}

#[wasm_bindgen_test]
async fn reads_once_a_customer_that_another_tab_has_saved() {
    let api = FakeApi::firms(30);
    api.open("/customers").await;
    until("all rows", || row_count().as_deref() == Some("31")).await;
    let before = api.received(Get, LIST).len();
    api.put_customer(with(firm(5), json!({"companyname": "Firm 0005 renamed"})));
    broadcast_write("5");
    until("the row", || has_text("Firm 0005 renamed")).await;
    settle().await;
    assert_eq!(api.received(Get, &format!("{LIST}/5")).len(), 1);
    assert_eq!(
        api.received(Get, LIST).len(),
        before,
        "no page is asked for"
    );
}

#[wasm_bindgen_test]
async fn drops_a_customer_that_another_tab_has_deleted() {
    let api = FakeApi::firms(30);
    api.open("/customers").await;
    until("all rows", || row_count().as_deref() == Some("31")).await;
    api.remove_customer(5);
    broadcast_write("5");
    until("the rows", || row_count().as_deref() == Some("30")).await;
    assert!(!has_text("Firm 0005"));
}

#[wasm_bindgen_test]
async fn adds_a_customer_that_another_tab_has_created() {
    let api = FakeApi::firms(30);
    api.open("/customers").await;
    until("all rows", || row_count().as_deref() == Some("31")).await;
    api.put_customer(with(firm(31), json!({"companyname": "Entirely new"})));
    broadcast_write("31");
    until("the rows", || row_count().as_deref() == Some("32")).await;
    assert!(has_text("Entirely new"));
}

#[wasm_bindgen_test]
async fn reads_an_api_that_sends_all_customers_at_once() {
    let all: Vec<_> = (1..=2500).map(firm).collect();
    let api = FakeApi::default();
    api.answers(Get, LIST, 200, &customers(&all));
    api.open("/customers").await;
    until("all rows", || row_count().as_deref() == Some("2501")).await;
    assert!(has_text("The server sends all customers at once"));
    assert!(!has_text("may be missing"));
    // The list's own page, and three of the sync.
    assert_eq!(api.received(Get, LIST).len(), 4);
}

#[wasm_bindgen_test]
async fn stays_with_pages_where_the_offset_is_ignored() {
    let all: Vec<_> = (1..=100).map(firm).collect();
    let api = FakeApi::default();
    api.answers(Get, LIST, 200, &customers(&all));
    at("/customers")
        .with_directory()
        .with_max_limit(100)
        .open(&api)
        .await;
    until("the words", || {
        has_text("sends the same rows for every page")
    })
    .await;
    assert!(has_button("Refresh"));
    assert!(has_text(
        "A search covers the 100 customers that are loaded"
    ));
    settle().await;
    assert!(!has_text("As of"));
    assert_eq!(row_count(), None, "a page of the API");
    assert_eq!(api.received(Get, LIST).len(), 4);
}

#[wasm_bindgen_test]
async fn stays_with_pages_above_the_most_customers() {
    let api = FakeApi::firms(20_000);
    let setup = at("/customers").with_directory_max(3000);
    api.open_as(setup).await;
    until_slow("the words", || {
        has_text("There are more customers than this page loads (3,000 at most)")
    })
    .await;
    settle().await;
    assert!(!has_text("As of"));
    assert_eq!(row_count(), None, "a page of the API");
    // All of them take 21, and the last check.
    assert!(api.sync_requests().len() < 16);
}

#[wasm_bindgen_test]
async fn a_doubtful_refresh_removes_nobody_and_keeps_the_time() {
    let api = FakeApi::firms(2500);
    api.open("/customers").await;
    until("all rows", || row_count().as_deref() == Some("2501")).await;
    let before = text(".list-state");
    let time = &before[before.find(':').unwrap() - 2..][..5];
    // Without the day, which may change in this hour.
    clock::shift(3600);
    let first: Vec<_> = (1..=1000).map(firm).collect();
    api.answers(Get, LIST, 200, &customers(&first));
    press_rested("Refresh").await;
    until("the words", || has_text("Some customers may be missing")).await;
    settle().await;
    let state = text(".list-state");
    assert!(
        state.contains("As of") && state.contains(time),
        "{before}: {state}"
    );
    assert_eq!(row_count().as_deref(), Some("2501"));
}

#[wasm_bindgen_test]
async fn a_refresh_that_is_cancelled_or_fails_removes_nobody_and_keeps_the_time() {
    let _fast = FastTimers::new();
    let api = FakeApi::firms(2500);
    api.open("/customers").await;
    until("all rows", || row_count().as_deref() == Some("2501")).await;
    api.hold_back_sync();
    press_rested("Refresh").await;
    until("the words", || has_text("Refreshing: 0 customers")).await;
    press_rested("Cancel").await;
    until("the words", || {
        has_text("The refresh was stopped at 0 customers.")
    })
    .await;
    assert!(has_text("As of"));
    assert!(!has_text("A search covers only these"));
    api.fail_sync(403);
    press_rested("Refresh").await;
    until("the words", || {
        text(".list-state [role=alert]").starts_with("Stopped at 0 customers. ")
    })
    .await;
    assert!(has_text("As of"));
    assert_eq!(row_count().as_deref(), Some("2501"));
}

#[wasm_bindgen_test]
async fn a_time_of_another_day_says_so() {
    let api = FakeApi::firms(30);
    api.open("/customers").await;
    assert!(!has_text("yesterday"));
    clock::shift(24 * 3600);
    until_slow("yesterday", || has_text("As of yesterday, ")).await;
    clock::shift(2 * 24 * 3600);
    let year = String::from(js_sys::Date::new_0().to_string());
    let year = &year[11..15];
    until_slow("the date", || {
        let state = text(".list-state");
        state.contains(&format!(", {year}, ")) && !state.contains("yesterday")
    })
    .await;
    clock::shift(0);
    until_slow("today", || !text(".list-state").contains(year)).await;
}

#[wasm_bindgen_test]
async fn counts_companies_people_and_archived() {
    let mut rows: Vec<_> = (1..=3).map(firm).collect();
    rows.push(with(
        firm(4),
        json!({"companyname": "", "name": "Fourth", "archived": true}),
    ));
    let api = FakeApi::with_customers(rows);
    api.open("/customers").await;
    until("the words", || {
        text(".list-total") == "4 customers: 3 companies, 1 person; 1 archived"
    })
    .await;
}

#[wasm_bindgen_test]
async fn reads_nothing_where_the_directory_is_off() {
    let api = FakeApi::firms(2500);
    at("/customers").with_max_limit(1000).open(&api).await;
    until("the rows", || has_text("Firm 0100")).await;
    settle().await;
    settle().await;
    assert!(api.sync_requests().is_empty());
    assert!(texts(".list-state").is_empty());
}

/// Opens the list with its first page. The pages of the sync are held back.
async fn begin() -> FakeApi {
    let api = FakeApi::firms(2500);
    api.hold_back_sync();
    api.open_as(at("/customers")).await;
    until("the sync_status", || api.sync_requests().len() == 1).await;
    until("the words", || has_text("still loading")).await;
    api
}

/// Opens the list, answers the first two pages of the sync, and holds back the four after them.
async fn with_four_pages_out() -> FakeApi {
    let api = FakeApi::firms(9000);
    api.hold_back_sync();
    api.open_as(at("/customers")).await;
    answer_next(&api, 0).await;
    answer_next(&api, 1).await;
    until("four pages", || api.sync_requests().len() == 6).await;
    api
}

/// Answers the request at this index among those of the sync.
async fn answer_next(api: &FakeApi, at: usize) {
    until("a page", || api.sync_requests().len() > at).await;
    api.answer_page(&api.sync_requests()[at]);
}
