//! Selecting rows of the list by keys.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::customers::{firm_name, row_count};
use crate::support::fake_api::FakeApi;
use crate::support::input::{check, escape, press, type_into};
use crate::support::keys::{key, key_at, key_of_input_method, key_with};
use crate::support::page::{button, control, dialog, focused, has_button, has_dialog, one, value};
use crate::support::selecting::{checked, count, focus_row, select_firm};
use crate::support::table::{scroll_to, visible_rows};
use crate::support::wait::{settle, until};

#[wasm_bindgen_test]
async fn x_toggles_the_focused_row() {
    open().await;
    focus_row(&firm_name(4));
    assert!(key("x"));
    until("one", || checked() == [firm_name(4)]).await;
    control(&select_firm(4)).focus().unwrap();
    key("x");
    until("none", || checked().is_empty()).await;
}

#[wasm_bindgen_test]
async fn x_works_on_a_keyboard_with_other_letters() {
    open().await;
    focus_row(&firm_name(4));
    key_at("KeyX", "ч");
    until("one", || checked() == [firm_name(4)]).await;
    // A Latin keyboard with other places has its own x.
    key_at("KeyX", "q");
    settle().await;
    assert_eq!(checked(), [firm_name(4)]);
    assert!(!key_of_input_method("x"));
    settle().await;
    assert_eq!(checked(), [firm_name(4)]);
}

#[wasm_bindgen_test]
async fn shift_and_x_select_a_range() {
    open().await;
    focus_row(&firm_name(4));
    key("x");
    scroll_to(700);
    until("the rows", || {
        visible_rows().iter().any(|row| row.place == 703)
    })
    .await;
    settle().await;
    focus_row(&firm_name(704));
    key_with("shiftKey", "X");
    until("the range", || count() == "701 customers selected").await;
}

#[wasm_bindgen_test]
async fn leaves_keys_with_others_held_down_and_keys_elsewhere_alone() {
    open().await;
    focus_row(&firm_name(4));
    for held in ["ctrlKey", "metaKey", "altKey"] {
        assert!(!key_with(held, "x"), "{held}");
    }
    control("Search customers").focus().unwrap();
    assert!(!key("x"));
    button("Email").focus().unwrap();
    assert!(!key("x"));
    settle().await;
    assert!(checked().is_empty());
}

#[wasm_bindgen_test]
async fn escape_clears() {
    open().await;
    check(&select_firm(4));
    until("one", || checked() == [firm_name(4)]).await;
    control(&select_firm(4)).focus().unwrap();
    key("Escape");
    until("none", || checked().is_empty()).await;
    check(&select_firm(4));
    until("the button", || has_button("Clear selection")).await;
    button("Clear selection").focus().unwrap();
    key("Escape");
    until("none", || checked().is_empty()).await;
    assert_eq!(focused(), *control("Select all"));
}

#[wasm_bindgen_test]
async fn escape_clears_the_search_first() {
    open().await;
    check(&select_firm(4));
    type_into("Search customers", "firm 0004");
    until("one row", || row_count().as_deref() == Some("2")).await;
    key("Escape");
    until("all rows", || row_count().as_deref() == Some("1001")).await;
    settle().await;
    assert_eq!(value("Search customers"), "");
    assert_eq!(count(), "1 customer selected");
    key("Escape");
    until("none", || checked().is_empty()).await;
}

#[wasm_bindgen_test]
async fn escape_in_a_dialog_or_popover_keeps_the_selection() {
    open().await;
    check(&select_firm(4));
    until("one", || count() == "1 customer selected").await;
    press("Export selected");
    until("the dialog", || has_dialog("Export customers")).await;
    key("Escape");
    escape();
    until("it is closed", || dialog().is_none()).await;
    press("Menu");
    until("the popover", || {
        one("#menu").matches(":popover-open").unwrap()
    })
    .await;
    key("Escape");
    settle().await;
    assert_eq!(checked(), [firm_name(4)]);
}

async fn open() {
    FakeApi::firms(1000).open("/customers").await;
    until("one table", || row_count().is_some()).await;
    until("rows in view", || !visible_rows().is_empty()).await;
    settle().await;
}
