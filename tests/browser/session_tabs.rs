//! The session is shared by all tabs. A channel of the same name stands for another tab.

use customer_desk::api::Method::Get;
use js_sys::Function;
use leptos::prelude::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Event;

use crate::support::app::at;
use crate::support::fake_api::FakeApi;
use crate::support::input::{choose, dispatch_on_document, press, type_into};
use crate::support::page::{
    dialog, has_dialog, has_text, local_storage, session_storage, text, url,
};
use crate::support::records::{customers, google};
use crate::support::tab::Tab;
use crate::support::wait::{settle, until};

const LIST: &str = "/v1.0/customers";

/// The key of the sign-out mark.
const MARK: &str = "customer-desk.signed-out";

/// Opens the list in a session that began after the latest sign-out.
async fn open_after_a_sign_out(api: &FakeApi) {
    set_mark("latest");
    session_storage().set_item(MARK, "latest").unwrap();
    at("/customers").with_storage().open(api).await;
    until("the list", || has_text("Google")).await;
}

#[wasm_bindgen_test]
async fn sends_the_token_to_a_tab_that_asks() {
    let tab = Tab::of_sessions();
    at("/customers").open(&api()).await;
    tab.broadcast("ask 7");
    until("the token", || tab.received_token("7", "demo")).await;
}

#[wasm_bindgen_test]
async fn sends_no_token_that_no_tab_asks_for() {
    let tab = Tab::of_sessions();
    let api = api();
    at("/customers").signed_out().open(&api).await;
    type_into("API token", "secret");
    press("Sign in");
    until("the list", || has_text("Google")).await;
    until("the word", || tab.received("in")).await;
    assert!(!tab.has_received("secret"));
}

#[wasm_bindgen_test]
async fn takes_no_token_that_it_does_not_wait_for() {
    let tab = Tab::of_sessions();
    let api = api();
    at("/customers").open(&api).await;
    until("the list", || has_text("Google")).await;
    press("Sign out");
    until("the sign-in", || text("h1") == "Sign in").await;
    let mark = local_storage().get_item(MARK).unwrap().unwrap();
    for message in [
        "token owner late".to_owned(),
        format!("token 7 {mark} owner late"),
    ] {
        tab.broadcast(&message);
    }
    // A message that is sent later arrives later.
    tab.broadcast("in");
    until("the question", || tab.is_asked()).await;
    assert_eq!(text("h1"), "Sign in");
    assert_eq!(
        session_storage().get_item("customer-desk.token").unwrap(),
        None
    );
}

#[wasm_bindgen_test]
async fn takes_no_token_of_a_session_that_was_signed_out() {
    let tab = Tab::of_sessions();
    at("/customers").signed_out().open(&api()).await;
    tab.broadcast("in");
    until("the question", || tab.is_asked()).await;
    settle().await;
    set_mark("newer");
    tab.answer_requests("older owner late");
    settle().await;
    assert_eq!(text("h1"), "Sign in");
    assert_eq!(session_storage().length().unwrap(), 0);
}

#[wasm_bindgen_test]
async fn signs_out_with_the_other_tabs() {
    let tab = Tab::of_sessions();
    at("/customers").open(&api()).await;
    until("the list", || has_text("Google")).await;
    tab.broadcast("out newer");
    until("the sign-in", || text("h1") == "Sign in").await;
    assert_eq!(session_storage().length().unwrap(), 0);
    assert!(!has_text("Google"));
}

#[wasm_bindgen_test]
async fn a_session_that_began_after_a_sign_out_goes_on() {
    let tab = Tab::of_sessions();
    let api = api();
    open_after_a_sign_out(&api).await;
    tab.broadcast("out latest");
    tab.broadcast("ask 7");
    until("the token", || tab.received_token("7", "demo")).await;
    assert!(has_text("Google"));
    clear_storage();
}

#[wasm_bindgen_test]
async fn a_tab_that_did_not_listen_ends_when_it_wakes() {
    for event in ["pageshow", "visibilitychange", "focus", "storage"] {
        let api = api();
        at("/customers?sortby=name#search=anna").open(&api).await;
        until("the list", || has_text("Google")).await;
        set_mark(event);
        dispatch_on_document(event);
        window()
            .dispatch_event(&Event::new(event).unwrap())
            .unwrap();
        until("the sign-in", || text("h1") == "Sign in").await;
        assert_eq!(session_storage().length().unwrap(), 0);
        until("the bare URL", || url() == "/customers").await;
    }
}

#[wasm_bindgen_test]
async fn a_tab_that_did_not_listen_asks_for_nothing_more() {
    let api = api();
    at("/customers").open(&api).await;
    until("the list", || has_text("Google")).await;
    let reads = api.received(Get, LIST).len();
    set_mark("newer");
    choose("Sort by", "Company");
    until("the sign-in", || text("h1") == "Sign in").await;
    assert_eq!(api.received(Get, LIST).len(), reads);
}

#[wasm_bindgen_test]
async fn a_tab_that_is_opened_again_after_a_sign_out_shows_nothing() {
    let api = api();
    at("/customers").open(&api).await;
    until("the list", || has_text("Google")).await;
    let reads = api.received(Get, LIST).len();
    set_mark("newer");
    // `at` puts the token back, as a tab that is opened again has it.
    at("/customers?sortby=name#search=anna")
        .with_storage()
        .open(&api)
        .await;
    until("the bare URL", || url() == "/customers").await;
    assert_eq!(text("h1"), "Sign in");
    assert_eq!(session_storage().length().unwrap(), 0);
    assert_eq!(api.received(Get, LIST).len(), reads);
    // The next session is one of its own.
    type_into("API token", "secret");
    press("Sign in");
    until("the list", || has_text("Google")).await;
    at("/customers")
        .with_token("secret")
        .with_storage()
        .open(&api)
        .await;
    until("the list", || has_text("Google")).await;
    clear_storage();
}

#[wasm_bindgen_test]
async fn a_mark_that_was_cleared_is_no_sign_out() {
    let tab = Tab::of_sessions();
    let api = api();
    open_after_a_sign_out(&api).await;
    session_storage()
        .set_item("customer-desk.draft.owner.new", "{}")
        .unwrap();
    // Another application of the origin, or a browser that forgets after some days.
    local_storage().clear().unwrap();
    dispatch_on_document("visibilitychange");
    settle().await;
    assert!(has_text("Google"));
    assert!(
        session_storage()
            .get_item("customer-desk.draft.owner.new")
            .unwrap()
            .is_some()
    );
    assert_eq!(
        local_storage().get_item(MARK).unwrap().as_deref(),
        Some("latest")
    );
    // The next sign-out still ends the session.
    tab.broadcast("out newer");
    until("the sign-in", || text("h1") == "Sign in").await;
    clear_storage();
}

#[wasm_bindgen_test]
fn the_script_before_the_application_compares_the_mark_too() {
    let stored = |token: &str, began: Option<&str>, latest: Option<&str>| {
        clear_storage();
        session_storage()
            .set_item("customer-desk.token", token)
            .unwrap();
        for (store, mark) in [(session_storage(), began), (local_storage(), latest)] {
            if let Some(mark) = mark {
                store.set_item(MARK, mark).unwrap();
            }
        }
        let boot = include_str!("../../public/boot.js");
        let start = boot.find("function storedToken").unwrap();
        let length = boot[start..].find("\n}\n").unwrap() + 3;
        let code = format!("{}return storedToken()", &boot[start..start + length]);
        let token = Function::new_no_args(&code).call0(&JsValue::NULL);
        clear_storage();
        token.unwrap().as_string()
    };
    let token = Some("demo".to_owned());
    assert_eq!(stored("demo", None, None), token);
    assert_eq!(stored("demo", Some("1"), Some("1")), token);
    assert_eq!(stored("demo", Some("1"), None), token);
    assert_eq!(stored("demo", Some("1"), Some("2")), None);
    assert_eq!(stored("demo", None, Some("2")), None);
    assert_eq!(stored("de mo", None, None), None);
}

#[wasm_bindgen_test]
async fn no_token_is_handed_over_after_a_sign_out() {
    let tab = Tab::of_sessions();
    let api = api();
    at("/customers").open(&api).await;
    until("the list", || has_text("Google")).await;
    set_mark("newer");
    tab.broadcast("ask 7");
    until("the sign-in", || text("h1") == "Sign in").await;
    tab.broadcast("in");
    until("the question", || tab.is_asked()).await;
    assert!(!tab.has_received("demo"));
}

#[wasm_bindgen_test]
async fn notifies_other_tabs_of_signing_out() {
    let tab = Tab::of_sessions();
    at("/customers").open(&api()).await;
    until("the list", || has_text("Google")).await;
    press("Sign out");
    until("the sign-in", || text("h1") == "Sign in").await;
    let mark = local_storage().get_item(MARK).unwrap().unwrap();
    until("the word", || tab.received(&format!("out {mark}"))).await;
}

#[wasm_bindgen_test]
async fn continues_when_another_tab_has_signed_in_again() {
    let tab = Tab::of_sessions();
    let api = FakeApi::default();
    api.answers(Get, LIST, 401, "");
    at("/customers").open(&api).await;
    until("the dialog", || has_dialog("Sign in again")).await;
    api.answers(Get, LIST, 200, &customers(&[google()]));
    tab.broadcast("in");
    until("the list", || {
        tab.answer_requests(" owner fresh");
        dialog().is_none() && has_text("Google")
    })
    .await;
    let last = api.received(Get, LIST).pop().unwrap().request;
    assert_eq!(last.authorization.unwrap().1, "Bearer fresh");
}

/// Leaves the mark of a sign-out in another tab, of which no message comes.
fn set_mark(mark: &str) {
    local_storage().set_item(MARK, mark).unwrap();
}

fn clear_storage() {
    local_storage().clear().unwrap();
    session_storage().clear().unwrap();
}

fn api() -> FakeApi {
    let api = FakeApi::default();
    api.answers(Get, LIST, 200, &customers(&[google()]));
    api
}
