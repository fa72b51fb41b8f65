//! A customer's orders as the URL asks for them.

use customer_desk::api::Verb::Get;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::hands::{check, press};
use crate::support::page::{all, has_button, is_checked, says, text, text_of, texts, url};
use crate::support::records::{customer, draft, error, google, orders, submitted};
use crate::support::stage::at;
use crate::support::station::Station;
use crate::support::wait::until;

const ORDERS: &str = "/v1.0/customers/8/orders";

#[wasm_bindgen_test]
async fn asks_for_any_status_at_first() {
    let station = open("/customers/8").await;
    assert_eq!(
        asked(&station),
        "sortby=number&direction=asc&offset=0&limit=100"
    );
    for status in ["Draft", "Submitted", "Revoked"] {
        assert!(!is_checked(status), "{status}");
    }
    assert_eq!(text("fieldset legend"), "Order status");
}

#[wasm_bindgen_test]
async fn asks_for_the_checked_statuses() {
    let station = open("/customers/8").await;
    check("Submitted");
    asks(
        &station,
        "status=1&sortby=number&direction=asc&offset=0&limit=100",
    )
    .await;
    check("Draft");
    asks(
        &station,
        "status=0,1&sortby=number&direction=asc&offset=0&limit=100",
    )
    .await;
    assert_eq!(url(), "/customers/8?status=0,1");
    check("Revoked");
    asks(&station, "sortby=number&direction=asc&offset=0&limit=100").await;
    assert!(
        ["Draft", "Submitted", "Revoked"]
            .into_iter()
            .all(is_checked)
    );
    check("Draft");
    asks(
        &station,
        "status=1,2&sortby=number&direction=asc&offset=0&limit=100",
    )
    .await;
}

#[wasm_bindgen_test]
async fn checks_the_statuses_of_the_url() {
    let station = open("/customers/8?status=2").await;
    assert_eq!(
        asked(&station),
        "status=2&sortby=number&direction=asc&offset=0&limit=100"
    );
    assert!(is_checked("Revoked"));
    assert!(!is_checked("Draft"));
}

#[wasm_bindgen_test]
async fn sorts_by_number_and_by_submission() {
    let station = open("/customers/8").await;
    assert_eq!(sorted_head(), "Number ascending");
    press("Number");
    asks(&station, "sortby=number&direction=desc&offset=0&limit=100").await;
    assert_eq!(sorted_head(), "Number descending");
    press("Submitted");
    asks(
        &station,
        "sortby=submitdate&direction=asc&offset=0&limit=100",
    )
    .await;
    assert_eq!(sorted_head(), "Submitted ascending");
    assert_eq!(url(), "/customers/8?sortby=submitdate");
}

#[wasm_bindgen_test]
async fn names_its_columns() {
    open("/customers/8").await;
    assert_eq!(text("table caption"), "Orders");
    assert_eq!(
        texts("thead th"),
        [
            "ID",
            "Number",
            "Status",
            "Quantity",
            "Activation limit",
            "Created",
            "Submitted",
            "Description",
        ]
    );
}

#[wasm_bindgen_test]
async fn tells_no_orders_from_none_that_match() {
    for (address, words) in [
        ("/customers/8", "No orders"),
        ("/customers/8?status=2", "No orders match"),
        ("/customers/8?offset=100", "Nothing after 100"),
    ] {
        let station = station();
        station.answers(Get, ORDERS, 200, &orders(&[]));
        at(address).open(&station).await;
        until(words, || texts(".state h2") == [words]).await;
    }
    assert!(has_button("First page"));
}

#[wasm_bindgen_test]
async fn fails_alone_and_loads_on_retry() {
    let station = station();
    station.answers(Get, ORDERS, 500, &error(1, "Broken"));
    at("/customers/8").open(&station).await;
    until("the error", || says("The orders could not be loaded.")).await;
    until("the customer", || text("h1") == "Google").await;
    station.answers(Get, ORDERS, 200, &orders(&[draft()]));
    press("Retry");
    until("the rows", || says("10016")).await;
    assert!(!says("could not be loaded"));
}

async fn open(url: &str) -> Station {
    let station = station();
    at(url).open(&station).await;
    until("the orders", || says("10016")).await;
    station
}

fn station() -> Station {
    let station = Station::default();
    station.answers(Get, "/v1.0/customers/8", 200, &customer(&google()));
    station.answers(Get, ORDERS, 200, &orders(&[draft(), submitted()]));
    station
}

/// The parameters of the newest request.
fn asked(station: &Station) -> String {
    let url = station.urls(Get, ORDERS).pop().unwrap_or_default();
    url.split('?').nth(1).unwrap_or_default().to_owned()
}

async fn asks(station: &Station, query: &str) {
    until(query, || asked(station) == query).await;
}

fn sorted_head() -> String {
    let heads = all("th[aria-sort]");
    assert_eq!(heads.len(), 1);
    let direction = heads[0].get_attribute("aria-sort").unwrap();
    format!("{} {direction}", text_of(&heads[0]))
}
