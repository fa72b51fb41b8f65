//! The rows of a long table. The document holds only the rows in view and a few around them. The
//! window scrolls, and not a box in it, so that the table stays a `table` and its header sticks.

mod fill;
mod focus;
mod keys;
mod observers;
mod painted;
mod row_pool;
mod row_window;
mod scrolling;
mod viewport;
mod visible_rows;

use std::ops::Range;

use leptos::prelude::*;
use web_sys::{Element, KeyboardEvent};

use crate::reactive::{after_paint, effect, memo, optional};
use focus::follow_focus;
use keys::target_row;
use row_window::rows_in_document;
use viewport::most_rows;

use viewport::least_row_height;

pub use viewport::rows_in_window;
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

/// The rows of a table and their state, which the files of this folder share.
#[derive(Clone, Copy)]
struct Rows {
    view: VisibleRows,
    /// The number of rows of the table, cut at the height that a browser can draw.
    total: Memo<usize>,
    whole: Signal<bool>,
    content: Memo<u32>,
    /// The row window.
    in_document: Memo<Range<usize>>,
    /// The number of rows that the window would show of a table without an end, as measured last.
    in_window: StoredValue<usize>,
}

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
    let VisibleRows { body, height, .. } = view;
    let total = memo(move || total.get().min(most_rows(height.get())));
    let only_in_view = before_first_paint(total);
    let in_document = memo(move || match whole.get() {
        true if only_in_view.get() => 0..total.get().min(rows_in_window()),
        true => 0..total.get(),
        false => rows_in_document(view.start.get(), view.count.get(), total.get()),
    });
    let rows = Rows {
        view,
        total,
        whole,
        content: memo(move || content.get()),
        in_document,
        in_window: StoredValue::new(0),
    };
    rows.measure_on_change();
    rows.scroll_to_targets();
    follow_focus(view, body, in_document);
    rows.fill(new_row);
    let spacer = move |count: fn(Range<usize>, usize) -> usize| {
        let count = memo(move || count(in_document.get(), total.get()));
        let pixels = move || format!("{}px", count.get() as f64 * height.get());
        let has_rows = memo(move || count.get() > 0);
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
        let in_view = view.visible.get_untracked().len();
        if let Some(row) = target_row(&event, total.get_untracked(), in_view) {
            event.prevent_default();
            view.go_to(row);
        }
    };
    view! {
        {spacer(|rows, _| rows.start)}
        // A translated name or number is a wrong one, and its language is unknown.
        <tbody
            translate="no" lang=""
            class:virtual=move || !whole.get()
            node_ref=body
            on:keydown=on_key
        ></tbody>
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
