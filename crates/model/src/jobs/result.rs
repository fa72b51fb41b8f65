use super::change::RecordChange;
use super::reason::reason;
use super::row::{RowResult, RowState};
use crate::{Confirmation, OutcomeClass, WriteOutcome};

impl RowResult {
    /// Returns the outcome of a row. `state` is its state before: what was sent, if anything was.
    pub(super) fn of(outcome: &WriteOutcome, state: &RowState) -> Self {
        let sent = match state {
            RowState::Sent(change) => Some(change.clone()),
            _ => None,
        };
        let (class, change) = match outcome {
            WriteOutcome::Done(written) => match RecordChange::of(written) {
                Some(change) => (OutcomeClass::Done, Some(change)),
                // What was lost with the page had arrived.
                None if written.confirmation == Confirmation::Unneeded && sent.is_some() => {
                    (OutcomeClass::Done, sent)
                }
                None => (outcome.class(), None),
            },
            WriteOutcome::Equal(ids) => match (sent, ids.as_slice()) {
                (Some(RecordChange::Created(_, values)), [id]) => {
                    let created = RecordChange::Created(Some(*id), values);
                    (OutcomeClass::Done, Some(created))
                }
                (Some(_), _) => (OutcomeClass::Conflict, None),
                (None, _) => (OutcomeClass::Unchanged, None),
            },
            WriteOutcome::NotTaken { before, record, .. } => {
                let change = RecordChange::between(before.as_ref(), Some(record));
                (OutcomeClass::Conflict, change)
            }
            // The write that was lost with the page could not be looked for.
            WriteOutcome::Failed(_) if sent.is_some() => (OutcomeClass::Unknown, sent),
            WriteOutcome::Unknown(..) => (OutcomeClass::Unknown, sent),
            _ => (outcome.class(), None),
        };
        let reason = reason(outcome).filter(|_| class != OutcomeClass::Done);
        Self {
            class,
            change,
            reason,
        }
    }
}
