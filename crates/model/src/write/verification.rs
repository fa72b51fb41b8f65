use crate::{ApiError, Fault, RecordChange};

use super::inquiry::Inquiry;
use super::sent::{Conclusion, Unverified};
use super::{WriteAnswer, WriteEnvironment, WriteOutcome, WriteStep};

/// Milliseconds before each further look. A write may arrive after its answer was given up, and
/// reads may come from a copy that is some seconds behind.
const LOOK_AGAIN_MS: [u32; 3] = [1_000, 2_000, 4_000];

/// The same after a time-out, which says least: the server may be at work still.
const LOOK_AGAIN_LONG_MS: [u32; 4] = [1_000, 2_000, 4_000, 8_000];

/// The longest `Retry-After`, in seconds, that the first look waits for.
const LONGEST_REST: u32 = 10;

/// Finds out the outcome of a write whose answer was lost. It reads only.
#[derive(Debug, Clone)]
pub(super) struct Verification {
    unverified: Unverified,
    inquiry: Inquiry,
    /// The pauses before the looks that are left, in milliseconds.
    pauses: &'static [u32],
}

impl Unverified {
    /// The seconds that the server asked for before it is asked again.
    fn rest(&self) -> u32 {
        self.error.retry_after.unwrap_or(0)
    }

    /// Whether the server asked for a longer rest than the user waits for.
    pub(super) fn asks_for_long_rest(&self) -> bool {
        self.rest() > LONGEST_REST
    }
}

impl Verification {
    /// The verification of a write whose answer was just lost.
    pub fn after_write(unverified: Unverified, environment: &WriteEnvironment) -> Self {
        let rest = unverified.rest();
        let has_timed_out = unverified.error.fault == Fault::TimedOut;
        let mut verification = Self::check_again(unverified, environment);
        if has_timed_out {
            verification.pauses = &LOOK_AGAIN_LONG_MS;
        }
        if rest > 0 {
            verification.inquiry = verification.inquiry.after(rest.saturating_mul(1_000));
        }
        verification
    }

    /// The verification of a write whose outcome stayed unknown before.
    pub fn check_again(unverified: Unverified, environment: &WriteEnvironment) -> Self {
        Self {
            inquiry: unverified.sent.inquiry(environment),
            unverified,
            pauses: &LOOK_AGAIN_MS,
        }
    }

    /// The error by which the answer was lost.
    pub fn error(&self) -> &ApiError {
        self.unverified.error()
    }

    /// What was sent.
    pub fn sent_change(&self) -> Option<RecordChange> {
        self.unverified.change()
    }

    /// The step that is due.
    pub fn step(&self) -> WriteStep {
        self.inquiry.step()
    }

    /// Takes the answer to [`Self::step`]. Returns the outcome once it is found out, or cannot be.
    pub fn take(
        &mut self,
        answer: WriteAnswer,
        environment: &WriteEnvironment,
    ) -> Option<WriteOutcome> {
        let finding = self.inquiry.take(answer, environment)?;
        let Unverified { sent, error } = &mut self.unverified;
        let not_yet = match sent.conclude(finding, error, environment) {
            Conclusion::Done(outcome) => return Some(outcome),
            Conclusion::Unknown(error) => {
                return Some(WriteOutcome::Unknown(self.unverified.clone(), error));
            }
            Conclusion::Search(search) => {
                self.inquiry = search;
                return None;
            }
            Conclusion::NotYet(outcome) => outcome,
            Conclusion::Absent(likely) => WriteOutcome::NotApplied {
                unverified: self.unverified.clone(),
                likely,
            },
        };
        let error = &self.unverified.error;
        if error.needs_one_look() {
            // The API said that it refused the write, and the records do not show it.
            return Some(match not_yet {
                WriteOutcome::NotApplied { .. } | WriteOutcome::Unknown(..) => {
                    WriteOutcome::Failed(error.clone())
                }
                outcome => outcome,
            });
        }
        let Some((pause, left)) = self.pauses.split_first() else {
            return Some(not_yet);
        };
        self.pauses = left;
        let inquiry = self.unverified.sent.inquiry(environment);
        self.inquiry = inquiry.after(*pause);
        None
    }
}
