//! Where the list is scrolled to: kept in the address as the first row in view, and through the
//! change from the API's pages to everyone.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::super::lens::Lens;
use crate::all_customers::AllCustomers;
use crate::route::Route;
use crate::ui::effect;

/// The address follows once the rows have stood still for so long.
const PAUSE: Duration = Duration::from_millis(400);

/// Begins at the row that stood at the top before, and keeps the address at the first in view.
pub fn keep(lens: Lens, all: AllCustomers) {
    let offset = Memo::new(move |_| lens.query.with(|query| query.page.window.offset));
    match top_of_page() {
        // The rows of a page are still there: whoever stands at the top stays where it is.
        Some((index, top)) => {
            let first = offset.get_untracked() as usize;
            lens.view
                .show_at(place_of(lens, all, index).unwrap_or(first + index), top);
        }
        None if offset.get_untracked() > 0 => lens.view.show(offset.get_untracked() as usize),
        None => {}
    }
    let written = StoredValue::new(offset.get_untracked());
    effect(move || {
        let offset = offset.get();
        if written.get_value() != offset {
            written.set_value(offset);
            lens.view.show(offset as usize);
        }
    });
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(Some(timer)) = timer.try_get_value() {
            timer.clear();
        }
    };
    effect(move || {
        let seen = lens.view.seen.get();
        stop();
        if seen.is_empty() {
            return;
        }
        let first = seen.start;
        let write = move || {
            let Ok(first) = u32::try_from(first) else {
                return;
            };
            let query = lens.query.get_untracked();
            let is_here = matches!(lens.desk.route.get_untracked(), Route::Customers(_));
            if is_here && query.page.window.offset != first {
                written.set_value(first);
                lens.desk
                    .navigator
                    .replace(&Route::Customers(query.at(first)));
            }
        };
        timer.set_value(set_timeout_with_handle(write, PAUSE).ok());
    });
    on_cleanup(stop);
}

/// The first row of a page that can be seen: its place on the page, and where it is in the window.
/// None where there is no page, or nothing has been scrolled away.
fn top_of_page() -> Option<(usize, f64)> {
    let rows = document()
        .query_selector_all(".table-customers > tbody:not(.skeleton, .virtual, .spacer) > tr")
        .ok()?;
    let head = document().query_selector(".table-customers thead").ok()??;
    let head = head.get_bounding_client_rect().bottom().max(0.0);
    (0..rows.length()).find_map(|index| {
        let row: HtmlElement = rows.item(index)?.dyn_into().ok()?;
        let rect = row.get_bounding_client_rect();
        (rect.bottom() > head + 1.0).then_some((index as usize, rect.top()))
    })
}

/// Where the customer of a page's row is among everyone.
fn place_of(lens: Lens, all: AllCustomers, index: usize) -> Option<usize> {
    let id = lens.on_page(index)?;
    let found = lens
        .query
        .with_untracked(|query| untrack(|| all.found(query)))?;
    let mut slots = found.slots().iter();
    all.with(|directory| slots.position(|slot| directory.id_at(*slot) == id))?
}
