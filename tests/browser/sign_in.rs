//! Signing in and out.

use customer_desk::api::Method::{Get, Post};
use model::Fault;
use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::app::at;
use crate::support::fake_api::FakeApi;
use crate::support::input::{choose, fill_silently, press, type_into};
use crate::support::page::{
    control, description, find, focused, has_text, history, local_storage, one, session_storage,
    text, url, value,
};
use crate::support::records::{customer, customers, google, orders};
use crate::support::wait::{settle, until};

const LIST: &str = "/v1.0/customers";
const CHECK: &str = "/v1.0/customers?limit=1";
const LOGIN: &str = "/v1.0/auth/login";
const KEY: &str = "customer-desk.token";

#[wasm_bindgen_test]
async fn shows_nothing_but_the_sign_in_at_any_url() {
    let api = FakeApi::default();
    for url in ["/customers", "/customers/8", "/nowhere"] {
        at(url).signed_out().open(&api).await;
        assert_eq!(text("h1"), "Sign in");
        assert!(find("table, nav").is_none());
    }
    assert!(api.received(Get, LIST).is_empty());
    until("the focus", || focused() == *control("API token")).await;
}

#[wasm_bindgen_test]
async fn signs_in_with_a_token_and_goes_where_the_url_leads() {
    let api = api();
    at("/customers/8?sortby=submitdate")
        .signed_out()
        .open(&api)
        .await;
    type_into("API token", " secret ");
    press("Sign in");
    until("the customer", || has_text("Google")).await;
    assert_eq!(url(), "/customers/8?sortby=submitdate");
    let check = &api.received(Get, CHECK)[0].request;
    assert_eq!(check.authorization.clone().unwrap().1, "Bearer secret");
    let read = &api.received(Get, "/v1.0/customers/8")[0].request;
    assert_eq!(read.authorization.clone().unwrap().1, "Bearer secret");
    assert_eq!(session_storage().get_item(KEY).unwrap().unwrap(), "secret");
    assert_eq!(local_storage().length().unwrap(), 0);
}

#[wasm_bindgen_test]
async fn takes_off_what_is_copied_with_a_token() {
    for pasted in [
        "“secret”",
        "secret\u{200b}",
        "\u{feff}secret",
        "Bearer secret",
        "\"sec ret\"",
    ] {
        let api = api();
        at("/customers").signed_out().open(&api).await;
        type_into("API token", pasted);
        press("Sign in");
        until("the list", || has_text("Google")).await;
        let check = &api.received(Get, CHECK)[0].request;
        assert_eq!(check.authorization.clone().unwrap().1, "Bearer secret");
        assert_eq!(session_storage().get_item(KEY).unwrap().unwrap(), "secret");
    }
}

#[wasm_bindgen_test]
async fn names_a_sign_that_no_token_has_at_the_field() {
    let api = api();
    at("/customers").signed_out().open(&api).await;
    type_into("API token", "s\u{435}cret");
    press("Sign in");
    let words = || description(&control("API token"));
    until("the words", || words().contains("It looks like Latin e.")).await;
    assert_eq!(focused(), *control("API token"));
    assert!(api.received(Get, LIST).is_empty());
    type_into("API token", "secret");
    press("Sign in");
    until("the list", || has_text("Google")).await;
}

#[wasm_bindgen_test]
async fn a_stored_token_that_cannot_be_sent_leads_to_the_sign_in() {
    let api = api();
    at("/customers").with_token("s\u{435}cret").open(&api).await;
    assert_eq!(text("h1"), "Sign in");
    assert!(api.received(Get, LIST).is_empty());
    assert_eq!(session_storage().get_item(KEY).unwrap(), None);
}

#[wasm_bindgen_test]
async fn a_token_of_a_login_is_checked_too() {
    let api = api();
    let answer = json!({"token": "s\u{435}cret"}).to_string();
    api.answers(Post, LOGIN, 200, &answer);
    at("/customers")
        .signed_out()
        .with_login_path(LOGIN)
        .open(&api)
        .await;
    type_into("Login", "admin");
    type_into("Password", "secret");
    press("Sign in");
    until("the words", || has_text("It looks like Latin e.")).await;
    assert!(api.received(Get, LIST).is_empty());
    let answer = json!({"token": "Bearer secret"}).to_string();
    api.answers(Post, LOGIN, 200, &answer);
    press("Sign in");
    until("the list", || has_text("Google")).await;
    assert_eq!(session_storage().get_item(KEY).unwrap().unwrap(), "secret");
}

#[wasm_bindgen_test]
async fn signing_out_leaves_no_search_in_the_url() {
    let api = api();
    at("/customers?sortby=name#search=anna").open(&api).await;
    until("the list", || find("table").is_some()).await;
    press("Sign out");
    until("the sign-in", || text("h1") == "Sign in").await;
    until("the bare URL", || url() == "/customers").await;
    // As a step back to an older URL of the one who left.
    let state = wasm_bindgen::JsValue::NULL;
    let older = "/customers/8?sortby=submitdate#order-7";
    history()
        .push_state_with_url(&state, "", Some(older))
        .unwrap();
    history()
        .push_state_with_url(&state, "", Some("/customers"))
        .unwrap();
    history().back().unwrap();
    until("the bare URL", || url() == "/customers/8").await;
}

#[wasm_bindgen_test]
async fn asks_for_a_token_when_none_is_entered() {
    let api = FakeApi::default();
    at("/customers").signed_out().open(&api).await;
    type_into("API token", "  ");
    press("Sign in");
    until("the words", || {
        has_text("Nothing to sign in with.") && has_text("Paste a token.")
    })
    .await;
    assert!(api.received(Get, LIST).is_empty());
}

#[wasm_bindgen_test]
async fn signs_in_with_what_the_browser_filled_in_without_telling() {
    let api = api();
    at("/customers").signed_out().open(&api).await;
    fill_silently("API token", "secret");
    press("Sign in");
    until("the customer", || has_text("Google")).await;
    api.answers(Post, LOGIN, 200, &json!({"token": "secret"}).to_string());
    at("/customers")
        .signed_out()
        .with_login_path(LOGIN)
        .open(&api)
        .await;
    fill_silently("Login", "admin");
    fill_silently("Password", "a password");
    press("Sign in");
    let login = api.receives(Post, LOGIN, 1).await.json();
    assert_eq!(login, json!({"login": "admin", "password": "a password"}));
}

#[wasm_bindgen_test]
async fn shows_that_a_token_was_refused() {
    let api = FakeApi::default();
    api.answers(Get, LIST, 401, "");
    at("/customers").signed_out().open(&api).await;
    type_into("API token", "wrong");
    press("Sign in");
    until("the words", || {
        has_text("The server did not accept your sign-in.")
    })
    .await;
    assert_eq!(text("h1"), "Sign in");
    assert_eq!(value("API token"), "wrong");
    assert_eq!(session_storage().get_item(KEY).unwrap(), None);
}

#[wasm_bindgen_test]
async fn tells_a_wrong_token_from_a_failed_request() {
    let api = FakeApi::default();
    api.fails(Get, LIST, Fault::Network);
    at("/customers").signed_out().open(&api).await;
    type_into("API token", "right");
    press("Sign in");
    until("the words", || has_text("You could not be signed in.")).await;
    assert!(has_text("The server could not be reached."));
}

#[wasm_bindgen_test]
async fn accepts_a_token_only_where_customers_are_answered() {
    let error = r#"{"error": {"code": 7, "message": "Token of another tenant"}}"#;
    for (body, words) in [
        (error, "Token of another tenant"),
        (r#"{"status": "ok"}"#, "You could not be signed in."),
        ("\"ok\"", "You could not be signed in."),
        ("", "You could not be signed in."),
    ] {
        let api = FakeApi::default();
        api.answers(Get, LIST, 200, body);
        at("/customers").signed_out().open(&api).await;
        type_into("API token", "secret");
        press("Sign in");
        until(words, || has_text(words)).await;
        assert_eq!(text("h1"), "Sign in", "{body}");
        assert_eq!(session_storage().get_item(KEY).unwrap(), None);
    }
}

#[wasm_bindgen_test]
async fn tries_once_for_two_submits() {
    let api = FakeApi::default();
    at("/customers").signed_out().open(&api).await;
    type_into("API token", "secret");
    press("Sign in");
    press("Sign in");
    api.receives(Get, CHECK, 1).await;
    settle().await;
    assert_eq!(api.received(Get, CHECK).len(), 1);
}

#[wasm_bindgen_test]
async fn offers_a_login_only_where_one_is_configured() {
    let api = FakeApi::default();
    at("/customers").signed_out().open(&api).await;
    assert!(find("[type=password]").is_none());
    at("/customers")
        .signed_out()
        .with_login_path(LOGIN)
        .open(&api)
        .await;
    assert_eq!(
        control("Password").get_attribute("type").unwrap(),
        "password"
    );
    assert_eq!(
        control("Login").get_attribute("autocomplete").unwrap(),
        "username"
    );
}

#[wasm_bindgen_test]
async fn exchanges_a_login_and_password_for_a_token() {
    let api = api();
    api.answers(
        Post,
        LOGIN,
        200,
        &json!({"token": "fresh", "expiresin": 3600}).to_string(),
    );
    at("/customers")
        .signed_out()
        .with_login_path(LOGIN)
        .open(&api)
        .await;
    type_into("Login", "admin");
    type_into("Password", " secret ");
    press("Sign in");
    until("the list", || find("table").is_some()).await;
    let login = api.received(Post, LOGIN).remove(0);
    assert_eq!(
        login.json(),
        json!({"login": "admin", "password": " secret "})
    );
    assert_eq!(login.request.authorization, None);
    let check = &api.received(Get, CHECK)[0].request;
    assert_eq!(check.authorization.clone().unwrap().1, "Bearer fresh");
}

#[wasm_bindgen_test]
async fn says_that_a_password_is_wrong() {
    let api = FakeApi::default();
    api.answers(Post, LOGIN, 401, "");
    at("/customers")
        .signed_out()
        .with_login_path(LOGIN)
        .open(&api)
        .await;
    type_into("Login", "admin");
    type_into("Password", "wrong");
    press("Sign in");
    until("the words", || {
        has_text("The server did not accept your sign-in.")
    })
    .await;
    assert!(api.received(Get, LIST).is_empty());
    assert_eq!(value("Password"), "wrong");
}

#[wasm_bindgen_test]
async fn signs_out_and_wipes_what_is_stored() {
    let api = api();
    at("/customers").open(&api).await;
    until("the list", || has_text("Google")).await;
    local_storage()
        .set_item("customer-desk.theme", "dark")
        .unwrap();
    local_storage()
        .set_item("another-application", "stays")
        .unwrap();
    press("Sign out");
    until("the sign-in", || text("h1") == "Sign in").await;
    assert_eq!(session_storage().length().unwrap(), 0);
    let preferred = local_storage().get_item("customer-desk.theme").unwrap();
    assert_eq!(preferred.as_deref(), Some("dark"), "a preference stays");
    local_storage().remove_item("customer-desk.theme").unwrap();
    assert!(
        local_storage()
            .get_item("another-application")
            .unwrap()
            .is_some()
    );
    assert!(!has_text("Google"));
    assert_eq!(one("main").id(), "main");
}

#[wasm_bindgen_test]
async fn signs_out_while_the_api_does_not_answer() {
    let api = api();
    at("/customers").open(&api).await;
    until("the list", || has_text("Google")).await;
    api.hold_back_all();
    choose("Sort by", "Company");
    api.receives(Get, LIST, 2).await;
    press("Sign out");
    until("the sign-in", || text("h1") == "Sign in").await;
    assert_eq!(session_storage().length().unwrap(), 0);
}

fn api() -> FakeApi {
    let api = FakeApi::default();
    api.answers(Get, LIST, 200, &customers(&[google()]));
    api.answers(Get, "/v1.0/customers/8", 200, &customer(&google()));
    api.answers(Get, "/v1.0/customers/8/orders", 200, &orders(&[]));
    api
}
