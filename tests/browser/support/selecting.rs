//! Checkboxes of rows, and what is selected.

use leptos::prelude::window;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement, MouseEvent, MouseEventInit};

use super::customers::firm_name;
use super::page::{all, control, find, text_of};

/// Returns the name of the checkbox of the company with this ID.
pub fn select_firm(id: i64) -> String {
    format!("Select {}", firm_name(id))
}

/// Clicks the checkbox of the company with this ID while Shift is held.
pub fn shift_click(id: i64) {
    let init = MouseEventInit::new();
    init.set_bubbles(true);
    init.set_cancelable(true);
    init.set_shift_key(true);
    let click = MouseEvent::new_with_mouse_event_init_dict("click", &init).unwrap();
    control(&select_firm(id)).dispatch_event(&click).unwrap();
}

/// Returns the names of the rows on the page whose checkboxes are checked.
pub fn checked() -> Vec<String> {
    let rows = all("tbody tr:has(> .cell-select :checked)");
    rows.iter().map(name_of).collect()
}

/// Returns the names of the rows on the page that look selected.
pub fn marked() -> Vec<String> {
    let rows = all("tbody tr[data-selected]");
    rows.iter().map(name_of).collect()
}

/// Returns the count in the region; empty where there is no region.
pub fn count() -> String {
    let region = find("[role=region][aria-label=Selection] .selection-count > span");
    region.map(|it| text_of(&it)).unwrap_or_default()
}

/// Returns the state of the checkbox in the header: checked, and indeterminate.
pub fn select_all_state() -> (bool, bool) {
    let input: HtmlInputElement = control("Select all").unchecked_into();
    (input.checked(), input.indeterminate())
}

/// Focuses the link of the row with this name.
pub fn focus_row(name: &str) {
    let links = all("tbody .row-link[href]");
    let link = links.iter().find(|it| text_of(it) == name).unwrap();
    link.focus().unwrap();
}

/// Returns the edge of the table in the window, in pixels.
pub fn table_top() -> f64 {
    let table: HtmlElement = find("table").unwrap();
    table.get_bounding_client_rect().top() + window().scroll_y().unwrap()
}

fn name_of(row: &HtmlElement) -> String {
    let link = row.query_selector(".row-link[href]").unwrap();
    link.map(|link| text_of(&link)).unwrap_or_default()
}
