use leptos::prelude::*;

use super::focus::{focused_row, regain_focus};
use super::painted::last_painted;
use super::row_pool::RowPool;
use super::{NewRow, Rows};
use crate::reactive::effect;

impl Rows {
    /// Keeps the row elements in the document, and shows the records of the row window in them. The
    /// rows in view change first, the others after the next paint.
    pub fn fill(self, new_row: NewRow) {
        let view = self.view;
        let state = move || (self.content.get(), self.in_document.get().start);
        let painted = last_painted(state);
        let pool = StoredValue::new_local(RowPool::default());
        on_cleanup(move || {
            pool.try_update_value(RowPool::clear);
        });
        effect(move || {
            let Some(body) = view.body.get() else { return };
            let ((content, start), rows) = (state(), self.in_document.get());
            let first = view.visible.get_untracked().start;
            let visible = first..first + self.in_window.get_value();
            let is_painted = painted.get() == (content, start);
            pool.update_value(|pool| {
                let focused = focused_row(&body);
                let is_near = pool.rotate_to(&body, start);
                pool.resize(&body, rows.len(), &new_row);
                for (pooled, index) in pool.rows.iter_mut().zip(rows.clone()) {
                    let has_focus = [view.focus.get_untracked(), focused].contains(&Some(index));
                    // A total that has just become smaller moves other rows into view than those
                    // that were measured.
                    let is_visible =
                        has_focus || visible.contains(&index) || visible.end > rows.end;
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
    }
}
