use std::ops::Range;

use hashbrown::HashSet;
use model::{CustomerId, Window};

use super::Places;
use super::gap::{Gap, Side};

/// The pages that are spread over a long list, and as many more for each seam: with more changes,
/// two that cancel out lie nearer to each other.
const SPREAD_PAGES: u32 = 16;

/// Without a seam, stretches of this many pages are not read again.
const SKIPPED_PAGES: u32 = 4;

/// The second pass: searches for rows that moved during the reading, by comparing pages with the
/// rows at which their customers were read.
#[derive(Debug, Clone)]
pub(super) struct VerifyPass {
    page: u16,
    /// The number of rows that were read.
    end: u32,
    /// The rows at which two pages did not join, ascending.
    seams: Vec<u32>,
    /// The most rows of a stretch that is not read again without a reason.
    stride: u32,
    /// The first row of the last page.
    last_page: u32,
    /// The next row at which to search for the end.
    end_search: Option<u32>,
    gaps: Vec<Gap>,
    /// The customers that this pass has read.
    seen: HashSet<CustomerId>,
    /// The rows whose customers are presumed to be there still.
    presumed: Vec<Range<i64>>,
    /// The pages that may still be requested.
    budget: u32,
    /// The farthest that a row has moved since it was read.
    farthest: u64,
    /// The rows of pages without a customer that was read before.
    foreign: u64,
    doubtful: bool,
}

/// A page to read again.
#[derive(Debug, Clone, Copy)]
pub(super) struct Probe {
    pub window: Window,
    /// The gap that the page divides; none for a search for the end.
    gap: Option<Gap>,
}

impl VerifyPass {
    pub fn new(end: u32, page: u16, mut seams: Vec<u32>) -> Self {
        seams.sort_unstable();
        let rows = u32::from(page);
        let seam_count = seams.len() as u32;
        let last_page = end.saturating_sub(rows - 1);
        let stride = match seam_count {
            0 => (end / SPREAD_PAGES).max(SKIPPED_PAGES * rows),
            _ => end / SPREAD_PAGES / (seam_count + 1),
        };
        Self {
            page,
            end,
            seams,
            stride,
            last_page,
            end_search: Some(last_page),
            gaps: Vec::new(),
            seen: HashSet::new(),
            presumed: Vec::new(),
            // Around seams, and where pages are short, the list takes more pages than it has.
            budget: SPREAD_PAGES + 2 * end.div_ceil(rows),
            farthest: 0,
            foreign: 0,
            doubtful: false,
        }
    }

    pub fn next(&mut self) -> Option<Probe> {
        if self.budget == 0 {
            return None;
        }
        let probe = if let Some(offset) = self.end_search.take() {
            let limit = self.page;
            let window = Window { offset, limit };
            Probe { window, gap: None }
        } else {
            let gap = self.gaps.pop()?;
            Probe {
                window: gap.window(self.page, &self.seams),
                gap: Some(gap),
            }
        };
        self.budget -= 1;
        Some(probe)
    }

    pub fn failed(&mut self, probe: Probe) {
        self.budget += 1;
        match probe.gap {
            Some(gap) => self.gaps.push(gap),
            None => self.end_search = Some(probe.window.offset),
        }
    }

    pub fn answered(&mut self, probe: Probe, ids: &[Option<CustomerId>], places: &mut Places) {
        let offset = probe.window.offset;
        let past = offset.saturating_add(ids.len() as u32);
        let is_known = |id: &Option<CustomerId>| id.is_none_or(|id| places.contains_key(&id));
        // A single row is a customer that was created.
        if ids.len() > 1 && !ids.iter().any(is_known) {
            self.foreign += ids.len() as u64;
        }
        let (head, tail) = self.note(offset, ids, places);
        match probe.gap {
            Some(gap) if past > offset => {
                self.open(Gap {
                    to: offset,
                    right: head,
                    ..gap
                });
                self.open(Gap {
                    from: past,
                    left: tail,
                    ..gap
                });
            }
            Some(gap) if gap.right == Side::End => self.open(Gap { to: offset, ..gap }),
            // The API returned nothing in front of rows that it has returned.
            Some(gap) => self.presume(gap, true),
            None => {
                if offset == self.last_page {
                    self.open(Gap {
                        from: 0,
                        to: offset,
                        left: Side::Shift(0),
                        right: if past > offset { head } else { Side::End },
                    });
                }
                let as_read = past == self.end && ids.len() < usize::from(self.page);
                self.end_search = (past > offset && !as_read).then_some(past);
            }
        }
    }

    /// Stops where all pages were requested that may be.
    pub fn settle(&mut self) {
        if self.budget > 0 {
            return;
        }
        self.doubtful |= self.end_search.take().is_some();
        for gap in std::mem::take(&mut self.gaps) {
            self.presume(gap, true);
        }
    }

    /// Whether nothing is left to read. Only meaningful while nothing is in flight.
    pub fn is_complete(&self) -> bool {
        self.end_search.is_none() && self.gaps.is_empty()
    }

    pub fn is_doubtful(&self) -> bool {
        // An import makes whole pages of new customers too, but moves the rows after them.
        self.doubtful || self.foreign > 2 * self.farthest
    }

    /// Returns the customers that are not where they should be, in the order in which they were
    /// read.
    pub fn missing(&mut self, places: &Places) -> Vec<CustomerId> {
        self.presumed.sort_unstable_by_key(|range| range.start);
        let mut furthest = i64::MIN;
        for range in &mut self.presumed {
            furthest = furthest.max(range.end);
            range.end = furthest;
        }
        let is_presumed = |place: i64| {
            let after = self.presumed.partition_point(|range| range.start <= place);
            after > 0 && place < self.presumed[after - 1].end
        };
        let mut missing: Vec<_> = places
            .iter()
            .filter(|(id, place)| !is_presumed(i64::from(**place)) && !self.seen.contains(*id))
            .map(|(id, place)| (*place, *id))
            .collect();
        missing.sort_unstable();
        missing.into_iter().map(|(_, id)| id).collect()
    }

    /// Notes the customers of a page, and returns what its first and its last row are to the gaps
    /// beside it.
    fn note(
        &mut self,
        offset: u32,
        ids: &[Option<CustomerId>],
        places: &mut Places,
    ) -> (Side, Side) {
        let mut sides = None;
        for (now, id) in (offset..).zip(ids) {
            let Some(id) = id else { continue };
            self.seen.insert(*id);
            let side = match places.get(id) {
                Some(read) => Side::Shift(i64::from(now) - i64::from(*read)),
                None => Side::New,
            };
            places.entry(*id).or_insert(now);
            let moved = side.shift().map_or(0, i64::unsigned_abs);
            self.farthest = self.farthest.max(moved);
            let (first, _) = sides.unwrap_or((side, side));
            sides = Some((first, side));
        }
        sides.unwrap_or((Side::New, Side::New))
    }

    /// Skips a gap whose rows have kept their order; another one has to be divided.
    fn open(&mut self, gap: Gap) {
        if gap.is_empty() {
            return;
        }
        if gap.rows() <= self.stride && gap.is_quiet(&self.seams) {
            self.presume(gap, false);
        } else {
            self.gaps.push(gap);
        }
    }

    /// Presumes that the customers of a gap are there still.
    fn presume(&mut self, gap: Gap, doubtful: bool) {
        self.doubtful |= doubtful;
        self.presumed.push(gap.places());
    }
}
