//! The keyboard shortcuts: the table binds them and the dialog shows them.

use customer_desk::shortcuts::{Keys, SHORTCUTS};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::app::at;
use crate::support::customers::firm_name;
use crate::support::fake_api::FakeApi;
use crate::support::input::{check, press, type_into};
use crate::support::keys::{key, key_at, key_with};
use crate::support::page::{
    control, dialog, find, focused, has_button, has_dialog, local_storage, text, text_of, texts,
    url,
};
use crate::support::selecting::{checked, focus_row};
use crate::support::wait::{settle, until};

const KEY: &str = "customer-desk.shortcuts";

#[wasm_bindgen_test]
async fn j_and_k_go_from_row_to_row() {
    open().await;
    key("j");
    until("the first row", || row() == firm_name(1)).await;
    key("j");
    until("the second row", || row() == firm_name(2)).await;
    key("k");
    until("the first row", || row() == firm_name(1)).await;
    key("k");
    settle().await;
    assert_eq!(row(), firm_name(1));
    assert!(!key_with("ctrlKey", "j"), "the browser's own");
}

#[wasm_bindgen_test]
async fn a_key_at_the_place_of_the_letter_counts_in_another_script() {
    open().await;
    focus_row(&firm_name(2));
    // The letter that a Russian keyboard has in the place of j, k and x.
    key_at("KeyJ", "о");
    until("the next row", || row() == firm_name(3)).await;
    key_at("KeyX", "ч");
    until("the selection", || checked() == [firm_name(3)]).await;
    // A layout of Latin letters that moves them: the letter counts, not the place.
    assert!(!key_at("KeyX", "q"));
}

#[wasm_bindgen_test]
async fn two_letters_go_to_a_screen() {
    open().await;
    for (second, address) in [
        ("d", "/duplicates"),
        ("a", "/activity"),
        ("c", "/customers"),
    ] {
        key("g");
        assert!(key(second), "{second}");
        until(address, || url() == address).await;
    }
    // Alone the second letter does nothing.
    key("d");
    settle().await;
    assert_eq!(url(), "/customers");
}

#[wasm_bindgen_test]
async fn n_and_e_open_the_form() {
    open().await;
    focus_row(&firm_name(2));
    key("e");
    until("the form", || url() == "/customers/2/edit").await;
    settle().await;
    leptos::prelude::window().history().unwrap().back().unwrap();
    until("the list", || url() == "/customers").await;
    until("the rows", || find("tbody .row-link[href]").is_some()).await;
    settle().await;
    key("n");
    until("the form", || find("form").is_some()).await;
    // It is typed now.
    type_into("Company", "n");
    control("Company").focus().unwrap();
    assert!(!key("?"));
    assert!(dialog().is_none());
}

#[wasm_bindgen_test]
async fn enter_opens_a_row_from_its_checkbox() {
    open().await;
    control(&format!("Select {}", firm_name(2)))
        .focus()
        .unwrap();
    key("Enter");
    until("the customer", || url() == "/customers/2").await;
}

#[wasm_bindgen_test]
async fn the_dialog_shows_each_row_of_the_table() {
    open().await;
    key("?");
    until("the dialog", || has_dialog("Keyboard shortcuts")).await;
    let shown = texts("dialog dt");
    assert_eq!(shown.len(), SHORTCUTS.len());
    for row in &SHORTCUTS {
        let words = (row.words)().english();
        assert!(shown.contains(&words), "{words}");
    }
    assert!(!key("j"), "the dialog covers the list");
    press("Close");
    until("no dialog", || dialog().is_none()).await;
}

#[wasm_bindgen_test]
async fn single_characters_are_switched_off_and_the_others_stay() {
    open().await;
    press("Keyboard shortcuts");
    until("the dialog", || has_dialog("Keyboard shortcuts")).await;
    check("Use shortcuts of single characters");
    let stored = || local_storage().get_item(KEY).unwrap();
    until("it is kept", || stored().as_deref() == Some("off")).await;
    press("Close");
    until("no dialog", || dialog().is_none()).await;
    focus_row(&firm_name(1));
    for row in SHORTCUTS.iter().filter(|row| row.keys.is_character()) {
        if let Keys::Letter(letter) = row.keys {
            assert!(!key(&letter.to_string()), "{letter}");
        }
    }
    assert!(!key("/") && !key("?"));
    assert!(key_with("ctrlKey", "k"), "Ctrl-K stays");
    until("the palette", || has_dialog("Jump to")).await;
}

async fn open() -> FakeApi {
    let api = FakeApi::firms(5);
    api.open_as(at("/customers").with_directory()).await;
    until("the rows", || find("tbody .row-link[href]").is_some()).await;
    until("the rest", || has_button("Columns")).await;
    until("all rows", || !text(".list-total").is_empty()).await;
    // The heading takes the focus with the next frame.
    settle().await;
    api
}

/// Returns the text of the link that has the focus.
fn row() -> String {
    text_of(&focused())
}
