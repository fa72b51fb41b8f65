//! A row element shows one customer after another. Nothing of the earlier customer may stay.

use customer_desk::api::Method::Get;
use serde_json::{Value, json};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};

use crate::support::app::at;
use crate::support::fake_api::FakeApi;
use crate::support::input::{choose, type_into};
use crate::support::page::{all, all_in, one, text_of};
use crate::support::records::{customers, google, peter, with};
use crate::support::translation::translate;
use crate::support::wait::until;

const LIST: &str = "/v1.0/customers";

#[wasm_bindgen_test]
async fn a_row_of_another_customer_is_as_if_made_for_it() {
    let odd =
        json!({"archived": true, "email": 7, "status": "none", "companyname": "", "name": ""});
    let nameless = json!({"companyname": " ", "name": "", "lastname": "", "email": "no address"});
    let all = [
        google(),
        peter(),
        with(google(), odd),
        with(peter(), nameless),
    ];
    for before in &all {
        for after in &all {
            open(after).await;
            let expected = shown(&row());
            let api = open(before).await;
            let there = row();
            choose("Sort by", "Company");
            let newer = api.receives(Get, LIST, 2).await;
            newer.answer(200, &customers(std::slice::from_ref(after)));
            until("the other customer", || shown(&row()) == expected).await;
            assert!(row().is_same_node(Some(&there)), "{before} {after}");
        }
    }
}

#[wasm_bindgen_test]
async fn a_row_that_page_translation_has_changed_shows_the_next_customer_whole() {
    open(&peter()).await;
    let expected = shown(&row());
    let api = open(&google()).await;
    assert_eq!(one("tbody").get_attribute("translate").unwrap(), "no");
    translate(&row());
    assert!(row().query_selector("font").unwrap().is_some());
    choose("Sort by", "Company");
    let newer = api.receives(Get, LIST, 2).await;
    newer.answer(200, &customers(&[peter()]));
    until("the other customer", || shown(&row()) == expected).await;
}

#[wasm_bindgen_test]
async fn a_row_shows_the_beginning_of_a_very_long_text() {
    let long = json!({"companyname": "é".repeat(500_000)});
    open(&with(google(), long)).await;
    let name = text_of(&one("tbody .row-link[href]"));
    assert_eq!(name, "é".repeat(200) + "…");
}

#[wasm_bindgen_test]
async fn a_shorter_page_leaves_no_row_behind_and_a_longer_one_brings_its_own() {
    let api = open_with(&[google(), peter()]).await;
    let first = row();
    choose("Sort by", "Company");
    let shorter = api.receives(Get, LIST, 2).await;
    shorter.answer(200, &customers(&[peter()]));
    until("one row", || all("tbody tr").len() == 1).await;
    // Rows outside of the viewport follow the visible ones, and a small window shows none of them.
    until("the other customer", || text_of(&row()).contains("Peter")).await;
    choose("Sort by", "Last name");
    let longer = api.receives(Get, LIST, 3).await;
    longer.answer(
        200,
        &customers(&[google(), peter(), with(peter(), json!({"_id": 77}))]),
    );
    until("three rows", || all("tbody tr").len() == 3).await;
    assert!(row().is_same_node(Some(&first)));
    until("the first one", || text_of(&row()).contains("Google")).await;
    until("the last one", || {
        text_of(&all("tbody tr")[2]).contains("Peter")
    })
    .await;
}

#[wasm_bindgen_test]
async fn marks_come_and_go_in_a_text_that_stays() {
    let api = FakeApi::with_customers(vec![google()]);
    api.open("/customers").await;
    until("all rows", || !all("tbody.virtual tr").is_empty()).await;
    let there = row();
    let marked = || -> Vec<String> {
        let marks = all_in(&row(), "mark");
        marks.iter().map(|mark| text_of(mark)).collect()
    };
    let steps: [(&str, &[&str]); 6] = [
        ("g", &["G", "g"]),
        ("goog", &["Goog"]),
        ("ogl", &["ogl"]),
        ("goo my", &["Goo", "My", "My"]),
        ("g", &["G", "g"]),
        ("", &[]),
    ];
    for (typed, expected) in steps {
        type_into("Search customers", typed);
        until(&format!("what “{typed}” marks"), || {
            marked() == expected
        })
        .await;
        assert!(row().is_same_node(Some(&there)));
        let cell = one("tbody.virtual .row-link[href]");
        assert_eq!(text_of(&cell), "Google");
    }
}

async fn open(record: &Value) -> FakeApi {
    open_with(std::slice::from_ref(record)).await
}

async fn open_with(records: &[Value]) -> FakeApi {
    let api = FakeApi::default();
    api.answers(Get, LIST, 200, &customers(records));
    at("/customers").open(&api).await;
    until("the rows", || {
        all("tbody .row-link[href]").len() == records.len()
    })
    .await;
    api.hold_back_all();
    api
}

/// Returns the visible markup of a row. A hidden part may stay.
fn shown(row: &HtmlElement) -> String {
    let copy: Element = row.clone_node_with_deep(true).unwrap().unchecked_into();
    for part in all_in(&copy, "[hidden]") {
        part.remove();
    }
    copy.outer_html()
}

/// Returns the first row.
fn row() -> HtmlElement {
    one("tbody:not(.spacer) tr")
}
