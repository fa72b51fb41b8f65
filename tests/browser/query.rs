//! Queries that supersede each other: the answer to the newest one is shown.

use customer_desk::api::Method::Get;
use serde_json::Value;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::app::at;
use crate::support::clock::FastTimers;
use crate::support::fake_api::FakeApi;
use crate::support::input::{choose, follow, press};
use crate::support::page::{find, has_button, has_text, one, texts};
use crate::support::records::{customers, google, peter};
use crate::support::wait::{settle, until};

const LIST: &str = "/v1.0/customers";

#[wasm_bindgen_test]
async fn keeps_the_old_rows_while_newer_ones_are_awaited() {
    let api = open().await;
    choose("Sort by", "Company");
    let newer = api.receives(Get, LIST, 2).await;
    settle().await;
    assert_eq!(names(), ["Google"]);
    assert!(is_busy());
    newer.answer(200, &page(peter()));
    until("the newer rows", || names() == ["Peter"]).await;
    assert!(!is_busy());
}

#[wasm_bindgen_test]
async fn dims_the_old_rows_only_where_newer_ones_take_their_time() {
    let api = open().await;
    let pressed = now();
    choose("Sort by", "Company");
    until("the old rows dimmed", is_dimmed).await;
    assert!(now() - pressed >= 250.0);
    let newer = api.receives(Get, LIST, 2).await;
    newer.answer(200, &page(peter()));
    until("the newer rows", || names() == ["Peter"]).await;
    until("rows that are not dimmed", || !is_dimmed()).await;
}

#[wasm_bindgen_test]
async fn never_shows_an_older_answer_that_comes_while_a_newer_one_is_awaited() {
    let api = open().await;
    choose("Sort by", "Company");
    let older = api.receives(Get, LIST, 2).await;
    choose("Sort by", "Last name");
    api.receives(Get, LIST, 3).await;
    older.answer(200, &page(peter()));
    settle().await;
    assert_eq!(names(), ["Google"]);
    assert!(is_busy());
}

#[wasm_bindgen_test]
async fn never_shows_an_older_answer_that_comes_after_the_newer_one() {
    let api = open().await;
    choose("Sort by", "Company");
    let older = api.receives(Get, LIST, 2).await;
    choose("Sort by", "Last name");
    let newer = api.receives(Get, LIST, 3).await;
    newer.answer(200, &page(peter()));
    until("the newer rows", || names() == ["Peter"]).await;
    older.answer(500, "");
    settle().await;
    assert_eq!(names(), ["Peter"]);
    assert!(find("[role=alert]").is_none());
}

#[wasm_bindgen_test]
async fn aborts_the_superseded_request() {
    let api = open().await;
    choose("Sort by", "Company");
    let older = api.receives(Get, LIST, 2).await;
    assert!(!older.is_aborted());
    choose("Sort by", "Last name");
    let newer = api.receives(Get, LIST, 3).await;
    assert!(older.is_aborted());
    assert!(!newer.is_aborted());
}

#[wasm_bindgen_test]
async fn aborts_the_request_when_the_page_is_left() {
    let api = open().await;
    choose("Sort by", "Company");
    let asked = api.receives(Get, LIST, 2).await;
    follow("New customer");
    until("the form", || {
        has_text("Last name") && find("form").is_some()
    })
    .await;
    assert!(asked.is_aborted());
    asked.answer(200, &page(peter()));
    settle().await;
    assert!(!has_text("Peter"));
}

#[wasm_bindgen_test]
async fn keeps_the_old_rows_under_an_error() {
    let api = open().await;
    choose("Sort by", "Company");
    api.receives(Get, LIST, 2).await.answer(400, "");
    until("the error", || find("[role=alert]").is_some()).await;
    assert_eq!(names(), ["Google"]);
    assert!(!is_busy());
}

#[wasm_bindgen_test]
async fn retries_after_a_passing_fault_and_then_stops() {
    let api = open().await;
    choose("Sort by", "Company");
    for count in 2..=4 {
        api.receives(Get, LIST, count).await.answer(503, "");
        until("the wait", || has_text("Trying again in")).await;
        assert_eq!(names(), ["Google"]);
        press("Retry");
    }
    api.receives(Get, LIST, 5).await.answer(200, &page(peter()));
    until("the newer rows", || names() == ["Peter"]).await;
    assert!(find("[role=alert]").is_none());
}

#[wasm_bindgen_test]
async fn can_be_cancelled() {
    let _fast = FastTimers::new();
    let api = open().await;
    choose("Sort by", "Company");
    let asked = api.receives(Get, LIST, 2).await;
    until("the way out", || has_button("Cancel")).await;
    press("Cancel");
    until("the end of the request", || !is_busy()).await;
    assert!(asked.is_aborted());
    assert_eq!(names(), ["Google"]);
    assert!(has_button("Retry"));
}

#[wasm_bindgen_test]
async fn shows_a_skeleton_until_the_first_answer() {
    let api = FakeApi::default();
    at("/customers").open(&api).await;
    let first = api.receives(Get, LIST, 1).await;
    assert!(find("tbody.skeleton[aria-hidden=true] tr").is_some());
    assert!(is_busy());
    first.answer(200, &page(google()));
    until("the rows", || names() == ["Google"]).await;
    assert!(find(".skeleton").is_none());
}

/// Opens the list with one row. The API holds back every further answer.
async fn open() -> FakeApi {
    let api = FakeApi::default();
    api.answers(Get, LIST, 200, &page(google()));
    at("/customers").open(&api).await;
    until("the rows", || names() == ["Google"]).await;
    api.hold_back_all();
    api
}

fn page(row: Value) -> String {
    customers(&[row])
}

fn names() -> Vec<String> {
    texts("tbody .row-link[href]")
}

fn is_busy() -> bool {
    one("table").get_attribute("aria-busy").as_deref() == Some("true")
}

fn is_dimmed() -> bool {
    find("table.dimmed").is_some()
}

/// Returns the time since the page was loaded, in milliseconds.
fn now() -> f64 {
    js_sys::Date::now()
}
