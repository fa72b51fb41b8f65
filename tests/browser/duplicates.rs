//! The page of likely duplicates: its filter, hidden pairs, and the count in the top bar.

use leptos::prelude::window;
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{StorageEvent, StorageEventInit};

use crate::support::app::at;
use crate::support::customers::{broadcast_write, firm};
use crate::support::fake_api::FakeApi;
use crate::support::input::{choose, press};
use crate::support::page::{
    all, description, find, focused, has_button, has_text, local_storage, one, session_storage,
    text, text_of, texts, url,
};
use crate::support::records::with;
use crate::support::wait::{settle, until, until_slow};

/// Where the hidden pairs are kept.
const HIDDEN: &str = "customer-desk.no-duplicates ";

/// The key of the sign-out mark.
const MARK: &str = "customer-desk.signed-out";

/// Two customers with the same email, three with the same phone, two with the same name.
fn rows() -> Vec<Value> {
    let row = |id, values| with(firm(id), values);
    vec![
        row(
            1,
            json!({"companyname": "Alder", "email": "same@example.com"}),
        ),
        row(
            2,
            json!({"companyname": "Birch", "email": "same@example.com"}),
        ),
        row(
            3,
            json!({"companyname": "Cedar", "phone": "+44 20 5550 0001"}),
        ),
        row(
            4,
            json!({"companyname": "Dogwood", "phone": "+44 20 5550 0001"}),
        ),
        row(
            5,
            json!({"companyname": "Elm", "phone": "+44 20 5550 0001"}),
        ),
        row(6, json!({"companyname": "Fir"})),
        row(7, json!({"companyname": "Fir Ltd"})),
    ]
}

async fn open(url: &str) -> FakeApi {
    let api = FakeApi::with_customers(rows());
    api.open_as(at(url)).await;
    until_slow("the groups", || find(".alike-group").is_some()).await;
    api
}

fn groups() -> Vec<String> {
    texts("main .alike-groups h2")
}

/// Presses a button of the group at a place, from 0.
fn press_in(place: usize, name: &str) {
    let card = all("main .alike-group").remove(place);
    let buttons = crate::support::page::all_in(&card, "button");
    let button = buttons.iter().find(|it| text_of(it) == name).unwrap();
    button.focus().unwrap();
    button.click();
}

const EMAIL: &str = "2 customers: same email";
const PHONE: &str = "3 customers: same phone";
const NAME: &str = "2 customers: same or nearly the same name";

#[wasm_bindgen_test]
async fn filters_by_reason_in_the_url() {
    open("/duplicates").await;
    assert_eq!(groups(), [EMAIL, PHONE, NAME]);
    choose("Reason", "Same phone");
    until("one group", || groups() == [PHONE]).await;
    assert_eq!(url(), "/duplicates?reason=phone");
    assert!(has_text("1 of 3 groups."));
    choose("Reason", "All");
    until("all", || groups().len() == 3).await;
    assert_eq!(url(), "/duplicates");
}

#[wasm_bindgen_test]
async fn opens_with_the_reason_of_the_url() {
    open("/duplicates?reason=name").await;
    assert_eq!(groups(), [NAME]);
    let api = FakeApi::with_customers(rows()[..2].to_vec());
    api.open_as(at("/duplicates?reason=phone")).await;
    until_slow("the words", || has_text("No group has this reason.")).await;
    api.open_as(at("/duplicates?reason=shoe")).await;
    until("the address", || url() == "/duplicates").await;
}

#[wasm_bindgen_test]
async fn hides_a_group_and_takes_that_back() {
    open("/duplicates").await;
    press_in(0, "Not duplicates");
    until("two groups", || groups() == [PHONE, NAME]).await;
    until("the focus", || text_of(&focused()) == PHONE).await;
    until("the count", || has_text("1 group hidden.")).await;
    assert!(has_text("2 groups of likely duplicates."));
    assert_eq!(stored(), "1 2\n");
    until("the toast", || has_button("Undo")).await;
    press("Undo");
    until("three groups", || groups() == [EMAIL, PHONE, NAME]).await;
    assert!(!has_text("hidden."));
    assert_eq!(stored(), "");
}

#[wasm_bindgen_test]
async fn shows_hidden_groups_on_request() {
    open("/duplicates").await;
    press_in(2, "Not duplicates");
    until("the count", || has_text("1 group hidden.")).await;
    // The last group has gone: the one before it has the focus.
    until("the focus", || text_of(&focused()) == PHONE).await;
    press("Show them");
    until("the hidden one", || has_button("Show again")).await;
    press("Show again");
    until("three groups", || groups() == [EMAIL, PHONE, NAME]).await;
    assert_eq!(stored(), "");
}

#[wasm_bindgen_test]
async fn hidden_pairs_outlast_signing_out() {
    let api = open("/duplicates").await;
    press_in(0, "Not duplicates");
    until("two groups", || groups().len() == 2).await;
    press("Sign out");
    until("the sign-in", || text("h1") == "Sign in").await;
    assert_eq!(stored(), "1 2\n");
    // The next session begins after this sign-out.
    let mark = local_storage().get_item(MARK).unwrap().unwrap();
    session_storage().set_item(MARK, &mark).unwrap();
    api.open_as(at("/duplicates").with_storage()).await;
    until_slow("the groups", || groups() == [PHONE, NAME]).await;
}

#[wasm_bindgen_test]
async fn follows_what_another_tab_hides() {
    open("/duplicates").await;
    local_storage()
        .set_item(HIDDEN, "6 7\n nonsense\n3 4")
        .unwrap();
    let init = StorageEventInit::new();
    init.set_key(Some(HIDDEN));
    let event = StorageEvent::new_with_event_init_dict("storage", &init).unwrap();
    window().dispatch_event(&event).unwrap();
    until("the rest", || {
        groups()
            == [
                "2 customers: same email",
                "2 customers: same phone",
                "2 customers: same phone",
            ]
    })
    .await;
    until("the count", || has_text("2 groups hidden.")).await;
    press_in(0, "Not duplicates");
    until("stored", || stored() == "6 7\n3 4\n1 2\n").await;
}

#[wasm_bindgen_test]
async fn the_top_bar_counts_the_groups_and_follows_writes() {
    let api = FakeApi::with_customers(rows());
    api.open_as(at("/customers")).await;
    until_slow("the count", || text(".topnav-count") == "3").await;
    let link = one(".topnav a[href='/duplicates']");
    assert_eq!(description(&link), "3 groups of likely duplicates.");
    // Another tab archives one of a pair.
    api.put_customer(with(rows()[1].clone(), json!({"archived": true})));
    broadcast_write("2");
    until("the count", || text(".topnav-count") == "2").await;
    assert_eq!(url(), "/customers");
}

#[wasm_bindgen_test]
async fn the_top_bar_counts_nothing_before_all_customers_are_read() {
    let api = FakeApi::firms(2500);
    api.hold_back_sync();
    api.open_as(at("/customers")).await;
    until("a page", || !api.sync_requests().is_empty()).await;
    settle().await;
    assert!(find(".topnav-count").is_none());
}

fn stored() -> String {
    local_storage()
        .get_item(HIDDEN)
        .unwrap()
        .unwrap_or_default()
}
