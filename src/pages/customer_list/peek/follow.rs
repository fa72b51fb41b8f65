use leptos::prelude::*;
use model::CustomerId;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::button::set_expanded;
use super::open_peek;
use crate::pages::customer_list::list::ListContext;
use crate::pages::customer_list::selection::{checkbox_of_row, checkboxes, id_of};
use crate::reactive::effect;
use crate::ui::focus_element;

/// Opens the panel by the button of a row, and shows the customer of the row that gets the focus.
pub fn follow_rows(list: ListContext) {
    let click = window_event_listener(leptos::ev::click, move |event| {
        let target: Option<Element> = event.target().and_then(|it| it.dyn_into().ok());
        let button = target.and_then(|it| it.closest(".row-peek").ok().flatten());
        let id = || checkbox_of_row(list, &event).and_then(|checkbox| id_of(&checkbox));
        if let (Some(button), Some(id)) = (button, id()) {
            focus_element(button.unchecked_ref());
            open_peek(list, id);
        }
    });
    let focus = window_event_listener(leptos::ev::focusin, move |event| {
        let id = || checkbox_of_row(list, &event).and_then(|checkbox| id_of(&checkbox));
        if let Some(shown) = list.peeked.get_untracked()
            && let Some(id) = id().filter(|id| *id != shown)
        {
            open_peek(list, id);
        }
    });
    on_cleanup(move || {
        click.remove();
        focus.remove();
    });
    show_peeked(list);
}

/// Marks the row of the customer on the panel. A row that comes into view marks itself.
fn show_peeked(list: ListContext) {
    effect(move || {
        let peeked = list.peeked.get();
        let Some(body) = list.visible_rows.tbody() else {
            return;
        };
        for checkbox in checkboxes(&body) {
            let row = checkbox.closest("tr").ok().flatten();
            let button = row.and_then(|row| row.query_selector(".row-peek").ok().flatten());
            if let Some(button) = button {
                let id = id_of(&checkbox);
                set_expanded(&button, id.is_some() && id == peeked);
            }
        }
    });
}

/// Focuses the row of a customer, where the list has it.
pub fn focus_row_of(list: ListContext, id: CustomerId) {
    match list.results.with_untracked(|results| results.position(id)) {
        Some(row) => list.visible_rows.go_to(row),
        None => crate::ui::focus("#main"),
    }
}

/// Shows the customer before or after the one that the panel shows, and takes the row along.
pub fn step(list: ListContext, from: CustomerId, forward: bool) {
    if let Some(id) = beside(list, from, forward) {
        open_peek(list, id);
    }
}

/// Returns the customer in the row before or after, untracked.
pub fn beside(list: ListContext, from: CustomerId, forward: bool) -> Option<CustomerId> {
    list.results.with_untracked(|results| {
        let row = results.position(from)?;
        let row = if forward {
            row + 1
        } else {
            row.checked_sub(1)?
        };
        Some(results.customer(row)?.id)
    })
}
