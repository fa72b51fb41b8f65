//! A customer's orders as the URL asks for them.

use customer_desk::api::Method::Get;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::app::at;
use crate::support::fake_api::FakeApi;
use crate::support::input::{check, press};
use crate::support::page::{all, has_button, has_text, is_checked, text, text_of, texts, url};
use crate::support::records::{customer, draft, error, google, orders, submitted};
use crate::support::wait::until;

const ORDERS: &str = "/v1.0/customers/8/orders";

#[wasm_bindgen_test]
async fn asks_for_any_status_at_first() {
    let api = open("/customers/8").await;
    assert_eq!(
        asked(&api),
        "sortby=number&direction=asc&offset=0&limit=100"
    );
    for status in ["Draft", "Submitted", "Revoked"] {
        assert!(!is_checked(status), "{status}");
    }
    assert_eq!(text("fieldset legend"), "Order status");
}

#[wasm_bindgen_test]
async fn asks_for_the_checked_statuses() {
    let api = open("/customers/8").await;
    check("Submitted");
    wait_for_request(
        &api,
        "status=1&sortby=number&direction=asc&offset=0&limit=100",
    )
    .await;
    check("Draft");
    wait_for_request(
        &api,
        "status=0,1&sortby=number&direction=asc&offset=0&limit=100",
    )
    .await;
    assert_eq!(url(), "/customers/8?status=0,1");
    check("Revoked");
    wait_for_request(&api, "sortby=number&direction=asc&offset=0&limit=100").await;
    assert!(
        ["Draft", "Submitted", "Revoked"]
            .into_iter()
            .all(is_checked)
    );
    check("Draft");
    wait_for_request(
        &api,
        "status=1,2&sortby=number&direction=asc&offset=0&limit=100",
    )
    .await;
}

#[wasm_bindgen_test]
async fn checks_the_statuses_of_the_url() {
    let api = open("/customers/8?status=2").await;
    let first = api.urls(Get, ORDERS).remove(0);
    assert!(
        first.ends_with("?status=2&sortby=number&direction=asc&offset=0&limit=100"),
        "{first}"
    );
    assert!(is_checked("Revoked"));
    assert!(!is_checked("Draft"));
}

#[wasm_bindgen_test]
async fn sorts_by_number_and_by_submission() {
    let api = open("/customers/8").await;
    assert_eq!(sorted_head(), "Number ascending");
    press("Number");
    wait_for_request(&api, "sortby=number&direction=desc&offset=0&limit=100").await;
    assert_eq!(sorted_head(), "Number descending");
    press("Submitted");
    wait_for_request(&api, "sortby=submitdate&direction=asc&offset=0&limit=100").await;
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
async fn tells_no_orders_from_no_matching_orders() {
    for (address, words) in [
        ("/customers/8", "No orders"),
        ("/customers/8?status=2", "No orders match"),
        ("/customers/8?offset=100", "Nothing after 100"),
    ] {
        let api = api();
        api.answers(Get, ORDERS, 200, &orders(&[]));
        at(address).open(&api).await;
        until(words, || texts(".state h2") == [words]).await;
    }
    assert!(has_button("First page"));
}

#[wasm_bindgen_test]
async fn fails_alone_and_loads_on_retry() {
    let api = api();
    api.answers(Get, ORDERS, 500, &error(1, "Broken"));
    at("/customers/8").open(&api).await;
    until("the error", || has_text("The orders could not be loaded.")).await;
    until("the customer", || text("h1") == "Google").await;
    api.answers(Get, ORDERS, 200, &orders(&[draft()]));
    press("Retry");
    until("the rows", || has_text("10016")).await;
    assert!(!has_text("could not be loaded"));
}

async fn open(url: &str) -> FakeApi {
    let api = api();
    at(url).open(&api).await;
    until("the orders", || has_text("10016")).await;
    api
}

fn api() -> FakeApi {
    let api = FakeApi::default();
    api.answers(Get, "/v1.0/customers/8", 200, &customer(&google()));
    api.answers(Get, ORDERS, 200, &orders(&[draft(), submitted()]));
    api
}

/// Returns the query of the newest request.
fn asked(api: &FakeApi) -> String {
    let url = api.urls(Get, ORDERS).pop().unwrap_or_default();
    url.split('?').nth(1).unwrap_or_default().to_owned()
}

async fn wait_for_request(api: &FakeApi, query: &str) {
    until(query, || asked(api) == query).await;
}

fn sorted_head() -> String {
    let heads = all("th[aria-sort]");
    assert_eq!(heads.len(), 1);
    let direction = heads[0].get_attribute("aria-sort").unwrap();
    format!("{} {direction}", text_of(&heads[0]))
}
