use std::cmp::Ordering;

use super::sweep::Sweep;
use super::target::Target;
use crate::{Customer, CustomerId, Page};

/// The parts into which the four single rows of a round divide the list.
const PARTS: u32 = 5;

/// The place of the first row that could be equal, as far as the rows read so far tell.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    /// The offset of the last row known to be before the place.
    low: Option<u32>,
    /// The offset of the first row known not to be before the place.
    high: Option<u32>,
    /// The lowest offset that was answered without a row.
    end: Option<u32>,
    /// The sweep that has read the first page.
    head: Sweep,
    /// The rows read. A row that is answered for two offsets shows that the API ignores `offset`.
    seen: Vec<CustomerId>,
}

impl Place {
    /// Returns what the first page tells about the place. `head` is the sweep that has read it.
    pub fn of(target: &Target, first: &Page<Customer>, head: Sweep) -> Self {
        let is_before = |row: &Customer| target.order(row).is_some_and(Ordering::is_lt);
        let is_behind = |row: &Customer| target.order(row).is_some_and(Ordering::is_ge);
        let offset = |at: usize| u32::try_from(at).ok();
        Self {
            low: first.rows.iter().rposition(is_before).and_then(offset),
            high: first.rows.iter().position(is_behind).and_then(offset),
            end: None,
            head,
            seen: first.rows.iter().map(|row| row.id).collect(),
        }
    }

    /// Returns the place narrowed by single rows and their offsets; none where they contradict each
    /// other.
    pub fn narrowed(mut self, target: &Target, answers: &[(u32, &Page<Customer>)]) -> Option<Self> {
        let rows = answers.iter().filter_map(|(_, page)| page.rows.first());
        let sorted = target.are_sorted(self.head.last.iter().chain(rows));
        let told = answers
            .iter()
            .all(|(offset, page)| self.learn(target, *offset, page).is_some());
        (sorted && told).then_some(self)
    }

    /// Returns the offsets of the single rows to read next; none where only whole pages tell more.
    pub fn probes(&self) -> Vec<u32> {
        let Some(low) = self.low else {
            return Vec::new();
        };
        let mut offsets = match self.bound() {
            None => [10, 100, 1000, 10_000].map(|times| low.saturating_mul(times)),
            Some(bound) if bound - low <= u32::from(self.head.stride) => return Vec::new(),
            Some(bound) => {
                let step = (bound - low) / PARTS;
                [1, 2, 3, 4].map(|times| low + step * times)
            }
        };
        // The first page was short: the list ends there, or the API caps its answers.
        if self.head.short.is_some() && self.is_open(self.head.at) {
            offsets[0] = self.head.at;
        }
        let mut offsets = offsets.to_vec();
        offsets.retain(|at| self.is_open(*at));
        offsets.sort_unstable();
        offsets.dedup();
        offsets
    }

    /// Returns the sweep over the pages around the place, from one page before it; none where no row
    /// behind the place is known.
    pub fn sweep(&self) -> Option<Sweep> {
        self.bound()?;
        let stride = self.head.short.unwrap_or(self.head.stride);
        let start = self
            .low
            .map_or(0, |low| low + 1)
            .saturating_sub(u32::from(stride));
        let mut sweep = if start <= self.head.at {
            self.head.clone()
        } else {
            Sweep::new(start, stride)
        };
        sweep.end = self.end;
        Some(sweep)
    }

    /// Whether the place may be on either side of an offset.
    fn is_open(&self, at: u32) -> bool {
        self.low.is_none_or(|low| at > low) && self.bound().is_none_or(|bound| at < bound)
    }

    fn bound(&self) -> Option<u32> {
        self.high.into_iter().chain(self.end).min()
    }

    fn learn(&mut self, target: &Target, offset: u32, page: &Page<Customer>) -> Option<()> {
        let is_past_low = self.low.is_none_or(|low| offset > low);
        let Some(row) = page.rows.first() else {
            let is_past_high = self.high.is_none_or(|high| offset > high);
            self.end = self.end.into_iter().chain([offset]).min();
            return (page.answered() == 0 && is_past_low && is_past_high).then_some(());
        };
        if self.end.is_some_and(|end| offset >= end) || self.seen.contains(&row.id) {
            return None;
        }
        self.seen.push(row.id);
        if target.order(row)?.is_lt() {
            self.low = Some(offset).max(self.low);
            self.high.is_none_or(|high| offset < high).then_some(())
        } else {
            self.high = self.high.into_iter().chain([offset]).min();
            is_past_low.then_some(())
        }
    }
}
