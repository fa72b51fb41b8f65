//! The pager of a list without a known total.

use customer_desk::api::Method::Get;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::app::at;
use crate::support::fake_api::FakeApi;
use crate::support::input::{choose, press};
use crate::support::page::{button, control, focused, text, text_of, texts, url, value};
use crate::support::records::{customers, people};
use crate::support::wait::until;

const LIST: &str = "/v1.0/customers";
const FIRST: &str = "/v1.0/customers?sortby=default&direction=asc&offset=0&limit=2";
const SECOND: &str = "/v1.0/customers?sortby=default&direction=asc&offset=2&limit=2";

#[wasm_bindgen_test]
async fn turns_forth_and_back() {
    open("/customers?limit=2").await;
    shows("1–2").await;
    assert!(is_disabled("Previous page"));
    assert!(
        !is_disabled("Next page"),
        "a full page may have one after it"
    );
    press("Next page");
    shows("3–3").await;
    assert_eq!(url(), "/customers?offset=2&limit=2");
    assert!(!is_disabled("Previous page"));
    assert!(is_disabled("Next page"), "a short page is the last");
    press("Previous page");
    shows("1–2").await;
    assert_eq!(url(), "/customers?limit=2");
}

#[wasm_bindgen_test]
async fn offers_no_next_page_before_there_is_an_answer() {
    let api = FakeApi::default();
    at("/customers").open(&api).await;
    let first = api.receives(Get, LIST, 1).await;
    assert!(is_disabled("Next page"));
    assert_eq!(text(".range"), "");
    first.answer(200, &customers(&people(1..=100)));
    shows("1–100").await;
    assert!(!is_disabled("Next page"));
}

#[wasm_bindgen_test]
async fn shows_that_there_are_no_rows() {
    let api = FakeApi::default();
    api.answers(Get, LIST, 200, &customers(&[]));
    at("/customers").open(&api).await;
    shows("No rows").await;
    assert!(is_disabled("Next page"));
}

#[wasm_bindgen_test]
async fn chooses_the_page_size_and_begins_anew() {
    let api = open("/customers?offset=2&limit=2").await;
    shows("3–3").await;
    assert_eq!(
        sizes(),
        ["2", "25", "50", "100"],
        "the one of the link is offered too"
    );
    assert_eq!(value("Rows per page"), "2");
    choose("Rows per page", "25");
    let asked = "/v1.0/customers?sortby=default&direction=asc&offset=0&limit=25";
    api.receives(Get, asked, 1).await;
    until("the URL", || url() == "/customers?limit=25").await;
    until("the sizes", || sizes() == ["25", "50", "100"]).await;
    assert_eq!(value("Rows per page"), "25");
}

#[wasm_bindgen_test]
async fn offers_no_size_above_the_largest_page() {
    let api = FakeApi::default();
    api.answers(Get, LIST, 200, &customers(&[]));
    at("/customers").with_max_limit(50).open(&api).await;
    shows("No rows").await;
    assert_eq!(sizes(), ["25", "50"]);
    let asked = "/v1.0/customers?sortby=default&direction=asc&offset=0&limit=50";
    assert_eq!(api.urls(Get, LIST), [asked]);
}

#[wasm_bindgen_test]
async fn a_button_that_leads_nowhere_keeps_the_focus() {
    open("/customers?limit=2").await;
    shows("1–2").await;
    // The heading of a new page takes the focus with the next frame.
    until("the focus on the heading", || focused().tag_name() == "H1").await;
    button("Next page").focus().unwrap();
    press("Next page");
    shows("3–3").await;
    assert_eq!(text_of(&focused()), "Next page");
    button("Previous page").focus().unwrap();
    press("Previous page");
    shows("1–2").await;
    assert_eq!(text_of(&focused()), "Previous page");
    press("Previous page");
    assert_eq!(url(), "/customers?limit=2", "it leads nowhere");
}

/// A list of three people in pages of two.
async fn open(url: &str) -> FakeApi {
    let api = FakeApi::default();
    api.answers(Get, LIST, 200, &customers(&people(1..=3)));
    api.answers(Get, FIRST, 200, &customers(&people(1..=2)));
    api.answers(Get, SECOND, 200, &customers(&people(3..=3)));
    at(url).open(&api).await;
    api
}

async fn shows(range: &str) {
    until(range, || text(".range") == range).await;
}

fn sizes() -> Vec<String> {
    texts(&format!("#{} option", control("Rows per page").id()))
}

fn is_disabled(name: &str) -> bool {
    button(name).has_attribute("aria-disabled")
}
