//! The checkboxes of the rows in the document: they show the selection, and a click changes it. The
//! row elements are recycled, so that one listener serves them all.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, MouseEvent};

use super::checkbox::{id_of, show_selected};
use super::pick::pick;
use crate::pages::customer_list::list::ListContext;
use crate::reactive::effect;
use crate::ui::focus_element;

const CHECKBOX: &str = ".cell-select input";

/// Selects the customers whose checkboxes were clicked before this code was loaded.
pub fn adopt_checked(list: ListContext) {
    let body = untrack(|| list.visible_rows.tbody());
    let checked = body
        .iter()
        .flat_map(checkboxes)
        .filter(HtmlInputElement::checked);
    let ids: Vec<_> = checked.filter_map(|checkbox| id_of(&checkbox)).collect();
    if !ids.is_empty() {
        list.app
            .selection
            .update(|selection| selection.select_all(ids));
    }
}

/// Keeps the checkboxes as the selection is. A row that comes into view shows its own state.
pub fn show_checked(list: ListContext) {
    effect(move || {
        let body = list.visible_rows.tbody();
        list.app.selection.with(|selection| {
            for checkbox in body.iter().flat_map(checkboxes) {
                show_selected(&checkbox, selection);
            }
        });
    });
}

/// Selects by clicks, and by Space, which the browser makes a click of. A click with Shift selects a
/// range.
pub fn follow_clicks(list: ListContext) {
    let click = window_event_listener(leptos::ev::click, move |event| {
        let Some(checkbox) = clicked(list, &event) else {
            return;
        };
        if let Some(id) = id_of(&checkbox) {
            focus_element(&checkbox);
            pick(list, id, event.shift_key());
        }
    });
    // With Shift the browser would select the text between two clicks.
    let press = window_event_listener(leptos::ev::mousedown, move |event: MouseEvent| {
        if event.shift_key() && clicked(list, &event).is_some() {
            event.prevent_default();
        }
    });
    on_cleanup(move || {
        click.remove();
        press.remove();
    });
}

/// Returns the checkbox of the row that an event is in.
pub fn checkbox_of_row(list: ListContext, event: &Event) -> Option<HtmlInputElement> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let body = untrack(|| list.visible_rows.tbody())?;
    let row = target.closest("tr").ok()??;
    let is_here = body.contains(Some(&row));
    let checkbox = is_here.then(|| row.query_selector(CHECKBOX));
    checkbox?.ok()??.dyn_into().ok()
}

/// Returns the checkbox that an event is on.
fn clicked(list: ListContext, event: &Event) -> Option<HtmlInputElement> {
    let checkbox = checkbox_of_row(list, event)?;
    let target: Element = event.target()?.dyn_into().ok()?;
    checkbox.is_same_node(Some(&target)).then_some(checkbox)
}

/// Returns the checkboxes of the rows in the document.
pub fn checkboxes(body: &HtmlElement) -> impl Iterator<Item = HtmlInputElement> + use<> {
    let found = body.query_selector_all(CHECKBOX).ok();
    let count = found.as_ref().map_or(0, |found| found.length());
    let at = move |index| found.as_ref()?.get(index)?.dyn_into().ok();
    (0..count).filter_map(at)
}
