//! The filters that the API does not know, and sorting in the directory by every column.

use serde_json::{Value, json};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, HtmlSelectElement};

use crate::support::customers::{firm, row_count};
use crate::support::fake_api::FakeApi;
use crate::support::input::{choose, press, type_into};
use crate::support::page::{all, find, has_button, history, one, text_of, texts, url, value};
use crate::support::records::with;
use crate::support::table::rows;
use crate::support::wait::{settle, until};

#[wasm_bindgen_test]
async fn opens_a_panel_under_its_button() {
    open("/customers").await;
    assert!(find(":popover-open").is_none());
    press("Filters");
    until("the panel", || find(":popover-open").is_some()).await;
    let panel = one(":popover-open");
    assert_eq!(panel.get_attribute("aria-label").unwrap(), "Filters");
    assert_eq!(panel.get_attribute("role").unwrap(), "group");
    press("Filters");
    until("no panel", || find(":popover-open").is_none()).await;
}

#[wasm_bindgen_test]
async fn filters_by_an_empty_and_a_filled_field() {
    open("/customers").await;
    press("Filters");
    choose("Email", "Empty");
    until("the address", || url() == "/customers?empty=email").await;
    until("the rows", || names() == ["First", "Third"]).await;
    assert_eq!(row_count().as_deref(), Some("3"));
    assert!(find(":popover-open").is_some(), "another filter may follow");
    choose("Email", "Filled in");
    until("the address", || url() == "/customers?filled=email").await;
    until("the rows", || names() == ["Fourth", "Second"]).await;
    choose("Email", "Any");
    until("the address", || url() == "/customers").await;
    until("the rows", || names().len() == 4).await;
}

#[wasm_bindgen_test]
async fn filters_by_every_text_field() {
    open("/customers").await;
    for (label, parameter) in [
        ("Company", "companyname"),
        ("Last name", "lastname"),
        ("First name", "name"),
        ("Email", "email"),
        ("Phone", "phone"),
        ("Description", "description"),
        ("CRM ID", "crmid"),
        ("Reference ID", "refid"),
    ] {
        for (choice, key) in [("Filled in", "filled"), ("Empty", "empty")] {
            choose(label, choice);
            let address = format!("/customers?{key}={parameter}");
            until(&address, || url() == address).await;
        }
        choose(label, "Any");
        until("the address", || url() == "/customers").await;
    }
}

#[wasm_bindgen_test]
async fn counts_its_filters_on_the_button_and_clears_them() {
    open("/customers").await;
    assert!(has_button("Filters") && !has_button("Clear filters"));
    choose("Email", "Filled in");
    until("one filter", || has_button("Filters (1)")).await;
    choose("Phone", "Empty");
    until("two filters", || has_button("Filters (2)")).await;
    until("the rows", || names() == ["Fourth"]).await;
    assert_eq!(url(), "/customers?filled=email&empty=phone");
    press("Clear filters");
    until("the rows", || names().len() == 4).await;
    assert_eq!(url(), "/customers");
    until("no count", || has_button("Filters")).await;
    until("the choices", || {
        ["filter-email", "filter-phone"]
            .into_iter()
            .all(|id| chosen(id) == "Any")
    })
    .await;
    assert!(!has_button("Clear filters"));
}

#[wasm_bindgen_test]
async fn offers_each_status_with_how_many_have_it() {
    open("/customers").await;
    let offered = texts("#filter-status option");
    assert_eq!(offered, ["Any", "0 (3)", "7 (1)"]);
    choose("Status", "7 (1)");
    until("the rows", || names() == ["Third"]).await;
    assert_eq!(url(), "/customers?status=7");
}

#[wasm_bindgen_test]
async fn shows_the_filters_of_its_address() {
    open("/customers?status=0&filled=email").await;
    until("the rows", || names() == ["Fourth", "Second"]).await;
    assert!(has_button("Filters (2)"));
    assert_eq!(chosen("filter-email"), "Filled in");
    assert_eq!(chosen("filter-status"), "0 (3)");
    assert_eq!(url(), "/customers?status=0&filled=email");
}

#[wasm_bindgen_test]
async fn goes_back_to_the_filters_before() {
    open("/customers").await;
    choose("Email", "Empty");
    until("the rows", || names() == ["First", "Third"]).await;
    history().back().unwrap();
    until("the rows", || names().len() == 4).await;
    assert_eq!(url(), "/customers");
    assert_eq!(chosen("filter-email"), "Any");
}

#[wasm_bindgen_test]
async fn keeps_filters_during_a_search() {
    open("/customers?empty=email").await;
    until("the rows", || names().len() == 2).await;
    type_into("Search customers", "third");
    until("the rows", || names() == ["Third"]).await;
    until("the address", || {
        url() == "/customers?empty=email#search=third"
    })
    .await;
    press("Clear filters");
    until("the rows", || names().len() == 4).await;
    assert_eq!(value("Search customers"), "");
    assert_eq!(url(), "/customers");
}

#[wasm_bindgen_test]
async fn shows_that_no_customer_matches_the_filters() {
    open("/customers?status=99").await;
    until("the words", || {
        texts(".state h2") == ["No customers match these filters"]
    })
    .await;
    assert_eq!(chosen("filter-status"), "99 (0)");
    assert!(rows().is_empty());
}

#[wasm_bindgen_test]
async fn sorts_by_every_column_and_flips_it() {
    let row = |id, [company, last, first, email, phone, crm, reference]: [&str; 7], status: i32| {
        let changes = json!({
            "companyname": company, "lastname": last, "name": first, "email": email,
            "phone": phone, "crmid": crm, "refid": reference, "status": status,
            "archived": id == 4,
        });
        with(firm(id), changes)
    };
    open_with(
        "/customers?columns=customer,companyname,lastname,name,email,phone,status,archived,crmid,refid",
        vec![
            row(1, ["First", "d", "b", "a@x.example", "1", "c", "b"], 0),
            row(2, ["Second", "c", "d", "c@x.example", "4", "d", "a"], 1),
            row(3, ["Third", "b", "c", "b@x.example", "2", "a", "d"], 7),
            row(4, ["Fourth", "a", "a", "d@x.example", "3", "b", "c"], 2),
        ],
    )
    .await;
    for (column, parameter, ascending) in [
        ("Company", "company", ["First", "Fourth", "Second", "Third"]),
        ("Last name", "name", ["Fourth", "Third", "Second", "First"]),
        (
            "First name",
            "firstname",
            ["Fourth", "First", "Third", "Second"],
        ),
        ("Email", "email", ["First", "Third", "Second", "Fourth"]),
        ("Phone", "phone", ["First", "Third", "Fourth", "Second"]),
        ("Status", "status", ["First", "Second", "Fourth", "Third"]),
        (
            "Archived",
            "archived",
            ["First", "Second", "Third", "Fourth"],
        ),
        ("CRM ID", "crmid", ["Third", "Fourth", "First", "Second"]),
        (
            "Reference ID",
            "refid",
            ["Second", "First", "Fourth", "Third"],
        ),
    ] {
        let address = format!("/customers?sortby={parameter}");
        let columns =
            "columns=customer,companyname,lastname,name,email,phone,status,archived,crmid,refid";
        press(column);
        until(&address, || url() == format!("{address}&{columns}")).await;
        until(column, || sorted() == [format!("{column} ascending")]).await;
        until(column, || names() == ascending).await;
        press(column);
        let descending: Vec<_> = ascending.into_iter().rev().collect();
        until(column, || {
            url() == format!("{address}&direction=desc&{columns}")
        })
        .await;
        until(column, || sorted() == [format!("{column} descending")]).await;
        until(column, || names() == descending).await;
    }
}

fn sorted() -> Vec<String> {
    let heads = all("th[aria-sort]");
    let word = |head: &HtmlElement| head.get_attribute("aria-sort").unwrap();
    heads
        .iter()
        .map(|it| format!("{} {}", text_of(it), word(it)))
        .collect()
}

fn chosen(id: &str) -> String {
    let select: HtmlSelectElement = one(&format!("#{id}")).unchecked_into();
    texts(&format!("#{id} option"))[usize::try_from(select.selected_index()).unwrap()].clone()
}

fn names() -> Vec<String> {
    rows().into_iter().map(|row| row.name).collect()
}

fn named(id: i64, changes: Value) -> Value {
    with(firm(id), changes)
}

async fn open(url: &str) {
    let rows = vec![
        named(1, json!({"companyname": "First"})),
        named(
            2,
            json!({"companyname": "Second", "email": "a@example.com", "phone": "1"}),
        ),
        named(3, json!({"companyname": "Third", "status": 7})),
        named(
            4,
            json!({"companyname": "Fourth", "email": "b@example.com"}),
        ),
    ];
    open_with(url, rows).await;
}

async fn open_with(url: &str, rows: Vec<Value>) {
    FakeApi::with_customers(rows).open(url).await;
    until("one table", || row_count().is_some()).await;
    settle().await;
}
