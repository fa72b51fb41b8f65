//! Leaving a form with unsaved changes.

use customer_desk::api::Method::{Get, Put};
use serde_json::json;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::app::at;
use crate::support::fake_api::FakeApi;
use crate::support::input::{choose, escape, follow, press, press_rested, type_into};
use crate::support::page::{
    dialog, find, focused, has_dialog, has_text, history, link, text, text_of, url, value,
};
use crate::support::records::{customer, customers, google, with};
use crate::support::wait::{settle, until};

const QUESTION: &str = "Discard unsaved changes?";

#[wasm_bindgen_test]
async fn asks_on_a_link_and_keeps_every_keystroke_on_cancel() {
    open_with("Google").await;
    follow("All customers");
    until("the question", || has_dialog(QUESTION)).await;
    assert_eq!(url(), "/customers/new");
    press("Cancel");
    until("no question", || dialog().is_none()).await;
    settle().await;
    assert_eq!(url(), "/customers/new");
    assert_eq!(value("Company"), "Google");
}

#[wasm_bindgen_test]
async fn leaves_when_the_changes_are_discarded() {
    open_with("Google").await;
    follow("All customers");
    until("the question", || has_dialog(QUESTION)).await;
    press_rested("Discard changes").await;
    until("the list", || url() == "/customers").await;
    until("the list", || text("h1") == "Customers").await;
    assert!(dialog().is_none());
}

#[wasm_bindgen_test]
async fn goes_on_when_the_changes_are_saved_meanwhile() {
    let api = FakeApi::default();
    api.answers(Get, "/v1.0/customers", 200, &customers(&[]));
    api.answers(Get, "/v1.0/customers/8", 200, &customer(&google()));
    at("/customers/8/edit").open(&api).await;
    until("the form", || find("form").is_some()).await;
    type_into("Phone", "555");
    press("Save");
    let put = api.receives(Put, "/v1.0/customers/8", 1).await;
    follow("Customers");
    until("the question", || has_dialog(QUESTION)).await;
    let saved = with(google(), json!({"phone": "555"}));
    put.answer(200, &customer(&saved));
    until("the list", || url() == "/customers").await;
    until("no question", || dialog().is_none()).await;
    assert!(has_text("Saved Google"));
    history().back().unwrap();
    until("the customer", || url() == "/customers/8").await;
}

#[wasm_bindgen_test]
async fn asks_on_the_forms_own_cancel() {
    open_with("Google").await;
    press("Cancel");
    until("the question", || has_dialog(QUESTION)).await;
    press_rested("Discard changes").await;
    until("the list", || url() == "/customers").await;
}

#[wasm_bindgen_test]
async fn asks_before_signing_out() {
    open_with("Google").await;
    press("Sign out");
    until("the question", || has_dialog(QUESTION)).await;
    press_rested("Discard changes").await;
    until("the sign-in", || text("h1") == "Sign in").await;
}

#[wasm_bindgen_test]
async fn keeps_the_changes_on_escape_and_gives_the_focus_back() {
    open_with("Google").await;
    link("All customers").focus().unwrap();
    follow("All customers");
    until("the question", || has_dialog(QUESTION)).await;
    assert_eq!(text_of(&focused()), "Cancel");
    escape();
    until("no question", || dialog().is_none()).await;
    until("the focus", || text_of(&focused()) == "All customers").await;
    assert_eq!(value("Company"), "Google");
}

#[wasm_bindgen_test]
async fn does_not_ask_where_nothing_was_changed() {
    open_with("Google").await;
    type_into("Company", "");
    until("no note", || !has_text("Unsaved changes")).await;
    follow("All customers");
    until("the list", || url() == "/customers").await;
    assert!(dialog().is_none());
}

#[wasm_bindgen_test]
async fn asks_on_a_step_back_and_stays_on_cancel() {
    come_from_the_list().await;
    history().back().unwrap();
    until("the question", || has_dialog(QUESTION)).await;
    until("the form's URL", || url() == "/customers/new").await;
    press("Cancel");
    settle().await;
    assert_eq!(url(), "/customers/new");
    assert_eq!(value("Company"), "Google");
}

#[wasm_bindgen_test]
async fn asks_on_a_step_back_and_takes_it_on_discard() {
    come_from_the_list().await;
    history().back().unwrap();
    until("the question", || has_dialog(QUESTION)).await;
    until("the form's URL", || url() == "/customers/new").await;
    press_rested("Discard changes").await;
    until("the list", || url() == "/customers?sortby=company").await;
    until("the list", || text("h1") == "Customers").await;
}

#[wasm_bindgen_test]
async fn asks_on_a_step_back_to_where_the_application_was_opened() {
    for _ in 0..2 {
        // A step too far must not lead out of the document that runs the tests.
        let before = history().push_state_with_url(&JsValue::NULL, "", Some("/before"));
        before.unwrap();
    }
    at("/customers").open(&api()).await;
    until("the list", || find("tbody a").is_some()).await;
    type_into_the_form().await;
    history().back().unwrap();
    until("the question", || has_dialog(QUESTION)).await;
    settle().await;
    assert_eq!(url(), "/customers/new");
    press_rested("Discard changes").await;
    until("the list", || url() == "/customers").await;
}

async fn open_with(company: &str) -> FakeApi {
    let api = api();
    at("/customers/new").open(&api).await;
    until("the form", || find("form").is_some()).await;
    type_into("Company", company);
    until("the note", || has_text("Unsaved changes")).await;
    api
}

/// The history holds the list, the list in another order, and the form with something typed.
async fn come_from_the_list() {
    let api = api();
    at("/customers").open(&api).await;
    until("the list", || find("tbody a").is_some()).await;
    choose("Sort by", "Company");
    until("the order", || url() == "/customers?sortby=company").await;
    type_into_the_form().await;
}

async fn type_into_the_form() {
    follow("New customer");
    until("the form", || find("form").is_some()).await;
    type_into("Company", "Google");
    until("the note", || has_text("Unsaved changes")).await;
}

fn api() -> FakeApi {
    let api = FakeApi::default();
    api.answers(Get, "/v1.0/customers", 200, &customers(&[google()]));
    api.answers(Get, "/v1.0/customers/8", 200, &customer(&google()));
    api
}
