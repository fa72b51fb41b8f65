use std::ops::Range;

use model::Window;

/// The rows between two pages that were read again, from `from` to before `to`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Gap {
    pub from: u32,
    pub to: u32,
    /// What lies before the gap.
    pub left: Side,
    /// What lies behind the gap.
    pub right: Side,
}

/// What lies at an end of a gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// Rows that have moved by this distance since they were read.
    Shift(i64),
    /// A row that was not read before.
    New,
    /// The end of the list.
    End,
}

impl Side {
    pub fn shift(self) -> Option<i64> {
        match self {
            Self::Shift(shift) => Some(shift),
            Self::New | Self::End => None,
        }
    }
}

impl Gap {
    pub fn is_empty(&self) -> bool {
        self.from >= self.to
    }

    pub fn rows(&self) -> u32 {
        self.to.saturating_sub(self.from)
    }

    /// Whether both ends have moved by the same distance, and no seam lies between them.
    pub fn is_quiet(&self, seams: &[u32]) -> bool {
        let same = self.left.shift().is_some() && self.left == self.right;
        same && self.seams(seams).is_empty()
    }

    /// Returns the page that divides the gap: around a seam, or else in the middle.
    pub fn window(&self, page: u16, seams: &[u32]) -> Window {
        let rows = u32::from(page);
        let inside = self.seams(seams);
        let offset = if let Some(seam) = inside.get(inside.len() / 2) {
            let middle = i64::from(*seam) + self.shifts().0;
            let latest = self.to.saturating_sub(rows).max(self.from);
            (middle - i64::from(rows / 2)).clamp(self.from.into(), latest.into()) as u32
        } else {
            self.from + self.rows().div_ceil(rows) / 2 * rows
        };
        Window {
            offset,
            limit: rows.min(self.to - offset) as u16,
        }
    }

    /// Returns the rows at which the customers of the gap were read.
    pub fn places(&self) -> Range<i64> {
        let (left, right) = self.shifts();
        i64::from(self.from) - left..i64::from(self.to) - right
    }

    fn shifts(&self) -> (i64, i64) {
        let (left, right) = (self.left.shift(), self.right.shift());
        let left_or_right = left.or(right).unwrap_or(0);
        (left_or_right, right.unwrap_or(left_or_right))
    }

    fn seams<'a>(&self, seams: &'a [u32]) -> &'a [u32] {
        let places = self.places();
        let from = seams.partition_point(|seam| i64::from(*seam) < places.start);
        let to = seams.partition_point(|seam| i64::from(*seam) <= places.end);
        &seams[from..to.max(from)]
    }
}
