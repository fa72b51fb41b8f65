use super::row::{JobRow, RowState};
use crate::OutcomeClass;

/// How many rows of a job have ended in each class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct JobCounts {
    ended: [usize; OutcomeClass::ALL.len()],
    /// The rows that have no outcome yet.
    pub left: usize,
}

impl JobCounts {
    /// Counts rows.
    pub fn of(rows: &[JobRow]) -> Self {
        let mut counts = Self::default();
        for row in rows {
            counts.add(&row.state);
        }
        counts
    }

    /// Counts one row.
    pub(super) fn add(&mut self, state: &RowState) {
        *self.place(state) += 1;
    }

    /// Takes one row out of the count.
    pub(super) fn remove(&mut self, state: &RowState) {
        *self.place(state) -= 1;
    }

    /// The rows that have ended in a class.
    pub fn ended_as(&self, class: OutcomeClass) -> usize {
        self.ended[class as usize]
    }

    /// The rows that have an outcome.
    pub fn ended(&self) -> usize {
        self.ended.iter().sum()
    }

    /// The rows that *Try again* would try: refused, unknown and not tried.
    pub fn to_retry(&self) -> usize {
        OutcomeClass::RETRIED
            .into_iter()
            .map(|class| self.ended_as(class))
            .sum()
    }

    fn place(&mut self, state: &RowState) -> &mut usize {
        match state {
            RowState::Ended(result) => &mut self.ended[result.class as usize],
            RowState::Waiting | RowState::Sent(_) => &mut self.left,
        }
    }
}
