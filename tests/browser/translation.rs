//! Page translation: what changes on the screen, and what must not be translated.

use customer_desk::api::Method::Get;
use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::app::at;
use crate::support::customers::{broadcast_write, firm};
use crate::support::fake_api::FakeApi;
use crate::support::input::{choose, press, type_into};
use crate::support::keys::key_with;
use crate::support::page::{
    all, find, has_button, has_dialog, has_text, one, text, text_of, texts,
};
use crate::support::records::{customer, customers, draft, google, orders, with};
use crate::support::translation::{TRANSLATED, translate, untranslated};
use crate::support::wait::{until, until_slow};

const LIST: &str = "/v1.0/customers";
const GOOGLE: &str = "/v1.0/customers/8";

#[wasm_bindgen_test]
async fn a_translated_button_says_what_it_does() {
    let api = page().await;
    let button = all(".page-actions button").remove(0);
    assert_eq!(text_of(&button), "Archive");
    translate(&one(".page-head"));
    assert_eq!(text_of(&button), TRANSLATED);
    let newer = json!({"archived": true, "companyname": "Alphabet"});
    api.answers(Get, GOOGLE, 200, &customer(&with(google(), newer)));
    broadcast_write("8");
    until("the other label", || text_of(&button) == "Restore").await;
    until("the other name", || text("h1") == "Alphabet").await;
}

#[wasm_bindgen_test]
async fn a_translated_summary_of_the_list_goes_on() {
    let api = FakeApi::default();
    api.answers(Get, LIST, 200, &customers(&[google()]));
    at("/customers").open(&api).await;
    until("the rows", || has_text("Google")).await;
    translate(&one(".list-total"));
    choose("Sort by", "Company");
    until("the summary", || text(".list-total").contains("company")).await;
    assert!(!text(".list-total").contains(TRANSLATED));
}

#[wasm_bindgen_test]
async fn a_translated_conflict_counts_what_is_left() {
    let api = FakeApi::default();
    api.answers(Get, GOOGLE, 200, &customer(&google()));
    at("/customers/8/edit").open(&api).await;
    until("the form", || find("form").is_some()).await;
    let theirs = with(google(), json!({"phone": "777"}));
    api.answers(Get, GOOGLE, 200, &customer(&theirs));
    type_into("Phone", "555");
    press("Save");
    until("the question", || find(".conflicts").is_some()).await;
    let values = texts(".conflicts [translate=no]");
    assert_eq!(values, ["123-12-12", "555", "777"]);
    translate(&one(".conflicts [role=status]"));
    all(".conflict input")[1].click();
    until("the end", || {
        text(".conflicts [role=status]").starts_with("All fields are decided.")
    })
    .await;
}

#[wasm_bindgen_test]
async fn values_of_the_api_are_not_translated() {
    page().await;
    assert!(untranslated().contains(&"Google".to_owned()), "the heading");
    let description = draft()["description"].as_str().unwrap().to_owned();
    assert!(untranslated().contains(&description), "the order");
    press("Delete");
    until("the question", || has_dialog("Delete Google?")).await;
    assert_eq!(texts("dialog [translate=no]"), ["Google"]);
}

#[wasm_bindgen_test]
async fn customers_in_the_palette_and_among_duplicates_are_not_translated() {
    let named = |id, name: &str| {
        let values = json!({"companyname": name, "email": "first@example.com"});
        with(firm(id), values)
    };
    let api = FakeApi::with_customers(vec![named(1, "Alpha"), named(2, "Beta")]);
    api.open("/customers").await;
    assert!(key_with("ctrlKey", "k"));
    until("the palette", || has_dialog("Jump to")).await;
    type_into("Jump to a customer or command", "alp");
    until("the customer", || !texts("[role=option] mark").is_empty()).await;
    let labels = texts("[role=option] bdi[translate=no]");
    assert_eq!(labels, ["Alpha"]);
    assert!(text(".jump-hint[translate=no]").contains("first@example.com"));
    api.open_as(at("/duplicates")).await;
    until_slow("the group", || !all("main tbody a").is_empty()).await;
    assert_eq!(all("main tbody a[translate=no]").len(), 2);
    assert_eq!(
        texts("main tbody td[translate=no]:nth-child(4)"),
        ["first@example.com"; 2]
    );
}

async fn page() -> FakeApi {
    let api = FakeApi::default();
    api.answers(Get, GOOGLE, 200, &customer(&google()));
    let path = "/v1.0/customers/8/orders";
    api.answers(Get, path, 200, &orders(&[draft()]));
    at("/customers/8").open(&api).await;
    until("the page", || {
        has_button("Archive") && find("tbody tr").is_some()
    })
    .await;
    api
}
