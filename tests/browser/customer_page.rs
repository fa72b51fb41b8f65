//! One customer: its fields, archiving and restoring.

use customer_desk::api::Method::{Get, Put};
use leptos::prelude::document;
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::app::at;
use crate::support::fake_api::FakeApi;
use crate::support::input::{press, press_rested};
use crate::support::page::{dialog, find, has_button, has_text, link, text, texts};
use crate::support::records::{customer, google, orders, with};
use crate::support::wait::{settle, until};

const GOOGLE: &str = "/v1.0/customers/8";

#[wasm_bindgen_test]
async fn shows_all_twelve_fields() {
    let record =
        json!({"archived": true, "archivationdate": 1_527_501_148, "crmid": "c", "refid": "r"});
    open(&with(google(), record)).await;
    let terms = texts("section[aria-label=Details] dt");
    let mut sorted = terms.clone();
    sorted.sort();
    assert_eq!(
        sorted,
        [
            "Archived",
            "Archived on",
            "CRM ID",
            "Company",
            "Description",
            "Email",
            "First name",
            "ID",
            "Last name",
            "Phone",
            "Reference ID",
            "Status",
        ]
    );
    let fact = |name: &str| {
        let at = terms.iter().position(|term| term == name).unwrap();
        texts("section[aria-label=Details] dd")[at].clone()
    };
    assert_eq!(fact("ID"), "8");
    assert_eq!(fact("Phone"), "123-12-12");
    assert_eq!(fact("Archived"), "Yes");
    assert!(fact("Archived on").contains("2018"));
    assert_eq!(fact("CRM ID"), "c");
    assert_eq!(text("h1"), "Google");
    assert_eq!(
        link("Edit").get_attribute("href").unwrap(),
        "/customers/8/edit"
    );
}

#[wasm_bindgen_test]
async fn shows_a_dash_for_what_is_empty() {
    open(&google()).await;
    assert_eq!(texts("section[aria-label=Details] .none"), ["—", "—", "—"]);
}

#[wasm_bindgen_test]
async fn archives_the_record_as_it_is_now() {
    let api = open(&google()).await;
    let by_a_colleague = with(google(), json!({"phone": "999"}));
    api.answers(Get, GOOGLE, 200, &customer(&by_a_colleague));
    press("Archive");
    let put = api.receives(Put, GOOGLE, 1).await;
    assert_eq!(put.json()["archived"], true);
    assert_eq!(put.json()["customerPhone"], "999", "read again first");
    assert_eq!(put.json().as_object().unwrap().len(), 10);
    put.answer(
        200,
        &customer(&with(by_a_colleague, json!({"archived": true}))),
    );
    until("the other button", || has_button("Restore")).await;
    assert!(!has_button("Archive"));
    assert_eq!(text(".toasts .toast-text"), "Archived Google");
}

#[wasm_bindgen_test]
async fn isolates_a_name_that_runs_from_right_to_left() {
    let name = "3 אחים (1990)";
    let record = with(google(), json!({"companyname": name}));
    let api = FakeApi::default();
    api.answers(Get, GOOGLE, 200, &customer(&record));
    at("/customers/8").open(&api).await;
    until("the name", || text("h1 bdi") == name).await;
    let isolated = format!("\u{2068}{name}\u{2069}");
    until("the title", || {
        document().title() == format!("{isolated} · Customer Desk")
    })
    .await;
    press("Delete");
    until("the question", || {
        text("dialog h2") == format!("Delete {isolated}?")
    })
    .await;
    press("Cancel");
    until("the page", || dialog().is_none()).await;
    press("Archive");
    let put = api.receives(Put, GOOGLE, 1).await;
    put.answer(200, &customer(&with(record, json!({"archived": true}))));
    until("the toast", || {
        text(".toasts .toast-text") == format!("Archived {isolated}")
    })
    .await;
}

#[wasm_bindgen_test]
async fn restores_once_for_two_clicks() {
    let api = open(&with(google(), json!({"archived": true}))).await;
    press_rested("Restore").await;
    press("Restore");
    let put = api.receives(Put, GOOGLE, 1).await;
    settle().await;
    assert_eq!(put.json()["archived"], false);
    assert_eq!(api.received(Put, GOOGLE).len(), 1);
}

#[wasm_bindgen_test]
async fn archives_nothing_that_it_could_not_read_all_of() {
    let api = open(&google()).await;
    api.answers(
        Get,
        GOOGLE,
        200,
        &customer(&with(google(), json!({"email": null}))),
    );
    press("Archive");
    until("the error", || has_text("The customer was not archived.")).await;
    assert!(api.received(Put, GOOGLE).is_empty());
}

#[wasm_bindgen_test]
async fn says_that_a_customer_is_not_there() {
    let api = FakeApi::default();
    api.answers(Get, GOOGLE, 404, "");
    at("/customers/8").open(&api).await;
    until("the words", || text("h1") == "Customer 8 not found").await;
    assert!(find("table").is_none());
    assert_eq!(
        link("Back to the list").get_attribute("href").unwrap(),
        "/customers"
    );
}

async fn open(record: &Value) -> FakeApi {
    let api = FakeApi::default();
    api.answers(Get, GOOGLE, 200, &customer(record));
    api.answers(Get, "/v1.0/customers/8/orders", 200, &orders(&[]));
    at("/customers/8").open(&api).await;
    until("the customer", || has_text("Google")).await;
    api
}
