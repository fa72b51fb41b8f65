use std::ops::Range;

use leptos::html;
use leptos::prelude::*;
use web_sys::HtmlElement;

use super::focus::{focused_row, row_index};
use super::least_row_height;
use super::row_window::{RENDER_ALL_UP_TO, rows_in_document, start_for};
use super::viewport::Viewport;

/// The handle of a [`super::VirtualRows`]: it returns the rows in view, and scrolls to others.
/// Like a `NodeRef`, a parent makes it and the component attaches it, so that a footer can show the
/// range and scroll by a page.
#[derive(Clone, Copy)]
pub struct VisibleRows {
    /// The rows in view, as measured last.
    pub(super) visible: RwSignal<Range<usize>>,
    /// The first row in the document.
    pub(super) start: RwSignal<usize>,
    /// The number of rows in the document.
    pub(super) count: RwSignal<usize>,
    /// The height of a row, in pixels.
    pub(super) height: RwSignal<f64>,
    /// The row that the window is about to scroll to.
    pub(super) target: RwSignal<Option<ScrollTarget>>,
    /// The row that gets the focus once it is in the document.
    pub(super) focus: RwSignal<Option<usize>>,
    /// The first row in view after the latest [`Self::scroll_to_position`].
    pub(super) positioned: StoredValue<Option<usize>>,
    pub(super) body: NodeRef<html::Tbody>,
}

/// A row and its position in the window.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct ScrollTarget {
    pub(super) row: usize,
    /// The upper edge of the row in the window, in pixels. `None`: below the header.
    pub(super) top: Option<f64>,
}

impl VisibleRows {
    /// Returns a handle at the first row.
    pub fn new() -> Self {
        Self {
            visible: RwSignal::new(0..0),
            start: RwSignal::new(0),
            count: RwSignal::new(RENDER_ALL_UP_TO),
            height: RwSignal::new(least_row_height()),
            target: RwSignal::new(None),
            focus: RwSignal::new(None),
            positioned: StoredValue::new(None),
            body: NodeRef::new(),
        }
    }

    /// Returns the `tbody` of the rows, reactively; `None` while the table has none.
    pub fn tbody(self) -> Option<HtmlElement> {
        self.body.get().map(|body| (*body).clone())
    }

    /// Returns the rows in view, reactively. The range is empty until they are measured.
    pub fn visible(self) -> Range<usize> {
        self.visible.get()
    }

    /// Returns whether the document holds all rows of a table of `total` rows, reactively.
    pub fn holds_all(self, total: usize) -> bool {
        rows_in_document(self.start.get(), self.count.get(), total).len() == total
    }

    /// Returns the row that the user is about to use, which has the focus or lies under the pointer,
    /// and its upper edge in the window in pixels.
    pub fn in_use(self) -> Option<(usize, f64)> {
        let body = self.body.get_untracked()?;
        let pointed = || row_index(&body.query_selector("tr:hover").ok()??);
        let row = focused_row(&body).or_else(pointed)?;
        Some((row, self.viewport(&body).top_of(row)))
    }

    /// Returns the first row in view, and its upper edge in the window in pixels.
    pub fn first_visible(self) -> Option<(usize, f64)> {
        let body = self.body.get_untracked()?;
        let viewport = self.viewport(&body);
        let row = viewport.in_window().start;
        Some((row, viewport.top_of(row)))
    }

    fn viewport(self, body: &HtmlElement) -> Viewport {
        let start = self.start.get_untracked();
        Viewport::of(body, start, self.height.get_untracked())
    }

    /// Returns the row that has the focus.
    pub fn focused(self) -> Option<usize> {
        focused_row(&*self.body.get_untracked()?)
    }

    /// Returns whether the first row in view is the same as after the latest
    /// [`Self::scroll_to_position`].
    pub fn is_unmoved(self) -> bool {
        self.positioned.get_value() == Some(self.visible.get_untracked().start)
    }

    /// Scrolls a row to the top of the view.
    pub fn scroll_to(self, row: usize) {
        self.set_target(ScrollTarget { row, top: None });
    }

    /// Scrolls until the upper edge of a row is at `top` in the window, in pixels.
    pub fn scroll_to_position(self, row: usize, top: f64) {
        let top = Some(top);
        self.set_target(ScrollTarget { row, top });
    }

    /// Focuses a row, and scrolls if it is out of view.
    pub fn go_to(self, row: usize) {
        let visible = self.visible.get_untracked();
        if row < visible.start {
            self.scroll_to(row);
        } else if row + 1 >= visible.end {
            // The row becomes the last one in view.
            self.scroll_to((row + 2).saturating_sub(visible.len().max(2)));
        }
        self.focus(row);
    }

    /// Focuses the link of a row, once the row is in the document.
    pub fn focus(self, row: usize) {
        self.focus.try_set(Some(row));
    }

    /// Shows the rows around the target at once, before they are measured.
    fn set_target(self, target: ScrollTarget) {
        self.target.try_set(Some(target));
        self.start.try_set(start_for(target.row));
        self.visible
            .try_update(|visible| *visible = target.row..target.row + visible.len());
    }
}

impl Default for VisibleRows {
    fn default() -> Self {
        Self::new()
    }
}
