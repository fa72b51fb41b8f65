//! The region *Selection*: its place, its words and its buttons.

use serde_json::Value;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::app::at;
use crate::support::customers::{firm, firm_name, row_count};
use crate::support::downloads::Downloads;
use crate::support::fake_api::FakeApi;
use crate::support::input::{check, press};
use crate::support::page::{
    all, all_in, button, control, find, focused, group, has_button, has_dialog, has_text,
    is_checked, one, text_of,
};
use crate::support::selecting::{checked, count, select_firm, table_top};
use crate::support::style::add_print;
use crate::support::table::{scroll_to, visible_rows};
use crate::support::wait::{settle, until};

#[wasm_bindgen_test]
async fn moves_no_row() {
    all_rows().await;
    let top = table_top();
    check(&select_firm(3));
    until("the region", || find(".selection").is_some()).await;
    settle().await;
    assert_eq!(table_top(), top);
}

#[wasm_bindgen_test]
async fn stays_in_sight_above_the_header() {
    all_rows().await;
    check(&select_firm(3));
    until("the region", || find(".selection").is_some()).await;
    scroll_to(500);
    until("the rows", || {
        visible_rows().iter().any(|row| row.place == 505)
    })
    .await;
    settle().await;
    let edges = |selector| one(selector).get_bounding_client_rect();
    let (bar, region) = (edges("header"), edges(".selection"));
    assert!(region.top() >= bar.bottom() - 0.5 && region.height() > 20.0);
    let head = edges("thead th");
    assert!(head.top() >= region.bottom() - 0.5 || head.bottom() < 0.0);
}

#[wasm_bindgen_test]
async fn is_announced_once_the_selection_rests() {
    all_rows().await;
    let announces = |words: &str| all("p[role=status]").iter().any(|it| text_of(it) == words);
    check(&select_firm(3));
    check(&select_firm(4));
    settle().await;
    assert!(!announces("2 customers selected"), "it still changes");
    until("the words", || announces("2 customers selected")).await;
    press("Clear selection");
    until("the words", || announces("No customers selected")).await;
}

#[wasm_bindgen_test]
async fn clears_and_keeps_the_focus_in_the_table() {
    all_rows().await;
    check(&select_firm(3));
    until("the button", || has_button("Clear selection")).await;
    button("Clear selection").focus().unwrap();
    press("Clear selection");
    until("none", || find(".selection").is_none()).await;
    assert!(checked().is_empty());
    assert_eq!(focused(), *control("Select all"));
}

#[wasm_bindgen_test]
async fn exports_what_is_selected() {
    let downloads = Downloads::intercept();
    all_rows().await;
    check(&select_firm(10));
    check(&select_firm(3));
    until("two", || count() == "2 customers selected").await;
    press("Export selected");
    until("the dialog", || has_dialog("Export customers")).await;
    let rows = all_in(&group("Rows"), "label");
    let rows: Vec<_> = rows.iter().map(|it| text_of(it)).collect();
    let expected = [
        "Customers in the list (1,000)",
        "All customers (1,000)",
        "Selected (2)",
    ];
    assert_eq!(rows, expected);
    assert!(is_checked("Selected (2)"));
    check("JSON, values as stored");
    press("Export 2 customers");
    until("the file", || downloads.count() == 1).await;
    let rows: Value = serde_json::from_str(&downloads.last().await.1).unwrap();
    assert_eq!(rows, Value::from(vec![firm(3), firm(10)]));
}

#[wasm_bindgen_test]
async fn exports_rows_of_other_pages_without_a_directory() {
    let downloads = Downloads::intercept();
    let api = FakeApi::firms(60);
    at("/customers?limit=25").open(&api).await;
    until("the rows", || has_text(&firm_name(25))).await;
    check(&select_firm(3));
    until("one", || count() == "1 customer selected").await;
    press("Next page");
    until("the next page", || has_text(&firm_name(26))).await;
    check(&select_firm(30));
    until("two", || count().starts_with("2 customers selected")).await;
    press("Export selected");
    until("the dialog", || has_dialog("Export customers")).await;
    assert!(!has_text("All customers ("));
    check("JSON, values as stored");
    press("Export 2 customers");
    until("the file", || downloads.count() == 1).await;
    let rows: Value = serde_json::from_str(&downloads.last().await.1).unwrap();
    assert_eq!(rows, Value::from(vec![firm(3), firm(30)]));
}

#[wasm_bindgen_test]
async fn is_not_printed() {
    all_rows().await;
    check(&select_firm(3));
    until("the region", || find(".selection").is_some()).await;
    add_print();
    for selector in [".selection", "td.cell-select", "th.cell-select"] {
        assert_eq!(one(selector).get_bounding_client_rect().height(), 0.0);
    }
}

#[wasm_bindgen_test]
async fn checkboxes_are_targets_of_at_least_24_pixels() {
    all_rows().await;
    for name in [select_firm(3), "Select all".to_owned()] {
        let edges = control(&name).get_bounding_client_rect();
        assert!(edges.width() >= 24.0 && edges.height() >= 24.0, "{name}");
    }
}

async fn all_rows() {
    FakeApi::firms(1000).open("/customers").await;
    until("one table", || row_count().is_some()).await;
    until("rows in view", || !visible_rows().is_empty()).await;
    settle().await;
}
