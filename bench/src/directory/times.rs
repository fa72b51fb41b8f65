//! Many times of one measure, in milliseconds.

use std::fmt;

use crate::unit::FINE_MILLISECONDS;

/// The times, in any order.
#[derive(Default)]
pub(crate) struct Times(Vec<f64>);

impl Times {
    /// Adds a time.
    pub(crate) fn add(&mut self, time: f64) {
        let at = self.0.partition_point(|other| *other < time);
        self.0.insert(at, time);
    }

    /// Returns the number of times.
    pub(crate) fn count(&self) -> usize {
        self.0.len()
    }

    /// Returns the median.
    pub(crate) fn p50(&self) -> f64 {
        self.rank(0.5)
    }

    /// Returns the 95th percentile.
    pub(crate) fn p95(&self) -> f64 {
        self.rank(0.95)
    }

    /// Returns the longest time.
    pub(crate) fn max(&self) -> f64 {
        self.rank(1.0)
    }

    /// Returns the number of times over a limit.
    pub(crate) fn over(&self, most: f64) -> usize {
        self.0.iter().filter(|time| **time > most).count()
    }

    /// Returns the value of the nearest rank, which is a measured time; `NaN` where there is none.
    fn rank(&self, part: f64) -> f64 {
        let rank = (part * self.0.len() as f64).ceil() as usize;
        self.0.get(rank.max(1) - 1).copied().unwrap_or(f64::NAN)
    }
}

impl FromIterator<f64> for Times {
    fn from_iter<T: IntoIterator<Item = f64>>(times: T) -> Self {
        let mut all = Self::default();
        times.into_iter().for_each(|time| all.add(time));
        all
    }
}

impl fmt::Display for Times {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [p50, p95] = [self.p50(), self.p95()].map(|time| FINE_MILLISECONDS.number(time));
        let max = FINE_MILLISECONDS.print(self.max());
        write!(formatter, "p50 {p50}, p95 {p95}, max {max}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentile_is_one_of_the_times() {
        let times: Times = (1..=100).rev().map(f64::from).collect();
        assert_eq!([times.p50(), times.p95(), times.max()], [50.0, 95.0, 100.0]);
        assert_eq!(times.over(98.0), 2);
        let few: Times = [3.0, 1.0].into_iter().collect();
        assert_eq!([few.p50(), few.p95()], [1.0, 3.0]);
    }

    #[test]
    fn of_nothing_there_is_none() {
        assert!(Times::default().p95().is_nan());
        assert!(Times::default().max().is_nan());
    }
}
