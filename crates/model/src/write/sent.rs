use crate::{ApiError, CustomerId, Outcome, RecordChange};

use super::change::SentChange;
use super::create::SentCreate;
use super::delete::SentDelete;
use super::inquiry::{Finding, Inquiry};
use super::{WriteAnswer, WriteEnvironment, WriteOutcome, WriteStep};

/// A write that was handed out, with the facts that tell its outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Sent {
    Create(SentCreate),
    Change(SentChange),
    Delete(SentDelete),
}

/// A write whose answer was lost, and the error that it was lost by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unverified {
    pub(super) sent: Box<Sent>,
    pub(super) error: ApiError,
}

impl Unverified {
    /// Returns the error that the answer was lost by.
    pub fn error(&self) -> &ApiError {
        &self.error
    }

    /// Returns what the server may have changed.
    pub fn change(&self) -> Option<RecordChange> {
        self.sent.change()
    }
}

/// The result of the reads before a write: the write that goes out now, or the outcome where
/// nothing is sent.
pub(super) type Prepared = Result<(Sent, WriteStep), Box<WriteOutcome>>;

/// The meaning of the answer to a write: the outcome, or the error that leaves it unknown.
pub(super) type Judged = Result<WriteOutcome, ApiError>;

/// The meaning of the records for a write of unknown outcome.
pub(super) enum Conclusion {
    /// The records tell the outcome.
    Done(WriteOutcome),
    /// The records do not show the write yet. The outcome, if that stays so.
    NotYet(WriteOutcome),
    /// The same, with [`WriteOutcome::NotApplied`] and these likely records.
    Absent(Vec<CustomerId>),
    /// The record that was answered tells nothing: the values that were sent are searched for.
    Search(Inquiry),
    /// The records tell nothing, for this reason.
    Unknown(Option<ApiError>),
}

/// Ends the write before anything is sent.
pub(super) fn nothing_sent(outcome: WriteOutcome) -> Prepared {
    Err(Box::new(outcome))
}

/// Judges an error. A gateway that answers 503 may have passed the write on, as one that answers
/// 502 may.
pub(super) fn judge_error(error: ApiError) -> Judged {
    if error.outcome() == Outcome::Unknown || error.status == Some(503) {
        Err(error)
    } else {
        Ok(WriteOutcome::Failed(error))
    }
}

impl Sent {
    /// What the server may have changed.
    pub fn change(&self) -> Option<RecordChange> {
        match self {
            Self::Create(create) => create.change(),
            Self::Change(change) => change.change(),
            Self::Delete(delete) => delete.change(),
        }
    }

    /// Judges the answer to the write.
    pub fn judge(&mut self, answer: WriteAnswer, environment: &WriteEnvironment) -> Judged {
        match self {
            Self::Create(create) => create.judge(answer, environment),
            Self::Change(change) => change.judge(answer, environment),
            Self::Delete(delete) => delete.judge(answer),
        }
    }

    /// The question to the records that tells the outcome.
    pub fn inquiry(&self, environment: &WriteEnvironment) -> Inquiry {
        match self {
            Self::Create(create) => create.inquiry(environment),
            Self::Change(change) => change.inquiry(),
            Self::Delete(delete) => delete.inquiry(),
        }
    }

    /// Judges the result of [`Self::inquiry`]. `error` is the one that the answer was lost by.
    pub fn conclude(
        &mut self,
        finding: Finding,
        error: &ApiError,
        environment: &WriteEnvironment,
    ) -> Conclusion {
        match self {
            Self::Create(create) => create.conclude(finding, error, environment),
            Self::Change(change) => change.conclude(finding, environment),
            Self::Delete(delete) => delete.conclude(finding, error),
        }
    }
}
