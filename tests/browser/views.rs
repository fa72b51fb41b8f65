//! The views of the list: opening, saving, changing, deleting, and as a file.

use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::app::at;
use crate::support::downloads::Downloads;
use crate::support::fake_api::FakeApi;
use crate::support::files::choose_file;
use crate::support::input::{choose, follow, press, press_rested, type_into};
use crate::support::page::{
    dialog, find, focused, has_button, has_dialog, has_text, local_storage, text, texts, url, value,
};
use crate::support::wait::{settle, until};

const KEY: &str = "customer-desk.views";

#[wasm_bindgen_test]
async fn the_menu_opens_a_view_that_everyone_has() {
    open("/customers").await;
    assert_eq!(state(), "");
    follow("Active companies");
    until_url("/customers?type=company&archived=false&view=active-companies").await;
    until("the name", || state() == "View: Active companies").await;
    assert_eq!(value("Type"), "Companies");
    choose("Archived", "Archived");
    until("the change", || {
        state() == "View: Active companies, changed"
    })
    .await;
    assert!(
        !has_button("Update view"),
        "a built-in view cannot be changed"
    );
    assert!(has_button("Save as"));
    press("Undo changes");
    until_url("/customers?type=company&archived=false&view=active-companies").await;
    follow("All customers");
    until_url("/customers").await;
    until("no name", || state().is_empty()).await;
}

#[wasm_bindgen_test]
async fn a_view_is_saved_changed_and_updated() {
    open("/customers?type=company#search=firm").await;
    save_as("Firms").await;
    until_url("/customers?type=company&view=Firms#search=firm").await;
    until("the name", || state() == "View: Firms").await;
    assert_eq!(
        stored(),
        json!({"views": [{"name": "Firms", "url": "?type=company#search=firm"}]})
    );
    choose("Type", "All");
    until("the change", || state() == "View: Firms, changed").await;
    settle().await;
    assert_eq!(
        stored()["views"][0]["url"],
        "?type=company#search=firm",
        "never silently"
    );
    press("Update view");
    until("the update", || {
        stored()["views"][0]["url"] == "?#search=firm"
    })
    .await;
    until("the name", || state() == "View: Firms").await;
    assert!(has_text("Updated the view Firms."));
}

#[wasm_bindgen_test]
async fn a_taken_name_is_asked_about() {
    open("/customers?type=company").await;
    save_as("Mine").await;
    until("the first", || stored()["views"][0]["name"] == "Mine").await;
    choose("Type", "People");
    until("the change", || has_button("Save as")).await;
    press_rested("Save as").await;
    until("the dialog", || has_dialog("Save view")).await;
    type_into("Name", " mine ");
    press("Save");
    let question = "There is a view named mine already. Replace it, or enter another name.";
    until("the question", || has_text(question)).await;
    assert_eq!(focused().id(), "view-name");
    assert_eq!(stored()["views"][0]["url"], "?type=company");
    press_rested("Replace view").await;
    until("the other", || {
        stored()["views"][0]["url"] == "?type=person"
    })
    .await;
    assert_eq!(stored()["views"].as_array().unwrap().len(), 1);
}

#[wasm_bindgen_test]
async fn a_name_that_is_blank_or_everyones_is_refused() {
    open("/customers?type=company").await;
    press_rested("Save view").await;
    until("the dialog", || has_dialog("Save view")).await;
    press("Save");
    until("the sentence", || has_text("Enter a name.")).await;
    type_into("Name", "Archived");
    press("Save");
    until("the sentence", || {
        has_text("Archived is the name of a view that everyone has.")
    })
    .await;
    assert_eq!(local_storage().get_item(KEY).unwrap(), None);
}

#[wasm_bindgen_test]
async fn an_update_does_not_replace_what_another_tab_has_saved() {
    open("/customers?type=company").await;
    save_as("Mine").await;
    until("the first", || stored()["views"][0]["name"] == "Mine").await;
    choose("Type", "People");
    until("the change", || has_button("Update view")).await;
    // The event of the other tab is still on its way.
    let other = json!({"views": [{"name": "Mine", "url": "?archived=true"}]});
    local_storage().set_item(KEY, &other.to_string()).unwrap();
    press("Update view");
    until("the sentence", || {
        has_text("Another tab has changed the view Mine meanwhile.")
    })
    .await;
    assert_eq!(stored(), other);
}

#[wasm_bindgen_test]
async fn a_view_is_deleted_and_brought_back() {
    open("/customers?type=company").await;
    save_as("Mine").await;
    until("the view", || has_link("Mine")).await;
    press("Delete the view Mine");
    until("no view", || !has_link("Mine")).await;
    assert_eq!(stored(), json!({"views": []}));
    until("the name is unknown", || state().is_empty()).await;
    press("Undo");
    until("the view", || has_link("Mine")).await;
}

#[wasm_bindgen_test]
async fn views_go_through_a_file_and_replace_nothing() {
    open("/customers?type=company").await;
    save_as("Mine").await;
    until("the view", || has_link("Mine")).await;
    let downloads = Downloads::intercept();
    press("Export views");
    let (name, file) = downloads.last().await;
    assert_eq!(name, "customer-desk-views.json");
    choose_file("Import views", "views.json", &file);
    until("nothing new", || has_text("Added 0 views.")).await;
    choose_file(
        "Import views",
        "views.json",
        file.replace("company", "person"),
    );
    until("another one", || has_link("Mine (2)")).await;
    assert_eq!(stored()["views"][0]["url"], "?type=company");
    choose_file("Import views", "views.json", "no views");
    until("the sentence", || has_text("The file holds no views.")).await;
}

#[wasm_bindgen_test]
async fn what_another_tab_saves_is_in_the_menu() {
    open("/customers").await;
    let views = json!({"views": [{"name": "From there", "url": "?type=person"}]}).to_string();
    local_storage().set_item(KEY, &views).unwrap();
    let init = web_sys::StorageEventInit::new();
    init.set_key(Some(KEY));
    let event = web_sys::StorageEvent::new_with_event_init_dict("storage", &init).unwrap();
    leptos::prelude::window().dispatch_event(&event).unwrap();
    until("the view", || has_link("From there")).await;
}

async fn open(url: &str) -> FakeApi {
    let api = FakeApi::firms(3);
    api.open_as(at(url).with_directory()).await;
    until("the rows", || find("tbody .row-link[href]").is_some()).await;
    until("the menu", || has_link("Active companies")).await;
    api
}

async fn save_as(name: &str) {
    press_rested("Save view").await;
    until("the dialog", || dialog().is_some()).await;
    type_into("Name", name);
    press("Save");
    until("the end of the dialog", || dialog().is_none()).await;
}

async fn until_url(expected: &str) {
    until(expected, || url() == expected).await;
}

fn stored() -> serde_json::Value {
    let text = local_storage().get_item(KEY).unwrap();
    serde_json::from_str(&text.unwrap_or_default()).unwrap_or_default()
}

fn has_link(name: &str) -> bool {
    texts("#views a").iter().any(|it| it == name)
}

/// Returns the words about the open view, without the marks around its name.
fn state() -> String {
    text(".view-state").replace(['\u{2068}', '\u{2069}'], "")
}
