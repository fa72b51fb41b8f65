use model::{CustomerId, Window, is_usual_cap};

use super::verify_pass::VerifyPass;
use super::{Doubt, Places};

/// The pages in a row without a new customer after which the sync stops: the API repeats itself
/// (docs/failures.md, "Odd list"). An import of many customers makes such pages too, so that the
/// number is not lower.
const STALE_PAGES: u32 = 16;

/// The rows of a first page that is too short to tell how the API counts.
const FEW: usize = 5;

/// The first pass: reads the list from its start to its end.
#[derive(Debug, Clone)]
pub(super) struct ReadPass {
    limit: u16,
    /// The most customers to read.
    most: usize,
    trial: Trial,
    /// What the trial has shown, where the reading ends with it.
    verdict: Option<Verdict>,
    /// The rows of a page: fewer than `limit` where the API caps it without saying so.
    step: u16,
    /// Whether the size of a page is known.
    sized: bool,
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

/// The first requests, which show whether the API counts `offset` in rows. Each of them is alone.
#[derive(Debug, Clone)]
enum Trial {
    First,
    /// The page after the first one, whose rows are kept. It begins with the last of them, unless
    /// the list has moved in between or the API counts otherwise.
    Second(Vec<Option<CustomerId>>),
    /// Rows of the first page once more, since the second page did not continue it.
    Again(Again),
    /// The API counts in rows.
    Over,
}

/// The request for rows of the first page once more.
#[derive(Debug, Clone)]
struct Again {
    first: Vec<Option<CustomerId>>,
    /// The first row of the second page; none where that was empty.
    second: Option<Option<CustomerId>>,
    range: RowRange,
}

/// Why the reading ends before the end of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// One answer holds all customers.
    AllAtOnce,
    Doubtful(Doubt),
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

    /// Whether `ids` can be the rows after those of the first page.
    fn continues(self, first: &[Option<CustomerId>], ids: &[Option<CustomerId>]) -> bool {
        if self.overlaps {
            ids.first() == first.last()
        } else {
            // A page of one row does not overlap.
            ids.first() != first.first()
        }
    }
}

impl Again {
    fn of(first: Vec<Option<CustomerId>>, second: &[Option<CustomerId>], limit: u16) -> Self {
        let rows = first.len() as u32;
        let most = u32::from(limit);
        let (from, to) = match rows {
            ..=2 => (0, 1),
            // An API that answers nothing does not repeat itself. The least offset tells rows and
            // pages apart.
            _ if second.is_empty() => (1, 1 + rows.min(most)),
            // Fewer rows than the API has: one that answers them all ignores the limit too.
            _ => (rows / 2, rows.min(rows / 2 + most)),
        };
        Self {
            first,
            second: second.first().copied(),
            range: RowRange {
                from,
                to,
                overlaps: false,
            },
        }
    }

    /// Returns why the reading ends; none where the API counts in rows, and the list has moved.
    fn verdict(&self, ids: &[Option<CustomerId>], limit: u16) -> Option<Verdict> {
        let requested = (self.range.to - self.range.from) as usize;
        let is_same =
            ids.first().is_some_and(Option::is_some) && ids.first() == self.second.as_ref();
        if is_same {
            let is_more = ids.len() > requested || self.first.len() == 1 && limit > 1;
            // An API that ignores the whole query may still cap its answer.
            let is_all = is_more && !is_usual_cap(ids.len());
            return Some(match is_all {
                true => Verdict::AllAtOnce,
                false => Verdict::Doubtful(Doubt::SameRows),
            });
        }
        let is_known = |id: &Option<CustomerId>| id.is_some() && self.first.contains(id);
        let is_end = ids.is_empty() && self.second.is_none();
        // Changes can replace all rows of a list of few.
        let by_rows = is_end || self.first.len() < FEW || ids.iter().any(is_known);
        (!by_rows).then_some(Verdict::Doubtful(Doubt::PageNumbers))
    }
}

impl ReadPass {
    pub fn new(limit: u16, most: usize) -> Self {
        Self {
            limit,
            most,
            trial: Trial::First,
            verdict: None,
            step: limit,
            sized: false,
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
        let is_alone = !self.sized || !matches!(self.trial, Trial::Over);
        if is_alone && !is_nothing_in_flight {
            return None;
        }
        if let Trial::Again(again) = &self.trial {
            return Some(again.range);
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
        // Rows that were requested again are requested by the trial itself.
        if !matches!(self.trial, Trial::Again(_)) {
            self.failed_ranges.push(range);
        }
    }

    pub fn answered(&mut self, range: RowRange, ids: &[Option<CustomerId>], places: &mut Places) {
        match std::mem::replace(&mut self.trial, Trial::Over) {
            Trial::First => {
                self.trial = Trial::Second(ids.to_vec());
                // The answer may be longer than requested.
                self.next_row = self.next_row.max(ids.len() as u32);
            }
            Trial::Second(first) if !range.continues(&first, ids) => {
                self.failed_ranges.push(range);
                self.trial = Trial::Again(Again::of(first, ids, self.limit));
                return;
            }
            Trial::Again(again) => {
                self.verdict = again.verdict(ids, self.limit);
                if self.verdict == Some(Verdict::AllAtOnce) {
                    places.clear();
                    places.extend(ids.iter().flatten().map(|id| (*id, 0)));
                }
                return;
            }
            Trial::Second(_) | Trial::Over => {}
        }
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

    /// Returns why the reading ends before the end of the list.
    pub fn verdict(&self, places: &Places) -> Option<Verdict> {
        // Rows without a readable `_id` count too.
        let is_over = places.len() > self.most || self.reached as usize > self.most;
        if is_over {
            return Some(Verdict::Doubtful(Doubt::TooMany));
        }
        let is_stale = self.stale_pages >= STALE_PAGES;
        let stale = is_stale.then_some(Verdict::Doubtful(Doubt::SameRows));
        self.verdict.or(stale)
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
        if self.sized {
            return;
        }
        let full = usize::from(self.limit);
        self.largest_page = self.largest_page.max(count.min(full) as u16);
        if count >= full || (offset > 0 && news) {
            self.sized = true;
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
