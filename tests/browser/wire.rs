//! Answers that are damaged, empty, or errors in other shapes than the published one.

use customer_desk::api::Method::{Delete, Get, Post, Put};
use customer_desk::api::{Fetch, Request, Transport};
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::app::at;
use crate::support::fake_api::FakeApi;
use crate::support::input::{press, press_rested, type_into};
use crate::support::page::{all, find, has_button, has_text, text, texts, url, value};
use crate::support::records::{customer, customers, draft, google, orders, with};
use crate::support::screens::{open_customer, open_edit_form, open_new_form};
use crate::support::table::rows;
use crate::support::wait::{settle, until, until_slow};

const LIST: &str = "/v1.0/customers";
const GOOGLE: &str = "/v1.0/customers/8";
const ORDERS: &str = "/v1.0/customers/8/orders";
const ERRORS: &str = include_str!("../cases/error-bodies.json");
const NOT_UTF8_PAGE: &[u8] = include_bytes!("../cases/not-utf8-page.json");
const NOT_UTF8: &[u8] = include_bytes!("../cases/not-utf8-customer-5.json");
const LONE_SURROGATE_PAGE: &[u8] = include_bytes!("../cases/lone-surrogate-page.json");

#[wasm_bindgen_test]
async fn a_message_of_any_shape_is_shown_and_the_form_stays() {
    let cases: Vec<Value> = serde_json::from_str(ERRORS).unwrap();
    for case in cases {
        let name = case["name"].as_str().unwrap();
        let status = u16::try_from(case["status"].as_u64().unwrap()).unwrap();
        let body = match &case["body"] {
            Value::String(text) => text.clone(),
            json => json.to_string(),
        };
        let api = open_new_form().await;
        press("Save");
        api.receives(Post, LIST, 1).await.answer(status, &body);
        until(name, || find("[role=alert]").is_some()).await;
        let must_show = match &case["must_show"] {
            Value::Array(texts) => texts.iter().map(|it| it.as_str().unwrap()).collect(),
            words if words == "words that say it is too long" => vec!["too long"],
            words if words.as_str().unwrap().contains("18.2f") => vec!["what was typed", "18.2f"],
            words => vec![words.as_str().unwrap()],
        };
        for words in must_show {
            assert!(has_text(words), "{name}");
        }
        if let Some(label) = case["field"].as_str() {
            let id = label.to_lowercase().replace(' ', "_");
            let id = id.replace("reference", "ref");
            assert!(find(&format!("#{id}-error")).is_some(), "{name}");
        }
        assert!(all("[role=alert] h1, [role=alert] center").is_empty());
        assert_eq!(value("Company"), "Google");
        assert_eq!(api.received(Post, LIST).len(), 1, "{name}");
        press("Save");
        api.receives(Post, LIST, 2).await;
    }
}

#[wasm_bindgen_test]
async fn messages_about_several_fields_stand_at_each() {
    let api = open_edit_form().await;
    type_into("Phone", "555");
    press("Save");
    let body = json!({"errors": {"customerPhone": ["has letters"], "customerEmail": ["is long"]}});
    let put = api.receives(Put, GOOGLE, 1).await;
    put.answer(422, &body.to_string());
    until("the errors", || find("#phone-error").is_some()).await;
    assert!(text("#phone-error").contains("has letters"));
    assert!(text("#email-error").contains("is long"));
    type_into("Phone", "556");
    until("one error", || find("#phone-error").is_none()).await;
    assert!(find("#email-error").is_some());
}

#[wasm_bindgen_test]
async fn the_message_of_a_refused_deletion_is_shown() {
    let api = open_customer().await;
    press("Delete");
    until("the question", || has_button("Delete customer")).await;
    press_rested("Delete customer").await;
    let body = "A customer with orders stays";
    api.receives(Delete, GOOGLE, 1).await.answer(409, body);
    until("the message", || has_text(body)).await;
}

#[wasm_bindgen_test]
async fn an_error_with_200_is_no_save() {
    let api = open_edit_form().await;
    type_into("Phone", "555");
    press("Save");
    let put = api.receives(Put, GOOGLE, 1).await;
    put.answer(200, r#"{"error": {"message": "customerPhone is taken"}}"#);
    until("the message", || find("#phone-error").is_some()).await;
    assert!(has_text("Your changes were not saved."));
    assert_eq!(value("Phone"), "555");
    assert_eq!(api.received(Put, GOOGLE).len(), 1);
}

#[wasm_bindgen_test]
async fn a_save_that_is_answered_with_nothing_is_read_and_told() {
    for body in ["", "{}", "null", "[]"] {
        let api = open_edit_form().await;
        type_into("Phone", "555");
        press("Save");
        let put = api.receives(Put, GOOGLE, 1).await;
        let saved = with(google(), json!({"phone": "555"}));
        api.answers(Get, GOOGLE, 200, &customer(&saved));
        put.answer(200, body);
        until_slow("the customer", || url() == "/customers/8").await;
        let toast = text(".toasts .toast-text");
        assert!(toast.starts_with("Saved Google"), "{toast}");
        assert!(!toast.contains("lost"), "{toast}");
    }
}

#[wasm_bindgen_test]
async fn null_in_place_of_a_list_is_an_empty_list() {
    for (status, body) in [
        (200, "null"),
        (200, "{}"),
        (200, "[]"),
        (200, r#"{"customers": null, "orders": null}"#),
        (204, ""),
    ] {
        let api = FakeApi::default();
        api.answers(Get, LIST, status, body);
        at("/customers").open(&api).await;
        until("the empty state", || has_text("No customers yet")).await;
        assert!(find("[role=alert]").is_none(), "{body}");

        api.answers(Get, GOOGLE, 200, &customer(&google()));
        api.answers(Get, ORDERS, status, body);
        at("/customers/8").open(&api).await;
        until("the empty state", || has_text("No orders")).await;
        assert!(find("[role=alert]").is_none(), "{body}");
        assert_eq!(api.received(Get, ORDERS).len(), 1);
    }
}

#[wasm_bindgen_test]
async fn a_customer_that_is_null_is_not_there() {
    for (status, body) in [(200, r#"{"customer": null}"#), (204, "")] {
        let api = FakeApi::default();
        api.answers(Get, GOOGLE, status, body);
        at("/customers/8").open(&api).await;
        until("the words", || has_text("not found")).await;
    }
}

#[wasm_bindgen_test]
async fn an_empty_list_with_200_is_an_error() {
    let api = FakeApi::default();
    api.answers(Get, LIST, 200, "");
    at("/customers").open(&api).await;
    until("the error", || find("[role=alert]").is_some()).await;
    assert!(!has_text("No customers yet"));
}

#[wasm_bindgen_test]
async fn one_damaged_row_is_marked_and_the_others_are_listed() {
    for (page, company) in [
        (NOT_UTF8_PAGE, "Firma 04 GmbH"),
        (LONE_SURROGATE_PAGE, "Firma 05 GmbH"),
    ] {
        let api = FakeApi::default();
        api.answers(Get, LIST, 200, page);
        at("/customers").open(&api).await;
        until("the rows", || has_text(company)).await;
        assert!(rows().len() > 10);
        let badges = texts("tbody .badge");
        let marked = badges.iter().filter(|words| *words == "Incomplete").count();
        assert_eq!(marked, 1, "{badges:?}");
    }
}

#[wasm_bindgen_test]
async fn a_damaged_record_is_never_written_back() {
    let api = FakeApi::default();
    api.answers(Get, "/v1.0/customers/5", 200, NOT_UTF8);
    api.answers(Get, "/v1.0/customers/5/orders", 200, &orders(&[]));
    at("/customers/5/edit").open(&api).await;
    until("the words", || has_text("Company, Last name")).await;
    type_into("Phone", "555");
    press("Save");
    at("/customers/5").open(&api).await;
    until("the page", || has_button("Archive")).await;
    press("Archive");
    until("the refusal", || has_text("The customer was not archived.")).await;
    assert!(has_text("could not be read: Company, Last name"));
    settle().await;
    assert!(api.received(Put, "/v1.0/customers/5").is_empty());
}

#[wasm_bindgen_test]
async fn ids_may_be_negative() {
    let api = FakeApi::default();
    let record = with(google(), json!({"_id": -7}));
    api.answers(Get, LIST, 200, &customers(std::slice::from_ref(&record)));
    api.answers(Get, "/v1.0/customers/-7", 200, &customer(&record));
    let order = with(draft(), json!({"_id": -3, "description": "Below zero"}));
    api.answers(Get, "/v1.0/customers/-7/orders", 200, &orders(&[order]));
    at("/customers/-7#order--3").open(&api).await;
    until("the order's details", || has_text("Below zero")).await;
    assert_eq!(url(), "/customers/-7#order--3");
    at("/customers/-7/edit").open(&api).await;
    until("the form", || find("form").is_some()).await;
    type_into("Phone", "555");
    press("Save");
    api.receives(Put, "/v1.0/customers/-7", 1).await;
}

#[wasm_bindgen_test]
async fn a_charset_that_the_header_names_is_honoured() {
    for (url, body) in [
        (
            "data:application/json;charset=windows-1251,%22%D1%E5%F0%22",
            "\"Сер\"".as_bytes(),
        ),
        (
            "data:application/json;charset=shift_jis,%22%81%22",
            b"\"\xff\"",
        ),
        (
            "data:application/json;charset=utf-8,%22%D1%E5%22",
            b"\"\xd1\xe5\"",
        ),
        (
            "data:application/json;charset=no-such,%22%D1%22",
            b"\"\xd1\"",
        ),
        ("data:application/json,%22%C3%A9%22", b"\"\xc3\xa9\""),
        // The header is wrong: the body is UTF-8.
        (
            "data:application/json;charset=iso-8859-1,%22%C3%A9%22",
            "\"é\"".as_bytes(),
        ),
        (
            "data:application/json;charset=windows-1251,%22%D0%96%22",
            "\"Ж\"".as_bytes(),
        ),
        // A charset whose bytes are all ASCII.
        (
            "data:application/json;charset=iso-2022-jp,%22%1B$B%24%22%1B(B%22",
            "\"あ\"".as_bytes(),
        ),
    ] {
        let request = Request {
            method: Get,
            url: url.to_owned(),
            authorization: None,
            body: None,
        };
        let answer = Fetch::default().send(request, None).await.unwrap();
        assert_eq!(answer.body, body, "{url}");
    }
}
