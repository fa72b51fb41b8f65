//! `Retry-After` holds for all calls together.

use customer_desk::api::Method::{Get, Put};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::app::at;
use crate::support::fake_api::FakeApi;
use crate::support::input::{choose, follow, press, type_into};
use crate::support::page::{find, has_text, text};
use crate::support::records::{customer, customers, google};
use crate::support::wait::{settle, until};

const LIST: &str = "/v1.0/customers";
const GOOGLE: &str = "/v1.0/customers/8";

#[wasm_bindgen_test]
async fn other_reads_wait_too() {
    let api = FakeApi::default();
    api.answers(Get, LIST, 200, &customers(&[google()]));
    api.answers(Get, GOOGLE, 200, &customer(&google()));
    at("/customers").open(&api).await;
    until("the rows", || has_text("Google")).await;
    api.asks_to_wait(Get, LIST, "1", None);
    choose("Sort by", "Company");
    until("the wait", || has_text("Trying again in")).await;
    follow("Google");
    until("the wait", || has_text("The customer could not be loaded.")).await;
    assert!(has_text("Trying again in"));
    assert!(api.received(Get, GOOGLE).is_empty());
    let asked = api.received(Get, LIST).len();
    until("the end of the wait", || text("h1") == "Google").await;
    assert_eq!(api.received(Get, LIST).len(), asked, "the list is left");
}

#[wasm_bindgen_test]
async fn retry_does_not_shorten_the_wait() {
    let api = FakeApi::default();
    api.asks_to_wait(Get, LIST, "100", None);
    at("/customers").open(&api).await;
    until("the wait", || has_text("Trying again in")).await;
    press("Retry");
    settle().await;
    until("the wait", || has_text("Trying again in")).await;
    assert_eq!(api.received(Get, LIST).len(), 1);
}

#[wasm_bindgen_test]
async fn a_write_is_not_sent_either() {
    let api = FakeApi::default();
    api.answers(Get, GOOGLE, 200, &customer(&google()));
    at("/customers/8/edit").open(&api).await;
    until("the form", || find("form").is_some()).await;
    api.asks_to_wait(Put, GOOGLE, "100", None);
    type_into("Phone", "555");
    press("Save");
    until("the words", || has_text("The server asks you to wait")).await;
    assert_eq!(api.received(Put, GOOGLE).len(), 1);
    let reads = api.received(Get, GOOGLE).len();
    press("Save");
    settle().await;
    assert_eq!(api.received(Get, GOOGLE).len(), reads);
    assert_eq!(api.received(Put, GOOGLE).len(), 1);
}

#[wasm_bindgen_test]
async fn a_date_counts_from_the_clock_of_the_server() {
    let api = FakeApi::default();
    let date = "Sun, 06 Nov 1994 08:49:07 GMT";
    api.asks_to_wait(Get, LIST, "Sun, 06 Nov 1994 08:50:47 GMT", Some(date));
    at("/customers").open(&api).await;
    until("the wait", || {
        text("[role=timer]") == "100 s" || text("[role=timer]") == "99 s"
    })
    .await;
}
