//! The table of all customers by keyboard: the focus moves from row to row, also to rows that are
//! not on the page yet, and stays visible.

use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::customers::{broadcast_write, firm, row_count};
use crate::support::fake_api::FakeApi;
use crate::support::keys::{key, key_of_input_method, key_with, tab};
use crate::support::page::{all, focused, text_of};
use crate::support::records::with;
use crate::support::table::{
    first_visible, focused_place, focused_row, is_visible, rows, scroll_to, viewport, visible_rows,
};
use crate::support::wait::{settle, until};

const LAST: usize = 999;

#[wasm_bindgen_test]
async fn goes_down_and_up_row_by_row() {
    open().await;
    focus_first().await;
    for place in 1..45 {
        goes("ArrowDown", place).await;
    }
    for place in (20..44).rev() {
        goes("ArrowUp", place).await;
    }
}

#[wasm_bindgen_test]
async fn leaves_the_keys_of_an_input_method_alone() {
    open().await;
    focus_first().await;
    for name in ["ArrowDown", "End", "PageDown"] {
        assert!(!key_of_input_method(name), "{name}");
    }
    settle().await;
    assert_eq!(focused_place(), Some(0));
}

#[wasm_bindgen_test]
async fn stays_on_the_first_and_on_the_last_row() {
    open().await;
    focus_first().await;
    goes("ArrowUp", 0).await;
    goes("PageUp", 0).await;
    goes("End", LAST).await;
    goes("ArrowDown", LAST).await;
    goes("PageDown", LAST).await;
}

#[wasm_bindgen_test]
async fn goes_to_both_ends_and_back() {
    open().await;
    focus_first().await;
    goes("End", LAST).await;
    goes("ArrowUp", LAST - 1).await;
    goes("Home", 0).await;
    goes("ArrowDown", 1).await;
}

#[wasm_bindgen_test]
async fn goes_by_about_as_many_rows_as_are_in_view() {
    open().await;
    focus_first().await;
    goes("ArrowDown", 1).await;
    let mut here = 1;
    for name in ["PageDown", "PageDown", "PageDown", "PageUp", "PageUp"] {
        let seen = visible_rows().len();
        assert!(key(name), "{name} is the table's");
        until(name, || focused_place().is_some_and(|it| it != here)).await;
        let there = focused_place().unwrap();
        let step = there.abs_diff(here);
        assert_eq!(there > here, name == "PageDown");
        assert!(step >= seen / 2 && step <= seen + 1, "{step} of {seen}");
        can_be_seen(&format!("{name} to {there}")).await;
        here = there;
    }
}

#[wasm_bindgen_test]
async fn goes_on_from_where_the_window_was_scrolled_to() {
    open().await;
    scroll_to(600);
    until("the rows", || rows().iter().any(|row| row.place == 600)).await;
    settle().await;
    focus_row(601);
    goes("ArrowUp", 600).await;
    goes("ArrowUp", 599).await;
    goes("ArrowUp", 598).await;
}

#[wasm_bindgen_test]
async fn leaves_keys_with_others_held_down_to_the_browser() {
    open().await;
    focus_first().await;
    for held in ["ctrlKey", "metaKey", "altKey", "shiftKey"] {
        assert!(!key_with(held, "ArrowDown"), "{held}");
    }
    settle().await;
    assert_eq!(focused_place(), Some(0));
}

#[wasm_bindgen_test]
async fn goes_on_by_tab_to_rows_that_were_not_on_the_page() {
    open().await;
    focus_first().await;
    let there = rows().len();
    for place in 1..there + 20 {
        // The checkbox of the row, then its link.
        tab();
        tab();
        settle().await;
        assert_eq!(focused_place(), Some(place));
    }
}

#[wasm_bindgen_test]
async fn keeps_the_focus_while_its_row_is_on_the_page() {
    open().await;
    focus_first().await;
    goes("ArrowDown", 1).await;
    let row = text_of(&focused());
    scroll_to(5);
    settle().await;
    assert_eq!(text_of(&focused()), row, "a little scroll takes nothing");
}

#[wasm_bindgen_test]
async fn keeps_the_focus_while_rows_come_before_its_own() {
    open().await;
    scroll_to(600);
    until("the rows", || first_visible() == Some(600)).await;
    settle().await;
    focus_row(605);
    scroll_to(590);
    until("the rows", || first_visible() == Some(590)).await;
    settle().await;
    assert_eq!(focused_place(), Some(605));
}

#[wasm_bindgen_test]
async fn does_not_lose_the_focus_when_its_row_is_scrolled_far_away() {
    open().await;
    focus_first().await;
    scroll_to(500);
    until("the rows", || rows().iter().any(|row| row.place == 500)).await;
    settle().await;
    assert_ne!(
        focused().tag_name(),
        "BODY",
        "the next Tab would begin anew"
    );
}

#[wasm_bindgen_test]
async fn keeps_the_focus_in_the_table_when_its_row_is_scrolled_out() {
    open().await;
    focus_first().await;
    scroll_to(30);
    until("row 0 to go", || rows().iter().all(|row| row.place > 0)).await;
    assert_ne!(focused().tag_name(), "BODY", "keys would scroll the page");
}

#[wasm_bindgen_test]
async fn keeps_the_focus_on_another_link_of_a_row_that_stays() {
    let with_email = |id| with(firm(id), json!({ "email": "app@example.com" }));
    let api = FakeApi::with_customers((1..=1000).map(with_email).collect());
    ready(&api).await;
    scroll_to(600);
    until("the rows", || first_visible() == Some(600)).await;
    settle().await;
    let link = all("tr[aria-rowindex='607'] a[href^='mailto:']").remove(0);
    link.focus().unwrap();
    scroll_to(592);
    until("the rows", || first_visible() == Some(592)).await;
    settle().await;
    assert_eq!(focused(), *link);
    assert_eq!(focused_place(), Some(605));
}

#[wasm_bindgen_test]
async fn keeps_the_focus_with_its_row_when_the_table_becomes_a_short_one() {
    let api = FakeApi::firms(41);
    ready(&api).await;
    focus_first().await;
    goes("End", 40).await;
    goes("ArrowUp", 39).await;
    api.remove_customer(41);
    broadcast_write("41");
    until("one less", || row_count().as_deref() == Some("41")).await;
    settle().await;
    assert_eq!(focused_place(), Some(39));
}

/// Presses a key, and waits until the row at `place` has the focus and is visible.
async fn goes(name: &str, place: usize) {
    assert!(key(name), "{name} is the table's");
    until(&format!("row {place} by {name}"), || {
        focused_place() == Some(place)
    })
    .await;
    can_be_seen(&format!("{name} to {place}")).await;
}

async fn can_be_seen(how: &str) {
    settle().await;
    let row = focused_row().unwrap_or_else(|| panic!("{how}: the focus is lost"));
    let edges = viewport();
    assert!(is_visible(&row), "{how}: {row:?} is outside {edges:?}");
}

async fn open() {
    ready(&FakeApi::firms(1000)).await;
}

async fn ready(api: &FakeApi) {
    api.open("/customers").await;
    until("one table", || row_count().is_some()).await;
    until("rows in view", || !visible_rows().is_empty()).await;
    settle().await;
}

async fn focus_first() {
    focus_row(0);
    settle().await;
    assert_eq!(focused_place(), Some(0));
}

fn focus_row(place: usize) {
    let row = all(&format!("tr[aria-rowindex='{}'] a", place + 2)).remove(0);
    row.focus().unwrap();
}
