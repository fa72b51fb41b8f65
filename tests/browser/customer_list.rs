//! The rows of the list of customers.

use customer_desk::api::Method::Get;
use leptos::prelude::window;
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::app::at;
use crate::support::fake_api::FakeApi;
use crate::support::page::{all, find, one, text, text_of, texts};
use crate::support::records::{customers, google, peter, with};
use crate::support::style::add_style;
use crate::support::wait::until;

const LIST: &str = "/v1.0/customers";

#[wasm_bindgen_test]
async fn shows_the_rows_of_the_specification() {
    let api = open(&[google(), peter()]).await;
    let request = &api.received(Get, LIST)[0].request;
    assert_eq!(
        request.url,
        "/v1.0/customers?sortby=default&direction=asc&offset=0&limit=100"
    );
    let authorization = request.authorization.clone().unwrap();
    assert_eq!(
        authorization,
        ("Authorization".into(), "Bearer demo".into())
    );
    assert_eq!(request.body, None);
    assert_eq!(
        cells(0),
        [
            "Google",
            "My first name My last name",
            "cust@gmail.com",
            "123-12-12",
            "0",
            "",
            ""
        ]
    );
    assert_eq!(
        cells(1),
        ["Peter", "", "mail@gmail.com", "8", "1", "", ""],
        "a person is no contact of themselves"
    );
}

#[wasm_bindgen_test]
async fn names_its_table_and_columns() {
    open(&[google()]).await;
    assert_eq!(text("table caption"), "Customers");
    assert_eq!(
        texts("thead th[scope=col]"),
        [
            "Customer",
            "Contact",
            "Email",
            "Phone",
            "Status",
            "CRM ID",
            "Reference ID",
        ]
    );
}

#[wasm_bindgen_test]
async fn links_the_name_of_each_customer() {
    open(&[
        google(),
        with(peter(), json!({"_id": 5, "lastname": "Parker"})),
        peter(),
        with(peter(), json!({"_id": 6, "name": " "})),
    ])
    .await;
    let links: Vec<_> = all("tbody a[href]:not([href^=mailto])")
        .iter()
        .map(|link| (text_of(link), link.get_attribute("href").unwrap()))
        .collect();
    let expected = [
        ("Google", "/customers/8"),
        ("Peter Parker", "/customers/5"),
        ("Peter", "/customers/4"),
        ("No. 6", "/customers/6"),
    ];
    assert_eq!(
        links,
        expected.map(|(name, href)| (name.to_owned(), href.to_owned()))
    );
}

#[wasm_bindgen_test]
async fn tells_companies_and_people_apart_by_a_picture_with_a_name() {
    open(&[google(), peter()]).await;
    add_style();
    for (kind, name, gradient) in [
        ("company", "Company", "linear-gradient"),
        ("person", "Person", "radial-gradient"),
    ] {
        let picture = one(&format!("tbody .kind-{kind}[role=img]"));
        assert_eq!(picture.get_attribute("aria-label").unwrap(), name);
        let style = window().get_computed_style(&picture).unwrap().unwrap();
        let drawn = style.get_property_value("background-image").unwrap();
        assert!(drawn.starts_with(gradient), "{drawn}");
    }
}

#[wasm_bindgen_test]
async fn marks_only_what_is_in_the_archive() {
    open(&[google(), with(peter(), json!({"archived": true}))]).await;
    assert_eq!(cells(0)[0], "Google");
    assert_eq!(cells(1)[0], "PeterArchived");
}

#[wasm_bindgen_test]
async fn marks_a_row_with_fields_that_could_not_be_read_and_names_them() {
    open(&[google(), with(peter(), json!({"email": 7, "crmid": null}))]).await;
    let badges = all("tbody .badge");
    assert_eq!(badges.len(), 1);
    assert_eq!(text_of(&badges[0]), "Incomplete");
    let title = badges[0].get_attribute("title").unwrap();
    assert_eq!(title, "Could not be read: Email, CRM ID");
    assert_eq!(cells(1)[3], "8", "what could be read is shown");
}

#[wasm_bindgen_test]
async fn drops_repeats_of_a_row() {
    open(&[google(), peter(), google()]).await;
    assert_eq!(all("tbody tr").len(), 2);
}

#[wasm_bindgen_test]
async fn warns_of_rows_without_an_id() {
    open(&[google(), with(peter(), json!({"_id": "4"}))]).await;
    assert_eq!(all("tbody tr").len(), 1);
    let banner = text("[role=alert]");
    assert!(
        banner.contains("1 of the rows came without a readable ID"),
        "{banner}"
    );
}

#[wasm_bindgen_test]
async fn links_plain_addresses_alone() {
    open(&[google(), with(peter(), json!({"email": "a@b.c?bcc=x@y.z"}))]).await;
    let links: Vec<_> = all("a[href^=mailto]");
    assert_eq!(links.len(), 1);
    assert_eq!(
        links[0].get_attribute("href").unwrap(),
        "mailto:cust@gmail.com"
    );
}

#[wasm_bindgen_test]
async fn shows_markup_as_the_text_that_it_is() {
    let name = "<img src=x onerror=alert(1)>";
    open(&[with(google(), json!({ "companyname": name }))]).await;
    assert_eq!(cells(0)[0], name);
    assert!(find("tbody img").is_none());
}

async fn open(rows: &[Value]) -> FakeApi {
    let api = FakeApi::default();
    api.answers(Get, LIST, 200, &customers(rows));
    at("/customers").open(&api).await;
    until("the rows", || find("tbody:not(.skeleton) tr").is_some()).await;
    assert_eq!(one("table").get_attribute("aria-busy").unwrap(), "false");
    api
}

fn cells(row: usize) -> Vec<String> {
    let mut cells = texts(&format!("tbody tr:nth-child({}) td", row + 1));
    assert_eq!(cells.remove(0), "", "the checkbox");
    cells
}
