//! The panel *Peek*: a customer with its orders, beside the list. The URL holds it. While it is open it
//! follows the focus from row to row. Loaded after the first rows.

mod ahead;
mod button;
mod follow;
mod orders;
mod panel;

use leptos::prelude::*;
use model::{CustomerId, ListChange};

use super::list::ListContext;
use crate::reactive::{memo, optional};
use crate::router::Route;
use panel::PeekPanel;

pub use button::PeekButton;

/// The panel, while a customer is peeked at.
pub fn peek(list: ListContext) -> AnyView {
    follow::follow_rows(list);
    let peeked = list.peeked;
    let is_open = memo(move || peeked.get().is_some());
    optional(move || {
        let open = is_open.get();
        open.then(|| {
            // The last customer stays while the panel closes.
            let id = Memo::new(move |last: Option<&CustomerId>| {
                peeked.get().or(last.copied()).unwrap_or_default()
            });
            view! { <PeekPanel list id/> }.into_any()
        })
    })
}

/// Opens the panel for a customer. A step back closes it; the customers that it shows one after another
/// are one entry of the history.
pub fn open_peek(list: ListContext, id: CustomerId) {
    let is_open = list.peeked.get_untracked().is_some();
    let query = list.query.get_untracked().with(ListChange::Peek(Some(id)));
    let route = Route::Customers(query);
    if is_open {
        list.app.navigator.replace(&route);
    } else {
        list.app.navigator.go(&route);
    }
}

/// Closes the panel. Its focus goes back to the row.
pub fn close_peek(list: ListContext) {
    let Some(id) = list.peeked.get_untracked() else {
        return;
    };
    let had_focus = panel::has_focus();
    let query = list.query.get_untracked().with(ListChange::Peek(None));
    list.app.navigator.replace(&Route::Customers(query));
    if had_focus {
        follow::focus_row_of(list, id);
    }
}

/// Moves the focus into the panel.
pub fn enter_peek() {
    panel::focus_title();
}
