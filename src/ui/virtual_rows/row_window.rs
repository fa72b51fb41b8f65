//! Which rows are on the page: those in view, and a few around them. Each is a cost with every key.

use std::ops::Range;

/// Rows beyond the view on either side, so that Tab and a small scroll find them there.
const AROUND: usize = 4;
/// The most rows that are ever on the page.
const MOST: usize = 80;
/// A table of no more rows than these is on the page as a whole: the browser's own search finds all
/// of it.
pub const SHORT: usize = 40;
/// Rows come and go so many at a time.
const STEP: usize = 4;

/// The first row on the page where this one is the first in view.
pub fn start_for(seen: usize) -> usize {
    seen.saturating_sub(AROUND) / STEP * STEP
}

/// How many rows are on the page where `seen` is the first of `in_window` in the window, which has
/// `room` for as many at most. There are fewer where the table begins, as none are above it; further
/// down their number does not change as the window scrolls.
pub fn count_for(seen: usize, in_window: usize, room: usize) -> usize {
    let count = if start_for(seen) == 0 {
        seen + in_window + AROUND
    } else {
        room + 2 * AROUND + STEP
    };
    count.next_multiple_of(STEP).min(MOST)
}

/// The rows on the page: all of a short table; else so many from `start` on, or from as far up as
/// that many reach to the end.
pub fn rows_on_page(start: usize, count: usize, total: usize) -> Range<usize> {
    let count = if total <= SHORT { total } else { count };
    let start = start.min(total.saturating_sub(count));
    start..(start + count).min(total)
}

/// Those of the rows that are there.
pub fn within(rows: &Range<usize>, total: usize) -> Range<usize> {
    let start = rows.start.min(total.saturating_sub(1));
    start..rows.end.clamp(start, total)
}
