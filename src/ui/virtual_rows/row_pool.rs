use std::collections::VecDeque;

use leptos::tachys::renderer::Rndr;
use web_sys::Element;

use super::{NewRow, VirtualRow};

/// A row on the page.
pub struct Slot {
    /// It.
    pub row: Box<dyn VirtualRow>,
    /// What it shows: its place, and the state of the content.
    pub shows: Option<(usize, u32)>,
}

/// The rows on the page.
#[derive(Default)]
pub struct RowPool {
    /// They, from the top.
    pub slots: VecDeque<Slot>,
    /// Where the first of them stands.
    pub start: usize,
    /// Those that were too many, for when they are wanted again.
    spare: Vec<Slot>,
}

impl RowPool {
    /// Has so many rows on the page. Who types may find nobody with one key and many with the next:
    /// rows that come back cost much less than new ones.
    pub fn resize(&mut self, body: &Element, count: usize, new_row: &NewRow) {
        for slot in self.slots.drain(count.min(self.slots.len())..) {
            Rndr::remove(slot.row.element());
            self.spare.push(slot);
        }
        while self.slots.len() < count {
            let slot = self.spare.pop().unwrap_or_else(|| Slot {
                row: new_row(),
                shows: None,
            });
            Rndr::insert_node(body, slot.row.element(), None);
            self.slots.push_back(slot);
        }
    }

    /// Makes rows that leave at one end come in again at the other, so that all others stay as they
    /// are. False where it is too far for that.
    pub fn turn_to(&mut self, body: &Element, start: usize) -> bool {
        let is_down = start > self.start;
        let by = start.abs_diff(self.start);
        self.start = start;
        if by >= self.slots.len() {
            return false;
        }
        let top = self.slots.front().map(|slot| slot.row.element().clone());
        let (moved, before) = if is_down {
            self.slots.rotate_left(by);
            (self.slots.len() - by..self.slots.len(), None)
        } else {
            self.slots.rotate_right(by);
            (0..by, top)
        };
        for slot in self.slots.range(moved) {
            Rndr::insert_node(body, slot.row.element(), before.as_deref());
        }
        true
    }
}

impl Slot {
    /// Whether it shows the content of a state, wherever from.
    pub fn is_of(&self, state: u32) -> bool {
        self.shows.is_some_and(|(_, shown)| shown == state)
    }

    /// Shows what is at a place.
    pub fn show(&mut self, at: usize, state: u32) {
        if self.shows != Some((at, state)) {
            self.shows = Some((at, state));
            self.row.show(at);
        }
    }
}
