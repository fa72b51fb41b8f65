//! The rows of a customer's orders, and their detail.

use customer_desk::api::Method::Get;
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::app::at;
use crate::support::fake_api::FakeApi;
use crate::support::input::follow;
use crate::support::page::{all, find, link, one, texts, url};
use crate::support::records::{customer, draft, google, orders, submitted, with};
use crate::support::wait::until;

const ORDERS: &str = "/v1.0/customers/8/orders";

#[wasm_bindgen_test]
async fn shows_the_orders_of_the_specification() {
    open("/customers/8", &[draft(), submitted()]).await;
    let cells = texts("tbody tr:first-child td");
    assert_eq!(cells[..5], ["10016", "0", "Draft", "2", "7"]);
    assert!(cells[5].contains("2018"), "{cells:?}");
    assert_eq!(cells[6..], ["—", "With client"]);
    let cells = texts("tbody tr:nth-child(2) td");
    assert_eq!(cells[..5], ["10096", "0", "Submitted", "10", "1"]);
    assert_eq!(
        cells[6], "—",
        "a submitted order may have no date of submission"
    );
}

#[wasm_bindgen_test]
async fn shows_a_status_in_a_word_and_a_picture() {
    let rows = [0, 1, 2, 9].map(|status| with(draft(), json!({"_id": status, "status": status})));
    open("/customers/8", &rows).await;
    assert_eq!(
        texts("tbody td:nth-child(3)"),
        ["Draft", "Submitted", "Revoked", "Status 9"]
    );
    let pictures: Vec<_> = all("tbody td:nth-child(3) use")
        .iter()
        .map(|picture| picture.get_attribute("href").unwrap())
        .collect();
    assert_eq!(
        pictures,
        ["#icon-draft", "#icon-submitted", "#icon-revoked"]
    );
}

#[wasm_bindgen_test]
async fn opens_and_closes_a_detail_with_all_other_fields() {
    open("/customers/8", &[draft(), submitted()]).await;
    assert!(find(".order-detail").is_none());
    assert_eq!(
        link("10096").get_attribute("aria-expanded").unwrap(),
        "false"
    );
    follow("10096");
    until("the detail", || find(".order-detail").is_some()).await;
    assert_eq!(url(), "/customers/8#order-10096");
    assert_eq!(
        link("10096").get_attribute("aria-expanded").unwrap(),
        "true"
    );
    assert_eq!(
        link("10016").get_attribute("aria-expanded").unwrap(),
        "false"
    );
    let mut terms = texts(".order-detail dt");
    terms.sort();
    assert_eq!(
        terms,
        [
            "Activation closes",
            "Activation opens",
            "Archived",
            "Archived on",
            "CRM ID",
            "Can overwrite container",
            "Customer required",
            "Demo",
            "Description",
            "Reference ID",
            "Type",
        ]
    );
    let after = one(".order-detail").previous_element_sibling().unwrap();
    assert!(
        after.text_content().unwrap().contains("10096"),
        "it stands below its row"
    );
    follow("10096");
    until("no detail", || find(".order-detail").is_none()).await;
    assert_eq!(url(), "/customers/8");
}

#[wasm_bindgen_test]
async fn opens_the_detail_of_the_url_and_the_values_are_its_orders() {
    let order = with(
        draft(),
        json!({
            "type": 3, "isdemo": true, "customerrequired": false, "canoverwritecontainer": true,
            "archived": true, "archivationdate": 0, "crmid": "c", "refid": "r"
        }),
    );
    open("/customers/8#order-10016", &[order, submitted()]).await;
    until("the detail", || find(".order-detail").is_some()).await;
    let facts: Vec<_> = texts(".order-detail dt")
        .into_iter()
        .zip(texts(".order-detail dd"))
        .collect();
    for (term, value) in [
        ("Type", "3"),
        ("Demo", "Yes"),
        ("Customer required", "No"),
        ("Can overwrite container", "Yes"),
        ("Archived", "Yes"),
        ("Archived on", "—"),
        ("Activation closes", "—"),
        ("CRM ID", "c"),
        ("Reference ID", "r"),
        ("Description", "With client"),
    ] {
        assert!(
            facts.contains(&(term.into(), value.into())),
            "{term}: {facts:?}"
        );
    }
}

#[wasm_bindgen_test]
async fn sends_no_request_for_a_detail() {
    let api = open("/customers/8", &[draft(), submitted()]).await;
    follow("10096");
    until("the detail", || find(".order-detail").is_some()).await;
    assert_eq!(api.received(Get, ORDERS).len(), 1);
}

#[wasm_bindgen_test]
async fn marks_an_order_with_fields_that_could_not_be_read() {
    open(
        "/customers/8#order-10016",
        &[with(draft(), json!({"quantity": "2", "crmid": 1}))],
    )
    .await;
    until("the detail", || find(".order-detail").is_some()).await;
    let title = one("tbody .badge").get_attribute("title").unwrap();
    assert_eq!(title, "Could not be read: Quantity, CRM ID");
    assert!(texts(".order-detail dd").contains(&"Could not be read".to_owned()));
}

async fn open(url: &str, rows: &[Value]) -> FakeApi {
    let api = FakeApi::default();
    api.answers(Get, "/v1.0/customers/8", 200, &customer(&google()));
    api.answers(Get, ORDERS, 200, &orders(rows));
    at(url).open(&api).await;
    until("the orders", || find("tbody .expander").is_some()).await;
    api
}
