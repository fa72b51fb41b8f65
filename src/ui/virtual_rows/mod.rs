//! The rows of a table that is too long for the page: only those in view, and a few around them,
//! are there. The window scrolls, so that the table stays a table, and headers stick to the page.

mod focus;
mod follow;
mod keys;
mod settled;
mod sight;
mod slots;
mod span;

use std::ops::Range;

use leptos::html;
use leptos::prelude::*;
use web_sys::{Element, KeyboardEvent};

use super::{effect, memo};
use focus::{focused_row, follow_focus, regain_focus};
use follow::{follow_size, follow_window};
use keys::{go_to_row, steps_to};
use settled::once_settled;
use sight::{Sight, measure, most_rows};
use slots::Slots;
use span::{SHORT, count_for, rows_on_page, start_for, within};

pub use sight::ROW;

/// A row that shows one thing after another.
pub trait VirtualRow {
    /// The `tr`.
    fn element(&self) -> &Element;

    /// Shows what is at a place, counted from 0.
    fn show(&mut self, at: usize);
}

/// Makes a row that shows nothing yet.
pub type NewRow = Box<dyn Fn() -> Box<dyn VirtualRow>>;

/// Which rows are in view, and which shall be.
#[derive(Clone, Copy)]
pub struct RowsInView {
    /// The rows that can be seen now.
    pub seen: RwSignal<Range<usize>>,
    /// The first row on the page.
    start: RwSignal<usize>,
    goal: RwSignal<Option<Goal>>,
    /// The row that shall have the focus, once it is on the page.
    focus: RwSignal<Option<usize>>,
    /// The first row in view after one was put in a place.
    put: StoredValue<Option<usize>>,
}

/// A row that is to be moved.
#[derive(Clone, Copy, PartialEq)]
struct Goal {
    row: usize,
    /// Where its upper edge shall be in the window, in pixels; below the header where not told.
    top: Option<f64>,
}

impl RowsInView {
    /// At the start.
    pub fn new() -> Self {
        Self {
            seen: RwSignal::new(0..0),
            start: RwSignal::new(0),
            goal: RwSignal::new(None),
            focus: RwSignal::new(None),
            put: StoredValue::new(None),
        }
    }

    /// Whether nobody has scrolled since a row was put in its place in the window.
    pub fn is_where_it_was_put(self) -> bool {
        self.put.get_value() == Some(self.seen.get_untracked().start)
    }

    /// Brings a row to the top of the view.
    pub fn show(self, row: usize) {
        self.go_to(Goal { row, top: None });
    }

    /// Gives a row's link the focus, once it is on the page.
    pub fn focus(self, row: usize) {
        self.focus.try_set(Some(row));
    }

    /// Brings a row to this place in the window, in pixels from its top.
    pub fn show_at(self, row: usize, top: f64) {
        let top = Some(top);
        self.go_to(Goal { row, top });
    }

    /// The rows there are drawn at once, and not those that another question leaves on the page.
    fn go_to(self, goal: Goal) {
        self.goal.try_set(Some(goal));
        self.start.try_set(start_for(goal.row));
        self.seen
            .try_update(|seen| *seen = goal.row..goal.row + seen.len());
    }
}

impl Default for RowsInView {
    fn default() -> Self {
        Self::new()
    }
}

/// The bodies of a table: the rows in view between two spacers.
///
/// The rows on the page stay, and what they show changes, which costs the browser much less than
/// new rows. Those that can be seen change first, the others once that is painted.
#[component]
pub fn VirtualRows(
    /// How many rows there are.
    total: Signal<usize>,
    /// Changes whenever what the rows show does.
    content: Signal<u32>,
    /// How many columns.
    columns: usize,
    new_row: NewRow,
    view: RowsInView,
) -> impl IntoView {
    let body = NodeRef::<html::Tbody>::new();
    let height = RwSignal::new(ROW);
    let start = view.start;
    let count = RwSignal::new(SHORT);
    let total = memo(move || total.get().min(most_rows(height.get())));
    let rows = memo(move || rows_on_page(start.get(), count.get(), total.get()));
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
        let sight = Sight::of(&body, rows.get_untracked().start, height.get_untracked());
        let rows_in_window = sight.in_window();
        let seen = within(&rows_in_window, total.get_untracked());
        let from = start_for(seen.start);
        in_window.set_value(rows_in_window.len());
        // As many as there is room for, so that who finds few and then many has all of them at once.
        let needed = count_for(seen.start, rows_in_window.len(), sight.room());
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
                let height = height.try_get_untracked().unwrap_or(ROW);
                Sight::of(&body, start, height).scroll_to(goal);
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
        view! {
            <tbody class="spacer" aria-hidden="true" hidden=move || rows.get() == 0>
                <tr>
                    <td colspan=columns style:height=pixels></td>
                </tr>
            </tbody>
        }
    };
    let step = move |event: KeyboardEvent| {
        let seen = view.seen.get_untracked();
        if let Some(to) = steps_to(&event, total.get_untracked(), seen.len()) {
            event.prevent_default();
            go_to_row(to, view, seen);
        }
    };
    let slots = StoredValue::new_local(Slots::default());
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
        <tbody class="virtual" node_ref=body on:keydown=step></tbody>
        {spacer(|rows, total| total.saturating_sub(rows.end))}
    }
}
