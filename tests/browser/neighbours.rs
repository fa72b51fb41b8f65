//! The previous and next customer of the list that a customer was opened from.

use customer_desk::api::Method::{Get, Put};
use leptos::prelude::document;
use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::app::at;
use crate::support::customers::{LIST, firm};
use crate::support::fake_api::FakeApi;
use crate::support::input::{choose, follow, press};
use crate::support::page::{find, focused, has_button, has_text, link, one, text, url};
use crate::support::records::{customer, customers, orders, people, with};
use crate::support::wait::{settle, until};

#[wasm_bindgen_test]
async fn a_page_that_no_list_led_to_has_none() {
    let api = FakeApi::with_customers(people(1..=3));
    api.put_customer(people(2..=2).remove(0));
    api.open_as(at("/customers/2")).await;
    until("the customer", || has_text("Person 2")).await;
    settle().await;
    assert!(find(".neighbours").is_none());
}

#[wasm_bindgen_test]
async fn leads_to_the_rows_beside_it_on_the_page_of_the_list() {
    let api = FakeApi::default();
    api.answers(Get, LIST, 200, &customers(&people(1..=3)));
    at("/customers").open(&api).await;
    until("the rows", || has_text("Person 3")).await;
    follow("Person 1");
    until("the place", || place() == "1 of 3 on this page of the list").await;
    assert!(find("#previous-customer").is_none());
    assert_eq!(title("#next-customer"), "Next customer: Person 2");
    assert_eq!(one("#next-customer").get_attribute("rel").unwrap(), "next");
    follow("Next customer");
    until("the next one", || url() == "/customers/2").await;
    until("the place", || place() == "2 of 3 on this page of the list").await;
    assert_eq!(
        link("Previous customer").get_attribute("href").unwrap(),
        "/customers/1"
    );
    assert_eq!(
        one("#previous-customer").get_attribute("rel").unwrap(),
        "prev"
    );
    follow("Next customer");
    until("the last one", || url() == "/customers/3").await;
    until("no next one", || find("#next-customer").is_none()).await;
}

#[wasm_bindgen_test]
async fn the_record_is_there_before_the_api_answers() {
    let api = FakeApi::default();
    api.answers(Get, LIST, 200, &customers(&people(1..=3)));
    at("/customers").open(&api).await;
    until("the rows", || has_text("Person 3")).await;
    follow("Person 1");
    until("the record", || text("h1") == "Person 1").await;
    assert!(has_text("mail@gmail.com"));
    follow("Next customer");
    until("the record", || text("h1") == "Person 2").await;
    until("the focus", || focused().tag_name() == "H1").await;
    let read = api.receives(Get, "/v1.0/customers/2", 1).await;
    let newer = with(people(2..=2).remove(0), json!({"name": "Person two"}));
    read.answer(200, &customer(&newer));
    until("the newer record", || text("h1") == "Person two").await;
}

#[wasm_bindgen_test]
async fn follows_the_whole_list_of_the_directory() {
    let api = FakeApi::firms(1240);
    api.answers(Get, "/v1.0/customers/3", 200, &customer(&firm(3)));
    api.open("/customers").await;
    follow("Firm 0003");
    until("the place", || place() == "3 of 1,240").await;
    assert_eq!(
        link("Previous customer").get_attribute("href").unwrap(),
        "/customers/2"
    );
    assert_eq!(
        link("Next customer").get_attribute("href").unwrap(),
        "/customers/4"
    );
}

#[wasm_bindgen_test]
async fn a_customer_that_leaves_the_list_keeps_its_place() {
    let api = FakeApi::firms(5);
    api.answers(Get, "/v1.0/customers/3", 200, &customer(&firm(3)));
    api.answers(Get, "/v1.0/customers/3/orders", 200, &orders(&[]));
    api.open("/customers").await;
    choose("Archived", "Active");
    until("the filter", || url().contains("archived=false")).await;
    follow("Firm 0003");
    until("the place", || place() == "3 of 5").await;
    press("Archive");
    let put = api.receives(Put, "/v1.0/customers/3", 1).await;
    put.answer(200, &customer(&with(firm(3), json!({"archived": true}))));
    until("archived", || has_button("Restore")).await;
    until("the other", || {
        one("#next-customer").get_attribute("href").unwrap() == "/customers/4"
    })
    .await;
    assert_eq!(
        link("Previous customer").get_attribute("href").unwrap(),
        "/customers/2"
    );
}

fn place() -> String {
    text(".neighbours-place")
}

fn title(selector: &str) -> String {
    assert!(document().query_selector(selector).unwrap().is_some());
    one(selector).get_attribute("title").unwrap()
}
