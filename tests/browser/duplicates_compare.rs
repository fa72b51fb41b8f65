//! Comparing a group side by side, and merging it.

use customer_desk::api::Method::{Get, Put};
use serde_json::{Value, json};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

use crate::support::app::at;
use crate::support::customers::{LIST, firm};
use crate::support::fake_api::FakeApi;
use crate::support::input::press;
use crate::support::page::{
    all, dialog, find, focused, has_button, has_dialog, has_text, one, text, text_of, texts,
};
use crate::support::records::{customer, drafts, orders, with};
use crate::support::wait::{until, until_slow};

/// The fuller one of a pair.
fn alder() -> Value {
    with(
        firm(1),
        json!({"companyname": "Alder", "email": "same@example.com", "description": "Boats"}),
    )
}

/// The other one, which has a phone number.
fn birch() -> Value {
    with(
        firm(2),
        json!({"companyname": "Birch", "email": "same@example.com", "phone": "+44 1"}),
    )
}

async fn open(rows: &[Value]) -> FakeApi {
    let api = FakeApi::with_customers(rows.to_vec());
    for row in rows {
        api.put_customer(row.clone());
        let id = row["_id"].as_i64().unwrap();
        let path = format!("{LIST}/{id}/orders");
        api.answers(Get, &path, 200, &orders(&drafts(1..=id)));
    }
    api.open_as(at("/duplicates").styled()).await;
    until_slow("the groups", || find(".alike-group").is_some()).await;
    press("Compare");
    until("the dialog", || dialog().is_some()).await;
    api
}

/// The choice with this name.
fn radio(name: &str) -> HtmlInputElement {
    one(&format!("input[aria-label='{name}']")).unchecked_into()
}

fn preview() -> String {
    text(".compare-preview")
}

#[wasm_bindgen_test]
async fn proposes_the_fuller_customer_and_fills_its_gaps() {
    open(&[alder(), birch()]).await;
    assert!(has_dialog("Compare 2 customers"));
    assert!(radio("Keep no. 1: Alder").checked());
    assert!(radio("Company: Alder (no. 1)").checked());
    assert!(radio("Phone: +44 1 (no. 2)").checked());
    assert!(radio("Description: Boats (no. 1)").checked());
    // The same in both: nothing to choose.
    assert!(find("input[name=compare-email]").is_none());
    // Empty in both.
    assert!(!texts("tbody th").contains(&"CRM ID".to_owned()));
    until("the orders", || {
        preview().contains("Alder (new tab): 1 order")
    })
    .await;
    let words = preview();
    assert!(
        words.contains("Alder (new tab) stays and changes:Phone: (empty) → +44 1"),
        "{words}"
    );
    assert!(
        words.contains("1 customer is moved to the archive:Birch (new tab)"),
        "{words}"
    );
    assert!(words.contains("The server cannot move them."), "{words}");
    assert!(words.contains("Birch (new tab): 2 orders"), "{words}");
    let links: Vec<_> = all("thead a")
        .iter()
        .map(|it| it.get_attribute("href").unwrap())
        .collect();
    assert_eq!(links, ["/customers/1", "/customers/2"]);
}

#[wasm_bindgen_test]
async fn the_preview_follows_the_choices() {
    open(&[alder(), birch()]).await;
    radio("Company: Birch (no. 2)").click();
    until("the name", || preview().contains("Company: Alder → Birch")).await;
    radio("Phone: (empty) (no. 1)").click();
    until("no phone", || !preview().contains("Phone")).await;
    radio("Keep no. 2: Birch").click();
    until("the other", || {
        preview().contains("Birch (new tab) stays and changes:")
    })
    .await;
    assert!(
        preview().contains("Phone: +44 1 → (empty)"),
        "{}",
        preview()
    );
    assert!(
        preview().contains("Description: (empty) → Boats"),
        "{}",
        preview()
    );
    assert!(preview().contains("moved to the archive:Alder (new tab)"));
    assert!(radio("Company: Birch (no. 2)").checked());
}

#[wasm_bindgen_test]
async fn writes_the_survivor_before_it_archives_the_other() {
    let api = open(&[alder(), birch()]).await;
    press("Merge");
    until("no dialog", || dialog().is_none()).await;
    let put = api.receives(Put, &format!("{LIST}/1"), 1).await;
    assert_eq!(put.json()["customerPhone"], "+44 1");
    assert_eq!(put.json()["archived"], false);
    assert_eq!(api.received(Put, &format!("{LIST}/2")).len(), 0);
    let merged = with(alder(), json!({"phone": "+44 1"}));
    api.put_customer(merged.clone());
    put.answer(200, &customer(&merged));
    let put = api.receives(Put, &format!("{LIST}/2"), 1).await;
    assert_eq!(put.json()["archived"], true);
    assert_eq!(put.json()["customerPhone"], "+44 1");
    let archived = with(birch(), json!({"archived": true}));
    api.put_customer(archived.clone());
    put.answer(200, &customer(&archived));
    until("the toast", || has_text("Merge 2 customers: Done (2)")).await;
    until("no group", || has_text("No likely duplicates")).await;
    until("the focus", || text_of(&focused()) == "Likely duplicates").await;
    assert!(find(".job").is_none(), "the toast says all");
    assert!(has_button("Undo"));
}

#[wasm_bindgen_test]
async fn a_survivor_that_cannot_be_written_leaves_the_other_alone() {
    let api = open(&[alder(), birch()]).await;
    api.answers(Put, &format!("{LIST}/1"), 400, "{}");
    press("Merge");
    until("the report", || has_text("so this one was not archived")).await;
    assert_eq!(
        texts(".table-report tbody td:nth-child(3)"),
        ["Refused", "Not tried"]
    );
    assert_eq!(api.received(Put, &format!("{LIST}/2")).len(), 0);
    assert!(has_button("Try again"));
}

#[wasm_bindgen_test]
async fn a_customer_is_taken_out_of_a_group_of_three() {
    let cedar = with(
        firm(3),
        json!({"companyname": "Cedar", "email": "same@example.com"}),
    );
    open(&[alder(), birch(), cedar]).await;
    assert!(has_dialog("Compare 3 customers"));
    press("No. 3 is no duplicate");
    until("two", || has_dialog("Compare 2 customers")).await;
    until("the focus", || text_of(&focused()) == "Compare 2 customers").await;
    assert!(!has_text("is no duplicate"));
    press("Cancel");
    until("the smaller group", || {
        texts("main .alike-groups h2") == ["2 customers: same email"]
    })
    .await;
    until("the hidden one", || has_text("1 group hidden.")).await;
}

#[wasm_bindgen_test]
async fn damaged_records_are_not_merged() {
    let damaged = with(birch(), json!({"phone": null}));
    open(&[alder(), damaged]).await;
    until("why", || preview().contains("Birch cannot be merged.")).await;
    assert!(
        preview().contains("saving would lose them: Phone."),
        "{}",
        preview()
    );
    assert!(!has_button("Merge"));
}

#[wasm_bindgen_test]
async fn the_dialog_stays_within_a_phone() {
    let cedar = |id| {
        with(
            firm(id),
            json!({"companyname": "Cedar", "email": "same@example.com"}),
        )
    };
    open(&(1..=6).map(cedar).collect::<Vec<_>>()).await;
    let shown = dialog().unwrap();
    assert!(
        shown.scroll_width() <= shown.client_width(),
        "only the table scrolls sideways"
    );
    let region = one(".compare-scroll");
    assert_eq!(region.get_attribute("tabindex").as_deref(), Some("0"));
}
