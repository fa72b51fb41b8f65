//! The form: its fields, and how it checks them.

use customer_desk::api::Method::{Get, Post, Put};
use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::app::at;
use crate::support::fake_api::FakeApi;
use crate::support::input::{check, is_unreadable, press, type_into};
use crate::support::page::{
    all, control, description, find, focused, has_text, is_checked, text, texts, value,
};
use crate::support::records::{customer, google, with};
use crate::support::screens::{open_edit_form, open_edit_form_of};
use crate::support::wait::{settle, until};

const TEXTS: [&str; 8] = [
    "Company",
    "First name",
    "Last name",
    "Email",
    "Phone",
    "Description",
    "CRM ID",
    "Reference ID",
];

#[wasm_bindgen_test]
async fn has_ten_labelled_fields() {
    new().await;
    for label in TEXTS {
        assert_eq!(value(label), "", "{label}");
    }
    assert_eq!(value("Status"), "0");
    assert!(!is_checked("Archived"));
    assert_eq!(all("form input, form textarea, form select").len(), 10);
    assert_eq!(control("Status").get_attribute("type").unwrap(), "number");
    assert_eq!(control("Description").tag_name(), "TEXTAREA");
}

#[wasm_bindgen_test]
async fn is_filled_from_the_record() {
    open_edit_form_of(&customer(&with(
        google(),
        json!({"status": 7, "archived": true}),
    )))
    .await;
    let filled = TEXTS.map(value);
    let expected = [
        "Google",
        "My first name",
        "My last name",
        "cust@gmail.com",
        "123-12-12",
        "test",
        "",
        "",
    ];
    assert_eq!(filled, expected);
    assert_eq!(value("Status"), "7");
    assert!(is_checked("Archived"));
}

#[wasm_bindgen_test]
async fn checks_on_save_and_not_before() {
    let api = new().await;
    type_into("Email", "nobody");
    settle().await;
    assert!(texts(".field-error").is_empty());
    press("Save");
    until("the summary", || find(".error-summary").is_some()).await;
    assert_eq!(
        texts(".error-summary li"),
        [
            "Company: Enter a company, a first name or a last name.",
            "Email: Enter an email address like name@example.com, or leave it empty.",
        ]
    );
    assert_eq!(text("#summary-title"), "There are 2 problems");
    assert!(api.received(Post, "/v1.0/customers").is_empty());
}

#[wasm_bindgen_test]
async fn ties_an_error_to_its_field() {
    new().await;
    press("Save");
    until("the error", || find(".field-error").is_some()).await;
    let company = control("Company");
    assert_eq!(company.get_attribute("aria-invalid").unwrap(), "true");
    assert!(description(&company).contains("Enter a company, a first name or a last name."));
    assert!(!control("Email").has_attribute("aria-invalid"));
}

#[wasm_bindgen_test]
async fn gives_the_focus_to_the_summary_and_from_there_to_a_field() {
    new().await;
    type_into("Company", "Google");
    type_into("Email", "nobody");
    press("Save");
    until("the focus", || {
        focused().class_list().contains("error-summary")
    })
    .await;
    assert_eq!(text("#summary-title"), "There is a problem");
    let link = all(".error-summary a").remove(0);
    link.click();
    until("the focus", || focused() == *control("Email")).await;
}

#[wasm_bindgen_test]
async fn takes_an_error_away_as_it_is_mended() {
    new().await;
    press("Save");
    until("the error", || find(".field-error").is_some()).await;
    type_into("Last name", "P");
    until("no error", || find(".field-error").is_none()).await;
    assert!(find(".error-summary").is_none());
    type_into("Last name", "");
    until("the error again", || find(".field-error").is_some()).await;
}

#[wasm_bindgen_test]
async fn refuses_a_number_that_cannot_be_read_and_keeps_it() {
    let api = open_edit_form().await;
    type_into("Status", "e");
    assert!(is_unreadable("Status"));
    press("Save");
    until("the error", || find(".field-error").is_some()).await;
    let said = description(&control("Status"));
    assert!(said.contains("Enter a whole number"), "{said}");
    assert!(is_unreadable("Status"), "it stays as it was typed");
    assert!(api.received(Put, "/v1.0/customers/8").is_empty());
    type_into("Status", "2");
    press("Save");
    let put = api.receives(Put, "/v1.0/customers/8", 1).await;
    assert_eq!(put.json()["customerStatus"], 2);
}

#[wasm_bindgen_test]
async fn refuses_fractions_and_nothing_as_a_status() {
    new().await;
    type_into("Company", "Google");
    for status in ["1.5", ""] {
        type_into("Status", status);
        press("Save");
        until("the error", || {
            description(&control("Status")).contains("Enter a whole number")
        })
        .await;
        type_into("Status", "0");
        until("no error", || find(".field-error").is_none()).await;
    }
}

#[wasm_bindgen_test]
async fn does_not_save_what_it_could_not_read_all_of() {
    let api = open_edit_form_of(&customer(&with(
        google(),
        json!({"email": null, "crmid": 5}),
    )))
    .await;
    assert!(has_text("This record cannot be saved now."));
    assert!(has_text("Could not be read: Email, CRM ID."));
    type_into("Phone", "5");
    press("Save");
    settle().await;
    assert!(api.received(Put, "/v1.0/customers/8").is_empty());
}

#[wasm_bindgen_test]
async fn saves_once_the_record_could_be_read_and_keeps_what_was_typed() {
    let api = open_edit_form_of(&customer(&with(google(), json!({"email": null})))).await;
    type_into("Phone", "5");
    api.answers(Get, "/v1.0/customers/8", 200, &customer(&google()));
    press("Retry");
    until("the email", || value("Email") == "cust@gmail.com").await;
    assert_eq!(value("Phone"), "5");
    assert!(!has_text("This record cannot be saved now."));
    check("Archived");
    press("Save");
    let put = api.receives(Put, "/v1.0/customers/8", 1).await.json();
    assert_eq!(put["customerEmail"], "cust@gmail.com");
    assert_eq!(put["customerPhone"], "5");
    assert_eq!(put["archived"], true);
}

async fn new() -> FakeApi {
    let api = FakeApi::default();
    at("/customers/new").open(&api).await;
    until("the form", || find("form").is_some()).await;
    api
}
