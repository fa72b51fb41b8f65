use std::collections::VecDeque;

/// The latest ends that the speed is computed from.
const ENDS: usize = 32;

/// How fast the rows of a job end.
#[derive(Debug, Default)]
pub(super) struct Speed {
    /// The times of the latest ends, in milliseconds.
    ends: VecDeque<u64>,
}

impl Speed {
    /// Notes that a row has ended at `now`.
    pub fn note(&mut self, now: u64) {
        if self.ends.len() == ENDS {
            self.ends.pop_front();
        }
        self.ends.push_back(now);
    }

    /// Forgets all ends, since a pause would count as slowness.
    pub fn reset(&mut self) {
        self.ends.clear();
    }

    /// The rows that end in a second; none as long as too few have ended.
    pub fn per_second(&self) -> Option<f64> {
        let (first, last) = (self.ends.front()?, self.ends.back()?);
        let (milliseconds, ends) = (last - first, self.ends.len() - 1);
        (ends >= 4 && milliseconds > 0).then(|| ends as f64 * 1000.0 / milliseconds as f64)
    }
}
