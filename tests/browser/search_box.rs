//! The search box, which searches all customers with every keystroke.

use customer_desk::api::Method::Get;
use customer_desk::reactive::clock::now_ms as now;
use leptos::prelude::window;
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::app::at;
use crate::support::customers::{firm, row_count};
use crate::support::fake_api::FakeApi;
use crate::support::input::{choose, commit, compose, press, type_into};
use crate::support::keys::{key, key_of_input_method, key_with};
use crate::support::page::{
    button, control, focused, has_button, has_text, history, one, text, texts, url, value,
};
use crate::support::records::with;
use crate::support::table::{focused_place, rows};
use crate::support::wait::{settle, until, until_slow};

const BOX: &str = "Search customers";

#[wasm_bindgen_test]
async fn shows_what_matches_at_once_and_keeps_the_focus() {
    open().await;
    let history_length = history().length().unwrap();
    for (typed, names) in [
        ("a", vec!["Alpha", "Alpha Beta", "Alphabet"]),
        ("alphabe", vec!["Alphabet"]),
        ("alpha b", vec!["Alpha Beta"]),
        ("gamma", vec!["Gamma", "Delta"]),
    ] {
        type_into(BOX, typed);
        until(typed, || sorted_names() == sorted(&names)).await;
        assert_eq!(focused(), *control(BOX));
        assert_eq!(value(BOX), typed);
    }
    assert_eq!(
        history().length().unwrap(),
        history_length,
        "no entry for each letter"
    );
}

#[wasm_bindgen_test]
async fn sends_no_request() {
    let api = open().await;
    let asked = api.received(Get, "/v1.0/customers").len();
    type_into(BOX, "alpha");
    until("the rows", || row_count().as_deref() == Some("4")).await;
    until("the address", || url().ends_with("#search=alpha")).await;
    settle().await;
    assert_eq!(api.received(Get, "/v1.0/customers").len(), asked);
}

#[wasm_bindgen_test]
async fn puts_the_exact_word_first_then_beginnings() {
    open().await;
    type_into(BOX, "alpha");
    until("the rows", || row_count().as_deref() == Some("4")).await;
    until("the order", || {
        names() == ["Alpha Beta", "Alpha", "Alphabet"]
    })
    .await;
    type_into(BOX, "beta");
    until("the order", || names() == ["Alpha Beta"]).await;
}

#[wasm_bindgen_test]
async fn marks_the_letters_that_were_found() {
    open().await;
    type_into(BOX, "lpha");
    until("the rows", || names().len() == 3).await;
    assert_eq!(texts("tbody mark"), ["lpha"; 3]);
    type_into(BOX, "zoe");
    until("the row", || names() == ["Zoë"]).await;
    assert_eq!(texts("tbody mark"), ["Zoë"], "with its accent");
    type_into(BOX, "");
    until("all rows", || row_count().as_deref() == Some("8")).await;
    assert!(texts("tbody mark").is_empty());
}

#[wasm_bindgen_test]
async fn writes_the_text_to_the_address_when_the_typing_pauses() {
    open().await;
    type_into(BOX, "alp");
    type_into(BOX, "alpha b");
    assert_eq!(url(), "/customers", "not at once");
    until("the address", || url() == "/customers#search=alpha+b").await;
    assert_eq!(value(BOX), "alpha b");
    assert_eq!(focused(), *control(BOX));
    type_into(BOX, "");
    until("the address", || url() == "/customers").await;
}

#[wasm_bindgen_test]
async fn writes_the_text_to_the_address_on_enter() {
    open().await;
    type_into(BOX, "alpha");
    key("Enter");
    settle().await;
    assert_eq!(url(), "/customers#search=alpha");
}

#[wasm_bindgen_test]
async fn searches_for_the_text_in_the_address() {
    let api = api();
    api.open("/customers?type=company#search=alpha").await;
    until("the rows", || names().len() == 3).await;
    assert_eq!(value(BOX), "alpha");
    assert_eq!(url(), "/customers?type=company#search=alpha");
}

#[wasm_bindgen_test]
async fn clears_the_text_on_escape() {
    open().await;
    type_into(BOX, "alpha");
    until("the rows", || names().len() == 3).await;
    key("Escape");
    until("all rows", || row_count().as_deref() == Some("8")).await;
    assert_eq!(value(BOX), "");
    assert_eq!(focused(), *control(BOX));
    until("the address", || url() == "/customers").await;
}

#[wasm_bindgen_test]
async fn keeps_the_page_on_escape_where_nothing_was_typed() {
    let api = FakeApi::firms(200);
    api.open("/customers?limit=25&offset=50").await;
    until("the page", || has_text("Firm 0051")).await;
    control(BOX).focus().unwrap();
    key("Escape");
    settle().await;
    assert!(has_text("Firm 0051"));
}

#[wasm_bindgen_test]
async fn clears_the_text_on_a_quick_step_back() {
    open().await;
    choose("Type", "Companies");
    until("the address", || url() == "/customers?type=company").await;
    type_into(BOX, "alpha");
    history().back().unwrap();
    until("the address", || url() == "/customers").await;
    until("all rows", || row_count().as_deref() == Some("8")).await;
    assert_eq!(value(BOX), "");
}

#[wasm_bindgen_test]
async fn shows_each_text_in_its_own_direction_in_the_same_row() {
    let api = FakeApi::with_customers(vec![
        named(1, json!({"companyname": "שלום one"})),
        named(2, json!({"companyname": "Alpha שלום"})),
        named(3, json!({"companyname": "Zoë"})),
    ]);
    api.open("/customers").await;
    until("one table", || row_count().as_deref() == Some("4")).await;
    for (typed, name, direction) in [
        ("one", "שלום one", "rtl"),
        ("alpha", "Alpha שלום", "ltr"),
        ("one", "שלום one", "rtl"),
        ("zoe", "Zoë", "ltr"),
    ] {
        type_into(BOX, typed);
        until(name, || names() == [name]).await;
        let link = one("tbody .row-link[href]");
        let style = window().get_computed_style(&link).unwrap().unwrap();
        assert_eq!(style.get_property_value("direction").unwrap(), direction);
    }
}

#[wasm_bindgen_test]
async fn goes_to_the_first_row_on_arrow_down() {
    open().await;
    type_into(BOX, "alphabe");
    until("the row", || names() == ["Alphabet"]).await;
    assert!(key("ArrowDown"));
    until("the focus", || focused_place() == Some(0)).await;
    assert_eq!(focused().text_content().unwrap(), "Alphabet");
}

#[wasm_bindgen_test]
async fn takes_the_focus_from_elsewhere_by_a_slash() {
    open().await;
    type_into(BOX, "alpha");
    focus_button("Export");
    assert!(key("/"), "no slash is typed");
    until("the focus", || focused() == *control(BOX)).await;
    assert_eq!(value(BOX), "alpha", "it stays, to be typed over");
}

#[wasm_bindgen_test]
async fn leaves_a_slash_that_is_typed_or_belongs_to_the_browser() {
    open().await;
    control(BOX).focus().unwrap();
    assert!(!key("/"), "it is a letter here");
    let select = control("Type");
    select.focus().unwrap();
    assert!(!key("/"), "a choice takes letters");
    assert_eq!(focused(), *select);
    focus_button("Export");
    assert!(!key_with("ctrlKey", "/"));
    assert_ne!(focused(), *control(BOX));
}

#[wasm_bindgen_test]
async fn searches_the_loaded_customers_and_says_that_more_follow() {
    let api = FakeApi::firms(2500);
    api.hold_back_sync();
    api.open_as(at("/customers")).await;
    until("the page", || has_text("Firm 0100")).await;
    until("the sync_status", || api.sync_requests().len() == 1).await;
    type_into(BOX, "2400");
    until("the words", || has_text("No matches so far")).await;
    assert!(has_text("Not all customers are loaded yet."));
    api.answer_sync();
    until_slow("the customer", || names() == ["Firm 2400"]).await;
    until_slow("the end", || has_text("As of")).await;
    assert!(!has_text("Not all customers are loaded yet."));
}

#[wasm_bindgen_test]
async fn shows_the_text_that_no_customer_matches() {
    open().await;
    type_into(BOX, "<b>nobody</b>");
    until("the words", || {
        text(".state h2") == "No customers match “<b>nobody</b>”"
    })
    .await;
    assert!(has_button("Clear filters"));
    press("Clear filters");
    until("all rows", || row_count().as_deref() == Some("8")).await;
    assert_eq!(value(BOX), "");
    assert_eq!(url(), "/customers");
}

#[wasm_bindgen_test]
async fn is_missing_where_the_directory_is_off() {
    let api = api();
    at("/customers#search=alpha").open(&api).await;
    until("the rows", || has_text("Alphabet")).await;
    assert!(!has_text("As of") && !has_button("Export"));
    assert!(texts("[role=search]").is_empty());
    until("the address", || url() == "/customers").await;
}

#[wasm_bindgen_test]
async fn leaves_the_keys_of_an_input_method_alone_and_waits_for_its_word() {
    let api = open().await;
    type_into(BOX, "alpha");
    until("the rows", || row_count().as_deref() == Some("4")).await;
    until("the address", || url().ends_with("#search=alpha")).await;
    let rows = names();
    for text in ["´", "ze", "zoe"] {
        compose(BOX, text);
        for name in ["Enter", "Escape", "ArrowDown"] {
            assert!(!key_of_input_method(name), "{name}");
        }
    }
    // The address would follow within this time.
    let until_then = now() + 500.0;
    until("a while", || now() > until_then).await;
    assert_eq!(names(), rows);
    assert_eq!(value(BOX), "zoe");
    assert_eq!(url(), "/customers#search=alpha");
    assert_eq!(focused(), *control(BOX));
    commit(BOX, "Zoë");
    until("the rows", || names() == ["Zoë"]).await;
    until("the address", || url() == "/customers#search=Zo%C3%AB").await;
    assert!(api.received(Get, "/v1.0/customers/6").is_empty());
    control(BOX).blur().unwrap();
    assert!(!key_of_input_method("/"));
    assert_ne!(focused(), *control(BOX));
}

/// Gives the focus to a button without pressing it.
fn focus_button(name: &str) {
    button(name).focus().unwrap();
}

fn names() -> Vec<String> {
    rows().into_iter().map(|row| row.name).collect()
}

fn sorted_names() -> Vec<String> {
    let mut names = names();
    names.sort();
    names
}

fn sorted(names: &[&str]) -> Vec<String> {
    let mut names: Vec<_> = names.iter().map(|it| (*it).to_owned()).collect();
    names.sort();
    names
}

fn api() -> FakeApi {
    FakeApi::with_customers(vec![
        named(1, json!({"companyname": "Alphabet"})),
        named(2, json!({"companyname": "Alpha"})),
        named(3, json!({"companyname": "Alpha Beta"})),
        named(4, json!({"companyname": "Gamma"})),
        named(
            5,
            json!({"companyname": "Delta", "description": "once gamma"}),
        ),
        named(6, json!({"companyname": "Zoë"})),
        named(7, json!({"companyname": "Omega"})),
    ])
}

fn named(id: i64, changes: Value) -> Value {
    with(firm(id), changes)
}

async fn open() -> FakeApi {
    let api = api();
    api.open("/customers").await;
    until("one table", || row_count().as_deref() == Some("8")).await;
    settle().await;
    api
}
