//! What was typed and not saved comes back, or its loss is told (docs/failures.md, "Tab closed,
//! reloaded or crashed").

use customer_desk::api::Method::{Get, Post};
use js_sys::Function;
use serde_json::{Value, json};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::app::at;
use crate::support::fake_api::FakeApi;
use crate::support::input::{press, type_into};
use crate::support::page::{find, has_button, has_text, session_storage, text, value, whole_text};
use crate::support::records::customers;
use crate::support::screens::open_edit_form;
use crate::support::storage::fill_storage;
use crate::support::wait::{settle, until};

const GOOGLE: &str = "/v1.0/customers/8";
const LIST: &str = "/v1.0/customers";
const PREFIX: &str = "customer-desk.draft.";
const OFFER: &str = "made with another sign-in";
const DAY: i64 = 86_400;

/// Counts the reads of drafts from now on. Returns a function that ends this and returns their number.
const COUNT_READS: &str = "
    const read = Storage.prototype.getItem;
    let reads = 0;
    Storage.prototype.getItem = function (key) {
        reads += key.startsWith('customer-desk.draft.');
        return read.call(this, key);
    };
    return () => {
        Storage.prototype.getItem = read;
        return reads;
    };";

#[wasm_bindgen_test]
async fn comes_back_however_old_it_is_and_whatever_the_clock_says() {
    let cases = [
        (-3 * DAY, "3 days ago"),
        (-5 * 3600, "5 hours ago"),
        (600, "minutes ahead of this computer's clock"),
        (365 * DAY, "days ahead of this computer's clock"),
    ];
    for (shift, age) in cases {
        let api = typed().await;
        change_draft(|draft| draft["at"] = json!(draft["at"].as_i64().unwrap() + shift));
        reopen(&api).await;
        assert_eq!(value("Phone"), "555", "{age}");
        assert!(has_text("Your unsaved changes from"), "{age}");
        assert!(has_text(age), "no {age:?} in {}", whole_text());
    }
}

#[wasm_bindgen_test]
async fn keeps_its_age_until_something_else_is_typed() {
    let api = typed().await;
    change_draft(|draft| draft["at"] = json!(1_700_000_000));
    for _ in 0..2 {
        reopen(&api).await;
        assert!(has_text("2023"), "{}", whole_text());
        settle().await;
    }
    type_into("Phone", "556");
    settle().await;
    reopen(&api).await;
    assert!(has_text("less than a minute ago"), "{}", whole_text());
}

#[wasm_bindgen_test]
async fn of_a_customer_that_was_removed_becomes_a_new_one() {
    let api = typed().await;
    type_into("Company", "Google Inc.");
    settle().await;
    api.answers(Get, GOOGLE, 404, "");
    api.answers(Get, LIST, 200, &customers(&[]));
    reopen(&api).await;
    assert_eq!(text("h1"), "Customer 8 not found");
    assert_eq!(value("Phone"), "555");
    press("Save");
    let post = api.receives(Post, LIST, 1).await.json();
    assert_eq!(post["customerCompanyName"], "Google Inc.");
    assert_eq!(post["customerPhone"], "555");
}

#[wasm_bindgen_test]
async fn of_a_customer_that_was_removed_keeps_its_age() {
    let api = typed().await;
    change_draft(|draft| draft["at"] = json!(1_700_000_000));
    api.answers(Get, GOOGLE, 404, "");
    api.answers(Get, LIST, 200, &customers(&[]));
    for _ in 0..3 {
        reopen(&api).await;
        assert!(has_text("2023"), "{}", whole_text());
        assert_eq!(value("Phone"), "555");
        settle().await;
    }
}

#[wasm_bindgen_test]
async fn is_not_read_back_with_every_key() {
    typed().await;
    let reads = Function::new_no_args(COUNT_READS);
    let reads: Function = reads.call0(&JsValue::NULL).unwrap().unchecked_into();
    for phone in ["5556", "55567", "555678"] {
        type_into("Phone", phone);
        settle().await;
    }
    let reads = reads.call0(&JsValue::NULL).unwrap();
    assert_eq!(reads.as_f64(), Some(0.0));
    let stored = session_storage().get_item(&drafts()[0]).unwrap().unwrap();
    assert!(stored.contains("555678"), "{stored}");
}

#[wasm_bindgen_test]
async fn of_another_token_is_offered_and_not_shown() {
    for (answer, phone) in [("Restore", "555"), ("Discard", "123-12-12")] {
        let api = typed().await;
        give_draft_to("token-other");
        reopen(&api).await;
        until("the offer", || has_text(OFFER)).await;
        assert_eq!(value("Phone"), "123-12-12");
        assert!(!has_text("555"));
        press(answer);
        until("no offer", || !has_text(OFFER)).await;
        until("the phone", || value("Phone") == phone).await;
        settle().await;
        assert!(drafts().iter().all(|key| !key.contains("token-other")));
        reopen(&api).await;
        assert_eq!(value("Phone"), phone);
    }
}

#[wasm_bindgen_test]
async fn that_is_offered_leaves_what_was_typed_meanwhile() {
    let api = typed().await;
    give_draft_to("token-other");
    reopen(&api).await;
    type_into("Email", "new@b.example");
    type_into("Phone", "777");
    press("Restore");
    until("no offer", || !has_text(OFFER)).await;
    assert_eq!(value("Email"), "new@b.example");
    assert_eq!(value("Phone"), "777");
}

#[wasm_bindgen_test]
async fn of_another_login_is_its_own() {
    let api = typed().await;
    give_draft_to("login-other");
    let owner = "customer-desk.owner";
    session_storage().set_item(owner, "login-mine").unwrap();
    reopen(&api).await;
    settle().await;
    assert!(!has_text(OFFER));
    assert_eq!(drafts().len(), 1, "it waits for its user");
}

#[wasm_bindgen_test]
async fn that_cannot_be_read_is_told_as_lost() {
    let api = typed().await;
    change_draft(|draft| draft["changed"]["customerSize"] = json!(["1", "2"]));
    reopen(&api).await;
    assert!(has_text("Your earlier changes could not be restored"));
    assert_eq!(value("Phone"), "123-12-12");
}

#[wasm_bindgen_test]
async fn that_the_browser_does_not_keep_is_told_and_typing_goes_on() {
    let api = open_edit_form().await;
    fill_storage();
    let warning = "What you type is kept only on this page";
    assert!(!has_text(warning));
    type_into("Phone", "555");
    until("the warning", || has_text(warning)).await;
    type_into("Phone", "5555");
    assert_eq!(value("Phone"), "5555");
    session_storage().remove_item("filler").unwrap();
    type_into("Phone", "555");
    until("no warning", || !has_text(warning)).await;
    reopen(&api).await;
    assert_eq!(value("Phone"), "555");
}

/// Opens the form and types a phone number.
async fn typed() -> FakeApi {
    let api = open_edit_form().await;
    type_into("Phone", "555");
    settle().await;
    assert_eq!(drafts().len(), 1);
    api
}

/// As after a reload: what the tab has stored stays.
async fn reopen(api: &FakeApi) {
    at("/customers/8/edit").with_storage().open(api).await;
    until("the form", || find("form.form").is_some()).await;
    until("the notes", || !has_button("Retry")).await;
}

fn drafts() -> Vec<String> {
    let storage = session_storage();
    let keys = (0..storage.length().unwrap()).filter_map(|at| storage.key(at).unwrap());
    keys.filter(|key| key.starts_with(PREFIX)).collect()
}

fn change_draft(change: impl Fn(&mut Value)) {
    let key = drafts().remove(0);
    let storage = session_storage();
    let stored = storage.get_item(&key).unwrap().unwrap();
    let mut draft: Value = serde_json::from_str(&stored).unwrap();
    change(&mut draft);
    storage.set_item(&key, &draft.to_string()).unwrap();
}

fn give_draft_to(owner: &str) {
    change_draft(|draft| draft["owner"] = json!(owner));
    let key = drafts().remove(0);
    let storage = session_storage();
    let draft = storage.get_item(&key).unwrap().unwrap();
    storage.remove_item(&key).unwrap();
    let key = format!("{PREFIX}{owner}.8");
    storage.set_item(&key, &draft).unwrap();
}
