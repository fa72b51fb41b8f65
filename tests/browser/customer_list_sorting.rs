//! Sorting and filtering the list: URL, request and column headers agree.

use customer_desk::api::Method::Get;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::app::at;
use crate::support::fake_api::FakeApi;
use crate::support::input::{choose, press};
use crate::support::page::{all, has_button, text_of, url, value};
use crate::support::records::{customers, google};
use crate::support::wait::until;

const LIST: &str = "/v1.0/customers";

#[wasm_bindgen_test]
async fn opens_in_the_default_order_which_is_that_of_the_customers() {
    let api = open("/customers").await;
    assert_eq!(sorted_heads(), [head("Customer", "ascending")]);
    assert_eq!(value("Sort by"), "Default order");
    press("Customer");
    asked(&api, "sortby=default&direction=desc&offset=0&limit=100").await;
    assert_eq!(sorted_heads(), [head("Customer", "descending")]);
    press("Descending: reverse the order");
    asked(&api, "sortby=default&direction=asc&offset=0&limit=100").await;
}

#[wasm_bindgen_test]
async fn sorts_by_a_column_and_flips_it() {
    let api = open("/customers?columns=customer,companyname").await;
    press("Company");
    asked(&api, "sortby=company&direction=asc&offset=0&limit=100").await;
    assert_eq!(
        url(),
        "/customers?sortby=company&columns=customer,companyname"
    );
    assert_eq!(sorted_heads(), [head("Company", "ascending")]);
    assert_eq!(value("Sort by"), "Company");
    press("Company");
    asked(&api, "sortby=company&direction=desc&offset=0&limit=100").await;
    assert_eq!(
        url(),
        "/customers?sortby=company&direction=desc&columns=customer,companyname"
    );
    assert_eq!(sorted_heads(), [head("Company", "descending")]);
}

#[wasm_bindgen_test]
async fn sorts_by_one_column_at_a_time() {
    let api = open("/customers?sortby=company&direction=desc").await;
    assert!(sorted_heads().is_empty(), "the column is hidden");
    choose("Sort by", "Last name");
    asked(&api, "sortby=name&direction=asc&offset=0&limit=100").await;
    choose("Sort by", "Default order");
    asked(&api, "sortby=default&direction=asc&offset=0&limit=100").await;
    assert_eq!(url(), "/customers");
    assert_eq!(sorted_heads(), [head("Customer", "ascending")]);
}

#[wasm_bindgen_test]
async fn goes_back_to_the_first_page_for_another_order_or_filter() {
    let changes: [(fn(), &str); 3] = [
        (|| choose("Sort by", "Company"), "sortby=company"),
        (|| choose("Type", "Companies"), "type=company"),
        (|| choose("Archived", "Active"), "archived=false"),
    ];
    for (change, shown) in changes {
        open("/customers?offset=200").await;
        change();
        let address = format!("/customers?{shown}");
        until(&address, || url() == address).await;
    }
}

#[wasm_bindgen_test]
async fn filters_by_type_and_archive_state() {
    let api = open("/customers").await;
    choose("Type", "People");
    asked(
        &api,
        "sortby=default&direction=asc&type=person&offset=0&limit=100",
    )
    .await;
    choose("Archived", "Active");
    asked(
        &api,
        "sortby=default&direction=asc&type=person&archived=false&offset=0&limit=100",
    )
    .await;
    assert_eq!(url(), "/customers?type=person&archived=false");
    choose("Type", "All");
    asked(
        &api,
        "sortby=default&direction=asc&archived=false&offset=0&limit=100",
    )
    .await;
}

#[wasm_bindgen_test]
async fn shows_what_the_url_asks_for() {
    let api = open("/customers?type=company&archived=true&sortby=name&direction=desc").await;
    let asked = api.urls(Get, LIST);
    let only = "?sortby=name&direction=desc&type=company&archived=true&offset=0&limit=100";
    assert_eq!(asked, [format!("{LIST}{only}")]);
    assert_eq!(value("Type"), "Companies");
    assert_eq!(value("Archived"), "Archived");
    assert_eq!(value("Sort by"), "Last name");
    assert!(has_button("Descending: reverse the order"));
}

#[wasm_bindgen_test]
async fn corrects_a_url_that_the_api_does_not_know() {
    let api = open("/customers?type=robot&sortby=phone&limit=5000&offset=-1&x=1").await;
    until("the right URL", || url() == "/customers").await;
    let asked = api.urls(Get, LIST);
    assert_eq!(
        asked,
        [format!(
            "{LIST}?sortby=default&direction=asc&offset=0&limit=100"
        )]
    );
}

async fn open(url: &str) -> FakeApi {
    let api = FakeApi::default();
    api.answers(Get, LIST, 200, &customers(&[google()]));
    at(url).open(&api).await;
    until("the rows", || !all("tbody a").is_empty()).await;
    api
}

async fn asked(api: &FakeApi, query: &str) {
    let url = format!("{LIST}?{query}");
    let last = || api.urls(Get, LIST).pop();
    until(&url, || last().as_ref() == Some(&url)).await;
}

fn sorted_heads() -> Vec<(String, String)> {
    all("th[aria-sort]")
        .iter()
        .map(|head| (text_of(head), head.get_attribute("aria-sort").unwrap()))
        .collect()
}

fn head(name: &str, direction: &str) -> (String, String) {
    (name.to_owned(), direction.to_owned())
}
