use model::{CustomerId, Window};

use super::verify_pass::VerifyPass;
use super::{Places, SyncPlan};

/// The pages in a row without a new customer after which the sync stops: the API repeats itself
/// (docs/failures.md, "Odd list"). An import of many customers makes such pages too, so that the
/// number is not lower.
const STALE_PAGES: u32 = 16;

/// The first pass: reads the list from its start to its end.
#[derive(Debug, Clone)]
pub(super) struct ReadPass {
    limit: u16,
    /// The rows of a page: fewer than `limit` where the API caps it without saying so.
    step: u16,
    /// Whether only one request is in flight, until the size of a page is known.
    alone: bool,
    /// The most rows that a page has had.
    largest_page: u16,
    /// The first row that was not requested.
    next_row: u32,
    /// The rows that were requested and did not arrive.
    failed_ranges: Vec<RowRange>,
    /// The row after the last one that arrived.
    reached: u32,
    /// The first row at which the API returned nothing.
    end: Option<u32>,
    /// The rows that two pages share, while only one of them has arrived, with the customer there.
    open: Vec<(u32, Option<CustomerId>)>,
    /// The rows at which two pages did not join.
    seams: Vec<u32>,
    stale_pages: u32,
}

/// Rows to read, from `from` to before `to`.
#[derive(Debug, Clone, Copy)]
pub(super) struct RowRange {
    from: u32,
    to: u32,
    /// Whether the row before `from` is read once more.
    overlaps: bool,
}

impl RowRange {
    pub fn window(self) -> Window {
        let offset = self.from - u32::from(self.overlaps);
        Window {
            offset,
            limit: (self.to - offset) as u16,
        }
    }
}

impl ReadPass {
    pub fn new(limit: u16) -> Self {
        Self {
            limit,
            step: limit,
            alone: true,
            largest_page: 0,
            next_row: 0,
            failed_ranges: Vec::new(),
            reached: 0,
            end: None,
            open: Vec::new(),
            seams: Vec::new(),
            stale_pages: 0,
        }
    }

    pub fn next(&mut self, is_nothing_in_flight: bool) -> Option<RowRange> {
        if self.alone && !is_nothing_in_flight {
            return None;
        }
        if let Some(at) = self.first_failed() {
            return Some(self.failed_ranges.swap_remove(at));
        }
        let from = self.next_row;
        if self.is_past_end(from) {
            return None;
        }
        let overlaps = self.step > 1 && from > 0;
        self.next_row = from + u32::from(self.step) - u32::from(overlaps);
        Some(RowRange {
            from,
            to: self.next_row,
            overlaps,
        })
    }

    pub fn failed(&mut self, range: RowRange) {
        self.failed_ranges.push(range);
    }

    pub fn answered(&mut self, range: RowRange, ids: &[Option<CustomerId>], places: &mut Places) {
        let offset = range.window().offset;
        let (Some(&first), Some(&last)) = (ids.first(), ids.last()) else {
            return self.note_end(offset);
        };
        let mut news = false;
        for (place, id) in (offset..).zip(ids) {
            if let Some(id) = id {
                news |= places.insert(*id, place).is_none();
            }
        }
        let past = offset.saturating_add(ids.len() as u32);
        self.stale_pages = if news { 0 } else { self.stale_pages + 1 };
        self.learn(offset, ids.len(), news);
        self.reach(past);

        let many = ids.len() > 1;
        if range.overlaps {
            self.join(offset, first);
        } else if offset > 0 {
            self.seams.push(offset);
        }
        if many {
            self.join(past - 1, last);
        }
        if past < range.to {
            self.failed_ranges.push(RowRange {
                from: past,
                to: range.to,
                overlaps: many,
            });
        }
    }

    /// Whether the answers cannot be pages of a list.
    pub fn is_implausible(&self) -> bool {
        self.stale_pages >= STALE_PAGES || self.reached >= SyncPlan::MAX_ROWS
    }

    /// Whether all rows were read. Only meaningful while nothing is in flight.
    pub fn is_complete(&self) -> bool {
        self.is_past_end(self.next_row) && self.first_failed().is_none()
    }

    /// Returns the pass that verifies this one; none where the list is empty.
    pub fn verify_pass(&mut self) -> Option<VerifyPass> {
        let end = self.reached;
        let mut seams = std::mem::take(&mut self.seams);
        seams.extend(self.open.iter().map(|(place, _)| *place));
        (end > 0).then(|| VerifyPass::new(end, self.step, seams))
    }

    fn first_failed(&self) -> Option<usize> {
        let wanted = (0..self.failed_ranges.len())
            .filter(|&at| !self.is_past_end(self.failed_ranges[at].from));
        wanted.min_by_key(|&at| self.failed_ranges[at].from)
    }

    fn is_past_end(&self, place: u32) -> bool {
        self.end.is_some_and(|end| place >= end)
    }

    /// Learns the size of a page. A first page that is not full is either the whole list or capped:
    /// the next page decides.
    fn learn(&mut self, offset: u32, count: usize, news: bool) {
        if !self.alone {
            return;
        }
        let full = usize::from(self.limit);
        self.largest_page = self.largest_page.max(count.min(full) as u16);
        if count >= full || (offset > 0 && news) {
            self.alone = false;
            self.step = self.largest_page;
        }
    }

    /// Notes that the API returned nothing at `offset`. Where rows arrived behind it, it is not the
    /// end: the list has become shorter, or the API has erred.
    fn note_end(&mut self, offset: u32) {
        if offset < self.reached {
            self.seams.push(offset);
        } else {
            self.end = Some(self.end.map_or(offset, |end| end.min(offset)));
        }
    }

    fn reach(&mut self, past: u32) {
        self.reached = self.reached.max(past);
        self.end = self.end.filter(|end| *end >= self.reached);
    }

    /// Compares the row at `place` that two pages share: with different customers there, the list
    /// has moved between the two.
    fn join(&mut self, place: u32, id: Option<CustomerId>) {
        match self.open.iter().position(|(it, _)| *it == place) {
            None => self.open.push((place, id)),
            Some(at) => {
                if self.open.swap_remove(at).1 != id {
                    self.seams.push(place);
                }
            }
        }
    }
}
