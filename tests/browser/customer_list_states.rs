//! What the list shows where there are no rows, and where it failed.

use customer_desk::api::Verb::Get;
use model::Fault;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::hands::press;
use crate::support::page::{find, link, says, text, texts, url};
use crate::support::records::{customers, error, google};
use crate::support::stage::at;
use crate::support::station::Station;
use crate::support::wait::until;

const LIST: &str = "/v1.0/customers";

#[wasm_bindgen_test]
async fn invites_to_add_the_first_customer() {
    open("/customers", 200, &customers(&[])).await;
    until("the empty state", || says("No customers yet")).await;
    assert_eq!(
        link("Add a customer").get_attribute("href").unwrap(),
        "/customers/new"
    );
}

#[wasm_bindgen_test]
async fn blames_the_filters_for_an_empty_list_and_clears_them() {
    let station = open("/customers?type=person&archived=true", 200, &customers(&[])).await;
    until("the empty state", || says("No customers match")).await;
    assert!(!says("No customers yet"));
    station.answers(Get, LIST, 200, &customers(&[google()]));
    press("Clear filters");
    until("the rows", || says("Google")).await;
    assert_eq!(url(), "/customers");
}

#[wasm_bindgen_test]
async fn leads_back_from_past_the_end() {
    let station = open("/customers?offset=300&sortby=name", 200, &customers(&[])).await;
    until("the empty state", || says("Nothing after 300")).await;
    station.answers(Get, LIST, 200, &customers(&[google()]));
    press("First page");
    until("the rows", || says("Google")).await;
    assert_eq!(url(), "/customers?sortby=name");
    assert!(!says("Nothing after"));
}

#[wasm_bindgen_test]
async fn says_why_it_failed_and_loads_on_retry() {
    let station = open("/customers", 500, &error(10172, "The database is away")).await;
    until("the error", || find("[role=alert]").is_some()).await;
    assert_eq!(text(".banner-title"), "The customers could not be loaded.");
    assert_eq!(
        text("[role=alert] code"),
        "HTTP 500 · code 10172 · The database is away"
    );
    assert_eq!(texts("tbody tr"), [""; 0], "no skeleton stays");
    station.answers(Get, LIST, 200, &customers(&[google()]));
    press("Retry");
    until("the rows", || says("Google")).await;
    assert!(find("[role=alert]").is_none());
}

#[wasm_bindgen_test]
async fn tells_the_ways_to_fail_apart() {
    for (fault, words) in [
        (Fault::Offline, "You are offline."),
        (Fault::Network, "The server could not be reached."),
        (Fault::TimedOut, "The server did not answer in time."),
    ] {
        let station = Station::default();
        station.fails(Get, LIST, fault);
        at("/customers").open(&station).await;
        until(words, || text("[role=alert]").contains(words)).await;
    }
}

#[wasm_bindgen_test]
async fn copes_with_bodies_that_are_not_of_the_api() {
    for (status, body) in [
        (200, ""),
        (200, "<html>Welcome to the hotel's network</html>"),
        (200, "{\"customers\": {}}"),
        (502, "<h1>Bad gateway</h1>"),
        (418, "null"),
    ] {
        open("/customers", status, body).await;
        let facts = format!("HTTP {status}");
        until(&facts, || text("[role=alert] code").starts_with(&facts)).await;
    }
}

async fn open(url: &str, status: u16, body: &str) -> Station {
    let station = Station::default();
    station.answers(Get, LIST, status, body);
    at(url).open(&station).await;
    station
}
