//! The words for the outcome of a write: what happened first, then what to do.

use model::{ApiError, CustomerField, Fault, NewerRecord, WriteOutcome, Written};
use texts::Message;

/// The action of a write, as the screen names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WriteAction {
    Create,
    Save,
    Archive,
    Restore,
    Delete,
}

impl WriteAction {
    /// Returns *Archive* or *Restore*.
    pub fn archive(archived: bool) -> Self {
        if archived {
            Self::Archive
        } else {
            Self::Restore
        }
    }

    /// Returns the message of a write that the server has.
    pub fn done(self, written: &Written) -> Message {
        let record = written.after.as_ref().or(written.before.as_ref());
        let name = record.map_or_else(Message::empty, |record| record.isolated_name());
        let is_unneeded = written.confirmation == model::Confirmation::Unneeded;
        let taken = &written.taken;
        let done = match self {
            Self::Create => {
                texts::outcome_created(name, written.id().unwrap_or_default().to_string())
            }
            Self::Save if !taken.is_empty() => texts::outcome_saved_merged(name, labels(taken)),
            Self::Save => texts::outcome_saved(name),
            Self::Archive => texts::outcome_archived(name),
            Self::Restore => texts::outcome_restored(name),
            Self::Delete if is_unneeded => texts::outcome_already_deleted(name),
            Self::Delete => texts::outcome_deleted(name),
        };
        let has_altered = !written.altered.is_empty();
        let altered = has_altered.then(|| texts::outcome_altered(labels(&written.altered)));
        let is_verified = written.confirmation == model::Confirmation::Verified;
        let verified = is_verified.then(texts::outcome_unconfirmed);
        Message::joined(". ", [Some(done), altered, verified].into_iter().flatten())
    }

    /// Returns the title of an outcome that is not done.
    pub fn title(self, outcome: &WriteOutcome) -> Message {
        match outcome {
            WriteOutcome::ChangedSince { .. } => texts::outcome_changed_since(),
            WriteOutcome::Equal(_) => texts::outcome_equal(),
            WriteOutcome::Gone => texts::outcome_gone(),
            WriteOutcome::NotApplied { likely, .. } if !likely.is_empty() => {
                texts::outcome_likely()
            }
            WriteOutcome::NotApplied { .. } if self == Self::Create => texts::outcome_not_found_yet(),
            WriteOutcome::NotTaken { .. } if self == Self::Create => {
                texts::outcome_created_otherwise()
            }
            WriteOutcome::NotTaken { .. } if self == Self::Save => texts::outcome_not_taken(),
            WriteOutcome::Unknown(unverified, _) => lost(unverified.error()),
            _ => self.not_done(),
        }
    }

    /// Returns the details of an outcome that is not done.
    pub fn details(self, outcome: &WriteOutcome) -> Message {
        match outcome {
            WriteOutcome::NotApplied { unverified, likely } => {
                self.not_applied(unverified.error(), !likely.is_empty())
            }
            WriteOutcome::Newer(newer) | WriteOutcome::Conflict(newer) => self.newer(newer),
            WriteOutcome::Unreadable(fields) => texts::outcome_unreadable(labels(fields)),
            WriteOutcome::ChangedSince { .. } => texts::outcome_not_deleted_these_new(),
            WriteOutcome::Gone if self == Self::Save => texts::outcome_gone_entries_kept(),
            WriteOutcome::NotTaken { record, fields, .. } => {
                texts::outcome_other_values(record.id.to_string(), labels(fields))
            }
            WriteOutcome::Unknown(_, reason) => self.unknown(reason.as_ref()),
            _ => Message::empty(),
        }
    }

    /// Returns the label of the button that looks for the outcome once more; none where that is known.
    pub fn check(self, outcome: &WriteOutcome) -> Option<Message> {
        let is_form = matches!(self, Self::Create | Self::Save);
        match outcome {
            WriteOutcome::Unknown(..) if !is_form => Some(texts::action_retry()),
            WriteOutcome::Unknown(..) => Some(texts::action_check_again()),
            WriteOutcome::NotApplied { .. } if self == Self::Create => {
                Some(texts::action_check_again())
            }
            _ => None,
        }
    }

    /// Returns the label of the button that goes on after an outcome; none where there is another way
    /// on.
    pub fn next(self, outcome: &WriteOutcome) -> Option<Message> {
        let is_form = matches!(self, Self::Create | Self::Save);
        Some(match outcome {
            WriteOutcome::ChangedSince { .. } | WriteOutcome::Unknown(..) => return None,
            // The dialog has the button *Delete customer*.
            WriteOutcome::NotApplied { .. } if self == Self::Delete => return None,
            WriteOutcome::NotApplied { .. } if self == Self::Create => texts::outcome_create_again(),
            WriteOutcome::NotApplied { .. }
            | WriteOutcome::Newer(_)
            | WriteOutcome::NotTaken { .. }
                if is_form =>
            {
                texts::outcome_save_again()
            }
            WriteOutcome::Equal(_) => texts::outcome_create_another(),
            WriteOutcome::Gone => texts::outcome_create_again(),
            _ => texts::action_retry(),
        })
    }

    /// Returns the title where certainly nothing was written.
    pub fn not_done(self) -> Message {
        match self {
            Self::Create => texts::outcome_not_created(),
            Self::Save => texts::outcome_not_saved(),
            Self::Archive => texts::outcome_not_archived(),
            Self::Restore => texts::outcome_not_restored(),
            Self::Delete => texts::outcome_not_deleted(),
        }
    }

    /// Returns the text while the page looks for the outcome.
    pub fn checking(self) -> Message {
        match self {
            Self::Create => texts::outcome_checking_create(),
            Self::Save => texts::outcome_checking_save(),
            Self::Archive => texts::outcome_checking_archive(),
            Self::Restore => texts::outcome_checking_restore(),
            Self::Delete => texts::outcome_checking_delete(),
        }
    }

    fn not_applied(self, error: &ApiError, is_likely: bool) -> Message {
        let state = match self {
            Self::Create if is_likely => texts::outcome_same_name(),
            Self::Create => texts::outcome_not_there_yet(),
            Self::Save => texts::outcome_record_as_it_was(),
            _ => texts::outcome_customer_as_it_was(),
        };
        let is_late = self != Self::Create && error.fault == Fault::TimedOut;
        let late = is_late.then(texts::outcome_may_arrive);
        Message::sentences([Some(lost(error)), Some(state), late].into_iter().flatten())
    }

    fn newer(self, newer: &NewerRecord) -> Message {
        let taken = &newer.merge.taken;
        match self {
            Self::Save if taken.is_empty() => texts::outcome_newer_check_form(),
            Self::Save => texts::outcome_newer_taken(labels(taken)),
            _ => texts::outcome_newer(),
        }
    }

    fn unknown(self, reason: Option<&ApiError>) -> Message {
        let outcome = match self {
            Self::Create => texts::outcome_unknown_create(),
            Self::Save => texts::outcome_unknown_save(),
            Self::Archive => texts::outcome_unknown_archive(),
            Self::Restore => texts::outcome_unknown_restore(),
            Self::Delete => texts::outcome_unknown_delete(),
        };
        let reason = reason.map_or_else(texts::outcome_too_many, ApiError::explanation);
        let is_form = matches!(self, Self::Create | Self::Save);
        let next = is_form.then(texts::outcome_entries_kept);
        Message::sentences([Some(outcome), Some(reason), next].into_iter().flatten())
    }
}

/// Returns the names of fields.
fn labels(fields: &[CustomerField]) -> Vec<Message> {
    fields.iter().map(|field| field.label()).collect()
}

/// Returns how the answer to a write was lost.
pub fn lost(error: &ApiError) -> Message {
    match error.fault {
        Fault::TimedOut => texts::outcome_lost_timed_out(),
        Fault::Unreadable | Fault::OtherRecord | Fault::Intercepted => {
            texts::outcome_lost_without_customer()
        }
        Fault::Rejected => texts::outcome_lost_error(),
        Fault::Server | Fault::Busy => texts::outcome_lost_server_failed(),
        _ => texts::outcome_lost_connection(),
    }
}
