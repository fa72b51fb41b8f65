//! The keys that move the focus from row to row.

use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

use super::focus::row_index;
use crate::ui::pressed_key;

/// Returns the row that a key moves the focus to. `total` is the number of rows, and `page` the
/// number of rows in view.
pub fn target_row(event: &KeyboardEvent, total: usize, page: usize) -> Option<usize> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let current = row_index(&target.closest("tr").ok()??)?;
    let last = total.checked_sub(1)?;
    let page = page.saturating_sub(1).max(1);
    if event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key() {
        return None;
    }
    Some(match pressed_key(event)?.as_str() {
        "ArrowDown" => (current + 1).min(last),
        "ArrowUp" => current.saturating_sub(1),
        "PageDown" => (current + page).min(last),
        "PageUp" => current.saturating_sub(page),
        "Home" => 0,
        "End" => last,
        _ => return None,
    })
}
