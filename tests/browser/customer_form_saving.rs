//! What the form sends, once, and what it does with the answer.

use customer_desk::api::Method::{Get, Post, Put};
use model::Fault;
use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::app::at;
use crate::support::clock::FastTimers;
use crate::support::fake_api::FakeApi;
use crate::support::input::{check, press, press_rested, type_into};
use crate::support::page::{
    all, button, dialog, find, focused, has_button, has_text, is_checked, one, text, texts, url,
    value,
};
use crate::support::records::{customer, customers, error, google, with};
use crate::support::screens::{open_edit_form, open_edit_form_of, open_new_form};
use crate::support::wait::{settle, until, until_slow};

const LIST: &str = "/v1.0/customers";
const GOOGLE: &str = "/v1.0/customers/8";

#[wasm_bindgen_test]
async fn makes_one_customer_of_two_submits() {
    let api = open_new_form().await;
    press("Save");
    press("Save");
    let post = api.receives(Post, LIST, 1).await;
    press("Save");
    settle().await;
    assert_eq!(api.received(Post, LIST).len(), 1);
    assert_eq!(
        post.json(),
        json!({
            "customerName": "", "customerLastName": "", "customerEmail": "",
            "customerCompanyName": "Google", "customerPhone": "", "customerDescription": "",
            "customerStatus": 0, "archived": false, "crmId": "", "refId": ""
        })
    );
    assert_eq!(
        one("[type=submit]").get_attribute("aria-busy").unwrap(),
        "true"
    );
}

#[wasm_bindgen_test]
async fn goes_to_the_new_customer() {
    let api = open_new_form().await;
    press("Save");
    let post = api.receives(Post, LIST, 1).await;
    post.answer(200, &customer(&made()));
    until("the customer", || url() == "/customers/9").await;
    assert_eq!(text(".toasts .toast-text"), "Created Google as no. 9");
    assert!(dialog().is_none(), "nothing is unsaved any more");
}

#[wasm_bindgen_test]
async fn sends_the_whole_record_to_change_one_field() {
    let record = with(
        google(),
        json!({"status": 7, "crmid": "c", "refid": "r", "new": 1}),
    );
    let api = open_edit_form_of(&customer(&record)).await;
    type_into("Phone", " 555 ");
    press("Save");
    let put = api.receives(Put, GOOGLE, 1).await;
    assert_eq!(
        put.json(),
        json!({
            "customerName": "My first name", "customerLastName": "My last name",
            "customerEmail": "cust@gmail.com", "customerCompanyName": "Google",
            "customerPhone": "555", "customerDescription": "test", "customerStatus": 7,
            "archived": false, "crmId": "c", "refId": "r"
        })
    );
    put.answer(200, &customer(&with(record, json!({"phone": "555"}))));
    until("the customer", || url() == "/customers/8").await;
    assert_eq!(text(".toasts .toast-text"), "Saved Google");
}

#[wasm_bindgen_test]
async fn saves_the_archive_box_and_several_lines() {
    let api = open_edit_form().await;
    type_into("Description", "one\ntwo");
    check("Archived");
    press("Save");
    let put = api.receives(Put, GOOGLE, 1).await.json();
    assert_eq!(put["customerDescription"], "one\ntwo");
    assert_eq!(put["archived"], true);
}

#[wasm_bindgen_test]
async fn keeps_what_was_typed_when_it_is_refused_and_tries_again() {
    let api = open_edit_form().await;
    type_into("Phone", "555");
    type_into("Last name", "Łęcki");
    check("Archived");
    press("Save");
    let refused = error(10172, "No such phone");
    api.receives(Put, GOOGLE, 1).await.answer(400, &refused);
    until("the error", || find("[role=alert]").is_some()).await;
    assert!(text("[role=alert]").starts_with("Your changes were not saved."));
    assert!(has_text("HTTP 400 · code 10172 · No such phone"));
    assert_eq!([value("Phone"), value("Last name")], ["555", "Łęcki"]);
    assert!(is_checked("Archived"));
    assert!(has_text("Unsaved changes"));
    press("Retry");
    let put = api.receives(Put, GOOGLE, 2).await;
    assert_eq!(put.json()["customerLastName"], "Łęcki");
    let saved = json!({"phone": "555", "lastname": "Łęcki", "archived": true});
    put.answer(200, &customer(&with(google(), saved)));
    until("the customer", || url() == "/customers/8").await;
}

#[wasm_bindgen_test]
async fn finds_out_whether_a_change_was_saved() {
    let _fast = FastTimers::new();
    let api = open_edit_form().await;
    api.fails(Put, GOOGLE, Fault::Network);
    type_into("Phone", "555");
    press("Save");
    until_slow("the error", || find("[role=alert]").is_some()).await;
    assert!(text("[role=alert]").starts_with("Your changes were not saved."));
    assert_eq!(api.received(Put, GOOGLE).len(), 1);
    let saved = with(google(), json!({"phone": "555"}));
    api.answers(Get, GOOGLE, 200, &customer(&saved));
    press("Save again");
    until("the customer", || url() == "/customers/8").await;
    assert!(text(".toasts .toast-text").starts_with("Saved Google"));
}

#[wasm_bindgen_test]
async fn says_when_nobody_knows_whether_a_change_was_saved() {
    let _fast = FastTimers::new();
    let api = open_edit_form().await;
    type_into("Phone", "555");
    press("Save");
    let put = api.receives(Put, GOOGLE, 1).await;
    api.answers(Get, GOOGLE, 400, "");
    put.answer(500, "");
    until("the error", || find("[role=alert]").is_some()).await;
    assert!(has_text("Your changes may or may not have been saved."));
    assert_eq!(value("Phone"), "555");
    api.answers(Get, GOOGLE, 200, &customer(&google()));
    press("Check again");
    until_slow("the answer", || has_text("Your changes were not saved.")).await;
    assert_eq!(api.received(Put, GOOGLE).len(), 1, "checking sends nothing");
}

#[wasm_bindgen_test]
async fn finds_the_customer_whose_answer_was_lost() {
    let api = open_new_form().await;
    press("Save");
    let post = api.receives(Post, LIST, 1).await;
    api.answers(Get, LIST, 200, &customers(&[made()]));
    post.answer(502, "");
    until("the customer", || url() == "/customers/9").await;
    assert!(text(".toasts .toast-text").starts_with("Created Google as no. 9."));
    assert_eq!(api.received(Post, LIST).len(), 1);
}

#[wasm_bindgen_test]
async fn offers_to_create_again_what_is_not_there() {
    let _fast = FastTimers::new();
    let api = open_new_form().await;
    api.fails(Post, LIST, Fault::Network);
    press("Save");
    until_slow("the error", || find("[role=alert]").is_some()).await;
    assert!(has_text("The new customer was not found yet."));
    assert_eq!(
        texts("[role=alert] button"),
        ["Check again", "Create again", "Sign in again"]
    );
    assert_eq!(value("Company"), "Google");
    assert_eq!(
        api.received(Post, LIST).len(),
        1,
        "nothing is sent by itself"
    );
    press("Save");
    until("the look", || has_text("Saving …")).await;
    until_slow("the error", || find("[role=alert]").is_some()).await;
    assert_eq!(
        api.received(Post, LIST).len(),
        1,
        "*Save* looks once more, too"
    );
    press_rested("Create again").await;
    api.receives(Post, LIST, 2).await;
}

#[wasm_bindgen_test]
async fn shows_the_likeliest_customer_before_it_offers_to_create_again() {
    let _fast = FastTimers::new();
    let api = open_new_form().await;
    press("Save");
    let post = api.receives(Post, LIST, 1).await;
    let altered = with(made(), json!({"phone": "unknown"}));
    api.answers(Get, LIST, 200, &customers(&[altered]));
    post.answer(502, "");
    until_slow("the words", || {
        has_text("The new customer may be there with other values.")
    })
    .await;
    assert_eq!(texts("[role=alert] a"), ["no. 9"]);
    assert_eq!(
        texts("[role=alert] button"),
        ["Check again", "Create again"]
    );
}

#[wasm_bindgen_test]
async fn says_after_a_time_out_that_it_looks_for_the_customer() {
    let api = open_new_form().await;
    api.fails(Post, LIST, Fault::TimedOut);
    press("Save");
    until("the words", || {
        has_text("Checking whether the customer was created …")
    })
    .await;
    assert!(has_text("The server did not answer in time."));
    assert!(find("[role=alert]").is_none(), "nothing is offered yet");
    api.answers(Get, LIST, 200, &customers(&[made()]));
    until_slow("the customer", || url() == "/customers/9").await;
    assert_eq!(api.received(Post, LIST).len(), 1);
}

#[wasm_bindgen_test]
async fn asks_before_it_makes_an_equal_customer() {
    let api = open_new_form().await;
    api.answers(Get, LIST, 200, &customers(&[made()]));
    press("Save");
    until("the question", || has_button("Create another")).await;
    assert!(api.received(Post, LIST).is_empty());
    press("Create another");
    api.receives(Post, LIST, 1).await;
}

#[wasm_bindgen_test]
async fn asks_for_each_field_that_both_have_changed() {
    let api = open_edit_form().await;
    let theirs = with(google(), json!({"phone": "777", "email": "new@gmail.com"}));
    api.answers(Get, GOOGLE, 200, &customer(&theirs));
    type_into("Phone", "555");
    press("Save");
    until("the question", || find(".conflicts").is_some()).await;
    assert_eq!(texts(".conflict legend"), ["Phone"]);
    assert_eq!(
        value("Email"),
        "new@gmail.com",
        "what only they changed is taken over"
    );
    press("Save");
    settle().await;
    assert!(
        api.received(Put, GOOGLE).is_empty(),
        "it is still to be chosen"
    );
    all(".conflict input")[1].click();
    until("theirs", || value("Phone") == "777").await;
    all(".conflict input")[0].click();
    until("mine", || value("Phone") == "555").await;
    press("Save");
    let put = api.receives(Put, GOOGLE, 1).await;
    assert_eq!(put.json()["customerPhone"], "555");
    assert_eq!(put.json()["customerEmail"], "new@gmail.com");
}

#[wasm_bindgen_test]
async fn shows_a_rejection_at_its_field() {
    let api = open_edit_form().await;
    type_into("Phone", "555");
    press("Save");
    let refused = error(10172, "customerPhone: too short");
    api.receives(Put, GOOGLE, 1).await.answer(422, &refused);
    until("the error", || find("#phone-error").is_some()).await;
    assert!(text("#phone-error").contains("too short"));
    until("the focus", || focused().id() == "phone").await;
    type_into("Phone", "5555");
    until("no error", || find("#phone-error").is_none()).await;
}

#[wasm_bindgen_test]
async fn restores_what_was_typed_and_lets_it_be_discarded() {
    let api = open_edit_form().await;
    type_into("Phone", "555");
    settle().await;
    reopen(&api).await;
    assert_eq!(value("Phone"), "555");
    assert!(has_text("were restored"));
    press("Discard");
    until("the record", || value("Phone") == "123-12-12").await;
    settle().await;
    reopen(&api).await;
    assert!(!has_text("were restored"));
}

#[wasm_bindgen_test]
async fn can_be_saved_again_after_a_failure() {
    let api = open_new_form().await;
    press("Save");
    api.receives(Post, LIST, 1).await.answer(429, "");
    until("the error", || find("[role=alert]").is_some()).await;
    assert!(!one("[type=submit]").has_attribute("aria-disabled"));
    button("Save").focus().unwrap();
    press("Save");
    api.receives(Post, LIST, 2).await;
    until("no error", || find("[role=alert]").is_none()).await;
    assert_eq!(focused().tag_name(), "BUTTON");
}

/// The new customer as the API stores it.
fn made() -> serde_json::Value {
    let values = json!({
        "_id": 9, "name": "", "lastname": "", "email": "", "phone": "", "description": "",
        "status": 0
    });
    with(google(), values)
}

/// As after a reload: what the tab has stored stays.
async fn reopen(api: &FakeApi) {
    at("/customers/8/edit").with_storage().open(api).await;
    until("the form", || find("form").is_some()).await;
}
