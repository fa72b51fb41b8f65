//! A customer's orders in numbers: the chart, the tables behind it, and how the pages are read.

use std::ops::RangeInclusive;

use customer_desk::api::Method::Get;
use leptos::prelude::location;
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::app::at;
use crate::support::fake_api::FakeApi;
use crate::support::input::{follow, press};
use crate::support::page::{find, has_button, has_text, link, one, text, texts, url};
use crate::support::records::{customer, draft, drafts, error, google, orders, with};
use crate::support::wait::{settle, until};

const ORDERS: &str = "/v1.0/customers/8/orders";
/// The 1st of July of 2020, 2021 and so on; no time zone moves it to another year.
const JULY_2020: i64 = 1_593_561_600;
const YEAR: i64 = 31_557_600;

#[wasm_bindgen_test]
async fn shows_counts_and_quantities_by_status_and_year() {
    open("/customers/8", &mixed()).await;
    let bars = texts(".chart-bars > *");
    assert_eq!(bars, ["Orders", "", "5", "Quantity", "", "23"]);
    assert_eq!(
        texts(".chart-legend > span"),
        ["Draft 1", "Submitted 3", "Revoked 0", "Other 1"].map(|it| it.replace(' ', ""))
    );
    assert_eq!(texts(".chart-year"), ["12022", "22020", "2No date"]);
    assert_eq!(
        find(".order-chart")
            .unwrap()
            .get_attribute("aria-hidden")
            .unwrap(),
        "true"
    );
    open_tables().await;
    assert_eq!(
        texts(".sums caption"),
        ["Orders by status", "Orders by year of creation"]
    );
    assert_eq!(
        texts(".sums:first-child tr"),
        [
            "StatusOrdersQuantity",
            "Draft12",
            "Submitted316",
            "Revoked00",
            "Other15",
            "Total523"
        ]
    );
    assert_eq!(
        texts(".sums:last-child tr"),
        [
            "YearOrdersQuantity",
            "202215",
            "2020212",
            "No date26",
            "Total523"
        ]
    );
}

#[wasm_bindgen_test]
async fn the_page_of_the_table_is_not_read_again() {
    let api = open("/customers/8", &mixed()).await;
    settle().await;
    assert_eq!(api.received(Get, ORDERS).len(), 1);
}

#[wasm_bindgen_test]
async fn reads_the_other_pages_one_after_the_other() {
    let api = api();
    api.answers(Get, &page(0), 200, &of(1..=100));
    at("/customers/8").open(&api).await;
    until("the first page", || has_text("100 orders so far…")).await;
    let second = api.receives(Get, &page(100), 1).await;
    settle().await;
    assert!(api.received(Get, &page(200)).is_empty(), "one at a time");
    second.answer(200, &of(101..=200));
    until("the second page", || has_text("200 orders so far…")).await;
    api.receives(Get, &page(200), 1)
        .await
        .answer(200, &of(201..=230));
    until("all", || text(".chart-bars > .chart-figure") == "230").await;
    assert!(!has_text("so far…"));
    settle().await;
    assert_eq!(api.received(Get, ORDERS).len(), 3);
}

#[wasm_bindgen_test]
async fn reads_all_orders_where_the_table_shows_some() {
    let api = api();
    let filtered =
        "/v1.0/customers/8/orders?status=0&sortby=number&direction=asc&offset=0&limit=100";
    api.answers(Get, filtered, 200, &of(1..=2));
    api.answers(Get, &page(0), 200, &of(1..=5));
    at("/customers/8?status=0").open(&api).await;
    until("all", || text(".chart-bars > .chart-figure") == "5").await;
    assert_eq!(texts(".table-orders tbody tr").len(), 2);
    assert_eq!(api.received(Get, ORDERS).len(), 2);
}

#[wasm_bindgen_test]
async fn stops_after_a_thousand_orders_and_says_so() {
    let api = api();
    for offset in (0..1100).step_by(100) {
        let first = i64::from(offset) + 1;
        api.answers(Get, &page(offset), 200, &of(first..=first + 99));
    }
    at("/customers/8").open(&api).await;
    until("the words", || has_text("Of the first 1,000 orders.")).await;
    settle().await;
    assert_eq!(api.received(Get, ORDERS).len(), 10);
}

#[wasm_bindgen_test]
async fn a_page_that_fails_leaves_the_table_alone() {
    let api = api();
    api.answers(Get, &page(0), 200, &of(1..=100));
    api.answers(Get, &page(100), 403, &error(1, "Not for you"));
    at("/customers/8").open(&api).await;
    let words = "Of the first 100 orders. The others could not be read.";
    until("the words", || has_text(words)).await;
    assert_eq!(text(".order-summary [role=status]"), words);
    assert!(find("[role=alert]").is_none(), "the table is well");
    assert_eq!(texts(".table-orders tbody tr").len(), 100);
    api.answers(Get, &page(100), 200, &of(101..=103));
    press("Retry");
    until("all", || text(".chart-bars > .chart-figure") == "103").await;
    assert!(!has_button("Retry"));
}

#[wasm_bindgen_test]
async fn leaving_the_page_aborts_the_reading() {
    let api = api();
    api.answers(Get, &page(0), 200, &of(1..=100));
    at("/customers/8").open(&api).await;
    let second = api.receives(Get, &page(100), 1).await;
    assert!(!second.is_aborted());
    follow("Edit");
    until("the abort", || second.is_aborted()).await;
}

#[wasm_bindgen_test]
async fn shows_nothing_of_a_customer_without_orders() {
    open("/customers/8", &[]).await;
    until("the words", || has_text("No orders")).await;
    assert!(find(".order-summary").is_none());
}

#[wasm_bindgen_test]
async fn shows_nothing_where_the_table_has_failed() {
    let api = api();
    api.answers(Get, ORDERS, 403, &error(1, "Not for you"));
    at("/customers/8").open(&api).await;
    until("the error", || has_text("The orders could not be loaded.")).await;
    assert!(find(".order-summary").is_none());
}

#[wasm_bindgen_test]
async fn the_newest_orders_come_first_by_a_link() {
    let api = open("/customers/8?status=1&offset=100", &mixed()).await;
    assert!(link("Newest first").get_attribute("aria-current").is_none());
    follow("Newest first");
    until("the sort", || {
        url() == "/customers/8?status=1&sortby=submitdate&direction=desc"
    })
    .await;
    let sorted =
        "/v1.0/customers/8/orders?status=1&sortby=submitdate&direction=desc&offset=0&limit=100";
    api.receives(Get, sorted, 1).await;
    until("the mark", || {
        link("Newest first")
            .get_attribute("aria-current")
            .as_deref()
            == Some("true")
    })
    .await;
}

#[wasm_bindgen_test]
async fn hostile_numbers_and_dates_are_shown_as_they_are() {
    let hostile = [
        json!({"_id": 1, "quantity": i64::MAX, "date": i64::MAX}),
        json!({"_id": 2, "quantity": i64::MAX, "date": i64::MIN}),
        json!({"_id": 3, "quantity": i64::MIN, "status": i64::MIN, "date": 253_402_300_800_i64}),
    ];
    open(
        "/customers/8",
        &hostile.map(|changes| with(draft(), changes)),
    )
    .await;
    let sum = texts(".chart-bars > .chart-figure").remove(1);
    assert!(sum.starts_with("9,223,372,036,854,77"), "{sum}");
    assert_eq!(texts(".chart-year"), ["110000", "2No date"]);
}

/// Orders of each status and of two years; two are without a date.
fn mixed() -> Vec<Value> {
    let rows = [
        json!({"_id": 1, "status": 0, "quantity": 2, "date": JULY_2020}),
        json!({"_id": 2, "status": 1, "quantity": 10, "date": JULY_2020 + 9}),
        json!({"_id": 3, "status": 1, "quantity": 5, "date": JULY_2020 + 2 * YEAR}),
        json!({"_id": 4, "status": 1, "quantity": 1, "date": 0}),
        json!({"_id": 5, "status": 7, "quantity": 5, "date": null}),
    ];
    rows.map(|changes| with(draft(), changes)).to_vec()
}

fn of(ids: RangeInclusive<i64>) -> String {
    orders(&drafts(ids))
}

fn page(offset: u32) -> String {
    format!("{ORDERS}?sortby=number&direction=asc&offset={offset}&limit=100")
}

fn api() -> FakeApi {
    let api = FakeApi::default();
    api.answers(Get, "/v1.0/customers/8", 200, &customer(&google()));
    api
}

async fn open(url: &str, rows: &[Value]) -> FakeApi {
    let api = api();
    api.answers(Get, ORDERS, 200, &orders(rows));
    at(url).open(&api).await;
    until("the orders", || {
        find("tbody.skeleton").is_none() && !location().href().unwrap().is_empty()
    })
    .await;
    until("the chart", || find(".order-chart.awaited").is_none()).await;
    api
}

async fn open_tables() {
    one(".order-sums summary").click();
    until("the tables", || find(".sums").is_some()).await;
}
