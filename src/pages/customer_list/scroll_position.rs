//! Where the list is scrolled to. While all matches are shown, the URL's `offset` is the first row
//! in view. The rows in view stay where they are when the directory takes over from the API.

use std::time::Duration;

use leptos::prelude::*;
use model::{Customer, Page};

use super::list::ListContext;
use super::results::Results;
use crate::directory::SearchResults;
use crate::reactive::{Debounce, effect};
use crate::router::{Route, history};
use crate::ui::pressed_key;

/// How long the rows stand still before the URL follows.
const PAUSE: Duration = Duration::from_millis(400);

/// Keeps the URL and the scroll position together.
pub fn keep(list: ListContext) {
    effect(move || history::restores_scroll(!list.shows_all()));
    on_cleanup(|| history::restores_scroll(true));
    let offset = move || list.query.with(|query| query.api_query.window.offset);
    let known_offset = StoredValue::new(untrack(offset));
    follow_takeover(list);
    follow_url(list, offset, known_offset);
    write_url(list, known_offset);
}

/// Scrolls to the same rows when all matches take the place of a page, or to the URL's row where
/// there was no page.
fn follow_takeover(list: ListContext) {
    let before = StoredValue::new(Results::Awaited);
    // At once: the first rows that are drawn are those in view.
    ImmediateEffect::new_scoped(move || {
        let now = list.results.get();
        if let Results::All(all) = &now {
            before.with_value(|before| match before {
                Results::Page(page) => take_over(list, page, all),
                Results::Awaited | Results::Failed => show_offset(list),
                Results::All(_) => {}
            });
        }
        before.set_value(now);
    });
}

fn take_over(list: ListContext, page: &Page<Customer>, all: &SearchResults) {
    let offset = page.window.offset as usize;
    let index = |row: usize| {
        let customer = page.rows.get(row);
        let index = customer.and_then(|customer| all.position(customer.id));
        index.unwrap_or(offset + row)
    };
    let is_scrolled = window().scroll_y().unwrap_or(0.0) > 0.0;
    let focused = list.visible_rows.focused();
    let first = list.visible_rows.first_visible();
    // A click on its way must hit the row that the user sees.
    let anchor = list
        .visible_rows
        .in_use()
        .or(first.filter(|_| is_scrolled || offset == 0));
    match anchor {
        Some((row, top)) => list.visible_rows.scroll_to_position(index(row), top),
        None => show_offset(list),
    }
    if let Some(row) = focused {
        list.visible_rows.focus(index(row));
    }
}

fn show_offset(list: ListContext) {
    let offset = list
        .query
        .with_untracked(|query| query.api_query.window.offset);
    if offset > 0 {
        list.visible_rows.scroll_to(offset as usize);
    }
}

/// Scrolls when the URL names another row: the user has changed the query or gone back.
fn follow_url(
    list: ListContext,
    offset: impl Fn() -> u32 + Copy + Send + Sync + 'static,
    known_offset: StoredValue<u32>,
) {
    let offset = Memo::new(move |_| offset());
    ImmediateEffect::new_scoped(move || {
        let offset = offset.get();
        if known_offset.get_value() != offset {
            known_offset.set_value(offset);
            if untrack(|| list.shows_all()) {
                list.visible_rows.scroll_to(offset as usize);
            }
        }
    });
}

/// Writes the first row in view into the URL, once the rows stand still.
fn write_url(list: ListContext, known_offset: StoredValue<u32>) {
    let delay = Debounce::new();
    let write = move || {
        let first = untrack(|| list.visible_rows.visible()).start;
        let Ok(first) = u32::try_from(first) else {
            return;
        };
        let query = list.query.get_untracked();
        let is_here = matches!(list.app.route.get_untracked(), Route::Customers(_));
        if is_here && query.api_query.window.offset != first {
            known_offset.set_value(first);
            list.app
                .navigator
                .replace(&Route::Customers(query.at(first)));
        }
    };
    effect(move || {
        let seen = list.visible_rows.visible();
        delay.stop();
        // A link stays as it is until the user scrolls.
        if !list.shows_all() || seen.is_empty() || list.visible_rows.is_unmoved() {
            return;
        }
        delay.start(PAUSE, write);
    });
    // A user who scrolls and opens a customer at once comes back to the same rows. The press comes
    // before the click that follows from it.
    let flush = move || {
        if delay.stop() {
            write();
        }
    };
    let press = window_event_listener(leptos::ev::pointerdown, move |_| flush());
    let enter = window_event_listener(leptos::ev::keydown, move |event| {
        if pressed_key(&event).as_deref() == Some("Enter") {
            flush();
        }
    });
    on_cleanup(move || {
        press.remove();
        enter.remove();
    });
}
