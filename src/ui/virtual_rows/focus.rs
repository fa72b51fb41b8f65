//! The focus stays with its row, whichever element shows it.

use std::ops::Range;

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::VisibleRows;
use crate::reactive::{effect, memo};
use crate::ui::focus_element;

/// The row, counted from 0, that holds the focus.
pub fn focused_row(body: &HtmlElement) -> Option<usize> {
    let active = document().active_element()?;
    let row = active.closest("tr").ok()??;
    let index = row.get_attribute("aria-rowindex")?;
    let is_here = body.contains(Some(&row));
    index
        .parse::<usize>()
        .ok()?
        .checked_sub(2)
        .filter(|_| is_here)
}

/// The row that shall have the focus gets it as soon as it is in its place. Where it is no longer on
/// the page, the table keeps the focus.
pub fn follow_focus(view: VisibleRows, body: NodeRef<html::Tbody>, rows: Memo<Range<usize>>) {
    /// Frames that a row may take to come: it may have to be scrolled to.
    const FRAMES: u32 = 20;
    fn look(view: VisibleRows, body: NodeRef<html::Tbody>, rows: Memo<Range<usize>>, frames: u32) {
        let row = view.focus.try_get_untracked().flatten();
        let rows_now = rows.try_get_untracked();
        let (Some(row), Some(rows_now)) = (row, rows_now) else {
            return;
        };
        let Some(body_now) = body.try_get_untracked().flatten() else {
            return;
        };
        if focused_row(&body_now) == Some(row) {
            // It stayed with its row by itself, perhaps on another link of it.
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
            None => request_animation_frame(move || look(view, body, rows, frames - 1)),
        }
    }
    let looking = memo(move || view.focus.get().is_some());
    effect(move || {
        if looking.get() {
            request_animation_frame(move || look(view, body, rows, FRAMES));
        }
    });
}

/// The row that had the focus was taken to another place, which no focus outlives.
pub fn regain_focus(row: Option<usize>, body: &HtmlElement, start: usize) {
    match row.and_then(|row| link_in(body, row, start)) {
        Some(link) => focus_element(&link),
        None => focus_table(body),
    }
}

/// The link of a row that stands in its place: another place may still show it, out of viewport.
fn link_in(body: &HtmlElement, row: usize, start: usize) -> Option<HtmlElement> {
    let slot = u32::try_from(row.checked_sub(start)?).ok()?;
    let place = body.children().item(slot)?;
    let index = place.get_attribute("aria-rowindex")?;
    let link = (index == (row + 2).to_string()).then(|| place.query_selector(".row-link[href]"));
    link?.ok()??.dyn_into().ok()
}

/// The table takes the focus where no row can.
fn focus_table(body: &HtmlElement) {
    let table = body.closest("[tabindex]").ok().flatten();
    if let Some(table) = table.and_then(|it| it.dyn_into().ok()) {
        focus_element(&table);
    }
}
