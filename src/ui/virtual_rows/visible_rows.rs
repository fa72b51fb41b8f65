use std::ops::Range;

use leptos::html;
use leptos::prelude::*;

use super::ROW_HEIGHT;
use super::focus::focused_row;
use super::row_window::{SHORT, start_for};
use super::viewport::Viewport;

/// Which rows of a [`super::VirtualRows`] are in view, and the way to scroll to others. Like a
/// `NodeRef` it is made by a parent and attached by the component, so that a footer can show the
/// range and turn pages.
#[derive(Clone, Copy)]
pub struct VisibleRows {
    /// The rows in view, as they were measured last.
    pub(super) seen: RwSignal<Range<usize>>,
    /// The first row on the page.
    pub(super) start: RwSignal<usize>,
    /// How many rows are on the page.
    pub(super) count: RwSignal<usize>,
    /// A row's height, in pixels.
    pub(super) height: RwSignal<f64>,
    /// The row to scroll to.
    pub(super) goal: RwSignal<Option<Goal>>,
    /// The row that takes the focus, once it is on the page.
    pub(super) focus: RwSignal<Option<usize>>,
    /// The first row in view after the last [`Self::show_at`].
    pub(super) put: StoredValue<Option<usize>>,
    pub(super) body: NodeRef<html::Tbody>,
}

/// Where a row is to be scrolled to.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Goal {
    pub(super) row: usize,
    /// Where its upper edge is to be in the window, in pixels; none: below the header.
    pub(super) top: Option<f64>,
}

impl VisibleRows {
    /// At the first row.
    pub fn new() -> Self {
        Self {
            seen: RwSignal::new(0..0),
            start: RwSignal::new(0),
            count: RwSignal::new(SHORT),
            height: RwSignal::new(ROW_HEIGHT),
            goal: RwSignal::new(None),
            focus: RwSignal::new(None),
            put: StoredValue::new(None),
            body: NodeRef::new(),
        }
    }

    /// The rows in view, reactively; empty until they are measured.
    pub fn seen(self) -> Range<usize> {
        self.seen.get()
    }

    /// The first row in view and the place of its upper edge in the window, in pixels.
    pub fn first_seen(self) -> Option<(usize, f64)> {
        let body = self.body.get_untracked()?;
        let viewport = Viewport::of(
            &body,
            self.start.get_untracked(),
            self.height.get_untracked(),
        );
        let row = viewport.in_window().start;
        Some((row, viewport.top_of(row)))
    }

    /// The row that has the focus.
    pub fn focused(self) -> Option<usize> {
        focused_row(&*self.body.get_untracked()?)
    }

    /// Whether nobody has scrolled since the last [`Self::show_at`].
    pub fn is_where_it_was_put(self) -> bool {
        self.put.get_value() == Some(self.seen.get_untracked().start)
    }

    /// Brings a row to the top of the view.
    pub fn show(self, row: usize) {
        self.go_to(Goal { row, top: None });
    }

    /// Brings a row's upper edge to this place in the window, in pixels.
    pub fn show_at(self, row: usize, top: f64) {
        let top = Some(top);
        self.go_to(Goal { row, top });
    }

    /// Gives a row's link the focus, once the row is on the page.
    pub fn focus(self, row: usize) {
        self.focus.try_set(Some(row));
    }

    /// Draws the rows around the goal at once, before anything is measured.
    fn go_to(self, goal: Goal) {
        self.goal.try_set(Some(goal));
        self.start.try_set(start_for(goal.row));
        self.seen
            .try_update(|seen| *seen = goal.row..goal.row + seen.len());
    }
}

impl Default for VisibleRows {
    fn default() -> Self {
        Self::new()
    }
}
