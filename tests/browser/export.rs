//! The export of the customers that are shown, or of all customers.

use customer_desk::api::Method::Get;
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::app::at;
use crate::support::customers::{LIST, broadcast_write, firm, row_count};
use crate::support::downloads::Downloads;
use crate::support::fake_api::FakeApi;
use crate::support::input::{check, escape, press, type_into};
use crate::support::page::{
    all, all_in, button, dialog, focused, group, has_button, has_dialog, has_text, is_checked,
    text, text_of,
};
use crate::support::records::with;
use crate::support::wait::{settle, until, until_slow};

const TITLE: &str = "Export customers";
const CSV: &str = "CSV, for spreadsheets";
const GUARD: &str = "Put an apostrophe before formulas and before values that a spreadsheet would change, such as 0047, 1E5 and 3-12";
const COLUMNS: [&str; 12] = [
    "ID",
    "Company",
    "Last name",
    "First name",
    "Email",
    "Phone",
    "Description",
    "Status",
    "Archived",
    "Archived on",
    "CRM ID",
    "Reference ID",
];

#[wasm_bindgen_test]
async fn offers_rows_formats_and_columns() {
    open_dialog().await;
    assert_eq!(
        radios("Rows"),
        ["Customers in the list (30)", "All customers (30)"]
    );
    assert_eq!(radios("Format"), [CSV, "JSON, values as stored"]);
    let columns: Vec<_> = all_in(&group("Columns"), "label")
        .iter()
        .map(|it| text_of(it))
        .collect();
    assert_eq!(columns, COLUMNS);
    assert!(is_checked("Customers in the list (30)") && is_checked(CSV));
    assert!(COLUMNS.into_iter().all(is_checked));
    assert!(has_button("Export 30 customers"));
}

#[wasm_bindgen_test]
async fn lets_one_of_each_group_be_chosen() {
    open_dialog().await;
    check("All customers (30)");
    until("the choice", || is_checked("All customers (30)")).await;
    assert!(!is_checked("Customers in the list (30)"));
    assert!(is_checked(CSV), "the other group stays");
    check("JSON, values as stored");
    until("the choice", || is_checked("JSON, values as stored")).await;
    assert!(!is_checked(CSV));
    for legend in ["Rows", "Format"] {
        let inputs = all_in(&group(legend), "input[type=radio]");
        let names: Vec<_> = inputs.iter().map(|it| it.get_attribute("name")).collect();
        assert!(
            names[0].is_some() && names[0] == names[1],
            "arrows move in {legend}"
        );
    }
}

#[wasm_bindgen_test]
async fn counts_what_is_shown_on_its_button() {
    open().await;
    type_into("Search customers", "firm 0007");
    until("one row", || row_count().as_deref() == Some("2")).await;
    press("Export");
    until("the dialog", || has_dialog(TITLE)).await;
    assert!(has_button("Export 1 customer"));
    check("All customers (30)");
    until("the count", || has_button("Export 30 customers")).await;
    check("Customers in the list (1)");
    until("the count", || has_button("Export 1 customer")).await;
}

#[wasm_bindgen_test]
async fn refuses_a_file_without_columns() {
    let downloads = Downloads::intercept();
    open_dialog().await;
    COLUMNS.into_iter().for_each(check);
    until("no column", || !COLUMNS.into_iter().any(is_checked)).await;
    press("Export 30 customers");
    until("the words", || {
        text("[role=alert]") == "Choose at least one column."
    })
    .await;
    settle().await;
    assert!(has_dialog(TITLE));
    assert_eq!(downloads.count(), 0);
    check("ID");
    press("Export 30 customers");
    until("the file", || downloads.count() == 1).await;
}

#[wasm_bindgen_test]
async fn removes_the_message_about_columns_once_one_is_chosen() {
    open_dialog().await;
    COLUMNS.into_iter().for_each(check);
    press("Export 30 customers");
    until("the words", || has_text("Choose at least one column.")).await;
    check("ID");
    until("no words", || !has_text("Choose at least one column.")).await;
}

#[wasm_bindgen_test]
async fn writes_the_chosen_columns_for_spreadsheets() {
    let downloads = Downloads::intercept();
    open_dialog().await;
    for column in &COLUMNS[3..] {
        check(column);
    }
    check("Company");
    // The file keeps the order of the table, whatever the order of the clicks.
    check("Company");
    press("Export 30 customers");
    until("the file", || downloads.count() == 1).await;
    let (name, file) = downloads.last().await;
    assert!(
        name.starts_with("customers-") && name.ends_with(".csv"),
        "{name}"
    );
    let lines: Vec<_> = file.split("\r\n").collect();
    assert_eq!(lines[0], "\u{feff}ID,Company,Last name");
    assert_eq!(lines[1], "1,Firm 0001,");
    assert_eq!(lines[30], "30,Firm 0030,");
    assert_eq!(lines.len(), 32);
    until("it is closed", || dialog().is_none()).await;
    until("the words", || {
        has_text(&format!("Exported 30 customers to {name}"))
    })
    .await;
}

#[wasm_bindgen_test]
async fn offers_the_separator_and_the_guard_of_csv() {
    let odd = json!({"crmid": "0004711", "companyname": "=1+1"});
    let api = FakeApi::with_customers(vec![with(firm(1), odd)]);
    let downloads = Downloads::intercept();
    api.open("/customers").await;
    press("Export");
    until("the dialog", || has_dialog(TITLE)).await;
    // The browser of the tests is set to English.
    assert_eq!(radios("Separator"), ["Comma", "Semicolon", "Tab"]);
    assert!(is_checked("Comma") && is_checked(GUARD));
    assert_eq!(
        radios("Column names"),
        ["As on the screen", "As in the API"]
    );
    assert!(is_checked("As on the screen"));
    for column in COLUMNS {
        if !["Company", "CRM ID"].contains(&column) {
            check(column);
        }
    }
    check("JSON, values as stored");
    until("no separator", || !has_text("Semicolon")).await;
    check(CSV);
    until("the separators", || has_text("Semicolon")).await;
    check("Semicolon");
    press("Export 1 customer");
    until("the file", || downloads.count() == 1).await;
    let guarded = "\u{feff}Company;CRM ID\r\n'=1+1;'0004711\r\n";
    assert_eq!(downloads.last().await.1, guarded);
    until("it is closed", || dialog().is_none()).await;
    press("Export");
    until("the dialog", || has_dialog(TITLE)).await;
    check(GUARD);
    press("Export 1 customer");
    until("the file", || downloads.count() == 2).await;
    assert!(downloads.last().await.1.contains(",=1+1,"));
}

#[wasm_bindgen_test]
async fn writes_all_customers_as_json_while_fewer_are_shown() {
    let downloads = Downloads::intercept();
    open().await;
    type_into("Search customers", "firm 0007");
    until("one row", || row_count().as_deref() == Some("2")).await;
    press("Export");
    until("the dialog", || has_dialog(TITLE)).await;
    check("All customers (30)");
    check("JSON, values as stored");
    until("the count", || has_button("Export 30 customers")).await;
    press("Export 30 customers");
    until("the file", || downloads.count() == 1).await;
    let (name, file) = downloads.last().await;
    assert!(name.ends_with(".json"), "{name}");
    let rows: Value = serde_json::from_str(&file).unwrap();
    assert_eq!(rows.as_array().unwrap().len(), 30);
    assert_eq!(rows[6], firm(7));
}

#[wasm_bindgen_test]
async fn writes_only_the_customers_that_are_shown() {
    let downloads = Downloads::intercept();
    open().await;
    type_into("Search customers", "firm 0007");
    until("one row", || row_count().as_deref() == Some("2")).await;
    press("Export");
    until("the dialog", || has_dialog(TITLE)).await;
    check("JSON, values as stored");
    press("Export 1 customer");
    until("the file", || downloads.count() == 1).await;
    let rows: Value = serde_json::from_str(&downloads.last().await.1).unwrap();
    assert_eq!(rows, json!([firm(7)]));
}

#[wasm_bindgen_test]
async fn closes_on_escape_and_gives_the_focus_back() {
    open().await;
    button("Export").focus().unwrap();
    press("Export");
    until("the dialog", || has_dialog(TITLE)).await;
    escape();
    until("it is closed", || dialog().is_none()).await;
    until("the focus", || focused() == *button("Export")).await;
}

#[wasm_bindgen_test]
async fn warns_while_not_all_customers_are_loaded() {
    let api = FakeApi::firms(2500);
    api.hold_back_sync();
    api.open_as(at("/customers#search=firm")).await;
    until("the sync_status", || api.sync_requests().len() == 1).await;
    until("the button", || has_button("Export")).await;
    press("Export");
    until("the words", || {
        has_text("Not all customers are loaded yet. The file holds")
    })
    .await;
    api.answer_sync();
    until_slow("no such words", || {
        !has_text("The file holds those that are loaded")
    })
    .await;
    until("the count", || has_button("Export 2,500 customers")).await;
}

#[wasm_bindgen_test]
async fn defuses_a_formula_for_spreadsheets_alone() {
    let downloads = Downloads::intercept();
    let row = with(firm(1), json!({"companyname": "=1+1"}));
    FakeApi::with_customers(vec![row]).open("/customers").await;
    settled("1 customer:").await;
    for (format, holds) in [(CSV, "'=1+1"), ("JSON, values as stored", "\"=1+1\"")] {
        let before = downloads.count();
        press("Export");
        until("the dialog", || has_dialog(TITLE)).await;
        check(format);
        press("Export 1 customer");
        until("the file", || downloads.count() > before).await;
        assert!(downloads.last().await.1.contains(holds), "{format}");
        until("it is closed", || dialog().is_none()).await;
    }
}

#[wasm_bindgen_test]
async fn reports_customers_that_changed_during_the_export() {
    let changes = json!({"companyname": "Firm 0005 renamed"});
    let _downloads = export_while_another_tab_writes(changes).await;
    until("the words", || {
        has_text("Customers changed during the export")
    })
    .await;
    assert!(has_dialog(TITLE));
}

#[wasm_bindgen_test]
async fn ignores_a_save_that_changed_nothing() {
    let _downloads = export_while_another_tab_writes(json!({})).await;
    until("the end", || {
        dialog().is_none() || has_text("during the export")
    })
    .await;
    assert!(!has_text("Customers changed during the export"));
}

/// Exports 5,000 customers while another tab saves one of them with these changes.
async fn export_while_another_tab_writes(changes: Value) -> Downloads {
    let downloads = Downloads::intercept();
    let api = FakeApi::firms(5000);
    api.open("/customers").await;
    settled("5,000 customers:").await;
    press("Export");
    until("the dialog", || has_dialog(TITLE)).await;
    api.put_customer(with(firm(5), changes));
    press("Export 5,000 customers");
    broadcast_write("5");
    let path = format!("{LIST}/5");
    api.receives(Get, &path, 1).await;
    assert_eq!(downloads.count(), 0, "it is still being written");
    until_slow("the file", || downloads.count() == 1).await;
    downloads
}

fn radios(legend: &str) -> Vec<String> {
    let labels = all_in(&group(legend), "label:has(input[type=radio])");
    labels.iter().map(|it| text_of(it)).collect()
}

async fn open() {
    FakeApi::firms(30).open("/customers").await;
    until("one table", || row_count().as_deref() == Some("31")).await;
    settled("30 customers:").await;
}

/// Waits until the list announces its count to screen readers, which it does once it is stable.
async fn settled(words: &str) {
    until("the words", || {
        all("p[role=status]")
            .iter()
            .any(|it| text_of(it).starts_with(words))
    })
    .await;
}

async fn open_dialog() {
    open().await;
    press("Export");
    until("the dialog", || has_dialog(TITLE)).await;
}
