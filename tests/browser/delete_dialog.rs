//! The dialog that asks before a customer is removed, and dialogs as such.

use customer_desk::api::Method::{Delete, Get, Put};
use model::Fault;
use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::clock::FastTimers;
use crate::support::fake_api::FakeApi;
use crate::support::input::{close_by_force, escape, press, press_rested};
use crate::support::page::{
    button, dialog, focused, has_dialog, has_text, text, text_of, texts, url,
};
use crate::support::records::{customer, drafts, google, orders, with};
use crate::support::screens::open_customer;
use crate::support::wait::{settle, until, until_slow};

const GOOGLE: &str = "/v1.0/customers/8";
const FIRST: &str = "/v1.0/customers/8/orders?sortby=number&direction=asc&offset=0&limit=100";
const SECOND: &str = "/v1.0/customers/8/orders?sortby=number&direction=asc&offset=100&limit=100";
const QUESTION: &str = "Delete Google?";

#[wasm_bindgen_test]
async fn names_the_customer_and_counts_the_orders_over_two_pages() {
    let api = open().await;
    api.answers(Get, FIRST, 200, &orders(&drafts(1..=100)));
    api.answers(Get, SECOND, 200, &orders(&drafts(101..=117)));
    ask().await;
    until("the count", || has_text("Google has 117 orders")).await;
}

#[wasm_bindgen_test]
async fn counts_one_and_none_in_words() {
    for (rows, words) in [(0, "Google has no orders."), (1, "Google has 1 order.")] {
        let api = open().await;
        api.answers(Get, FIRST, 200, &orders(&drafts(1..=rows)));
        ask().await;
        until(words, || has_text(words)).await;
    }
}

#[wasm_bindgen_test]
async fn asks_while_it_counts_and_where_it_cannot() {
    let api = open().await;
    api.hold_back_all();
    ask().await;
    assert!(has_text("(counting)"));
    api.receives(Get, FIRST, 2).await.answer(500, "");
    until("the words", || has_text("an unknown number of orders")).await;
}

#[wasm_bindgen_test]
async fn offers_the_harmless_way_first() {
    open().await;
    ask().await;
    assert_eq!(
        texts("button"),
        ["Cancel", "Archive instead", "Delete customer"]
    );
    assert_eq!(text_of(&focused()), "Cancel");
}

#[wasm_bindgen_test]
async fn removes_nothing_on_escape_and_gives_the_focus_back() {
    let api = open().await;
    ask().await;
    escape();
    until("no question", || dialog().is_none()).await;
    until("the focus", || text_of(&focused()) == "Delete").await;
    settle().await;
    assert!(api.received(Delete, GOOGLE).is_empty());
}

#[wasm_bindgen_test]
async fn tells_on_the_page_what_comes_after_the_browser_closed_it_by_force() {
    let api = open().await;
    ask().await;
    press_rested("Delete customer").await;
    let sent = api.receives(Delete, GOOGLE, 1).await;
    close_by_force();
    settle().await;
    assert!(dialog().is_none());
    sent.answer(403, "");
    until("the outcome", || {
        has_text("was not deleted") || has_text("not allowed")
    })
    .await;
    assert!(dialog().is_none());
    ask().await;
}

#[wasm_bindgen_test]
async fn gives_the_focus_back_on_cancel() {
    open().await;
    ask().await;
    press("Cancel");
    until("no question", || dialog().is_none()).await;
    until("the focus", || text_of(&focused()) == "Delete").await;
}

#[wasm_bindgen_test]
async fn removes_once_for_two_clicks_and_goes_to_the_list() {
    let api = open().await;
    ask().await;
    press_rested("Delete customer").await;
    press("Delete customer");
    let removal = api.receives(Delete, GOOGLE, 1).await;
    settle().await;
    assert_eq!(api.received(Delete, GOOGLE).len(), 1);
    removal.answer(204, "");
    until("the list", || url() == "/customers").await;
    until("the toast", || {
        text(".toasts .toast-text") == "Deleted Google"
    })
    .await;
    assert!(dialog().is_none());
}

#[wasm_bindgen_test]
async fn takes_what_is_gone_already_for_removed() {
    let api = open().await;
    ask().await;
    api.hold_back_all();
    press_rested("Delete customer").await;
    let seen = customer(&google());
    api.receives(Get, GOOGLE, 2).await.answer(200, &seen);
    api.receives(Delete, GOOGLE, 1).await.answer(404, "");
    api.receives(Get, GOOGLE, 3).await.answer(404, "");
    until("the list", || url() == "/customers").await;
    assert_eq!(
        text(".toasts .toast-text"),
        "Google had already been deleted"
    );
}

#[wasm_bindgen_test]
async fn says_in_the_dialog_why_nothing_was_removed() {
    let _fast = FastTimers::new();
    let api = open().await;
    api.answers(Delete, GOOGLE, 409, "");
    ask().await;
    press_rested("Delete customer").await;
    until("the error", || {
        text("[role=alert]").contains("The customer was not deleted.")
    })
    .await;
    api.fails(Delete, GOOGLE, Fault::Network);
    press("Retry");
    let lost = "The server still has the customer";
    until_slow(lost, || text("[role=alert]").contains(lost)).await;
    api.answers(Get, GOOGLE, 400, "");
    press_rested("Delete customer").await;
    until("the other reason", || {
        text("[role=alert]").contains("HTTP 400")
    })
    .await;
    assert!(has_dialog(QUESTION));
    assert_eq!(url(), "/customers/8");
}

#[wasm_bindgen_test]
async fn shows_what_someone_else_has_changed_and_asks_again() {
    let api = open().await;
    ask().await;
    let theirs = with(google(), json!({"phone": "777"}));
    api.answers(Get, GOOGLE, 200, &customer(&theirs));
    press_rested("Delete customer").await;
    until("the news", || {
        has_text("Another administrator has changed this customer.")
    })
    .await;
    assert_eq!(text(".changes"), "Phone: 777");
    assert!(api.received(Delete, GOOGLE).is_empty());
    press_rested("Delete customer").await;
    api.receives(Delete, GOOGLE, 1).await;
}

#[wasm_bindgen_test]
async fn believes_no_web_page_that_it_is_removed() {
    let _fast = FastTimers::new();
    let api = open().await;
    api.answers(Delete, GOOGLE, 200, "<h1>Proxy</h1>");
    ask().await;
    press_rested("Delete customer").await;
    let found = "The server still has the customer";
    until_slow(found, || has_text(found)).await;
    assert!(has_dialog(QUESTION));
}

#[wasm_bindgen_test]
async fn archives_instead() {
    let api = open().await;
    ask().await;
    press("Archive instead");
    until("no question", || dialog().is_none()).await;
    let put = api.receives(Put, GOOGLE, 1).await;
    assert_eq!(put.json()["archived"], true);
    assert!(api.received(Delete, GOOGLE).is_empty());
}

async fn open() -> FakeApi {
    let api = open_customer().await;
    // A new page's heading takes the focus with the next frame, and not from a question.
    until("the heading has the focus", || focused().tag_name() == "H1").await;
    api
}

async fn ask() {
    button("Delete").focus().unwrap();
    press("Delete");
    until("the question", || has_dialog(QUESTION)).await;
}
