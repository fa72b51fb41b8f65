//! The rows of a table that is too long for the page: only those in view, and a few around them,
//! are there. The window scrolls, so that the table stays a table, and headers stick to the page.

mod focus;
mod keys;
mod observers;
mod row_pool;
mod row_window;
mod settled;
mod viewport;
mod visible_rows;

use std::ops::Range;

use leptos::prelude::*;
use web_sys::{Element, KeyboardEvent};

use crate::reactive::{after_paint, effect, memo, optional};
use focus::{focused_row, follow_focus, regain_focus};
use keys::{go_to_row, steps_to};
use observers::{follow_size, follow_window};
use row_pool::RowPool;
use row_window::{count_for, rows_on_page, start_for, within};
use settled::once_settled;
use viewport::{Viewport, measure, most_rows};

pub use viewport::{ROW_HEIGHT, rows_in_window};
pub use visible_rows::VisibleRows;

/// A row that shows one thing after another.
pub trait VirtualRow {
    /// The `tr`.
    fn element(&self) -> &Element;

    /// Shows what is at a place, counted from 0.
    fn show(&mut self, at: usize);
}

/// Makes a row that shows nothing yet.
pub type NewRow = Box<dyn Fn() -> Box<dyn VirtualRow>>;

/// The bodies of a table: the rows in view between two spacers.
///
/// The rows on the page stay, and what they show changes, which costs the browser much less than
/// new rows. Those that can be seen change first, the others once that is painted.
#[component]
pub fn VirtualRows(
    /// How many rows there are.
    total: Signal<usize>,
    /// Whether all rows are on the page, as those of a page of the API are.
    #[prop(into)]
    whole: Signal<bool>,
    /// Changes whenever what the rows show does.
    content: Signal<u32>,
    /// How many columns.
    columns: usize,
    new_row: NewRow,
    view: VisibleRows,
) -> impl IntoView {
    let VisibleRows {
        body,
        height,
        start,
        count,
        ..
    } = view;
    let total = memo(move || total.get().min(most_rows(height.get())));
    let rest_waits = first_rows_first(total);
    let rows = memo(move || match whole.get() {
        true if rest_waits.get() => 0..total.get().min(rows_in_window()),
        true => 0..total.get(),
        false => rows_on_page(start.get(), count.get(), total.get()),
    });
    let state = memo(move || content.get());
    let now = move || (state.get(), rows.get().start);
    let painted = once_settled(now);
    // How many rows would be in the window, were there ever so many.
    let in_window = StoredValue::new(0_usize);
    let look = move || {
        let Some(body) = body.try_get_untracked().flatten() else {
            return;
        };
        if measure(&body, height) {
            // Other rows are at this height now: those that were seen come back.
            let first = view.seen.get_untracked().start;
            if first > 0 {
                view.show(first);
            }
        }
        let viewport = Viewport::of(&body, rows.get_untracked().start, height.get_untracked());
        let rows_in_window = viewport.in_window();
        let seen = within(&rows_in_window, total.get_untracked());
        let from = if whole.get_untracked() {
            0
        } else {
            start_for(seen.start)
        };
        in_window.set_value(rows_in_window.len());
        // As many as there is room for, so that who finds few and then many has all of them at once.
        let needed = count_for(seen.start, rows_in_window.len(), viewport.room());
        if count.get_untracked() != needed {
            count.set(needed);
        }
        if view.seen.get_untracked() != seen {
            view.seen.set(seen);
        }
        if start.get_untracked() != from {
            // What has the focus is about to show another row: the focus goes on with its own.
            if view.focus.get_untracked().is_none() {
                view.focus.set(focused_row(&body));
            }
            start.set(from);
        }
    };
    follow_window(look);
    follow_size(body, look);
    effect(move || {
        // After the rows that it brings are there.
        total.track();
        count.track();
        request_animation_frame(look);
    });
    effect(move || {
        if let (Some(goal), Some(body)) = (view.goal.get(), body.get()) {
            view.goal.set(None);
            request_animation_frame(move || {
                measure(&body, height);
                let start = rows.try_get_untracked().unwrap_or_default().start;
                let height = height.try_get_untracked().unwrap_or(ROW_HEIGHT);
                Viewport::of(&body, start, height).scroll_to(goal);
                look();
                // The page may be gone by now.
                if let Some(seen) = view.seen.try_get_untracked() {
                    view.put.try_set_value(goal.top.map(|_| seen.start));
                }
            });
        }
    });
    follow_focus(view, body, rows);
    let spacer = move |rows_of: fn(Range<usize>, usize) -> usize| {
        let rows = memo(move || rows_of(rows.get(), total.get()));
        let pixels = move || format!("{}px", rows.get() as f64 * height.get());
        let is_there = memo(move || rows.get() > 0);
        optional(move || {
            is_there.get().then(|| {
                view! {
                    <tbody class="spacer" aria-hidden="true">
                        <tr>
                            <td colspan=columns style:height=pixels></td>
                        </tr>
                    </tbody>
                }
                .into_any()
            })
        })
    };
    let step = move |event: KeyboardEvent| {
        let seen = view.seen.get_untracked();
        if let Some(to) = steps_to(&event, total.get_untracked(), seen.len()) {
            event.prevent_default();
            go_to_row(to, view, seen);
        }
    };
    let slots = StoredValue::new_local(RowPool::default());
    effect(move || {
        let Some(body) = body.get() else { return };
        let ((state, start), rows, seen) = (now(), rows.get(), view.seen.get_untracked());
        let seen = seen.start..seen.start + in_window.get_value();
        let is_painted = painted.get() == (state, start);
        slots.update_value(|on_page| {
            let focused = focused_row(&body);
            let is_near = on_page.turn_to(&body, start);
            on_page.resize(&body, rows.len(), &new_row);
            for (slot, at) in on_page.slots.iter_mut().zip(rows.clone()) {
                let has_focus = [view.focus.get_untracked(), focused].contains(&Some(at));
                // With fewer rows than before others are seen than was looked at last.
                let is_seen = has_focus || seen.contains(&at) || seen.end > rows.end;
                let comes_next = is_near && slot.is_of(state);
                if is_painted || is_seen || comes_next || slot.shows.is_none() {
                    slot.show(at, state);
                }
            }
            if focused.is_some() && focused_row(&body).is_none() {
                regain_focus(view.focus.get_untracked().or(focused), &body, start);
            }
        });
    });
    view! {
        {spacer(|rows, _| rows.start)}
        <tbody class:virtual=move || !whole.get() node_ref=body on:keydown=step></tbody>
        {spacer(|rows, total| total.saturating_sub(rows.end))}
    }
}

/// Whether the first rows are still to be painted: those out of view come once they are.
fn first_rows_first(total: Memo<usize>) -> RwSignal<bool> {
    let rest_waits = RwSignal::new(true);
    effect(move || {
        if total.get() > 0 && rest_waits.get_untracked() {
            // The page may be gone by then.
            after_paint(move || rest_waits.try_set(false).map_or((), drop));
        }
    });
    rest_waits
}
