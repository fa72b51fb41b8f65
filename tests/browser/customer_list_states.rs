//! The list without rows, and after a failed read.

use customer_desk::api::Method::Get;
use model::Fault;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::app::at;
use crate::support::customers::firm;
use crate::support::fake_api::FakeApi;
use crate::support::input::press;
use crate::support::page::{find, has_text, link, text, texts, url};
use crate::support::records::{customers, error, google};
use crate::support::wait::until;

const LIST: &str = "/v1.0/customers";

#[wasm_bindgen_test]
async fn invites_to_add_the_first_customer() {
    open("/customers", 200, &customers(&[])).await;
    until("the empty state", || has_text("No customers yet")).await;
    assert_eq!(
        link("Add a customer").get_attribute("href").unwrap(),
        "/customers/new"
    );
}

#[wasm_bindgen_test]
async fn names_the_filters_of_an_empty_list_and_clears_them() {
    let api = open("/customers?type=person&archived=true", 200, &customers(&[])).await;
    until("the empty state", || has_text("No customers match")).await;
    assert!(!has_text("No customers yet"));
    api.answers(Get, LIST, 200, &customers(&[google()]));
    press("Clear filters");
    until("the rows", || has_text("Google")).await;
    assert_eq!(url(), "/customers");
}

#[wasm_bindgen_test]
async fn leads_back_from_past_the_end() {
    let api = open("/customers?offset=300&sortby=name", 200, &customers(&[])).await;
    until("the empty state", || has_text("Nothing after 300")).await;
    api.answers(Get, LIST, 200, &customers(&[google()]));
    press("First page");
    until("the rows", || has_text("Google")).await;
    assert_eq!(url(), "/customers?sortby=name");
    assert!(!has_text("Nothing after"));
}

#[wasm_bindgen_test]
async fn draws_the_rows_that_were_asked_for_and_counts_the_others() {
    let all: Vec<_> = (1..=5000).map(firm).collect();
    open("/customers", 200, &customers(&all)).await;
    until("the rows", || has_text("Firm 0100")).await;
    assert_eq!(texts("tbody tr").len(), 100);
    assert!(
        text(".banner").contains("4,900 of the rows are more than requested and are not shown")
    );
}

#[wasm_bindgen_test]
async fn shows_the_error_and_loads_on_retry() {
    let api = open("/customers", 500, &error(10172, "The database is away")).await;
    until("the error", || find("[role=alert]").is_some()).await;
    assert_eq!(text(".banner-title"), "The customers could not be loaded.");
    assert_eq!(
        text("[role=alert] code"),
        "HTTP 500 · code 10172 · The database is away"
    );
    assert_eq!(texts("tbody tr"), [""; 0], "no skeleton stays");
    api.answers(Get, LIST, 200, &customers(&[google()]));
    press("Retry");
    until("the rows", || has_text("Google")).await;
    assert!(find("[role=alert]").is_none());
}

#[wasm_bindgen_test]
async fn names_each_kind_of_failure() {
    for (fault, words) in [
        (Fault::Offline, "You seem to be offline."),
        (Fault::Network, "The server could not be reached."),
        (Fault::TimedOut, "The server did not answer in time."),
    ] {
        let api = FakeApi::default();
        api.fails(Get, LIST, fault);
        at("/customers").open(&api).await;
        until(words, || text("[role=alert]").contains(words)).await;
    }
}

#[wasm_bindgen_test]
async fn shows_an_error_for_a_body_of_another_shape() {
    for (status, body) in [
        (200, ""),
        (200, "<html>Welcome to the hotel's network</html>"),
        (200, "{\"customers\": 5}"),
        (502, "<h1>Bad gateway</h1>"),
        (418, "null"),
    ] {
        open("/customers", status, body).await;
        let facts = format!("HTTP {status}");
        until(&facts, || text("[role=alert] code").starts_with(&facts)).await;
    }
}

async fn open(url: &str, status: u16, body: &str) -> FakeApi {
    let api = FakeApi::default();
    api.answers(Get, LIST, status, body);
    at(url).open(&api).await;
    api
}
