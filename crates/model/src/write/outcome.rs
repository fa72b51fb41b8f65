use crate::{ApiError, Customer, CustomerField, CustomerId, Merge};

use super::Unverified;

/// The end of a write (docs/failures.md, "The matrix").
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WriteOutcome {
    /// The server has it.
    Done(Written),
    /// Both sides changed the same fields, and the user has to choose. The record does not hold
    /// this change.
    Conflict(NewerRecord),
    /// Another administrator changed the record, and it does not hold this change. Their values
    /// are taken over into the form, which can be sent again.
    Newer(NewerRecord),
    /// The record was changed since the user saw it, so it was not deleted.
    ChangedSince {
        /// The record as it is now.
        now: Customer,
        /// The fields that differ from what the user saw.
        fields: Vec<CustomerField>,
    },
    /// Records that hold the same values, the likeliest to be new first. Either they were there before and
    /// nothing was sent, or the answer to a POST was lost and one of them may be the new record.
    Equal(Vec<CustomerId>),
    /// The customer is no longer there.
    Gone,
    /// These fields of the record could not be read, and a PUT would wipe them: nothing was sent.
    Unreadable(Vec<CustomerField>),
    /// The server took the write in part at most: some fields hold other values than were sent.
    NotTaken {
        /// The record as it was read before; none for a new record.
        before: Option<Customer>,
        /// The record as it is now.
        record: Customer,
        /// The fields that differ from what was sent.
        fields: Vec<CustomerField>,
    },
    /// Certainly nothing was written: a read before the write failed, or the API refused the write.
    Failed(ApiError),
    /// The answer was lost, and the records do not show the write for several seconds. The user can
    /// send it again; after [`crate::Fault::TimedOut`] it may still arrive.
    NotApplied {
        /// The write, for [`super::Write::check_again`].
        unverified: Unverified,
        /// Records with the names of a new customer and other values. One of them may be it.
        likely: Vec<CustomerId>,
    },
    /// The write may have been carried out, and the records could not be read for this reason;
    /// without a reason, there are too many to look through. [`super::Write::check_again`] looks
    /// once more.
    Unknown(Unverified, Option<ApiError>),
    /// The user stopped it before anything was sent.
    Cancelled,
    /// The session that the write was meant in has ended. The screen shows nothing of the write.
    SessionEnded,
}

/// A write that the server has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The record as it was read before, or as the user saw it where a deletion found it gone; none
    /// for a new record.
    pub before: Option<Customer>,
    /// The record as the server has it now; none where it is deleted.
    pub after: Option<Customer>,
    /// Fields that another administrator had changed, and that were kept so.
    pub taken: Vec<CustomerField>,
    /// Fields that hold other values than were sent, though the write did not change them.
    pub altered: Vec<CustomerField>,
    /// How it is known.
    pub confirmation: Confirmation,
}

/// How it is known that the server has a write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Confirmation {
    /// The API answered with it.
    Answered,
    /// The answer was lost or unclear, and the records show it.
    Verified,
    /// The server had it already: nothing was changed.
    Unneeded,
}

/// A record that another administrator changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewerRecord {
    /// The record as it is now.
    pub theirs: Customer,
    /// What becomes of the form. The form's next base comes from [`super::rebase_decided`].
    pub merge: Merge,
}

/// The rows of a job's report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutcomeClass {
    /// Written.
    Done,
    /// The server had it already.
    Unchanged,
    /// The user has to look at it and decide.
    Conflict,
    /// Not written; it can be tried again.
    Refused,
    /// Perhaps written: to be checked again before it is tried again.
    Unknown,
    /// Stopped before it was sent.
    NotTried,
}

impl OutcomeClass {
    /// All classes, in the order of a report.
    pub const ALL: [Self; 6] = [
        Self::Done,
        Self::Unchanged,
        Self::Conflict,
        Self::Refused,
        Self::Unknown,
        Self::NotTried,
    ];

    /// The classes that a job tries again when the user asks for it.
    pub const RETRIED: [Self; 3] = [Self::Refused, Self::Unknown, Self::NotTried];
}

impl Written {
    /// Returns the number of the customer that was written.
    pub fn id(&self) -> Option<CustomerId> {
        let record = self.after.as_ref().or(self.before.as_ref());
        record.map(|record| record.id)
    }
}

impl WriteOutcome {
    /// The class of the outcome in a report.
    pub fn class(&self) -> OutcomeClass {
        match self {
            Self::Done(written) if written.confirmation == Confirmation::Unneeded => {
                OutcomeClass::Unchanged
            }
            Self::Done(_) => OutcomeClass::Done,
            Self::Conflict(_)
            | Self::Newer(_)
            | Self::ChangedSince { .. }
            | Self::Equal(_)
            | Self::NotTaken { .. } => OutcomeClass::Conflict,
            Self::Gone | Self::Unreadable(_) | Self::Failed(_) | Self::NotApplied { .. } => {
                OutcomeClass::Refused
            }
            Self::Unknown(..) => OutcomeClass::Unknown,
            Self::Cancelled | Self::SessionEnded => OutcomeClass::NotTried,
        }
    }
}
