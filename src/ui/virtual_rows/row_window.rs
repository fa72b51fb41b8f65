//! The row window: the rows that are in the document, which are those in view and a few around them.
//! Each costs time whenever the content changes.

use std::ops::Range;

/// The rows beyond the view on either side. Tab and a small scroll find them there.
const MARGIN: usize = 4;
/// The most rows that are ever in the document: a window of 2,160 pixels shows 77 compact ones.
const MAX_RENDERED_ROWS: usize = 96;
/// The length up to which all rows of a table are in the document, so that the browser's own search
/// finds all of them.
pub const RENDER_ALL_UP_TO: usize = 40;
/// The row window moves and grows by a multiple of this number of rows.
const STEP: usize = 4;

/// Returns the first row in the document if `first` is the first row in view.
pub fn start_for(first: usize) -> usize {
    first.saturating_sub(MARGIN) / STEP * STEP
}

/// Returns the number of rows in the document. `first` is the first row in view, `in_window` the
/// number of rows that the window shows as it is scrolled now, and `room` the most that it can show.
/// At the top of the table the number is smaller, since no rows are above. Further down it does not
/// change while the window scrolls.
pub fn count_for(first: usize, in_window: usize, room: usize) -> usize {
    let count = if start_for(first) == 0 {
        first + in_window + MARGIN
    } else {
        room + 2 * MARGIN + STEP
    };
    count.next_multiple_of(STEP).min(MAX_RENDERED_ROWS)
}

/// Returns the rows in the document: all rows of a short table, otherwise `count` rows from `start`,
/// or the last `count` rows if fewer follow `start`.
pub fn rows_in_document(start: usize, count: usize, total: usize) -> Range<usize> {
    let count = if total <= RENDER_ALL_UP_TO {
        total
    } else {
        count
    };
    let start = start.min(total.saturating_sub(count));
    start..(start + count).min(total)
}

/// Cuts a range of rows at the end of the table.
pub fn within(rows: &Range<usize>, total: usize) -> Range<usize> {
    let start = rows.start.min(total.saturating_sub(1));
    start..rows.end.clamp(start, total)
}
