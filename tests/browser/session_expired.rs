//! A token that expires while a user works.

use customer_desk::api::Verb::{Get, Put};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::app::at;
use crate::support::fake_api::FakeApi;
use crate::support::input::{close_by_force, escape, fill_silently, press, type_into};
use crate::support::page::{
    dialog, find, has_dialog, has_text, one, session_storage, text, url, value,
};
use crate::support::records::{customer, customers, google, peter};
use crate::support::wait::{settle, until};

const LIST: &str = "/v1.0/customers";
const GOOGLE: &str = "/v1.0/customers/8";
const DIALOG: &str = "Sign in again";

#[wasm_bindgen_test]
async fn asks_over_the_page_and_replays_the_read() {
    let api = FakeApi::default();
    api.answers(Get, LIST, 200, &customers(&[google()]));
    at("/customers").open(&api).await;
    until("the rows", || has_text("Google")).await;
    api.answers(Get, LIST, 401, "");
    press("Company");
    until("the dialog", || has_dialog(DIALOG)).await;
    assert!(has_text("Google"), "the page stays below");
    assert_eq!(
        session_storage().get_item("customer-desk.token").unwrap(),
        None
    );
    api.answers(Get, LIST, 200, &customers(&[peter()]));
    sign_in().await;
    until("the newer rows", || has_text("Peter")).await;
    assert!(find("[role=alert]").is_none());
    assert_eq!(url(), "/customers?sortby=company");
    let last = api.received(Get, LIST).pop().unwrap().request;
    assert_eq!(last.authorization.unwrap().1, "Bearer fresh");
    assert!(last.url.contains("sortby=company"));
}

#[wasm_bindgen_test]
async fn stays_open_on_escape() {
    let api = FakeApi::default();
    api.answers(Get, LIST, 401, "");
    at("/customers").open(&api).await;
    until("the dialog", || has_dialog(DIALOG)).await;
    escape();
    settle().await;
    assert!(has_dialog(DIALOG));
}

#[wasm_bindgen_test]
async fn opens_again_when_the_browser_closes_it_by_force() {
    let api = FakeApi::default();
    api.answers(Get, LIST, 401, "");
    at("/customers").open(&api).await;
    until("the dialog", || has_dialog(DIALOG)).await;
    for _ in 0..2 {
        close_by_force();
        assert!(dialog().is_none());
        until("the dialog", || has_dialog(DIALOG)).await;
    }
    api.answers(Get, LIST, 200, &customers(&[google()]));
    sign_in().await;
    until("the rows", || has_text("Google")).await;
}

#[wasm_bindgen_test]
async fn signs_in_with_what_the_browser_filled_in_without_telling() {
    let api = FakeApi::default();
    api.answers(Get, LIST, 401, "");
    at("/customers").open(&api).await;
    until("the dialog", || has_dialog(DIALOG)).await;
    api.answers(Get, LIST, 200, &customers(&[google()]));
    fill_silently("API token", "fresh");
    press("Sign in");
    until("no dialog", || dialog().is_none()).await;
    until("the rows", || has_text("Google")).await;
}

#[wasm_bindgen_test]
async fn keeps_what_was_typed_and_saves_it_afterwards() {
    let api = open_form_and_expire().await;
    sign_in().await;
    settle().await;
    assert_eq!(value("Phone"), "555");
    assert_eq!(value("Company"), "Google");
    press("Save");
    let put = api.receives(Put, GOOGLE, 2).await;
    assert_eq!(put.json()["customerPhone"], "555");
    assert_eq!(put.request.authorization.unwrap().1, "Bearer fresh");
}

#[wasm_bindgen_test]
async fn shows_another_administrator_nothing_of_the_first() {
    let _api = open_form_and_expire().await;
    one("dialog [type=checkbox]").click();
    sign_in().await;
    until("the record as it is", || {
        find("form.form").is_some() && value("Phone") == "123-12-12"
    })
    .await;
    assert!(!has_text("restored from"));
}

#[wasm_bindgen_test]
async fn sends_no_write_by_itself_after_signing_in() {
    let api = open_form_and_expire().await;
    sign_in().await;
    settle().await;
    assert_eq!(api.received(Put, GOOGLE).len(), 1);
}

#[wasm_bindgen_test]
async fn refuses_a_wrong_token_in_the_dialog_too() {
    let api = FakeApi::default();
    api.answers(Get, LIST, 401, "");
    at("/customers").open(&api).await;
    until("the dialog", || has_dialog(DIALOG)).await;
    type_into("API token", "wrong");
    press("Sign in");
    until("the words", || {
        text("[role=alert]").contains("The server did not accept your sign-in.")
    })
    .await;
    assert!(has_dialog(DIALOG));
}

#[wasm_bindgen_test]
async fn can_be_left_by_signing_out() {
    let api = FakeApi::default();
    api.answers(Get, LIST, 401, "");
    at("/customers").open(&api).await;
    until("the dialog", || has_dialog(DIALOG)).await;
    press("Sign out");
    until("the sign-in", || {
        dialog().is_none() && text("h1") == "Sign in"
    })
    .await;
}

#[wasm_bindgen_test]
async fn is_not_ended_by_a_late_refusal_of_an_older_token() {
    let api = FakeApi::default();
    at("/customers/8").open(&api).await;
    let customer_read = api.receives(Get, GOOGLE, 1).await;
    let orders_read = api.receives(Get, "/v1.0/customers/8/orders", 1).await;
    customer_read.answer(401, "");
    until("the dialog", || has_dialog(DIALOG)).await;
    api.answers(Get, LIST, 200, &customers(&[]));
    sign_in().await;
    orders_read.answer(401, "");
    settle().await;
    assert!(dialog().is_none());
}

async fn sign_in() {
    type_into("API token", "fresh");
    press("Sign in");
    until("no dialog", || dialog().is_none()).await;
}

/// Opens the form, types a phone number, and saves with an expired token.
async fn open_form_and_expire() -> FakeApi {
    let api = FakeApi::default();
    api.answers(Get, GOOGLE, 200, &customer(&google()));
    api.answers(Get, LIST, 200, &customers(&[]));
    at("/customers/8/edit").open(&api).await;
    until("the form", || find("form").is_some()).await;
    type_into("Phone", "555");
    press("Save");
    api.receives(Put, GOOGLE, 1).await.answer(401, "");
    until("the dialog", || has_dialog(DIALOG)).await;
    api
}
