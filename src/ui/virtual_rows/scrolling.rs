//! Measures which rows are in view, and scrolls to others.

use leptos::prelude::*;

use super::focus::focused_row;
use super::observers::{on_height_change, on_window_change};
use super::row_window::{count_for, start_for, within};
use super::viewport::{Viewport, measure};
use super::{Rows, least_row_height};
use crate::reactive::effect;

impl Rows {
    /// Measures the rows when the window scrolls or changes its size, and when the height or number
    /// of the rows changes.
    pub fn measure_on_change(self) {
        on_window_change(move || self.measure());
        on_height_change(self.view.body, move || self.measure());
        effect(move || {
            self.total.track();
            self.view.count.track();
            // By the next frame the document holds the rows of the new number.
            request_animation_frame(move || self.measure());
        });
    }

    /// Scrolls to each target of the handle.
    pub fn scroll_to_targets(self) {
        let view = self.view;
        effect(move || {
            let (Some(target), Some(body)) = (view.target.get(), view.body.get()) else {
                return;
            };
            view.target.set(None);
            request_animation_frame(move || {
                measure(&body, view.height);
                let rows = self.in_document.try_get_untracked().unwrap_or_default();
                let height = view
                    .height
                    .try_get_untracked()
                    .unwrap_or_else(least_row_height);
                Viewport::of(&body, rows.start, height).scroll_to(target);
                self.measure();
                // The page may be gone by now.
                if let Some(visible) = view.visible.try_get_untracked() {
                    view.positioned
                        .try_set_value(target.top.map(|_| visible.start));
                }
            });
        });
    }

    /// Measures the rows, and moves the row window to those in view.
    fn measure(self) {
        let view = self.view;
        // The handle may belong to other rows by now, those of another set of columns.
        let (Some(body), Some(in_document)) = (
            view.body.try_get_untracked().flatten(),
            self.in_document.try_get_untracked(),
        ) else {
            return;
        };
        if measure(&body, view.height) {
            // Other rows are at this scroll position now. Scroll back to the ones that were in view.
            let first = view.visible.get_untracked().start;
            if first > 0 {
                view.scroll_to(first);
            }
        }
        let viewport = Viewport::of(&body, in_document.start, view.height.get_untracked());
        let in_window = viewport.in_window();
        let visible = within(&in_window, self.total.get_untracked());
        let start = if self.whole.get_untracked() {
            0
        } else {
            start_for(visible.start)
        };
        self.in_window.set_value(in_window.len());
        // The number does not depend on the total: a key that finds few rows and the next one that
        // finds many then need no new elements.
        let count = count_for(visible.start, in_window.len(), viewport.room());
        if view.count.get_untracked() != count {
            view.count.set(count);
        }
        if view.visible.get_untracked() != visible {
            view.visible.set(visible);
        }
        if view.start.get_untracked() != start {
            // The focused element is about to show another row. The focus moves with its row.
            if view.focus.get_untracked().is_none() {
                view.focus.set(focused_row(&body));
            }
            view.start.set(start);
        }
    }
}
