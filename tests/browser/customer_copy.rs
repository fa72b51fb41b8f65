//! The buttons that copy a value of a customer, or the link to its page.

use customer_desk::api::Method::Get;
use leptos::prelude::location;
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

use crate::support::app::at;
use crate::support::clipboard::FakeClipboard;
use crate::support::clock::FastTimers;
use crate::support::fake_api::FakeApi;
use crate::support::input::{follow, press};
use crate::support::keys::key;
use crate::support::page::{
    all, button, find, focused, has_button, has_text, link, one, text, texts, url,
};
use crate::support::records::{customer, draft, google, orders, with};
use crate::support::wait::until;

const BUTTONS: [(&str, &str); 5] = [
    ("Copy email", "cust@gmail.com"),
    ("Copy phone", "123-12-12"),
    ("Copy ID", "8"),
    ("Copy CRM ID", "crm 1"),
    ("Copy reference ID", "r-9"),
];

#[wasm_bindgen_test]
async fn copies_each_value_and_says_so() {
    let clipboard = FakeClipboard::that_works();
    open("/customers/8", &full()).await;
    for (name, value) in BUTTONS {
        assert_eq!(button(name).get_attribute("title").unwrap(), name);
        press(name);
        until(name, || clipboard.text() == value).await;
        until("the word", || says(name) == "Copied").await;
    }
}

#[wasm_bindgen_test]
async fn forgets_that_it_has_copied() {
    let _fast = FastTimers::new();
    let _clipboard = FakeClipboard::that_works();
    open("/customers/8", &full()).await;
    press("Copy email");
    until("the word", || says("Copy email") == "Copied").await;
    until("no word", || says("Copy email").is_empty()).await;
}

#[wasm_bindgen_test]
async fn an_empty_or_unreadable_value_has_no_button() {
    open(
        "/customers/8",
        &with(google(), json!({"email": null, "phone": " "})),
    )
    .await;
    for name in [
        "Copy email",
        "Copy phone",
        "Copy CRM ID",
        "Copy reference ID",
    ] {
        assert!(!has_button(name), "{name}");
    }
    assert!(has_button("Copy ID"));
}

#[wasm_bindgen_test]
async fn copies_the_link_to_the_page_as_it_is_shown() {
    let clipboard = FakeClipboard::that_works();
    open("/customers/8", &full()).await;
    let origin = location().origin().unwrap();
    press("Copy link");
    until("the link", || {
        clipboard.text() == format!("{origin}/customers/8")
    })
    .await;
    follow("10016");
    until("the detail", || url() == "/customers/8#order-10016").await;
    press("Copy link");
    let whole = format!("{origin}/customers/8#order-10016");
    until("the link", || clipboard.text() == whole).await;
}

#[wasm_bindgen_test]
async fn selects_the_text_where_the_browser_has_no_clipboard() {
    for clipboard in [
        FakeClipboard::that_is_missing(),
        FakeClipboard::that_refuses(),
    ] {
        open("/customers/8", &full()).await;
        press("Copy email");
        until("the text", || find(".copy-field").is_some()).await;
        until("the focus", || focused() == one(".copy-field").into()).await;
        let field: HtmlInputElement = wasm_bindgen::JsCast::unchecked_into(focused());
        assert_eq!(field.value(), "cust@gmail.com");
        assert_eq!(field.selection_start().unwrap(), Some(0));
        assert_eq!(field.selection_end().unwrap(), Some(14));
        assert!(says("Copy email").starts_with("The browser does not let this page copy."));
        key("Escape");
        until("no text", || find(".copy-field").is_none()).await;
        assert_eq!(focused(), button("Copy email").into());
        assert!(says("Copy email").is_empty());
        drop(clipboard);
    }
}

#[wasm_bindgen_test]
async fn the_copy_buttons_are_no_part_of_the_values() {
    open("/customers/8", &full()).await;
    let values = texts("section[aria-label=Details] dd");
    for (_, value) in BUTTONS {
        assert!(values.contains(&value.to_owned()), "{value}: {values:?}");
    }
    assert_eq!(
        link("cust@gmail.com").get_attribute("href").unwrap(),
        "mailto:cust@gmail.com"
    );
    assert!(has_text("Google"));
    assert_eq!(text("h1"), "Google");
}

fn full() -> Value {
    with(google(), json!({"crmid": "crm 1", "refid": " r-9 "}))
}

/// Returns the words beside a copy button.
fn says(name: &str) -> String {
    let place = button(name).parent_element().unwrap();
    let boxes = all(".copy");
    let at = boxes.iter().position(|it| **it == place).unwrap();
    texts(".copy .copy-note")[at].clone()
}

async fn open(url: &str, record: &Value) {
    let api = FakeApi::default();
    api.answers(Get, "/v1.0/customers/8", 200, &customer(record));
    api.answers(Get, "/v1.0/customers/8/orders", 200, &orders(&[draft()]));
    at(url).open(&api).await;
    until("the customer", || has_text("10016")).await;
    // It takes the focus with the next frame.
    until("the heading has the focus", || focused().tag_name() == "H1").await;
}
