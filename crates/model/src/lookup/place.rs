use std::cmp::Ordering;

use super::sweep::Sweep;
use super::target::Target;
use crate::{Customer, CustomerId, Page};

/// Parts that the four single rows of a round cut the list into.
const PARTS: u32 = 5;

/// Where the first row that could be equal stands, as far as single rows have told.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    /// The last row known to stand before it.
    low: Option<u32>,
    /// The first row known not to stand before it.
    high: Option<u32>,
    /// The first offset at which nothing came.
    end: Option<u32>,
    /// The sweep that has read the first page.
    head: Sweep,
    /// The rows seen: one that comes at two offsets betrays a station that passes over `offset`.
    seen: Vec<CustomerId>,
}

impl Place {
    /// What the first page tells, which `head` has swept.
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

    /// What single rows tell besides, by their offsets. None where they don't go together.
    pub fn narrowed(mut self, target: &Target, answers: &[(u32, &Page<Customer>)]) -> Option<Self> {
        let rows = answers.iter().filter_map(|(_, page)| page.rows.first());
        let sorted = target.are_sorted(self.head.last.iter().chain(rows));
        let told = answers
            .iter()
            .all(|(offset, page)| self.learn(target, *offset, page).is_some());
        (sorted && told).then_some(self)
    }

    /// The offsets of the rows that tell more; none where only whole pages can.
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
        // The first page was short: either the list ends there, or the station caps its pages.
        if self.head.short.is_some() && self.is_open(self.head.at) {
            offsets[0] = self.head.at;
        }
        let mut offsets = offsets.to_vec();
        offsets.retain(|at| self.is_open(*at));
        offsets.sort_unstable();
        offsets.dedup();
        offsets
    }

    /// The pages around the place, from one before it. None where it has no end.
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

    /// Whether the place may lie on either side of an offset.
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
