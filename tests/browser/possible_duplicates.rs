//! The form says who looks like the customer in it, and is in nobody's way; a screen lists all who
//! look alike.

use customer_desk::api::Verb::{Get, Post, Put};
use leptos::prelude::window;
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::all_customers::{CustomersApi, LIST, firm};
use crate::support::hands::{press, type_into};
use crate::support::page::{
    all, control, find, focused, has_button, link, one, says, text, texts, value,
};
use crate::support::records::with;
use crate::support::stage::at;
use crate::support::wait::{at_length_until, rest, until};

const NOTE: &str = "[role=status][aria-label=Look-alikes]";

#[wasm_bindgen_test]
async fn names_who_has_the_same_email_with_a_link() {
    let api = create().await;
    let asked = api.station.received(Get, LIST).len();
    assert_eq!(text(NOTE), "");
    type_into("Email", "FIRST@example.com");
    until("the note", || {
        texts(&format!("{NOTE} li")) == ["Alpha (new tab) no. 1: same email"]
    })
    .await;
    assert!(text(NOTE).starts_with("1 customer looks like this one"));
    assert_eq!(
        link("Alpha (new tab)").get_attribute("href").unwrap(),
        "/customers/1"
    );
    let opens_in = link("Alpha (new tab)").get_attribute("target");
    assert_eq!(opens_in.as_deref(), Some("_blank"), "the form stays open");
    assert_eq!(focused(), *control("Email"), "the typing goes on");
    assert_eq!(api.station.received(Get, LIST).len(), asked);
}

#[wasm_bindgen_test]
async fn names_who_has_the_same_phone_however_it_is_written() {
    create().await;
    type_into("Phone", "+44 (20) 5550-0001");
    until("the note", || {
        text(NOTE).contains("Beta Trading (new tab) no. 2: same phone")
    })
    .await;
}

#[wasm_bindgen_test]
async fn names_who_has_the_same_company_however_it_is_written() {
    create().await;
    type_into("Company", "TRADING, Beta Ltd.");
    until("the note", || {
        text(NOTE).contains("Beta Trading (new tab) no. 2: same or nearly the same name")
    })
    .await;
}

#[wasm_bindgen_test]
async fn takes_the_note_back_when_nobody_looks_like_it_any_more() {
    create().await;
    type_into("Email", "first@example.com");
    until("the note", || says("looks like this one")).await;
    type_into("Email", "first@example.org");
    until("no note", || text(NOTE).is_empty()).await;
}

#[wasm_bindgen_test]
async fn holds_up_no_saving() {
    let api = create().await;
    type_into("Company", "Another");
    type_into("Email", "first@example.com");
    until("the note", || says("looks like this one")).await;
    press("Save");
    let post = api.station.receives(Post, LIST, 1).await;
    assert_eq!(post.json()["customerEmail"], "first@example.com");
}

#[wasm_bindgen_test]
async fn does_not_name_the_customer_that_is_edited() {
    let api = station();
    api.changes(alpha());
    api.open_as(at("/customers/1/edit")).await;
    until("the form", || find("form").is_some()).await;
    until("all rows", || api.long_reads().len() > 1).await;
    // Someone else's, so that it is seen that they are compared.
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
    api.station.receives(Put, &format!("{LIST}/1"), 1).await;
}

#[wasm_bindgen_test]
async fn names_a_few_of_many() {
    let row = |id| with(firm(id), json!({"email": "shared@example.com"}));
    let api = CustomersApi::new((1..=7).map(row).collect());
    open_form(&api).await;
    type_into("Email", "shared@example.com");
    until("the note", || {
        text(NOTE).starts_with("7 customers look like this one")
    })
    .await;
    assert_eq!(all(&format!("{NOTE} a")).len(), 5);
    assert!(text(NOTE).ends_with("and 2 more"));
}

#[wasm_bindgen_test]
async fn shows_markup_as_the_text_that_it_is() {
    let name = "<img src=x onerror=alert(1)>";
    let api = CustomersApi::new(vec![with(alpha(), json!({"companyname": name}))]);
    open_form(&api).await;
    type_into("Email", "first@example.com");
    until("the note", || text(NOTE).contains(name)).await;
    assert!(find(&format!("{NOTE} img")).is_none());
}

#[wasm_bindgen_test]
async fn lists_all_who_look_alike_with_why() {
    let api = CustomersApi::new(vec![
        alpha(),
        beta(),
        with(
            firm(3),
            json!({"companyname": "Gamma", "email": "first@example.com"}),
        ),
        firm(4),
    ]);
    api.open_as(at("/duplicates")).await;
    at_length_until("the group", || {
        texts("main h2") == ["2 customers: same email"]
    })
    .await;
    until("the count", || {
        says("1 group of customers that look alike.")
    })
    .await;
    let mut links: Vec<_> = all("main tbody a")
        .iter()
        .map(|it| it.get_attribute("href").unwrap())
        .collect();
    links.sort();
    assert_eq!(links, ["/customers/1", "/customers/3"]);
    assert_eq!(one("h1").text_content().unwrap(), "Likely duplicates");
}

#[wasm_bindgen_test]
async fn lists_fifty_groups_and_the_others_on_request() {
    // Sixty pairs that share an email address and no name.
    let row = |id: i64| {
        let name = format!("{} {id}", if id % 2 == 0 { "Left" } else { "Right" });
        let email = format!("pair{}@example.com", id / 2);
        with(firm(id), json!({"companyname": name, "email": email}))
    };
    let api = CustomersApi::new((0..120).map(row).collect());
    api.open_as(at("/duplicates")).await;
    at_length_until("the groups", || all("main table").len() == 50).await;
    assert!(says("60 groups of customers that look alike."));
    assert!(says("10 more."));
    press("Show more");
    until("the other groups", || all("main table").len() == 60).await;
    assert!(!has_button("Show more"));
}

#[wasm_bindgen_test]
async fn compares_no_customers_before_all_are_read() {
    let api = CustomersApi::firms(2500);
    api.holds_back();
    api.open_as(at("/duplicates")).await;
    until("a page", || !api.long_reads().is_empty()).await;
    until("the words", || says("Reading all customers first")).await;
    api.answers();
    at_length_until("the words", || says("No likely duplicates")).await;
    assert!(!says("Reading all customers first"));
}

#[wasm_bindgen_test]
async fn lists_each_name_in_its_own_direction() {
    let named = |id, name: &str| {
        let email = "first@example.com";
        with(firm(id), json!({"companyname": name, "email": email}))
    };
    CustomersApi::new(vec![named(1, "שלום one"), named(2, "Zoë")])
        .open_as(at("/duplicates"))
        .await;
    at_length_until("the group", || all("main tbody a").len() == 2).await;
    for (name, direction) in [("שלום one", "rtl"), ("Zoë", "ltr")] {
        let style = window().get_computed_style(&link(name)).unwrap().unwrap();
        assert_eq!(style.get_property_value("direction").unwrap(), direction);
    }
}

#[wasm_bindgen_test]
async fn says_that_none_look_alike() {
    station().open_as(at("/duplicates")).await;
    at_length_until("the words", || says("No likely duplicates")).await;
    rest().await;
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

fn station() -> CustomersApi {
    CustomersApi::new(vec![alpha(), beta()])
}

async fn create() -> CustomersApi {
    let api = station();
    open_form(&api).await;
    api
}

async fn open_form(api: &CustomersApi) {
    api.open_as(at("/customers/new")).await;
    until("the form", || find("form").is_some()).await;
    until("all rows", || api.long_reads().len() > 1).await;
    rest().await;
}
