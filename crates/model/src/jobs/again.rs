use super::job::{Job, Pause};
use super::row::{RowState, RowWrite};
use crate::{Fault, Unverified, WriteOutcome};

/// How often a row is begun again after a failure that passes, such as a busy server, before it counts
/// as refused.
const MOST_TRIES: u8 = 4;

/// How often a lost outcome is looked for again, after the looks of the write protocol.
const MOST_LOOKS: u8 = 2;

/// How often a change or a deletion is sent again that did not arrive.
const MOST_REPEATS: u8 = 1;

/// The milliseconds before a row is begun again where the server named no time. They double with each
/// try.
const BACK_OFF: u64 = 2_000;

impl Job {
    /// Whether the row is begun again instead of ending, since its failure passes.
    pub(super) fn begins_again(&mut self, row: usize, outcome: &WriteOutcome, now: u64) -> bool {
        let tries = self.tries.get(&row).copied().unwrap_or(0);
        match outcome {
            // The session goes on after the user has signed in again.
            WriteOutcome::Failed(error) if error.fault == Fault::Unauthorized => {
                self.waiting.push_front(row);
                self.set_pause(Pause::SignedOut, true);
                true
            }
            WriteOutcome::Failed(error) if tries < MOST_TRIES && self.passes(row, error.fault) => {
                let pause = match error.retry_after {
                    Some(seconds) => u64::from(seconds) * 1_000,
                    None => BACK_OFF << tries,
                };
                self.tries.insert(row, tries + 1);
                self.waiting.push_front(row);
                self.rest_until = self.rest_until.max(now + pause);
                true
            }
            // The connection broke, and the records do not show the write after some seconds. The same
            // values once more do no harm, unlike the same new customer.
            WriteOutcome::NotApplied { unverified, .. }
                if tries < MOST_REPEATS && broke(unverified) && !self.creates(row) =>
            {
                self.ledger.set(row, RowState::Waiting);
                self.tries.insert(row, tries + 1);
                self.waiting.push_front(row);
                true
            }
            WriteOutcome::Unknown(unverified, _) if tries < MOST_LOOKS => {
                self.tries.insert(row, tries + 1);
                self.unverified.push_back((row, unverified.clone()));
                true
            }
            WriteOutcome::Cancelled => {
                self.waiting.push_front(row);
                true
            }
            _ => false,
        }
    }

    /// Whether the same write may succeed a while later. What was lost with the page is looked for
    /// again in any case, since other rows may have moved meanwhile.
    fn passes(&self, row: usize, fault: Fault) -> bool {
        let is_lost = matches!(self.ledger.state(row), RowState::Sent(_));
        let passes = matches!(
            fault,
            Fault::Offline | Fault::Network | Fault::TimedOut | Fault::Busy | Fault::Server
        );
        is_lost || passes
    }

    fn creates(&self, row: usize) -> bool {
        matches!(self.rows()[row].write, RowWrite::Create(_))
    }
}

/// Whether a write was lost with its connection. After a time-out it may still arrive.
fn broke(unverified: &Unverified) -> bool {
    matches!(unverified.error().fault, Fault::Offline | Fault::Network)
}
