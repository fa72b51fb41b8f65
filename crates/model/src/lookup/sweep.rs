use std::cmp::Ordering;
use std::collections::BTreeSet;

use super::target::Target;
use crate::{Customer, CustomerId, Page};

/// The most pages of one sweep: 25,000 rows at the usual 100 rows a page.
const PAGES: usize = 250;

/// The most pages that are read at once.
const AT_ONCE: usize = 4;

/// Reads whole pages without gaps, so that no row is missed.
#[derive(Debug, Clone)]
pub(crate) struct Sweep {
    /// The offset of the first row that was not read yet.
    pub at: u32,
    /// The rows of a page: the limit of a query, and the step to the next offset.
    pub stride: u16,
    /// The number of rows of the last page where it was short: the list ends there, or the API caps
    /// its answers.
    pub short: Option<u16>,
    /// The last row that was read.
    pub last: Option<Customer>,
    /// The offset at which the list is known to end.
    pub end: Option<u32>,
    /// Reads to the end of the list, in whatever order its rows are.
    pub all: bool,
    /// A row may have been missed, or could not be compared.
    pub doubtful: bool,
    pages: usize,
    seen: BTreeSet<CustomerId>,
}

/// The result of a round of answers.
pub(crate) enum Step {
    /// More pages have to be read.
    On,
    /// No further row can be equal, or the limit of pages is reached.
    Ended,
    /// The rows are not in the expected order.
    Astray,
}

impl Sweep {
    /// Returns a sweep from a row before the place until the rows are behind it.
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

    /// Returns a sweep over the whole list.
    pub fn everything(stride: u16) -> Self {
        Self {
            all: true,
            ..Self::new(0, stride)
        }
    }

    /// Returns the offsets of the pages to read now: one at least.
    pub fn offsets(&self) -> Vec<u32> {
        let stride = u32::from(self.stride);
        let is_in_list = |at: &u32| self.end.is_none_or(|end| *at < end);
        let after = |at: &u32| at.checked_add(stride).filter(is_in_list);
        std::iter::successors(Some(self.at), after)
            .take(AT_ONCE.min(PAGES - self.pages))
            .collect()
    }

    /// Whether all rows up to the known end were read.
    pub fn is_at_end(&self) -> bool {
        self.end == Some(self.at)
    }

    /// Receives the answers with their offsets. Pages after a gap are read again in the next round.
    pub fn answer(&mut self, target: &Target, answers: &[(u32, &Page<Customer>)]) -> Step {
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
        // Rows follow a short page: the API caps its answers.
        if let Some(cap) = self.short.take() {
            self.stride = cap;
        }
        self.at = self
            .at
            .saturating_add(u32::try_from(came).unwrap_or(u32::MAX));
        self.short = u16::try_from(came).ok().filter(|came| *came < self.stride);
    }
}
