//! A token that expires while a user works.

use customer_desk::api::Method::{Delete, Get, Post, Put};
use model::Fault;
use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::app::{TOKEN, at};
use crate::support::clock::FastTimers;
use crate::support::customers::broadcast_write;
use crate::support::fake_api::FakeApi;
use crate::support::input::{
    choose, close_by_force, escape, fill_silently, press, press_rested, type_into,
};
use crate::support::page::{
    dialog, find, has_button, has_dialog, has_text, is_checked, one, session_storage, text, texts,
    url, value,
};
use crate::support::records::{customer, customers, google, orders, peter, with};
use crate::support::wait::{settle, until, until_slow};

const LIST: &str = "/v1.0/customers";
const GOOGLE: &str = "/v1.0/customers/8";
const ORDERS: &str = "/v1.0/customers/8/orders";
const DIALOG: &str = "Sign in again";
const SAME_USER: &str = "I was signed in before: keep this page";

/// Opens a screen with a read that the API refuses, and waits for the dialog.
async fn open_refused(path: &str, api: &FakeApi) {
    at(path).open(api).await;
    until("the dialog", || has_dialog(DIALOG)).await;
}

#[wasm_bindgen_test]
async fn asks_over_the_page_and_replays_the_read() {
    let api = FakeApi::default();
    api.answers(Get, LIST, 200, &customers(&[google()]));
    at("/customers").open(&api).await;
    until("the rows", || has_text("Google")).await;
    api.answers(Get, LIST, 401, "");
    choose("Sort by", "Company");
    until("the dialog", || has_dialog(DIALOG)).await;
    assert!(has_text("Google"), "the page stays below");
    assert_eq!(
        session_storage().get_item("customer-desk.token").unwrap(),
        None
    );
    api.answers(Get, LIST, 200, &customers(&[peter()]));
    sign_in_as_before().await;
    until("the newer rows", || has_text("Peter")).await;
    assert!(find("[role=alert]").is_none());
    assert_eq!(url(), "/customers?sortby=company");
    let last = api.received(Get, LIST).pop().unwrap().request;
    assert_eq!(last.authorization.unwrap().1, "Bearer fresh");
    assert!(last.url.contains("sortby=company"));
}

#[wasm_bindgen_test]
async fn stays_open_on_escape() {
    let api = FakeApi::default();
    api.answers(Get, LIST, 401, "");
    open_refused("/customers", &api).await;
    escape();
    settle().await;
    assert!(has_dialog(DIALOG));
}

#[wasm_bindgen_test]
async fn opens_again_when_the_browser_closes_it_by_force() {
    let api = FakeApi::default();
    api.answers(Get, LIST, 401, "");
    open_refused("/customers", &api).await;
    for _ in 0..2 {
        close_by_force();
        assert!(dialog().is_none());
        until("the dialog", || has_dialog(DIALOG)).await;
    }
    api.answers(Get, LIST, 200, &customers(&[google()]));
    sign_in().await;
    until("the rows", || has_text("Google")).await;
}

#[wasm_bindgen_test]
async fn signs_in_with_what_the_browser_filled_in_without_telling() {
    let api = FakeApi::default();
    api.answers(Get, LIST, 401, "");
    open_refused("/customers", &api).await;
    api.answers(Get, LIST, 200, &customers(&[google()]));
    fill_silently("API token", "fresh");
    press("Sign in");
    until("no dialog", || dialog().is_none()).await;
    until("the rows", || has_text("Google")).await;
}

#[wasm_bindgen_test]
async fn keeps_what_was_typed_and_saves_it_afterwards() {
    let api = open_form_and_expire().await;
    sign_in_as_before().await;
    settle().await;
    assert_eq!(value("Phone"), "555");
    assert_eq!(value("Company"), "Google");
    press("Save");
    let put = api.receives(Put, GOOGLE, 2).await;
    assert_eq!(put.json()["customerPhone"], "555");
    assert_eq!(put.request.authorization.unwrap().1, "Bearer fresh");
}

#[wasm_bindgen_test]
async fn shows_another_administrator_nothing_of_the_first() {
    let _api = open_form_and_expire().await;
    assert!(!is_checked(SAME_USER), "the user says so, not the page");
    sign_in().await;
    until("the record as it is", || {
        find("form.form").is_some() && value("Phone") == "123-12-12"
    })
    .await;
    assert!(!has_text("were restored"));
}

#[wasm_bindgen_test]
async fn a_login_in_other_letters_is_the_same_user() {
    let api = FakeApi::default();
    api.answers(Post, "/login", 200, r#"{"token": "secret"}"#);
    api.answers(Get, GOOGLE, 200, &customer(&google()));
    api.answers(Get, LIST, 200, &customers(&[]));
    let setup = at("/customers/8/edit").signed_out();
    setup.with_login_path("/login").open(&api).await;
    type_into("Login", "Anna@x");
    type_into("Password", "a password");
    press("Sign in");
    until("the form", || find("form.form").is_some()).await;
    type_into("Phone", "555");
    press("Save");
    api.receives(Put, GOOGLE, 1).await.answer(401, "");
    until("the dialog", || has_dialog(DIALOG)).await;
    type_into("Login", "anna@x ");
    type_into("Password", "a password");
    press("Sign in");
    until("no dialog", || dialog().is_none()).await;
    settle().await;
    assert_eq!(value("Phone"), "555");
    assert!(!has_text("were restored"), "the page is the one before");
}

#[wasm_bindgen_test]
async fn sends_no_write_by_itself_after_signing_in() {
    let api = open_form_and_expire().await;
    sign_in_as_before().await;
    settle().await;
    assert_eq!(api.received(Put, GOOGLE).len(), 1);
}

#[wasm_bindgen_test]
async fn refuses_a_wrong_token_in_the_dialog_too() {
    let api = FakeApi::default();
    api.answers(Get, LIST, 401, "");
    open_refused("/customers", &api).await;
    type_into("API token", "wrong");
    press("Sign in");
    until("the words", || {
        text("[role=alert]").contains("The server did not accept your sign-in.")
    })
    .await;
    assert!(has_dialog(DIALOG));
}

#[wasm_bindgen_test]
async fn can_be_left_by_signing_out() {
    let api = FakeApi::default();
    api.answers(Get, LIST, 401, "");
    open_refused("/customers", &api).await;
    press("Sign out");
    until("the sign-in", || {
        dialog().is_none() && text("h1") == "Sign in"
    })
    .await;
}

#[wasm_bindgen_test]
async fn is_not_ended_by_a_late_refusal_of_an_older_token() {
    let api = FakeApi::default();
    at("/customers/8").open(&api).await;
    let customer_read = api.receives(Get, GOOGLE, 1).await;
    let orders_read = api.receives(Get, "/v1.0/customers/8/orders", 1).await;
    customer_read.answer(401, "");
    until("the dialog", || has_dialog(DIALOG)).await;
    api.answers(Get, LIST, 200, &customers(&[]));
    sign_in().await;
    orders_read.answer(401, "");
    settle().await;
    assert!(dialog().is_none());
}

#[wasm_bindgen_test]
async fn a_call_that_is_refused_again_after_signing_in_is_not_allowed() {
    let api = FakeApi::default();
    api.answers(Get, LIST, 200, &customers(&[google()]));
    api.answers(Get, GOOGLE, 200, &customer(&google()));
    api.answers(Get, ORDERS, 401, "");
    open_refused("/customers/8", &api).await;
    sign_in_as_before().await;
    until("the words", || has_text("You are not allowed to do this.")).await;
    settle().await;
    assert!(dialog().is_none(), "the sign-in is not to blame");
    assert!(has_text("Google"));
    assert_eq!(api.received(Get, ORDERS).len(), 2);
}

#[wasm_bindgen_test]
async fn a_call_that_is_refused_again_with_all_others_ends_the_session_again() {
    let api = FakeApi::default();
    api.answers(Get, LIST, 200, &customers(&[google()]));
    api.answers(Get, GOOGLE, 200, &customer(&google()));
    api.answers(Get, ORDERS, 401, "");
    open_refused("/customers/8", &api).await;
    api.hold_back_all();
    type_into("API token", "fresh");
    one("dialog [type=checkbox]").click();
    press("Sign in");
    let check = api.receives(Get, "/v1.0/customers?limit=1", 1).await;
    api.answers(Get, LIST, 401, "");
    api.answers(Get, ORDERS, 401, "");
    check.answer(200, &customers(&[]));
    let reads = || api.received(Get, ORDERS).len();
    until("the orders again", || reads() == 2).await;
    until("the dialog", || has_dialog(DIALOG)).await;
}

#[wasm_bindgen_test]
async fn the_answer_to_a_call_of_an_ended_session_is_dropped() {
    let api = FakeApi::default();
    api.answers(Get, LIST, 200, &customers(&[google()]));
    at("/customers").open(&api).await;
    until("the rows", || has_text("Google")).await;
    api.hold_back_all();
    choose("Sort by", "Company");
    let late = api.receives(Get, LIST, 2).await;
    press("Sign out");
    until("the sign-in", || text("h1") == "Sign in").await;
    api.answers(Get, LIST, 200, &customers(&[google()]));
    // With the same token, whose refusal would end this session too.
    type_into("API token", TOKEN);
    press("Sign in");
    until("the rows", || has_text("Google")).await;
    late.answer(401, "");
    settle().await;
    assert!(dialog().is_none());
    assert_eq!(url(), "/customers", "nothing of the list before");
}

#[wasm_bindgen_test]
async fn signing_in_again_is_a_way_on_where_the_browser_may_hide_a_refusal() {
    let _fast = FastTimers::new();
    for fault in [Fault::Network, Fault::Offline] {
        let api = FakeApi::default();
        api.fails(Get, LIST, fault);
        at("/customers").open(&api).await;
        let reads = || api.received(Get, LIST).len();
        until_slow("three tries", || reads() == 3).await;
        until("the way on", || {
            has_button("Sign in again") && !has_text("Trying again")
        })
        .await;
        assert_eq!(reads(), 3);
        let words = text("[role=alert]");
        for cause in ["connection", "sign-in", "CORS"] {
            assert!(words.contains(cause), "{words}");
        }
        press("Sign in again");
        until("the dialog", || has_dialog(DIALOG)).await;
        press("Cancel");
        until("no dialog", || dialog().is_none()).await;
        press("Sign in again");
        until("the dialog", || has_dialog(DIALOG)).await;
        api.answers(Get, LIST, 200, &customers(&[google()]));
        sign_in_as_before().await;
        until("the rows", || has_text("Google")).await;
        let last = api.received(Get, LIST).pop().unwrap().request;
        assert_eq!(last.authorization.unwrap().1, "Bearer fresh");
    }
}

#[wasm_bindgen_test]
async fn a_session_that_expires_under_the_dialog_takes_its_cancel_away() {
    let api = FakeApi::default();
    api.answers(Get, GOOGLE, 200, &customer(&google()));
    api.answers(Get, ORDERS, 200, "<html>");
    at("/customers/8").open(&api).await;
    until("the way on", || has_button("Sign in again")).await;
    press("Sign in again");
    until("the dialog", || has_dialog(DIALOG)).await;
    assert!(has_button("Cancel"));
    assert!(has_text("The failure may come from your sign-in."));
    type_into("API token", "fresh");
    api.answers(Get, GOOGLE, 401, "");
    broadcast_write("8");
    until("no cancel", || !has_button("Cancel")).await;
    assert!(has_text("The server no longer accepts your sign-in."));
    assert_eq!(value("API token"), "fresh", "what is typed stays");
}

#[wasm_bindgen_test]
async fn a_sign_in_that_the_user_has_left_does_not_begin() {
    let api = FakeApi::default();
    api.answers(Get, LIST, 401, "");
    open_refused("/customers", &api).await;
    api.hold_back_all();
    type_into("API token", "fresh");
    press("Sign in");
    let check = api.receives(Get, "/v1.0/customers?limit=1", 1).await;
    press("Sign out");
    until("the sign-in", || {
        dialog().is_none() && text("h1") == "Sign in"
    })
    .await;
    check.answer(200, &customers(&[google()]));
    settle().await;
    assert_eq!(text("h1"), "Sign in");
    assert_eq!(session_storage().length().unwrap(), 0);
}

#[wasm_bindgen_test]
async fn a_web_page_is_named_and_not_asked_for_again() {
    let api = FakeApi::default();
    api.answers(
        Get,
        LIST,
        200,
        "<!doctype html><h1>Log in to the network</h1>",
    );
    at("/customers").open(&api).await;
    until("the words", || has_text("It may come from a sign-in page")).await;
    assert!(has_button("Sign in again"));
    assert!(!has_text("Log in to the network"));
    settle().await;
    assert_eq!(api.received(Get, LIST).len(), 1);
    press("Sign in again");
    until("the dialog", || has_dialog(DIALOG)).await;
    type_into("API token", "fresh");
    press("Sign in");
    until("the words", || has_text("You could not be signed in.")).await;
    assert!(has_dialog(DIALOG), "a web page accepts no token");
}

#[wasm_bindgen_test]
async fn a_redirected_write_is_not_called_saved() {
    // A redirect can have made a GET of the PUT, whatever the answer looks like.
    let sent = with(google(), json!({"phone": "555"}));
    for (status, body) in [(200, customer(&sent)), (404, String::new())] {
        let api = FakeApi::default();
        api.answers(Get, GOOGLE, 200, &customer(&google()));
        at("/customers/8/edit").open(&api).await;
        until("the form", || find("form").is_some()).await;
        type_into("Phone", "555");
        api.redirects(Put, GOOGLE, status, &body);
        press("Save");
        api.receives(Put, GOOGLE, 1).await;
        let reads = || api.received(Get, GOOGLE).len();
        until("the verification", || reads() > 2).await;
        assert_eq!(url(), "/customers/8/edit");
        assert_eq!(value("Phone"), "555");
    }
}

#[wasm_bindgen_test]
async fn the_status_after_a_redirect_is_not_that_of_the_write() {
    let _fast = FastTimers::new();
    for status in [401, 403, 404, 405, 409, 500] {
        let api = FakeApi::default();
        api.answers(Get, GOOGLE, 200, &customer(&google()));
        api.answers(Get, ORDERS, 200, &orders(&[]));
        at("/customers/8").open(&api).await;
        until("the page", || has_button("Delete")).await;
        press("Delete");
        until("the question", || has_button("Delete customer")).await;
        api.redirects(Delete, GOOGLE, status, "");
        press_rested("Delete customer").await;
        api.receives(Delete, GOOGLE, 1).await;
        let reads = || api.received(Get, GOOGLE).len();
        until("the verification", || reads() > 2).await;
        assert_eq!(url(), "/customers/8", "{status}: it is not deleted");
        assert!(!has_dialog(DIALOG), "{status}: the token is accepted");
        api.answers(Get, GOOGLE, 404, "");
        until_slow("the list", || url() == "/customers").await;
    }
}

#[wasm_bindgen_test]
async fn a_write_without_an_answer_offers_no_second_one() {
    let _fast = FastTimers::new();
    let api = FakeApi::default();
    api.answers(Get, GOOGLE, 200, &customer(&google()));
    at("/customers/8/edit").open(&api).await;
    until("the form", || find("form").is_some()).await;
    type_into("Phone", "555");
    press("Save");
    let put = api.receives(Put, GOOGLE, 1).await;
    api.fails(Get, GOOGLE, Fault::Network);
    put.fail(Fault::Network);
    until_slow("the outcome", || has_button("Check again")).await;
    assert_eq!(
        texts("[role=alert] button"),
        ["Check again", "Sign in again"]
    );
    assert!(text("[role=alert]").contains("CORS"));
    assert_eq!(api.received(Put, GOOGLE).len(), 1);
    assert_eq!(value("Phone"), "555");
}

/// Signs in over the page with another token, as the same user.
async fn sign_in_as_before() {
    one("dialog [type=checkbox]").click();
    sign_in().await;
}

async fn sign_in() {
    type_into("API token", "fresh");
    press("Sign in");
    until("no dialog", || dialog().is_none()).await;
}

/// Opens the form, types a phone number, and saves with an expired token.
async fn open_form_and_expire() -> FakeApi {
    let api = FakeApi::default();
    api.answers(Get, GOOGLE, 200, &customer(&google()));
    api.answers(Get, LIST, 200, &customers(&[]));
    at("/customers/8/edit").open(&api).await;
    until("the form", || find("form").is_some()).await;
    type_into("Phone", "555");
    press("Save");
    api.receives(Put, GOOGLE, 1).await.answer(401, "");
    until("the dialog", || has_dialog(DIALOG)).await;
    api
}
