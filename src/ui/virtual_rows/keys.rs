//! The keys that lead from row to row.

use std::ops::Range;

use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

use super::VisibleRows;

/// The row that a key leads to from the one that has the focus.
pub fn steps_to(event: &KeyboardEvent, total: usize, page: usize) -> Option<usize> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let index = target.closest("tr").ok()??.get_attribute("aria-rowindex")?;
    let here = index.parse::<usize>().ok()?.checked_sub(2)?;
    let last = total.checked_sub(1)?;
    let page = page.saturating_sub(1).max(1);
    if event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key() {
        return None;
    }
    Some(match event.key().as_str() {
        "ArrowDown" => (here + 1).min(last),
        "ArrowUp" => here.saturating_sub(1),
        "PageDown" => (here + page).min(last),
        "PageUp" => here.saturating_sub(page),
        "Home" => 0,
        "End" => last,
        _ => return None,
    })
}

/// Gives a row the focus, and scrolls where it is out of view.
pub fn go_to_row(row: usize, view: VisibleRows, seen: Range<usize>) {
    if row < seen.start {
        view.show(row);
    } else if row + 1 >= seen.end {
        // So that it is the last one in view.
        view.show((row + 2).saturating_sub(seen.len().max(2)));
    }
    view.focus(row);
}
