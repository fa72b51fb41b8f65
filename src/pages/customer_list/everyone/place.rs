//! Where the list is scrolled to: kept in the address as the first row in view, and through the
//! change from the API's pages to everyone.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::super::lens::Lens;
use crate::all_customers::AllCustomers;
use crate::history;
use crate::route::Route;
use crate::ui::{Delay, effect};

/// The address follows once the rows have stood still for so long.
const PAUSE: Duration = Duration::from_millis(400);

/// Begins at the row that stood at the top before, and keeps the address at the first in view.
pub fn keep(lens: Lens, all: AllCustomers) {
    history::restores_scroll(false);
    on_cleanup(|| history::restores_scroll(true));
    let offset = Memo::new(move |_| lens.query.with(|query| query.api_query.window.offset));
    let place = |index| {
        let first = offset.get_untracked() as usize;
        place_of(lens, all, index).unwrap_or(first + index)
    };
    let focused = focused_on_page();
    let is_scrolled = window().scroll_y().unwrap_or(0.0) > 0.0;
    match top_of_page().filter(|_| is_scrolled || offset.get_untracked() == 0) {
        // The rows of a page are still there: whoever stands at the top stays where it is.
        Some((index, top)) => lens.view.show_at(place(index), top),
        // The row that the address names comes to the top, as it was when the link was made.
        None if offset.get_untracked() > 0 => lens.view.show(place(0)),
        None => {}
    }
    if let Some(index) = focused {
        lens.view.focus(place(index));
    }
    let written = StoredValue::new(offset.get_untracked());
    // At once: what is drawn first for another question shall be what is seen of it.
    ImmediateEffect::new_scoped(move || {
        let offset = offset.get();
        if written.get_value() != offset {
            written.set_value(offset);
            lens.view.show(offset as usize);
        }
    });
    let delay = Delay::new();
    let write = move || {
        let first = lens.view.seen.get_untracked().start;
        let Ok(first) = u32::try_from(first) else {
            return;
        };
        let query = lens.query.get_untracked();
        let is_here = matches!(lens.desk.route.get_untracked(), Route::Customers(_));
        if is_here && query.api_query.window.offset != first {
            written.set_value(first);
            let here = Route::Customers(query.at(first));
            lens.desk.navigator.replace(&here);
        }
    };
    effect(move || {
        let seen = lens.view.seen.get();
        delay.stop();
        // Nothing is measured yet, or nobody has scrolled yet: a link stays as it was.
        if seen.is_empty() || lens.view.is_where_it_was_put() {
            return;
        }
        delay.start(PAUSE, write);
    });
    // Whoever scrolls and opens a customer at once comes back to the same place: a press comes
    // before the click that it becomes.
    let at_once = move || {
        if delay.stop() {
            write();
        }
    };
    let pressed = window_event_listener(leptos::ev::pointerdown, move |_| at_once());
    let entered = window_event_listener(leptos::ev::keydown, move |event| {
        if event.key() == "Enter" {
            at_once();
        }
    });
    on_cleanup(move || {
        pressed.remove();
        entered.remove();
    });
}

/// The rows of a page of the API.
const PAGE_ROWS: &str = ".table-customers > tbody:not(.skeleton, .virtual, .spacer) > tr";

/// The first row of a page that can be seen: its place on the page, and where it is in the window.
/// None where there is no page.
fn top_of_page() -> Option<(usize, f64)> {
    let bottom = |selector| {
        let element = document().query_selector(selector).ok()??;
        Some(element.get_bounding_client_rect().bottom())
    };
    let bars = [bottom(".topbar"), bottom(".table-customers th")];
    let from = bars.into_iter().flatten().fold(0.0, f64::max);
    page_rows().find_map(|(index, row)| {
        let rect = row.get_bounding_client_rect();
        (rect.bottom() > from + 1.0).then_some((index, rect.top()))
    })
}

/// The row of a page that holds the focus.
fn focused_on_page() -> Option<usize> {
    let active = document().active_element()?;
    let mut rows = page_rows();
    rows.find_map(|(index, row)| row.contains(Some(&active)).then_some(index))
}

fn page_rows() -> impl Iterator<Item = (usize, HtmlElement)> {
    let rows = document().query_selector_all(PAGE_ROWS).ok();
    let count = rows.as_ref().map_or(0, |rows| rows.length());
    (0..count).filter_map(move |index| {
        let row = rows.as_ref()?.item(index)?.dyn_into().ok()?;
        Some((index as usize, row))
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
