//! Statuses with the names that `config.json` gives them.

use customer_desk::api::Method::{Get, Put};
use customer_desk::language;
use serde_json::{Value, json};
use texts::Language;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::app::at;
use crate::support::customers::firm;
use crate::support::downloads::Downloads;
use crate::support::fake_api::FakeApi;
use crate::support::input::{check, choose, follow, press, press_rested, type_into};
use crate::support::page::{all, control, find, has_button, has_text, texts, url, value};
use crate::support::records::{customer, google, orders, with};
use crate::support::selecting::select_firm;
use crate::support::wait::{until, until_slow};

const GOOGLE: &str = "/v1.0/customers/8";
const NAMES: &str =
    r#"{"0": {"en": "Active", "ru": "Активен"}, "1": "<b>Blocked</b>", "5": "Lost"}"#;

#[wasm_bindgen_test]
async fn the_list_shows_names_in_the_language_of_the_screen() {
    open_list().await;
    let shown = ["Active (0)", "<b>Blocked</b> (1)", "7"];
    until("the names", || statuses() == shown).await;
    speak("ru").await;
    let shown = ["Активен (0)", "<b>Blocked</b> (1)", "7"];
    until("the Russian names", || statuses() == shown).await;
}

#[wasm_bindgen_test]
async fn the_filter_offers_named_statuses_and_those_that_a_customer_has() {
    open_list().await;
    let offered = [
        "Any",
        "Active (0): 1",
        "<b>Blocked</b> (1): 1",
        "Lost (5): 0",
        "7 (1)",
    ];
    assert_eq!(texts("#filter-status option"), offered);
    choose("Status", "<b>Blocked</b> (1): 1");
    until("the row", || statuses() == ["<b>Blocked</b> (1)"]).await;
    assert_eq!(url(), "/customers?status=1");
}

#[wasm_bindgen_test]
async fn the_page_of_a_customer_shows_the_name() {
    let api = FakeApi::default();
    api.answers(Get, GOOGLE, 200, &customer(&google()));
    api.answers(Get, "/v1.0/customers/8/orders", 200, &orders(&[]));
    at("/customers/8").with_status_names(NAMES).open(&api).await;
    until("the name", || texts("dd").contains(&"Active (0)".into())).await;
    speak("ru").await;
    until("the Russian name", || {
        texts("dd").contains(&"Активен (0)".into())
    })
    .await;
}

#[wasm_bindgen_test]
async fn the_form_offers_the_names_and_any_other_number() {
    let api = open_form(0).await;
    assert_eq!(control("Status").tag_name(), "SELECT");
    assert_eq!(chosen("status"), "Active (0)");
    let offered = ["Active (0)", "<b>Blocked</b> (1)", "Lost (5)", "Other…"];
    assert_eq!(texts("#status option"), offered);
    assert!(find("#status-number").is_none());
    choose("Status", "Lost (5)");
    press("Save");
    let put = api.receives(Put, GOOGLE, 1).await;
    assert_eq!(put.json()["customerStatus"], 5);
}

#[wasm_bindgen_test]
async fn another_number_is_typed_and_checked() {
    let api = open_form(0).await;
    choose("Status", "Other…");
    until("the number", || find("#status-number").is_some()).await;
    assert_eq!(value("Status number"), "0");
    type_into("Status number", "");
    press("Save");
    until("the error", || find("#status-number-error").is_some()).await;
    // A number with a name may be typed too, and the field stays while it is.
    type_into("Status number", "1");
    type_into("Status number", "12");
    until("no error", || find("#status-number-error").is_none()).await;
    press("Save");
    let put = api.receives(Put, GOOGLE, 1).await;
    assert_eq!(put.json()["customerStatus"], 12);
}

#[wasm_bindgen_test]
async fn a_status_without_a_name_stays_a_number() {
    open_form(7).await;
    assert_eq!(chosen("status"), "Other…");
    assert_eq!(value("Status number"), "7");
    choose("Status", "Active (0)");
    until("no number", || find("#status-number").is_none()).await;
    assert_eq!(chosen("status"), "Active (0)");
}

#[wasm_bindgen_test]
async fn a_conflict_names_both_statuses() {
    let api = open_form(0).await;
    let theirs = with(google(), json!({"status": 7}));
    api.answers(Get, GOOGLE, 200, &customer(&theirs));
    choose("Status", "Lost (5)");
    press("Save");
    until("the question", || find(".conflicts").is_some()).await;
    assert_eq!(texts(".conflict-value"), ["Lost (5)", "7"]);
    assert!(texts(".conflict-base")[0].contains("Active (0)"));
}

#[wasm_bindgen_test]
async fn a_job_sets_a_named_status_and_the_activity_log_names_it() {
    let api = open_list().await;
    api.put_customer(with(firm(1), json!({"status": 0})));
    check(&select_firm(1));
    until("the selection", || has_button("Set status")).await;
    press("Set status");
    until("the dialog", || has_text("New status")).await;
    assert_eq!(chosen("job-status"), "Choose a status");
    press_rested("Set status of 1 customer").await;
    until("the problem", || has_text("Enter a whole number")).await;
    choose("New status", "Lost (5)");
    press_rested("Set status of 1 customer").await;
    let put = api.receives(Put, "/v1.0/customers/1", 1).await;
    assert_eq!(put.json()["customerStatus"], 5);
    put.answer(200, &customer(&with(firm(1), json!({"status": 5}))));
    until("the name in the row", || statuses()[0] == "Lost (5)").await;
    follow("Activity");
    until("the change", || has_text("Active (0) → Lost (5)")).await;
}

#[wasm_bindgen_test]
async fn the_export_has_number_and_name() {
    let downloads = Downloads::intercept();
    open_list().await;
    speak("ru").await;
    until("Russian", || has_button("Экспорт")).await;
    press("Экспорт");
    until("the dialog", || has_button("Экспортировать 3 клиентов")).await;
    press("Экспортировать 3 клиентов");
    until("the file", || downloads.count() == 1).await;
    let (_, file) = downloads.last().await;
    let lines: Vec<_> = file.lines().collect();
    assert!(lines[0].contains("Статус,Название статуса,"), "{file}");
    assert!(lines[1].contains(",0,Активен,"), "{file}");
    assert!(lines[2].contains(",1,<b>Blocked</b>,"), "{file}");
    assert!(lines[3].contains(",7,,"), "{file}");
}

async fn open_list() -> FakeApi {
    let status = |id: i64, status: i64| with(firm(id), json!({"status": status}));
    let rows: Vec<Value> = vec![status(1, 0), status(2, 1), status(3, 7)];
    let api = FakeApi::with_customers(rows);
    api.open_as(at("/customers").styled().with_status_names(NAMES))
        .await;
    until_slow("all customers", || has_text("As of")).await;
    api
}

async fn open_form(status: i64) -> FakeApi {
    let api = FakeApi::default();
    let record = with(google(), json!({"status": status}));
    api.answers(Get, GOOGLE, 200, &customer(&record));
    let setup = at("/customers/8/edit").with_status_names(NAMES);
    setup.open(&api).await;
    until("the form", || find("form.form").is_some()).await;
    api
}

async fn speak(tag: &str) {
    let language = Language::of_tag(tag).unwrap();
    language::speak(language::request(language)).await.unwrap();
}

/// Returns the texts of the column of statuses.
fn statuses() -> Vec<String> {
    let heads = texts("thead th[scope=col]");
    let at = heads
        .iter()
        .position(|head| head == "Status" || head == "Статус");
    // A column for the checkboxes comes first.
    texts(&format!("tbody td:nth-child({})", at.unwrap() + 2))
}

fn chosen(id: &str) -> String {
    all(&format!("#{id} option"))
        .iter()
        .find(|option| js_sys::Reflect::get(option, &"selected".into()).unwrap() == true)
        .map(|option| option.text_content().unwrap())
        .unwrap_or_default()
}
