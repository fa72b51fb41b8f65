//! Texts between the form and its controls: line breaks, pasted texts, and texts that the browser
//! fills in (docs/failures.md, "Typed text").

use customer_desk::api::Method::{Get, Post, Put};
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::app::at;
use crate::support::fake_api::FakeApi;
use crate::support::input::{
    check, dispatch_on, fill_silently, is_unreadable, paste_into, press, type_into, undo,
};
use crate::support::page::{
    all, control, description, find, focused, has_button, has_text, one, text_of, value,
};
use crate::support::records::{customer, customers, google, with};
use crate::support::wait::{settle, until};

const LIST: &str = "/v1.0/customers";
const GOOGLE: &str = "/v1.0/customers/8";
const CASE: &str = include_str!("../cases/one-line-newlines.json");
const NOTE: &str = "Invisible characters were removed.";

#[wasm_bindgen_test]
async fn the_wheel_changes_no_number() {
    edit_with_breaks().await;
    control("Status").focus().unwrap();
    assert!(focused() == *control("Status"));
    dispatch_on("Status", "wheel");
    // Browsers change the number of a focused field only, after all listeners.
    assert!(focused() != *control("Status"));
    assert!(!has_text("Unsaved changes"));
}

#[wasm_bindgen_test]
async fn a_touched_line_has_a_blank_in_place_of_its_line_break() {
    let (api, record) = edit_with_breaks().await;
    assert_eq!(value("Company"), "Nordlicht Handels GmbH");
    assert!(!has_text("Unsaved changes"));
    type_into("Company", &(value("Company") + "."));
    press("Save");
    let put = api.receives(Put, "/v1.0/customers/1", 1).await.json();
    assert_eq!(put["customerCompanyName"], "Nordlicht Handels GmbH.");
    for (sent, read) in [
        ("customerPhone", "phone"),
        ("customerLastName", "lastname"),
        ("customerDescription", "description"),
        ("crmId", "crmid"),
        ("refId", "refid"),
    ] {
        assert_eq!(put[sent], record[read], "{sent}");
    }
}

#[wasm_bindgen_test]
async fn a_letter_that_is_typed_and_deleted_is_no_change() {
    edit_with_breaks().await;
    for label in ["Phone", "Reference ID", "Description"] {
        let before = value(label);
        type_into(label, &format!("{before}x"));
        until("the note", || has_text("Unsaved changes")).await;
        type_into(label, &before);
        until("no note", || !has_text("Unsaved changes")).await;
    }
}

#[wasm_bindgen_test]
async fn the_question_about_a_line_break_glues_no_words() {
    let (api, record) = edit_with_breaks().await;
    type_into("Company", &(value("Company") + "."));
    let theirs = with(record, json!({"companyname": "Südlicht"}));
    api.answers(Get, "/v1.0/customers/1", 200, &customer(&theirs));
    press("Save");
    until("the question", || find(".conflicts").is_some()).await;
    let sides: Vec<_> = all(".conflict-value")
        .iter()
        .map(|it| text_of(it))
        .collect();
    assert_eq!(sides, ["Nordlicht Handels GmbH.", "Südlicht"]);
}

#[wasm_bindgen_test]
async fn a_form_that_was_filled_without_events_is_saved_as_it_is_seen() {
    let api = new().await;
    fill_silently("Company", "Google");
    fill_silently("Email", "a@b.example");
    fill_silently("Status", "3");
    press("Save");
    let post = api.receives(Post, LIST, 1).await.json();
    assert_eq!(post["customerCompanyName"], "Google");
    assert_eq!(post["customerEmail"], "a@b.example");
    assert_eq!(post["customerStatus"], 3);
}

#[wasm_bindgen_test]
async fn a_change_without_input_counts_as_typed() {
    let api = new().await;
    fill_silently("Company", "Google");
    dispatch_on("Company", "change");
    until("the note", || has_text("Unsaved changes")).await;
    press("Save");
    let post = api.receives(Post, LIST, 1).await.json();
    assert_eq!(post["customerCompanyName"], "Google");
}

#[wasm_bindgen_test]
async fn a_pasted_text_is_cleaned_and_the_field_says_so() {
    new().await;
    assert!(paste_into("Company", "\u{200b}Google\u{feff}"));
    until("the note", || has_text(NOTE)).await;
    assert_eq!(value("Company"), "Google");
    assert!(description(&control("Company")).contains(NOTE));
    assert!(paste_into("Email", "Ada Lovelace <ada@b.example>"));
    until("the note", || has_text("Only the email address was kept.")).await;
    assert_eq!(value("Email"), "ada@b.example");
    assert!(paste_into("Phone", "tel:+49-30-1"));
    until("the note", || has_text("Only the phone number was kept.")).await;
    assert_eq!(value("Phone"), "+49-30-1");
}

#[wasm_bindgen_test]
async fn a_pasted_text_can_be_kept_as_it_was() {
    let api = new().await;
    paste_into("Company", "Goo\u{200b}gle");
    until("the note", || has_button("Keep as it was")).await;
    press("Keep as it was");
    until("the text", || value("Company") == "Goo\u{200b}gle").await;
    assert!(!has_text(NOTE));
    dispatch_on("Company", "change");
    press("Save");
    let post = api.receives(Post, LIST, 1).await.json();
    assert_eq!(post["customerCompanyName"], "Goo\u{200b}gle");
}

#[wasm_bindgen_test]
async fn a_paste_that_was_cleaned_can_be_undone() {
    new().await;
    type_into("Company", "Alpha");
    paste_into("Company", " Beta\u{200b}");
    until("the text", || value("Company") == "Alpha Beta").await;
    until("the note", || has_text(NOTE)).await;
    undo();
    until("the text before", || value("Company") == "Alpha").await;
    until("no note", || !has_text(NOTE)).await;
}

#[wasm_bindgen_test]
async fn a_pasted_line_break_becomes_a_blank() {
    new().await;
    assert!(paste_into("Company", "Nordlicht\r\nHandels GmbH\n"));
    assert_eq!(value("Company"), "Nordlicht Handels GmbH");
    assert!(!has_text(NOTE));
    assert!(
        !paste_into("Description", "one\ntwo"),
        "the browser does it"
    );
}

#[wasm_bindgen_test]
async fn a_text_that_came_in_otherwise_is_cleaned_when_the_field_is_left() {
    let api = new().await;
    type_into("Company", "Google");
    type_into("Email", "mailto:a@b.example");
    press("Save");
    let post = api.receives(Post, LIST, 1).await.json();
    assert_eq!(post["customerEmail"], "a@b.example");
    assert_eq!(value("Email"), "a@b.example");
    assert!(has_text("Only the email address was kept."));
}

#[wasm_bindgen_test]
async fn an_untouched_text_is_not_cleaned() {
    let odd = json!({"companyname": "Goo\u{200b}gle", "email": "mailto:a@b.example"});
    let api = edit(&with(google(), odd)).await;
    type_into("Phone", "555");
    press("Save");
    let put = api.receives(Put, GOOGLE, 1).await.json();
    assert_eq!(put["customerCompanyName"], "Goo\u{200b}gle");
    assert_eq!(put["customerEmail"], "mailto:a@b.example");
    assert_eq!(put["customerPhone"], "555");
}

#[wasm_bindgen_test]
async fn a_name_of_invisible_letters_is_no_name() {
    let api = new().await;
    type_into("Company", "\u{3164}\u{2800}");
    press("Save");
    until("the error", || find(".field-error").is_some()).await;
    assert!(api.received(Post, LIST).is_empty());
}

#[wasm_bindgen_test]
async fn the_status_shows_what_is_sent_after_discard_and_theirs() {
    let api = edit(&google()).await;
    for typed in ["7", "e"] {
        type_into("Status", typed);
        settle().await;
        at("/customers/8/edit").with_storage().open(&api).await;
        until("the draft", || has_button("Discard")).await;
        type_into("Status", typed);
        assert_eq!(is_unreadable("Status"), typed == "e");
        press("Discard");
        until("the record's", || value("Status") == "0").await;
        until("no draft", || !has_button("Discard")).await;
    }
    check("Archived");
    type_into("Status", "7");
    let theirs = with(google(), json!({"status": 5}));
    api.answers(Get, GOOGLE, 200, &customer(&theirs));
    press("Save");
    until("the question", || find(".conflicts").is_some()).await;
    all(".conflict input")[1].click();
    until("theirs", || value("Status") == "5").await;
    press("Save");
    let put = api.receives(Put, GOOGLE, 1).await.json();
    assert_eq!(put["customerStatus"], 5);
    assert_eq!(one("#status").tag_name(), "INPUT");
}

#[wasm_bindgen_test]
async fn a_field_that_is_removed_with_the_focus_breaks_nothing() {
    for label in ["Company", "Status"] {
        let api = new().await;
        type_into(label, "7");
        at("/customers").open(&api).await;
        until("the list", || has_text("No customers")).await;
    }
}

async fn new() -> FakeApi {
    let api = FakeApi::default();
    api.answers(Get, LIST, 200, &customers(&[]));
    at("/customers/new").open(&api).await;
    until("the form", || find("form").is_some()).await;
    api
}

async fn edit(record: &Value) -> FakeApi {
    let api = FakeApi::default();
    let url = format!("/customers/{}", record["_id"]);
    api.answers(Get, &format!("/v1.0{url}"), 200, &customer(record));
    at(&format!("{url}/edit")).open(&api).await;
    until("the form", || find("form").is_some()).await;
    api
}

async fn edit_with_breaks() -> (FakeApi, Value) {
    let case: Value = serde_json::from_str(CASE).unwrap();
    let record = case["customers"][0].clone();
    (edit(&record).await, record)
}
