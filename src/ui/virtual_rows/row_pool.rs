use std::collections::VecDeque;

use leptos::tachys::renderer::Rndr;
use web_sys::Element;

use super::{NewRow, VirtualRow};

/// A row element with its content.
pub struct PooledRow {
    row: Box<dyn VirtualRow>,
    /// The index of the row that it shows, and the number of the content. `None` for a new element.
    pub shows: Option<(usize, u32)>,
}

/// The row elements of a table, which are reused while the table scrolls.
#[derive(Default)]
pub struct RowPool {
    /// The rows in the document, from the top.
    pub rows: VecDeque<PooledRow>,
    /// The index of the first row in the document.
    start: usize,
    /// Rows that were removed. The next key that the user types may need them again, and they cost
    /// much less time than new ones.
    spare: Vec<PooledRow>,
}

impl RowPool {
    /// Adds or removes rows at the end, until `count` rows are in the document.
    pub fn resize(&mut self, body: &Element, count: usize, new_row: &NewRow) {
        for pooled in self.rows.drain(count.min(self.rows.len())..) {
            Rndr::remove(pooled.row.element());
            self.spare.push(pooled);
        }
        while self.rows.len() < count {
            let pooled = self.spare.pop().unwrap_or_else(|| PooledRow {
                row: new_row(),
                shows: None,
            });
            Rndr::insert_node(body, pooled.row.element(), None);
            self.rows.push_back(pooled);
        }
    }

    /// Removes all rows from the document: other rows take their body over.
    pub fn clear(&mut self) {
        for pooled in self.rows.drain(..) {
            Rndr::remove(pooled.row.element());
        }
    }

    /// Moves the rows that leave at one end to the other end, so that the rows between stay as they
    /// are. Returns `false` if all rows leave, and then moves none.
    pub fn rotate_to(&mut self, body: &Element, start: usize) -> bool {
        let is_down = start > self.start;
        let distance = start.abs_diff(self.start);
        self.start = start;
        if distance >= self.rows.len() {
            return false;
        }
        let top = self.rows.front().map(|pooled| pooled.row.element().clone());
        let (moved, before) = if is_down {
            self.rows.rotate_left(distance);
            (self.rows.len() - distance..self.rows.len(), None)
        } else {
            self.rows.rotate_right(distance);
            (0..distance, top)
        };
        for pooled in self.rows.range(moved) {
            Rndr::insert_node(body, pooled.row.element(), before.as_deref());
        }
        true
    }
}

impl PooledRow {
    /// Returns whether the row shows this content, at any index.
    pub fn has_content(&self, content: u32) -> bool {
        self.shows.is_some_and(|(_, shown)| shown == content)
    }

    /// Shows the row at `index`.
    pub fn show(&mut self, index: usize, content: u32) {
        if self.shows != Some((index, content)) {
            self.shows = Some((index, content));
            self.row.show(index);
        }
    }
}
