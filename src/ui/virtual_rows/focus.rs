//! The focus stays on its row, also where another element shows that row.

use std::ops::Range;

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::VisibleRows;
use crate::reactive::{effect, memo};
use crate::ui::focus_element;

/// The most frames until a row must be in the document: it may have to be scrolled to first.
const FRAMES: u32 = 20;

/// Returns the index of the row that has the focus, from 0.
pub fn focused_row(body: &HtmlElement) -> Option<usize> {
    let active = document().active_element()?;
    let row = active.closest("tr").ok()??;
    let is_here = body.contains(Some(&row));
    row_index(&row).filter(|_| is_here)
}

/// Returns the index of a `tr`, from 0. ARIA counts rows from 1, with the header as the first one.
pub fn row_index(row: &Element) -> Option<usize> {
    let index = row.get_attribute("aria-rowindex")?;
    index.parse::<usize>().ok()?.checked_sub(2)
}

/// Focuses the row `view.focus` as soon as it is in the document. The table gets the focus if the
/// row does not arrive.
pub fn follow_focus(view: VisibleRows, body: NodeRef<html::Tbody>, rows: Memo<Range<usize>>) {
    let has_target = memo(move || view.focus.get().is_some());
    effect(move || {
        if has_target.get() {
            request_animation_frame(move || try_focus(view, body, rows, FRAMES));
        }
    });
}

fn try_focus(view: VisibleRows, body: NodeRef<html::Tbody>, rows: Memo<Range<usize>>, frames: u32) {
    let row = view.focus.try_get_untracked().flatten();
    let present_rows = rows.try_get_untracked();
    let present_body = body.try_get_untracked().flatten();
    // The page may be gone by now.
    let (Some(row), Some(rows_now), Some(body_now)) = (row, present_rows, present_body) else {
        return;
    };
    if focused_row(&body_now) == Some(row) {
        // The focus has stayed on the row, perhaps on another link of it.
        view.focus.set(None);
        return;
    }
    match link_in(&body_now, row, rows_now.start) {
        Some(link) => {
            view.focus.set(None);
            focus_element(&link);
        }
        None if frames == 0 => {
            view.focus.set(None);
            focus_table(&body_now);
        }
        None => request_animation_frame(move || try_focus(view, body, rows, frames - 1)),
    }
}

/// Focuses a row again after its element was moved in the document, which drops the focus.
pub fn regain_focus(row: Option<usize>, body: &HtmlElement, start: usize) {
    match row.and_then(|row| link_in(body, row, start)) {
        Some(link) => focus_element(&link),
        None => focus_table(body),
    }
}

/// Returns the link of a row, if the element at the row's position shows that row already.
fn link_in(body: &HtmlElement, row: usize, start: usize) -> Option<HtmlElement> {
    let position = u32::try_from(row.checked_sub(start)?).ok()?;
    let element = body.children().item(position)?;
    let is_shown = row_index(&element) == Some(row);
    let link = is_shown.then(|| element.query_selector(".row-link[href]"));
    link?.ok()??.dyn_into().ok()
}

fn focus_table(body: &HtmlElement) {
    let table = body.closest("[tabindex]").ok().flatten();
    if let Some(table) = table.and_then(|table| table.dyn_into().ok()) {
        focus_element(&table);
    }
}
