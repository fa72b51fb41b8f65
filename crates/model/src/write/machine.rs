use crate::{ApiError, RecordChange};

use super::inquiry::Inquiry;
use super::sent::{Sent, Unverified};
use super::verification::Verification;
use super::{WriteAnswer, WriteEnvironment, WriteIntent, WriteOutcome, WriteStep};

/// One write, from the reads before it to its outcome. It does no I/O: each answer is exchanged
/// for the next step, so that a POST, PUT or DELETE is handed out at most once. To repeat a write,
/// the user begins a new one.
#[derive(Debug, Clone)]
pub struct Write {
    environment: WriteEnvironment,
    stage: Stage,
}

#[derive(Debug, Clone)]
enum Stage {
    /// The records are read. Nothing was sent yet.
    Preparing(WriteIntent, Inquiry),
    /// The POST, PUT or DELETE was handed out.
    Sending(Box<Sent>),
    /// The outcome is unknown, and the records are read again.
    Verifying(Box<Verification>),
    Done(Box<WriteOutcome>),
}

impl Write {
    /// Begins a write and says its first step, which reads.
    pub fn begin(intent: WriteIntent, environment: WriteEnvironment) -> (Self, WriteStep) {
        let inquiry = intent.inquiry(&environment);
        let step = inquiry.step();
        let stage = Stage::Preparing(intent, inquiry);
        (Self { environment, stage }, step)
    }

    /// Looks once more for the outcome of an earlier write. Nothing is sent.
    pub fn check_again(unverified: Unverified, environment: WriteEnvironment) -> (Self, WriteStep) {
        let verification = Verification::check_again(unverified, &environment);
        let step = verification.step();
        let stage = Stage::Verifying(Box::new(verification));
        (Self { environment, stage }, step)
    }

    /// Takes the answer to the last step and says the next one. After the end it says the outcome
    /// again.
    pub fn answer(&mut self, answer: WriteAnswer) -> WriteStep {
        // A stand-in, as long as the stage is taken out.
        let empty = Stage::Done(Box::new(WriteOutcome::Cancelled));
        let stage = std::mem::replace(&mut self.stage, empty);
        let (stage, step) = self.advanced(stage, answer);
        self.stage = stage;
        step
    }

    /// Stops the write as the user wishes. Once it was sent this has no effect, and the outcome is
    /// still found out. Returns whether it is stopped.
    pub fn cancel(&mut self) -> bool {
        self.stop(WriteOutcome::Cancelled)
    }

    /// Stops the write with the session that it was meant in, as [`Self::cancel`] does. The driver
    /// shows no result of an ended session.
    pub fn end_session(&mut self) -> bool {
        self.stop(WriteOutcome::SessionEnded)
    }

    /// Whether the POST, PUT or DELETE was handed out and its outcome is being found out.
    pub fn is_sent(&self) -> bool {
        matches!(self.stage, Stage::Sending(_) | Stage::Verifying(_))
    }

    /// What was sent, while its outcome is being found out.
    pub fn sent_change(&self) -> Option<RecordChange> {
        match &self.stage {
            Stage::Sending(sent) => sent.change(),
            Stage::Verifying(verification) => verification.sent_change(),
            Stage::Preparing(..) | Stage::Done(_) => None,
        }
    }

    /// The error by which the answer was lost, while the outcome is being found out.
    pub fn lost(&self) -> Option<&ApiError> {
        match &self.stage {
            Stage::Verifying(verification) => Some(verification.error()),
            _ => None,
        }
    }

    fn stop(&mut self, outcome: WriteOutcome) -> bool {
        let stops = matches!(self.stage, Stage::Preparing(..));
        if stops {
            self.stage = Stage::Done(Box::new(outcome));
        }
        stops
    }

    fn advanced(&self, stage: Stage, answer: WriteAnswer) -> (Stage, WriteStep) {
        let environment = &self.environment;
        match stage {
            Stage::Preparing(intent, mut inquiry) => match inquiry.take(answer, environment) {
                None => {
                    let step = inquiry.step();
                    (Stage::Preparing(intent, inquiry), step)
                }
                Some(finding) => match intent.prepare(finding) {
                    Ok((sent, step)) => (Stage::Sending(Box::new(sent)), step),
                    Err(outcome) => done(*outcome),
                },
            },
            Stage::Sending(mut sent) => match sent.judge(answer, environment) {
                Ok(outcome) => done(outcome),
                Err(error) => Self::verify(Unverified { sent, error }, environment),
            },
            Stage::Verifying(mut verification) => match verification.take(answer, environment) {
                Some(outcome) => done(outcome),
                None => {
                    let step = verification.step();
                    (Stage::Verifying(verification), step)
                }
            },
            Stage::Done(outcome) => done(*outcome),
        }
    }

    /// The answer to the write was lost, so the records are read.
    fn verify(unverified: Unverified, environment: &WriteEnvironment) -> (Stage, WriteStep) {
        if unverified.asks_for_long_rest() {
            let error = unverified.error.clone();
            return done(WriteOutcome::Unknown(unverified, Some(error)));
        }
        let verification = Verification::after_write(unverified, environment);
        let step = verification.step();
        (Stage::Verifying(Box::new(verification)), step)
    }
}

/// The end, which is kept to be said again.
fn done(outcome: WriteOutcome) -> (Stage, WriteStep) {
    let outcome = Box::new(outcome);
    (Stage::Done(outcome.clone()), WriteStep::Done(outcome))
}
