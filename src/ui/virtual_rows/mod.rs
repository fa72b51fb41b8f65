//! The rows of a long table. The document holds only the rows in view and a few around them. The
//! window scrolls, and not a box in it, so that the table stays a `table` and its header sticks.

mod focus;
mod keys;
mod observers;
mod painted;
mod row_pool;
mod row_window;
mod viewport;
mod visible_rows;

use std::ops::Range;

use leptos::prelude::*;
use web_sys::{Element, KeyboardEvent};

use crate::reactive::{after_paint, effect, memo, optional};
use focus::{focused_row, follow_focus, regain_focus};
use keys::{go_to_row, target_row};
use observers::{on_height_change, on_window_change};
use painted::last_painted;
use row_pool::RowPool;
use row_window::{count_for, rows_in_document, start_for, within};
use viewport::{Viewport, measure, most_rows};

pub use viewport::{ROW_HEIGHT, rows_in_window};
pub use visible_rows::VisibleRows;

/// A row element that shows one record after another.
pub trait VirtualRow {
    /// Returns the `tr`.
    fn element(&self) -> &Element;

    /// Shows the record at `index`, from 0.
    fn show(&mut self, index: usize);
}

/// Makes an empty row.
pub type NewRow = Box<dyn Fn() -> Box<dyn VirtualRow>>;

/// The bodies of a table: the rows in view between two spacers.
///
/// The row elements stay in the document and show other records, which costs the browser much less
/// time than new elements. The rows in view change first, the others after the next paint.
#[component]
pub fn VirtualRows(
    /// The number of rows of the table.
    total: Signal<usize>,
    /// Whether all rows are in the document, as for a page of the API.
    #[prop(into)]
    whole: Signal<bool>,
    /// The number of the content: it changes whenever a row may show something else.
    content: Signal<u32>,
    /// The number of columns.
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
    let only_in_view = before_first_paint(total);
    let rows = memo(move || match whole.get() {
        true if only_in_view.get() => 0..total.get().min(rows_in_window()),
        true => 0..total.get(),
        false => rows_in_document(start.get(), count.get(), total.get()),
    });
    let content = memo(move || content.get());
    let state = move || (content.get(), rows.get().start);
    let painted = last_painted(state);
    // The number of rows that the window would show of a table without an end.
    let in_window = StoredValue::new(0_usize);
    let update = move || {
        let Some(body) = body.try_get_untracked().flatten() else {
            return;
        };
        if measure(&body, height) {
            // Other rows are at this scroll position now. Scroll back to the ones that were in view.
            let first = view.visible.get_untracked().start;
            if first > 0 {
                view.scroll_to(first);
            }
        }
        let viewport = Viewport::of(&body, rows.get_untracked().start, height.get_untracked());
        let rows_in_window = viewport.in_window();
        let visible = within(&rows_in_window, total.get_untracked());
        let from = if whole.get_untracked() {
            0
        } else {
            start_for(visible.start)
        };
        in_window.set_value(rows_in_window.len());
        // The number does not depend on the total: a key that finds few rows and the next one that
        // finds many then need no new elements.
        let needed = count_for(visible.start, rows_in_window.len(), viewport.room());
        if count.get_untracked() != needed {
            count.set(needed);
        }
        if view.visible.get_untracked() != visible {
            view.visible.set(visible);
        }
        if start.get_untracked() != from {
            // The focused element is about to show another row. The focus moves with its row.
            if view.focus.get_untracked().is_none() {
                view.focus.set(focused_row(&body));
            }
            start.set(from);
        }
    };
    on_window_change(update);
    on_height_change(body, update);
    effect(move || {
        // The frame comes after the rows of the new total or count are in the document.
        total.track();
        count.track();
        request_animation_frame(update);
    });
    effect(move || {
        if let (Some(target), Some(body)) = (view.target.get(), body.get()) {
            view.target.set(None);
            request_animation_frame(move || {
                measure(&body, height);
                let start = rows.try_get_untracked().unwrap_or_default().start;
                let height = height.try_get_untracked().unwrap_or(ROW_HEIGHT);
                Viewport::of(&body, start, height).scroll_to(target);
                update();
                // The page may be gone by now.
                if let Some(visible) = view.visible.try_get_untracked() {
                    view.positioned
                        .try_set_value(target.top.map(|_| visible.start));
                }
            });
        }
    });
    follow_focus(view, body, rows);
    let spacer = move |rows_of: fn(Range<usize>, usize) -> usize| {
        let rows = memo(move || rows_of(rows.get(), total.get()));
        let pixels = move || format!("{}px", rows.get() as f64 * height.get());
        let has_rows = memo(move || rows.get() > 0);
        optional(move || {
            has_rows.get().then(|| {
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
    let on_key = move |event: KeyboardEvent| {
        let visible = view.visible.get_untracked();
        if let Some(row) = target_row(&event, total.get_untracked(), visible.len()) {
            event.prevent_default();
            go_to_row(row, view, visible);
        }
    };
    let pool = StoredValue::new_local(RowPool::default());
    effect(move || {
        let Some(body) = body.get() else { return };
        let ((content, start), rows) = (state(), rows.get());
        let first = view.visible.get_untracked().start;
        let visible = first..first + in_window.get_value();
        let is_painted = painted.get() == (content, start);
        pool.update_value(|pool| {
            let focused = focused_row(&body);
            let is_near = pool.rotate_to(&body, start);
            pool.resize(&body, rows.len(), &new_row);
            for (pooled, index) in pool.rows.iter_mut().zip(rows.clone()) {
                let has_focus = [view.focus.get_untracked(), focused].contains(&Some(index));
                // A total that has just become smaller moves other rows into view than those that
                // were measured.
                let is_visible = has_focus || visible.contains(&index) || visible.end > rows.end;
                let is_scrolled = is_near && pooled.has_content(content);
                if is_painted || is_visible || is_scrolled || pooled.shows.is_none() {
                    pooled.show(index, content);
                }
            }
            if focused.is_some() && focused_row(&body).is_none() {
                regain_focus(view.focus.get_untracked().or(focused), &body, start);
            }
        });
    });
    view! {
        {spacer(|rows, _| rows.start)}
        <tbody class:virtual=move || !whole.get() node_ref=body on:keydown=on_key></tbody>
        {spacer(|rows, total| total.saturating_sub(rows.end))}
    }
}

/// Returns whether the first rows of the table are still to be painted. Until then only the rows in
/// view are built.
fn before_first_paint(total: Memo<usize>) -> RwSignal<bool> {
    let is_before = RwSignal::new(true);
    effect(move || {
        if total.get() > 0 && is_before.get_untracked() {
            // The page may be gone by then.
            after_paint(move || is_before.try_set(false).map_or((), drop));
        }
    });
    is_before
}
