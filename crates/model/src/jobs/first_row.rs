//! Jobs whose rows wait for the first one ([`JobAct::Merge`](super::JobAct)).

use super::job::Job;
use super::row::RowResult;
use crate::OutcomeClass;

/// The row that the others wait for.
const FIRST: usize = 0;

impl Job {
    /// Whether any row can be tried again. After a first row that the others wait for, and that has met
    /// a change of another administrator, the user has to decide anew.
    pub fn can_retry(&self) -> bool {
        let is_decided = self.act.waits_for_first()
            && matches!(self.first_result(), Some(first) if first.class == OutcomeClass::Conflict);
        !is_decided && self.counts().to_retry() > 0
    }

    /// The place of the row in `waiting` that may begin next.
    pub(super) fn next_waiting(&self) -> Option<usize> {
        if self.act.waits_for_first() && self.first_result().is_none() {
            return self.waiting.iter().position(|row| *row == FIRST);
        }
        (!self.waiting.is_empty()).then_some(0)
    }

    /// Ends the rows that waited for the first one, if it was not written.
    pub(super) fn give_up_after_first(&mut self) {
        let failed = self.first_result().is_some_and(|first| !first.is_written());
        if !self.act.waits_for_first() || !failed {
            return;
        }
        for row in std::mem::take(&mut self.waiting) {
            let reason = Some(texts::job_reason_survivor());
            self.end(row, OutcomeClass::NotTried, None, reason);
        }
    }

    fn first_result(&self) -> Option<&RowResult> {
        self.rows().first()?.result()
    }
}
