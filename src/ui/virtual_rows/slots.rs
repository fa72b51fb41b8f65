use std::collections::VecDeque;

use leptos::tachys::renderer::Rndr;
use web_sys::Element;

use super::VirtualRow;

/// A row on the page.
pub struct Slot {
    /// It.
    pub row: Box<dyn VirtualRow>,
    /// What it shows: its place, and the state of the content.
    pub shows: Option<(usize, u32)>,
}

/// The rows on the page.
#[derive(Default)]
pub struct Slots {
    /// They, from the top.
    pub slots: VecDeque<Slot>,
    /// Where the first of them stands.
    pub start: usize,
}

/// Makes rows that leave at one end come in again at the other, so that all others stay as they are.
/// False where it is too far for that.
pub fn turn(slots: &mut VecDeque<Slot>, body: &Element, from: usize, to: usize) -> bool {
    let by = to.abs_diff(from);
    if by >= slots.len() {
        return false;
    }
    for _ in 0..by {
        if to > from {
            slots.rotate_left(1);
        } else {
            slots.rotate_right(1);
        }
        let (new, marker) = if to > from {
            (slots.back(), None)
        } else {
            (slots.front(), slots.get(1))
        };
        if let Some(new) = new {
            let marker = marker.map(|slot| &**slot.row.element());
            Rndr::insert_node(body, new.row.element(), marker);
        }
    }
    true
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
