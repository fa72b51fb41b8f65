use super::inquiry::Inquiry;
use super::sent::{Conclusion, Unverified};
use super::{WriteAnswer, WriteEnvironment, WriteOutcome, WriteStep};

/// Milliseconds before each further look. A write may arrive after its answer was given up, and
/// reads may come from a copy that is some seconds behind.
const LOOK_AGAIN_MS: [u32; 3] = [1_000, 2_000, 4_000];

/// The longest `Retry-After`, in seconds, that the first look waits for.
const LONGEST_REST: u32 = 10;

/// Finds out the outcome of a write whose answer was lost. It reads only.
#[derive(Debug, Clone)]
pub(super) struct Verification {
    unverified: Unverified,
    inquiry: Inquiry,
    /// Looks that did not show the write.
    looks: usize,
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
        let mut verification = Self::check_again(unverified, environment);
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
            looks: 0,
        }
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
        match sent.conclude(finding, error, environment) {
            Conclusion::Done(outcome) => Some(outcome),
            // The API said that it refused the write, and the records do not show it.
            Conclusion::NotYet(outcome) if error.is_in_success() => Some(match outcome {
                WriteOutcome::NotApplied(_) | WriteOutcome::Unknown(..) => {
                    WriteOutcome::Failed(error.clone())
                }
                outcome => outcome,
            }),
            Conclusion::NotYet(outcome) => {
                let Some(pause) = LOOK_AGAIN_MS.get(self.looks) else {
                    return Some(outcome);
                };
                self.looks += 1;
                self.inquiry = sent.inquiry(environment).after(*pause);
                None
            }
            Conclusion::Search(search) => {
                self.inquiry = search;
                None
            }
            Conclusion::Unknown(error) => {
                Some(WriteOutcome::Unknown(self.unverified.clone(), error))
            }
        }
    }
}
