//! What shortcuts do in the list (src/shortcuts/table.rs).

use leptos::prelude::*;
use model::CustomerId;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

use super::list::ListContext;
use super::peek::{close_peek, enter_peek, open_peek};
use super::results::Results;
use super::selection::{checkbox_of_row, clear, id_of, pick};
use crate::router::Route;
use crate::shortcuts::Shortcut;

/// Handles the shortcuts while the list is shown.
pub fn follow_keys(list: ListContext) {
    list.app.shortcuts.handle(move |shortcut, event| {
        let id = || checkbox_of_row(list, event).and_then(|checkbox| id_of(&checkbox));
        match shortcut {
            Shortcut::Next => step(list, true),
            Shortcut::Previous => step(list, false),
            Shortcut::Select | Shortcut::SelectRange if !event.repeat() => {
                let is_range = shortcut == Shortcut::SelectRange;
                id().map(|id| pick(list, id, is_range)).is_some()
            }
            Shortcut::Open if !acts_on_enter(event) => id().map(|id| open(list, id)).is_some(),
            Shortcut::Peek if !acts_on_space(event) => id().map(|id| show_peek(list, id)).is_some(),
            Shortcut::Edit => {
                let id = id().or_else(|| list.peeked.get_untracked());
                let edit = |id| list.app.navigator.go(&Route::EditCustomer(id));
                id.map(edit).is_some()
            }
            Shortcut::Leave if list.peeked.get_untracked().is_some() => {
                close_peek(list);
                true
            }
            Shortcut::Leave => {
                clear(list);
                false
            }
            _ => false,
        }
    });
}

/// Focuses the next row or the one before; the first in view where none has the focus.
fn step(list: ListContext, forward: bool) -> bool {
    let total = list.results.with_untracked(Results::len);
    let rows = list.visible_rows;
    if total == 0 {
        return false;
    }
    let row = match rows.focused() {
        Some(row) if forward => (row + 1).min(total - 1),
        Some(row) => row.saturating_sub(1),
        None => rows.first_visible().map_or(0, |(row, _)| row),
    };
    rows.go_to(row);
    true
}

fn open(list: ListContext, id: CustomerId) {
    list.app.navigator.go(&list.app.customer(id));
}

/// Opens the panel for the customer of a row; where it is open for it already, goes into it.
fn show_peek(list: ListContext, id: CustomerId) {
    if list.peeked.get_untracked() == Some(id) {
        enter_peek();
    } else {
        open_peek(list, id);
    }
}

/// Whether the element with the focus has a meaning of its own for Enter.
fn acts_on_enter(event: &KeyboardEvent) -> bool {
    is_in(event, "a[href], button, summary")
}

/// Whether the element with the focus has a meaning of its own for Space.
fn acts_on_space(event: &KeyboardEvent) -> bool {
    is_in(event, "button, summary, input")
}

fn is_in(event: &KeyboardEvent, selector: &str) -> bool {
    let target: Option<Element> = event.target().and_then(|it| it.dyn_into().ok());
    let found = target.map(|target| target.closest(selector));
    matches!(found, Some(Ok(Some(_))))
}
