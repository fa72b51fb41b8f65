use std::ops::Range;

use hashbrown::HashSet;
use model::{CustomerId, Window};

use super::Places;
use super::gap::{Gap, Side};

/// Pages spread over a long list, and as many more for each seam: the more changes, the nearer lie
/// two that cancel out.
const SPREAD: u32 = 16;

/// Where all pages have joined, stretches of so many pages aren't looked into.
const CLOSE: u32 = 4;

/// Looks for what has moved while a list was read: each page is compared with where its rows were
/// read.
#[derive(Debug, Clone)]
pub(super) struct Check {
    page: u16,
    /// Rows of the list as it was read.
    end: u32,
    /// Where two pages did not join, ascending.
    seams: Vec<u32>,
    /// The longest stretch that isn't looked into without a reason.
    stride: u32,
    /// The first row of the last page.
    start_of_tail: u32,
    /// Where to look for the end.
    tail: Option<u32>,
    gaps: Vec<Gap>,
    /// Customers seen in this check.
    met: HashSet<CustomerId>,
    /// Places whose customers are taken to be there still.
    presumed: Vec<Range<i64>>,
    /// Pages that may still be asked for.
    left: u32,
    doubtful: bool,
}

/// A page to read again.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look {
    pub window: Window,
    /// None: it looks for the end.
    gap: Option<Gap>,
}

impl Check {
    pub fn new(end: u32, page: u16, mut seams: Vec<u32>) -> Self {
        seams.sort_unstable();
        let rows = u32::from(page);
        let torn = seams.len() as u32;
        let start_of_tail = end.saturating_sub(rows - 1);
        let stride = match torn {
            0 => (end / SPREAD).max(CLOSE * rows),
            _ => end / SPREAD / (torn + 1),
        };
        Self {
            page,
            end,
            seams,
            stride,
            start_of_tail,
            tail: Some(start_of_tail),
            gaps: Vec::new(),
            met: HashSet::new(),
            presumed: Vec::new(),
            // Around seams, and where pages come short, the list takes more pages than it has.
            left: SPREAD + 2 * end.div_ceil(rows),
            doubtful: false,
        }
    }

    pub fn next(&mut self) -> Option<Look> {
        if self.left == 0 {
            return None;
        }
        let look = if let Some(offset) = self.tail.take() {
            let limit = self.page;
            let window = Window { offset, limit };
            Look { window, gap: None }
        } else {
            let gap = self.gaps.pop()?;
            Look {
                window: gap.window(self.page, &self.seams),
                gap: Some(gap),
            }
        };
        self.left -= 1;
        Some(look)
    }

    pub fn failed(&mut self, look: Look) {
        self.left += 1;
        match look.gap {
            Some(gap) => self.gaps.push(gap),
            None => self.tail = Some(look.window.offset),
        }
    }

    pub fn answered(&mut self, look: Look, came: &[Option<CustomerId>], places: &mut Places) {
        let offset = look.window.offset;
        let past = offset.saturating_add(came.len() as u32);
        let (head, tail) = self.note(offset, came, places);
        match look.gap {
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
            // Nothing came before rows that did come.
            Some(gap) => self.presume(gap, true),
            None => {
                if offset == self.start_of_tail {
                    self.open(Gap {
                        from: 0,
                        to: offset,
                        left: Side::Shift(0),
                        right: if past > offset { head } else { Side::End },
                    });
                }
                let as_read = past == self.end && came.len() < usize::from(self.page);
                self.tail = (past > offset && !as_read).then_some(past);
            }
        }
    }

    /// Stops where it has asked enough.
    pub fn settle(&mut self) {
        if self.left > 0 {
            return;
        }
        self.doubtful |= self.tail.take().is_some();
        for gap in std::mem::take(&mut self.gaps) {
            self.presume(gap, true);
        }
    }

    /// While nothing is out: all was looked at.
    pub fn is_over(&self) -> bool {
        self.tail.is_none() && self.gaps.is_empty()
    }

    pub fn is_doubtful(&self) -> bool {
        self.doubtful
    }

    /// The customers that are not where they should be, in the order read.
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
            .filter(|(id, place)| !is_presumed(i64::from(**place)) && !self.met.contains(*id))
            .map(|(id, place)| (*place, *id))
            .collect();
        missing.sort_unstable();
        missing.into_iter().map(|(_, id)| id).collect()
    }

    /// Notes the rows that came, and tells what the page's first and last are to the rows beyond.
    fn note(
        &mut self,
        offset: u32,
        came: &[Option<CustomerId>],
        places: &mut Places,
    ) -> (Side, Side) {
        let mut sides = None;
        for (now, id) in (offset..).zip(came) {
            let Some(id) = id else { continue };
            self.met.insert(*id);
            let side = match places.get(id) {
                Some(read) => Side::Shift(i64::from(now) - i64::from(*read)),
                None => Side::New,
            };
            places.entry(*id).or_insert(now);
            let (first, _) = sides.unwrap_or((side, side));
            sides = Some((first, side));
        }
        sides.unwrap_or((Side::New, Side::New))
    }

    /// Leaves a stretch that has kept its order; another has to be looked into.
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

    /// Takes the customers of a stretch to be there still.
    fn presume(&mut self, gap: Gap, doubtful: bool) {
        self.doubtful |= doubtful;
        self.presumed.push(gap.places());
    }
}
