//! The keys that select: `x` the row that has the focus, Shift and `x` a range, Escape nothing.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, KeyboardEvent};

use super::checkbox::id_of;
use super::pick::{clear, pick};
use super::rows::checkbox_of_row;
use crate::pages::customer_list::list::ListContext;
use crate::ui::{is_letter_key, pressed_key};

/// Follows the keys while nobody types.
pub fn follow_keys(list: ListContext) {
    let listener = window_event_listener(leptos::ev::keydown, move |event| {
        if is_for_others(&event) {
            return;
        }
        if pressed_key(&event).as_deref() == Some("Escape") && !event.shift_key() {
            clear(list);
        } else if is_letter_key(&event, 'x')
            && !event.repeat()
            && let Some(id) = checkbox_of_row(list, &event).and_then(|it| id_of(&it))
        {
            event.prevent_default();
            pick(list, id, event.shift_key());
        }
    });
    on_cleanup(move || listener.remove());
}

/// Returns whether a key is meant for another part of the page, or for the system.
fn is_for_others(event: &KeyboardEvent) -> bool {
    let is_held = event.ctrl_key() || event.meta_key() || event.alt_key();
    let above = document().query_selector("dialog[open], :popover-open");
    let is_covered = matches!(above, Ok(Some(_)));
    is_held || is_covered || event.default_prevented() || is_typing(event)
}

/// Returns whether a key goes to a control that takes text or choices. A checkbox takes none, and
/// Escape has nothing to do in an empty search box.
fn is_typing(event: &KeyboardEvent) -> bool {
    let target = event.target();
    let Some(target) = target.and_then(|it| it.dyn_into::<Element>().ok()) else {
        return false;
    };
    let is_in_control = target.matches("input:not([type=checkbox]), textarea, select");
    let input = target.dyn_into::<HtmlInputElement>();
    let is_empty_search = input.is_ok_and(|it| it.type_() == "search" && it.value().is_empty());
    let is_escape = pressed_key(event).as_deref() == Some("Escape");
    is_in_control.unwrap_or(false) && !(is_escape && is_empty_search)
}
