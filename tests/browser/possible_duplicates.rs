//! Possible duplicates: the note beside the form, and the screen that lists all groups.

use customer_desk::api::Method::{Get, Post, Put};
use leptos::prelude::window;
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::app::at;
use crate::support::customers::{LIST, firm};
use crate::support::fake_api::FakeApi;
use crate::support::input::{press, press_rested, type_into};
use crate::support::page::{
    all, control, find, focused, has_button, has_text, link, one, text, texts, value,
};
use crate::support::records::with;
use crate::support::wait::{settle, until, until_slow};

const NOTE: &str = "[role=status][aria-label='Likely duplicates']";

#[wasm_bindgen_test]
async fn links_a_customer_with_the_same_email() {
    let api = create().await;
    let asked = api.received(Get, LIST).len();
    assert_eq!(text(NOTE), "");
    type_into("Email", "FIRST@example.com");
    until("the note", || {
        texts(&format!("{NOTE} li")) == ["Alpha (new tab) no. 1: same email"]
    })
    .await;
    assert!(text(NOTE).starts_with("1 customer is a likely duplicate"));
    assert_eq!(
        link("Alpha (new tab)").get_attribute("href").unwrap(),
        "/customers/1"
    );
    let opens_in = link("Alpha (new tab)").get_attribute("target");
    assert_eq!(opens_in.as_deref(), Some("_blank"), "the form stays open");
    assert_eq!(focused(), *control("Email"), "the typing goes on");
    assert_eq!(api.received(Get, LIST).len(), asked);
}

#[wasm_bindgen_test]
async fn names_a_customer_with_the_same_phone_in_another_spelling() {
    create().await;
    type_into("Phone", "+44 (20) 5550-0001");
    until("the note", || {
        text(NOTE).contains("Beta Trading (new tab) no. 2: same phone")
    })
    .await;
}

#[wasm_bindgen_test]
async fn names_a_customer_with_the_same_company_in_another_spelling() {
    create().await;
    type_into("Company", "TRADING, Beta Ltd.");
    until("the note", || {
        text(NOTE).contains("Beta Trading (new tab) no. 2: same or nearly the same name")
    })
    .await;
}

#[wasm_bindgen_test]
async fn removes_the_note_when_no_customer_matches_any_more() {
    create().await;
    type_into("Email", "first@example.com");
    until("the note", || has_text("is a likely duplicate")).await;
    type_into("Email", "first@example.org");
    until("no note", || text(NOTE).is_empty()).await;
}

#[wasm_bindgen_test]
async fn does_not_block_saving() {
    let api = create().await;
    type_into("Company", "Another");
    type_into("Email", "first@example.com");
    until("the note", || has_text("is a likely duplicate")).await;
    press("Save");
    let post = api.receives(Post, LIST, 1).await;
    assert_eq!(post.json()["customerEmail"], "first@example.com");
}

#[wasm_bindgen_test]
async fn does_not_name_the_customer_that_is_edited() {
    let api = api();
    api.put_customer(alpha());
    api.open_as(at("/customers/1/edit")).await;
    until("the form", || find("form").is_some()).await;
    until("all rows", || api.sync_requests().len() > 1).await;
    // The phone number of another customer: its note shows that the comparison is done.
    type_into("Phone", "+44 20 5550 0001");
    until("the other", || {
        text(NOTE).contains("Beta Trading (new tab) no. 2")
    })
    .await;
    assert_eq!(value("Email"), "first@example.com");
    assert!(!text(NOTE).contains("no. 1:"), "{}", text(NOTE));
    type_into("Phone", "1");
    until("no note", || text(NOTE).is_empty()).await;
    press("Save");
    api.receives(Put, &format!("{LIST}/1"), 1).await;
}

#[wasm_bindgen_test]
async fn names_a_few_of_many() {
    let row = |id| with(firm(id), json!({"email": "shared@example.com"}));
    let api = FakeApi::with_customers((1..=7).map(row).collect());
    open_form(&api).await;
    type_into("Email", "shared@example.com");
    until("the note", || {
        text(NOTE).starts_with("7 customers are likely duplicates")
    })
    .await;
    assert_eq!(all(&format!("{NOTE} a")).len(), 5);
    assert!(text(NOTE).ends_with("and 2 more"));
}

#[wasm_bindgen_test]
async fn shows_markup_as_the_text_that_it_is() {
    let name = "<img src=x onerror=alert(1)>";
    let api = FakeApi::with_customers(vec![with(alpha(), json!({"companyname": name}))]);
    open_form(&api).await;
    type_into("Email", "first@example.com");
    until("the note", || text(NOTE).contains(name)).await;
    assert!(find(&format!("{NOTE} img")).is_none());
}

#[wasm_bindgen_test]
async fn lists_groups_with_their_reasons() {
    let api = FakeApi::with_customers(vec![
        alpha(),
        beta(),
        with(
            firm(3),
            json!({"companyname": "Gamma", "email": "first@example.com"}),
        ),
        firm(4),
    ]);
    api.open_as(at("/duplicates")).await;
    until_slow("the group", || {
        texts("main h2") == ["2 customers: same email"]
    })
    .await;
    until("the count", || has_text("1 group of likely duplicates.")).await;
    let mut links: Vec<_> = all("main tbody a")
        .iter()
        .map(|it| it.get_attribute("href").unwrap())
        .collect();
    links.sort();
    assert_eq!(links, ["/customers/1", "/customers/3"]);
    assert_eq!(one("h1").text_content().unwrap(), "Likely duplicates");
}

#[wasm_bindgen_test]
async fn lists_twenty_groups_and_the_others_on_request() {
    let api = FakeApi::with_customers(thirty_pairs());
    api.open_as(at("/duplicates")).await;
    until_slow("the groups", || all("main table").len() == 20).await;
    assert!(has_text("30 groups of likely duplicates."));
    assert!(has_text("10 more."));
    press("Show more");
    until("the other groups", || all("main table").len() == 30).await;
    assert!(!has_button("Show more"));
}

#[wasm_bindgen_test]
async fn lists_twenty_hidden_groups_and_the_others_on_request() {
    let api = FakeApi::with_customers(thirty_pairs());
    api.open_as(at("/duplicates")).await;
    until_slow("the groups", || all("main table").len() == 20).await;
    while let Some(hide) = find(".alike-actions .button-quiet") {
        let left = texts(".list-line[role=status]");
        hide.click();
        until("one less", || texts(".list-line[role=status]") != left).await;
    }
    until("the words", || has_text("30 groups hidden.")).await;
    press("Show them");
    until("the groups", || all("main table").len() == 20).await;
    press("Show more");
    until("the other groups", || all("main table").len() == 30).await;
    press_rested("Hide them").await;
    until("none", || all("main table").is_empty()).await;
    assert!(!has_button("Show more"));
}

/// Pairs that share an email address and no name.
fn thirty_pairs() -> Vec<Value> {
    let row = |id: i64| {
        let name = format!("{} {id}", if id % 2 == 0 { "Left" } else { "Right" });
        let email = format!("pair{}@example.com", id / 2);
        with(firm(id), json!({"companyname": name, "email": email}))
    };
    (0..60).map(row).collect()
}

#[wasm_bindgen_test]
async fn compares_no_customers_before_all_are_read() {
    let api = FakeApi::firms(2500);
    api.hold_back_sync();
    api.open_as(at("/duplicates")).await;
    until("a page", || !api.sync_requests().is_empty()).await;
    until("the words", || has_text("Reading all customers first")).await;
    api.answer_sync();
    until_slow("the words", || has_text("No likely duplicates")).await;
    assert!(!has_text("Reading all customers first"));
}

#[wasm_bindgen_test]
async fn lists_each_name_in_its_own_direction() {
    let named = |id, name: &str| {
        let email = "first@example.com";
        with(firm(id), json!({"companyname": name, "email": email}))
    };
    FakeApi::with_customers(vec![named(1, "שלום one"), named(2, "Zoë")])
        .open_as(at("/duplicates"))
        .await;
    until_slow("the group", || all("main tbody a").len() == 2).await;
    for (name, direction) in [("שלום one", "rtl"), ("Zoë", "ltr")] {
        let style = window().get_computed_style(&link(name)).unwrap().unwrap();
        assert_eq!(style.get_property_value("direction").unwrap(), direction);
    }
}

#[wasm_bindgen_test]
async fn shows_that_there_are_no_possible_duplicates() {
    api().open_as(at("/duplicates")).await;
    until_slow("the words", || has_text("No likely duplicates")).await;
    settle().await;
    assert!(
        texts("main h2")
            .iter()
            .all(|it| it == "No likely duplicates")
    );
}

fn alpha() -> Value {
    with(
        firm(1),
        json!({"companyname": "Alpha", "email": "first@example.com"}),
    )
}

fn beta() -> Value {
    with(
        firm(2),
        json!({"companyname": "Beta Trading", "phone": "+44 20 5550 0001"}),
    )
}

fn api() -> FakeApi {
    FakeApi::with_customers(vec![alpha(), beta()])
}

async fn create() -> FakeApi {
    let api = api();
    open_form(&api).await;
    api
}

async fn open_form(api: &FakeApi) {
    api.open_as(at("/customers/new")).await;
    until("the form", || find("form").is_some()).await;
    until("all rows", || api.sync_requests().len() > 1).await;
    settle().await;
}
