use texts::Message;

use super::change::{FieldChange, RecordChange};
use crate::{CustomerForm, CustomerId, OutcomeClass, WriteIntent};

/// The write that a row of a job is to make. It holds ids and the values that are written, and nothing
/// else of a customer, since it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowWrite {
    /// Creates a customer with these values, unless one with the same values is there.
    Create(Box<CustomerForm>),
    /// Changes these fields of a customer.
    Update(CustomerId, Vec<FieldChange>),
    /// Deletes a customer whose values still have this [`super::fingerprint`].
    Delete(CustomerId, u64),
}

/// One row of a job: a customer, and how far its write is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobRow {
    /// The write.
    pub write: RowWrite,
    /// How far it is.
    pub state: RowState,
}

/// How far the write of a row is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowState {
    /// Nothing was sent.
    Waiting,
    /// This change was sent, and its outcome is not known yet.
    Sent(RecordChange),
    /// The write has ended.
    Ended(RowResult),
}

/// The outcome of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowResult {
    /// Its class in the report.
    pub class: OutcomeClass,
    /// What was written, to be taken back; for an unknown outcome, what may have been written.
    pub change: Option<RecordChange>,
    /// Why it was not written. It is not stored, since it may hold names.
    pub reason: Option<Message>,
}

impl RowResult {
    /// Whether the API holds what was to be written.
    pub fn is_written(&self) -> bool {
        matches!(self.class, OutcomeClass::Done | OutcomeClass::Unchanged)
    }
}

impl RowWrite {
    /// Returns the write with which a customer gets one value in one field. `before` is the value that
    /// the user saw: where it has changed since, that is a conflict.
    pub fn set_field(id: CustomerId, change: FieldChange) -> Self {
        Self::Update(id, vec![change])
    }

    /// The number of the customer; none for a new one.
    pub fn id(&self) -> Option<CustomerId> {
        match self {
            Self::Create(_) => None,
            Self::Update(id, _) | Self::Delete(id, _) => Some(*id),
        }
    }

    /// Returns the intent for the write protocol. None for values that no form accepts.
    pub fn intent(&self) -> Option<WriteIntent> {
        match self {
            Self::Create(values) => WriteIntent::create((**values).clone(), false).ok(),
            Self::Update(id, changes) => {
                // Fields that are the same in both forms follow the record.
                let (mut base, mut edited) = (CustomerForm::default(), CustomerForm::default());
                for change in changes {
                    base.set(change.field, change.before.value());
                    edited.set(change.field, change.after.value());
                }
                Some(WriteIntent::change(*id, base, edited))
            }
            Self::Delete(id, seen) => Some(WriteIntent::delete_unchanged(*id, *seen)),
        }
    }

    /// Returns the intent for a write that may have been carried out before.
    pub(super) fn intent_of_repeat(&self) -> Option<WriteIntent> {
        match self {
            Self::Create(values) => WriteIntent::create_once((**values).clone()).ok(),
            write => write.intent(),
        }
    }
}

impl JobRow {
    /// Returns a row whose write has not begun.
    pub fn new(write: RowWrite) -> Self {
        let state = RowState::Waiting;
        Self { write, state }
    }

    /// The number of the customer; none for a new one whose number is not known.
    pub fn id(&self) -> Option<CustomerId> {
        self.change()
            .and_then(RecordChange::id)
            .or_else(|| self.write.id())
    }

    /// The outcome; none before the end.
    pub fn result(&self) -> Option<&RowResult> {
        match &self.state {
            RowState::Ended(result) => Some(result),
            _ => None,
        }
    }

    /// What was written, or may have been.
    pub fn change(&self) -> Option<&RecordChange> {
        match &self.state {
            RowState::Waiting => None,
            RowState::Sent(change) => Some(change),
            RowState::Ended(result) => result.change.as_ref(),
        }
    }

    /// What was certainly written, so that it can be taken back.
    pub fn done_change(&self) -> Option<&RecordChange> {
        let result = self.result()?;
        let is_done = result.class == OutcomeClass::Done;
        result.change.as_ref().filter(|_| is_done)
    }
}
