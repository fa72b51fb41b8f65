//! Queries that supersede each other: the answer to the newest one is shown.

use customer_desk::api::Verb::Get;
use serde_json::Value;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::hands::{follow, press};
use crate::support::page::{find, has_button, one, says, texts};
use crate::support::records::{customers, google, peter};
use crate::support::stage::at;
use crate::support::station::Station;
use crate::support::wait::{rest, until};

const LIST: &str = "/v1.0/customers";

#[wasm_bindgen_test]
async fn keeps_the_old_rows_while_newer_ones_are_awaited() {
    let station = open().await;
    press("Company");
    let newer = station.receives(Get, LIST, 2).await;
    rest().await;
    assert_eq!(names(), ["Google"]);
    assert!(is_busy());
    newer.answer(200, &page(peter()));
    until("the newer rows", || names() == ["Peter"]).await;
    assert!(!is_busy());
}

#[wasm_bindgen_test]
async fn dims_the_old_rows_only_where_newer_ones_take_their_time() {
    let station = open().await;
    let pressed = now();
    press("Company");
    until("the old rows dimmed", is_dimmed).await;
    assert!(now() - pressed >= 250.0);
    let newer = station.receives(Get, LIST, 2).await;
    newer.answer(200, &page(peter()));
    until("the newer rows", || names() == ["Peter"]).await;
    until("rows that are not dimmed", || !is_dimmed()).await;
}

#[wasm_bindgen_test]
async fn never_shows_an_older_answer_that_comes_while_a_newer_one_is_awaited() {
    let station = open().await;
    press("Company");
    let older = station.receives(Get, LIST, 2).await;
    press("Last name");
    station.receives(Get, LIST, 3).await;
    older.answer(200, &page(peter()));
    rest().await;
    assert_eq!(names(), ["Google"]);
    assert!(is_busy());
}

#[wasm_bindgen_test]
async fn never_shows_an_older_answer_that_comes_after_the_newer_one() {
    let station = open().await;
    press("Company");
    let older = station.receives(Get, LIST, 2).await;
    press("Last name");
    let newer = station.receives(Get, LIST, 3).await;
    newer.answer(200, &page(peter()));
    until("the newer rows", || names() == ["Peter"]).await;
    older.answer(500, "");
    rest().await;
    assert_eq!(names(), ["Peter"]);
    assert!(find("[role=alert]").is_none());
}

#[wasm_bindgen_test]
async fn gives_the_older_request_up() {
    let station = open().await;
    press("Company");
    let older = station.receives(Get, LIST, 2).await;
    assert!(!older.is_aborted());
    press("Last name");
    let newer = station.receives(Get, LIST, 3).await;
    assert!(older.is_aborted());
    assert!(!newer.is_aborted());
}

#[wasm_bindgen_test]
async fn gives_the_request_up_when_the_page_is_left() {
    let station = open().await;
    press("Company");
    let asked = station.receives(Get, LIST, 2).await;
    follow("New customer");
    until("the form", || says("Last name") && find("form").is_some()).await;
    assert!(asked.is_aborted());
    asked.answer(200, &page(peter()));
    rest().await;
    assert!(!says("Peter"));
}

#[wasm_bindgen_test]
async fn keeps_the_old_rows_under_an_error() {
    let station = open().await;
    press("Company");
    station.receives(Get, LIST, 2).await.answer(400, "");
    until("the error", || find("[role=alert]").is_some()).await;
    assert_eq!(names(), ["Google"]);
    assert!(!is_busy());
}

#[wasm_bindgen_test]
async fn asks_again_by_itself_after_a_passing_fault_and_then_no_more() {
    let station = open().await;
    press("Company");
    for count in 2..=4 {
        station.receives(Get, LIST, count).await.answer(503, "");
        until("the wait", || says("Trying again in")).await;
        assert_eq!(names(), ["Google"]);
        press("Retry");
    }
    station
        .receives(Get, LIST, 5)
        .await
        .answer(200, &page(peter()));
    until("the newer rows", || names() == ["Peter"]).await;
    assert!(find("[role=alert]").is_none());
}

#[wasm_bindgen_test]
async fn can_be_given_up() {
    let station = open().await;
    press("Company");
    let asked = station.receives(Get, LIST, 2).await;
    until("the way out", || has_button("Cancel")).await;
    press("Cancel");
    until("the end of the request", || !is_busy()).await;
    assert!(asked.is_aborted());
    assert_eq!(names(), ["Google"]);
    assert!(has_button("Retry"));
}

#[wasm_bindgen_test]
async fn shows_a_skeleton_until_the_first_answer() {
    let station = Station::default();
    at("/customers").open(&station).await;
    let first = station.receives(Get, LIST, 1).await;
    assert!(find("tbody.skeleton[aria-hidden=true] tr").is_some());
    assert!(is_busy());
    first.answer(200, &page(google()));
    until("the rows", || names() == ["Google"]).await;
    assert!(find(".skeleton").is_none());
}

/// The list with one row, and a station that holds back every further answer.
async fn open() -> Station {
    let station = Station::default();
    station.answers(Get, LIST, 200, &page(google()));
    at("/customers").open(&station).await;
    until("the rows", || names() == ["Google"]).await;
    station.holds_back();
    station
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

/// In milliseconds.
fn now() -> f64 {
    js_sys::Date::now()
}
