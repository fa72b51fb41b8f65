//! The page of the import: the file, its columns, the check, and the rows.

use customer_desk::api::Method::{Post, Put};
use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::app::at;
use crate::support::customers::{LIST, firm};
use crate::support::downloads::Downloads;
use crate::support::fake_api::FakeApi;
use crate::support::files::{choose_file, drop_file};
use crate::support::input::{check, choose, dispatch_on, press, press_rested, type_into};
use crate::support::page::{
    all, control, dialog, find, focused, has_button, has_text, one, text, texts, value,
};
use crate::support::records::{customer, with};
use crate::support::wait::{settle, until, until_slow};

const ROWS: &str = ".table-import tbody tr";
const COUNTS: &str = ".import-counts";
const FILE: &str = "Company,Email,Phone,Colour\nAcme,acme@example.com,12,red\nBad,nobody,,blue\n";

#[wasm_bindgen_test]
async fn matches_the_columns_by_their_names() {
    open().await;
    choose_file("File", "customers.csv", FILE);
    until("the columns", || has_text("2 rows were read.")).await;
    let fields = ["Company", "Email", "Phone", "Colour"].map(value);
    assert_eq!(fields, ["Company", "Email", "Phone", "Leave out"]);
    assert!(has_text("acme@example.com") && has_text("No field has this name."));
    assert_eq!(value("Match by"), "Email");
    assert_eq!(
        texts("#import-match option"),
        ["ID", "CRM ID", "Reference ID", "Email", "Always create"]
    );
    assert_eq!(
        (value("Encoding").as_str(), value("Separator").as_str()),
        ("UTF-8", "Comma")
    );
}

#[wasm_bindgen_test]
async fn takes_a_file_that_is_dropped_on_the_page() {
    open().await;
    assert!(drop_file("dropped.csv", FILE), "the browser would open it");
    until("the columns", || has_text("2 rows were read.")).await;
}

#[wasm_bindgen_test]
async fn says_why_a_file_cannot_be_read() {
    open().await;
    choose_file("File", "empty.csv", "");
    until("the words", || {
        text("[role=alert]").contains("empty.csv: The file is empty.")
    })
    .await;
    assert!(!has_button("Check"));
    choose_file("File", "good.csv", FILE);
    until("the columns", || has_button("Check")).await;
    assert!(find("[role=alert]").is_none());
}

#[wasm_bindgen_test]
async fn checks_each_row_and_writes_nothing() {
    let api = checked().await;
    assert_eq!(text(COUNTS), "New (1), Invalid (1)");
    assert_eq!(texts(ROWS).len(), 2);
    assert_eq!(focused().id(), "import-result-title");
    assert!(has_button("Import 1 customer"));
    choose("Show", "Invalid");
    until("the row", || texts(ROWS).len() == 1).await;
    assert!(api.received(Post, LIST).is_empty());
}

#[wasm_bindgen_test]
async fn a_mended_cell_keeps_the_focus_and_its_place() {
    checked().await;
    choose("Show", "Invalid");
    until("the row", || texts(ROWS).len() == 1).await;
    type_into("Email, row 3", "bad@example.com");
    let cell = control("Email, row 3");
    dispatch_on("Email, row 3", "change");
    until("the counts", || text(COUNTS) == "New (2)").await;
    assert_eq!(focused(), *cell);
    assert_eq!(
        texts(ROWS).len(),
        1,
        "the row stays until the filter changes"
    );
    assert!(!cell.has_attribute("aria-invalid"));
    assert!(has_button("Import 2 customers"));
}

#[wasm_bindgen_test]
async fn rows_are_left_out_and_taken_in() {
    checked().await;
    press("Leave out");
    until("the counts", || text(COUNTS) == "Invalid (1), Left out (1)").await;
    until("no button", || has_text("There is nothing to import.")).await;
    assert!(has_button("Download the rows that were not imported"));
    press_rested("Take in").await;
    until("the counts", || text(COUNTS) == "New (1), Invalid (1)").await;
}

#[wasm_bindgen_test]
async fn another_choice_throws_the_result_away() {
    checked().await;
    choose("Phone", "Leave out");
    until("no rows", || find(ROWS).is_none()).await;
    press_rested("Check").await;
    until_slow("the result", || !text(COUNTS).is_empty()).await;
    check("Empty cells clear the field");
    until("no rows", || find(ROWS).is_none()).await;
    choose("Match by", "Reference ID");
    until("the words", || {
        has_text("Choose the column that holds the field Reference ID")
    })
    .await;
    press_rested("Check").await;
    settle().await;
    assert!(find(ROWS).is_none());
}

#[wasm_bindgen_test]
async fn waits_for_all_customers_and_can_be_cancelled() {
    let api = FakeApi::firms(2500);
    api.hold_back_sync();
    api.open_as(at("/import")).await;
    choose_file("File", "customers.csv", FILE);
    until("the columns", || has_button("Check")).await;
    press("Check");
    until("the words", || has_text("Reading all customers first")).await;
    press_rested("Cancel").await;
    until("no words", || !has_text("Reading all customers first")).await;
    press_rested("Check").await;
    api.answer_sync();
    until_slow("the result", || text(COUNTS) == "New (1), Invalid (1)").await;
}

#[wasm_bindgen_test]
async fn changes_a_customer_by_its_id() {
    let api = open().await;
    api.put_customer(firm(2));
    let after = with(firm(2), json!({"phone": "34"}));
    api.answers(Put, &format!("{LIST}/2"), 200, &customer(&after));
    check_phones().await;
    press("Import 1 customer");
    let put = api.receives(Put, &format!("{LIST}/2"), 1).await;
    assert_eq!(put.json()["customerPhone"], "34");
    until_slow("the end", || has_text("The import has ended: Done (1).")).await;
    assert!(!has_button("Leave out"), "the job has its rows");
    assert!(!has_button("Download the rows that were not imported"));
}

#[wasm_bindgen_test]
async fn a_row_whose_write_failed_can_be_downloaded() {
    let downloads = Downloads::intercept();
    let api = open().await;
    // Another administrator has changed the phone number since.
    api.put_customer(with(firm(2), json!({"phone": "12"})));
    check_phones().await;
    press("Import 1 customer");
    until_slow("the end", || {
        has_text("The import has ended: Conflict (1).")
    })
    .await;
    press("Download the rows that were not imported");
    until("the file", || downloads.count() == 1).await;
    let (name, file) = downloads.last().await;
    assert!(name.starts_with("not-imported-"), "{name}");
    assert_eq!(
        file,
        "\u{feff}\"ID\",\"Phone\",\"Reasons\"\r\n\"2\",\"34\",\
         \"Someone else changed Phone meanwhile. It was left as it is.\"\r\n"
    );
    assert!(api.received(Put, &format!("{LIST}/2")).is_empty());
}

#[wasm_bindgen_test]
async fn asks_before_mended_cells_are_lost() {
    checked().await;
    type_into("Email, row 3", "bad@example.com");
    choose_file("File", "other.csv", "Company\nOther\n");
    until("the question", || dialog().is_some()).await;
    press("Cancel");
    until("no question", || dialog().is_none()).await;
    assert_eq!(value("Email, row 3"), "bad@example.com");
    choose_file("File", "other.csv", "Company\nOther\n");
    until("the question", || dialog().is_some()).await;
    press_rested("Discard changes").await;
    until("the other file", || has_text("1 row was read.")).await;
}

#[wasm_bindgen_test]
async fn names_and_texts_are_marked_as_data() {
    checked().await;
    for name in all(".table-import bdi") {
        assert_eq!(name.get_attribute("translate").as_deref(), Some("no"));
        assert_eq!(name.get_attribute("lang").as_deref(), Some(""));
    }
}

#[wasm_bindgen_test]
async fn there_is_no_import_without_the_directory() {
    at("/import").open(&FakeApi::firms(1)).await;
    until("the words", || {
        one("h1").text_content().unwrap() == "No such page"
    })
    .await;
}

async fn open() -> FakeApi {
    let api = FakeApi::firms(3);
    api.open_as(at("/import")).await;
    until("the page", || find("#import-file").is_some()).await;
    until("all rows", || api.sync_requests().len() > 1).await;
    api
}

/// Checks a file with a new phone number for customer 2.
async fn check_phones() {
    choose_file("File", "phones.csv", "ID,Phone\n2,34\n3,\n");
    until("the columns", || has_button("Check")).await;
    press("Check");
    until_slow("the result", || {
        text(COUNTS) == "Changed (1), Unchanged (1)"
    })
    .await;
    assert!(has_text("Phone: (empty) → 34"));
}

async fn checked() -> FakeApi {
    let api = open().await;
    choose_file("File", "customers.csv", FILE);
    until("the columns", || has_button("Check")).await;
    press("Check");
    until_slow("the result", || !text(COUNTS).is_empty()).await;
    settle().await;
    api
}
