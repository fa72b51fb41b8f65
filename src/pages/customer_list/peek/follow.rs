use leptos::prelude::*;
use model::CustomerId;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::button::set_expanded;
use super::{open_peek, peeked};
use crate::pages::customer_list::list::ListContext;
use crate::pages::customer_list::results::Results;
use crate::pages::customer_list::selection::{checkbox_of_row, id_of};
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
        if let Some(shown) = peeked(list)
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
        let Ok(buttons) = body.query_selector_all(".row-peek") else {
            return;
        };
        for at in 0..buttons.length() {
            let button: Option<Element> = buttons.get(at).and_then(|it| it.dyn_into().ok());
            let Some(button) = button else { continue };
            let checkbox = button.closest("tr").ok().flatten().and_then(|row| {
                let checkbox = row.query_selector(".cell-select input").ok().flatten();
                checkbox?.dyn_into().ok()
            });
            let id = checkbox.and_then(|checkbox| id_of(&checkbox));
            set_expanded(&button, id.is_some() && id == peeked);
        }
    });
}

/// Returns the place of a customer among the rows, from 0, untracked.
pub fn position(list: ListContext, id: CustomerId) -> Option<usize> {
    list.results.with_untracked(|results| match results {
        Results::All(all) => all.position(id),
        Results::Page(page) => page.rows.iter().position(|row| row.id == id),
        Results::Awaited | Results::Failed => None,
    })
}

/// Focuses the row of a customer, where the list has it.
pub fn focus_row_of(list: ListContext, id: CustomerId) {
    match position(list, id) {
        Some(row) => list.visible_rows.go_to(row),
        None => crate::ui::focus("#main"),
    }
}

/// Shows the customer before or after the one that the panel shows, and takes the row along.
pub fn step(list: ListContext, from: CustomerId, forward: bool) {
    let Some(row) = position(list, from) else {
        return;
    };
    let to = match forward {
        true => Some(row + 1),
        false => row.checked_sub(1),
    };
    let customer = to.and_then(|row| list.results.with_untracked(|results| results.customer(row)));
    if let Some(customer) = customer {
        open_peek(list, customer.id);
    }
}
