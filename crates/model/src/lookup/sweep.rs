use std::cmp::Ordering;
use std::collections::BTreeSet;

use super::target::Target;
use crate::{Customer, CustomerId, Page};

/// Pages that are read at most in one go; 25,000 rows at the usual 100.
const PAGES: usize = 250;

/// Pages read side by side.
const ABREAST: usize = 4;

/// Reads whole pages, one after the other, so that no row between them is missed.
#[derive(Debug, Clone)]
pub(crate) struct Sweep {
    /// The first row that was not read yet.
    pub at: u32,
    /// Rows asked for in a page, and from one page to the next.
    pub stride: u16,
    /// The rows of the last page, where it was short: the end, or all that the station answers.
    pub short: Option<u16>,
    /// The last row that came.
    pub last: Option<Customer>,
    /// Where the list is known to end.
    pub end: Option<u32>,
    /// To the end of the list, whatever the order of its rows.
    pub all: bool,
    /// Some row may have been missed, or can't be judged.
    pub doubtful: bool,
    pages: usize,
    seen: BTreeSet<CustomerId>,
}

/// What follows from a round.
pub(crate) enum Step {
    /// Read on.
    On,
    /// Nothing beyond could be equal, or no more will be read.
    Ended,
    /// The rows don't stand as expected.
    Astray,
}

impl Sweep {
    /// From a row before the place until the rows stand behind it.
    pub fn new(at: u32, stride: u16) -> Self {
        Self {
            at,
            stride,
            short: None,
            last: None,
            end: None,
            all: false,
            doubtful: false,
            pages: 0,
            seen: BTreeSet::new(),
        }
    }

    /// The whole list.
    pub fn everything(stride: u16) -> Self {
        Self {
            all: true,
            ..Self::new(0, stride)
        }
    }

    /// The offsets of the pages to read now, at least one.
    pub fn offsets(&self) -> Vec<u32> {
        let stride = u32::from(self.stride);
        let is_in_list = |at: &u32| self.end.is_none_or(|end| *at < end);
        let after = |at: &u32| at.checked_add(stride).filter(is_in_list);
        std::iter::successors(Some(self.at), after)
            .take(ABREAST.min(PAGES - self.pages))
            .collect()
    }

    /// Whether all rows up to the known end were read.
    pub fn is_at_end(&self) -> bool {
        self.end == Some(self.at)
    }

    /// Takes the answers by their offsets. What follows a gap is left for the next round.
    pub fn take(&mut self, target: &Target, answers: &[(u32, &Page<Customer>)]) -> Step {
        for (offset, page) in answers {
            if *offset == self.at {
                match self.page(target, page) {
                    Step::On => {}
                    step => return step,
                }
            }
        }
        self.pages += answers.len();
        if self.is_at_end() {
            return Step::Ended;
        }
        if self.pages >= PAGES {
            self.doubtful = true;
            return Step::Ended;
        }
        Step::On
    }

    fn page(&mut self, target: &Target, page: &Page<Customer>) -> Step {
        let starts_late = self.last.is_none() && self.at > 0;
        if page.answered() == 0 {
            return if starts_late {
                Step::Astray
            } else {
                Step::Ended
            };
        }
        let first = page.rows.first().and_then(|row| target.order(row));
        let sorted = target.are_sorted(self.last.iter().chain(&page.rows));
        if !self.all && (!sorted || starts_late && first != Some(Ordering::Less)) {
            return Step::Astray;
        }
        let new = page
            .rows
            .iter()
            .filter(|row| self.seen.insert(row.id))
            .count();
        self.doubtful |=
            new < page.answered() || page.rows.iter().any(|row| target.is_unclear(row));
        if new == 0 || !self.all && first == Some(Ordering::Greater) {
            return Step::Ended;
        }
        self.last = page.rows.last().cloned();
        self.advance(page.answered());
        Step::On
    }

    fn advance(&mut self, came: usize) {
        // Rows after a short page: it was short because the station caps its pages.
        if let Some(cap) = self.short.take() {
            self.stride = cap;
        }
        self.at = self
            .at
            .saturating_add(u32::try_from(came).unwrap_or(u32::MAX));
        self.short = u16::try_from(came).ok().filter(|came| *came < self.stride);
    }
}
