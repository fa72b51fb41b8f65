//! The words for the outcome of a write: what happened first, then what to do.

use model::{ApiError, CustomerField, Fault, NewerRecord, WriteOutcome, Written, isolated};

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
    pub fn done(self, written: &Written) -> String {
        let record = written.after.as_ref().or(written.before.as_ref());
        let name = record
            .map(|record| record.display_name())
            .unwrap_or_default();
        let name = isolated(&name);
        let is_unneeded = written.confirmation == model::Confirmation::Unneeded;
        let mut text = match self {
            Self::Create => format!("Created {name} as no. {}", written.id().unwrap_or_default()),
            Self::Save => format!("Saved {name}"),
            Self::Archive => format!("Archived {name}"),
            Self::Restore => format!("Restored {name}"),
            Self::Delete if is_unneeded => format!("{name} had already been deleted"),
            Self::Delete => format!("Deleted {name}"),
        };
        if self == Self::Save && !written.taken.is_empty() {
            text += ", with changes of another administrator: ";
            text += &labels(&written.taken);
        }
        if !written.altered.is_empty() {
            text += ". The server has other values in: ";
            text += &labels(&written.altered);
        }
        if written.confirmation == model::Confirmation::Verified {
            text += ". The server did not confirm it, but has it";
        }
        text
    }

    /// Returns the title of an outcome that is not done.
    pub fn title(self, outcome: &WriteOutcome) -> &'static str {
        match outcome {
            WriteOutcome::ChangedSince { .. } => "Another administrator has changed this customer.",
            WriteOutcome::Equal(_) => "A customer with these values is already there.",
            WriteOutcome::Gone => "This customer has been deleted.",
            WriteOutcome::NotApplied { likely, .. } if !likely.is_empty() => {
                "The new customer may be there with other values."
            }
            WriteOutcome::NotApplied { .. } if self == Self::Create => {
                "The new customer was not found yet."
            }
            WriteOutcome::NotTaken { .. } if self == Self::Create => {
                "The server created the customer with other values."
            }
            WriteOutcome::NotTaken { .. } if self == Self::Save => {
                "The server did not take all of your changes."
            }
            WriteOutcome::Unknown(unverified, _) => lost(unverified.error()),
            _ => self.not_done(),
        }
    }

    /// Returns the details of an outcome that is not done.
    pub fn details(self, outcome: &WriteOutcome) -> String {
        match outcome {
            WriteOutcome::NotApplied { unverified, likely } => {
                self.not_applied(unverified.error(), !likely.is_empty())
            }
            WriteOutcome::Newer(newer) | WriteOutcome::Conflict(newer) => self.newer(newer),
            WriteOutcome::Unreadable(fields) => format!(
                "These fields of the record could not be read: {}. Saving would erase them. Retry, or report it to the people who run the server.",
                labels(fields)
            ),
            WriteOutcome::ChangedSince { .. } => "It was not deleted. These values are new:".into(),
            WriteOutcome::Gone if self == Self::Save => {
                "Your entries are kept. You can create the customer again from them.".into()
            }
            WriteOutcome::NotTaken { record, fields, .. } => format!(
                "Customer no. {} has other values in: {}. Check them before you save again.",
                record.id,
                labels(fields)
            ),
            WriteOutcome::Unknown(_, reason) => self.unknown(reason.as_ref()),
            _ => String::new(),
        }
    }

    /// Returns the label of the button that looks for the outcome once more; none where that is known.
    pub fn check(self, outcome: &WriteOutcome) -> Option<&'static str> {
        let is_form = matches!(self, Self::Create | Self::Save);
        match outcome {
            WriteOutcome::Unknown(..) if !is_form => Some("Retry"),
            WriteOutcome::Unknown(..) => Some("Check again"),
            WriteOutcome::NotApplied { .. } if self == Self::Create => Some("Check again"),
            _ => None,
        }
    }

    /// Returns the label of the button that goes on after an outcome; none where there is another way
    /// on.
    pub fn next(self, outcome: &WriteOutcome) -> Option<&'static str> {
        let is_form = matches!(self, Self::Create | Self::Save);
        Some(match outcome {
            WriteOutcome::ChangedSince { .. } | WriteOutcome::Unknown(..) => return None,
            // The dialog has the button *Delete customer*.
            WriteOutcome::NotApplied { .. } if self == Self::Delete => return None,
            WriteOutcome::NotApplied { .. } if self == Self::Create => "Create again",
            WriteOutcome::NotApplied { .. }
            | WriteOutcome::Newer(_)
            | WriteOutcome::NotTaken { .. }
                if is_form =>
            {
                "Save again"
            }
            WriteOutcome::Equal(_) => "Create another",
            WriteOutcome::Gone => "Create again",
            _ => "Retry",
        })
    }

    /// Returns the title where certainly nothing was written.
    pub fn not_done(self) -> &'static str {
        match self {
            Self::Create => "The customer was not created.",
            Self::Save => "Your changes were not saved.",
            Self::Archive => "The customer was not archived.",
            Self::Restore => "The customer was not restored.",
            Self::Delete => "The customer was not deleted.",
        }
    }

    /// Returns the text while the page looks for the outcome.
    pub fn checking(self) -> &'static str {
        match self {
            Self::Create => "Checking whether the customer was created …",
            Self::Save => "Checking whether your changes were saved …",
            Self::Archive => "Checking whether the customer was archived …",
            Self::Restore => "Checking whether the customer was restored …",
            Self::Delete => "Checking whether the customer was deleted …",
        }
    }

    fn not_applied(self, error: &ApiError, is_likely: bool) -> String {
        let lost = lost(error);
        let late = if error.fault == Fault::TimedOut {
            " The request may still arrive."
        } else {
            ""
        };
        match self {
            Self::Create if is_likely => format!(
                "{lost} These customers are new and have the same name. If one of them is yours, do not create it again:"
            ),
            Self::Create => format!(
                "{lost} The server does not have the customer yet. If you create it again and the first request still arrives, there will be two."
            ),
            Self::Save => format!("{lost} The server still has the record as it was.{late}"),
            _ => format!("{lost} The server still has the customer as it was.{late}"),
        }
    }

    fn newer(self, newer: &NewerRecord) -> String {
        let taken = labels(&newer.merge.taken);
        match self {
            Self::Save if taken.is_empty() => {
                "Another administrator changed the customer meanwhile. Check the form, then save again."
                    .into()
            }
            Self::Save => format!(
                "Another administrator changed the customer meanwhile. Their values are in the form now: {taken}. Check them, then save again."
            ),
            _ => "Another administrator changed the customer meanwhile.".into(),
        }
    }

    fn unknown(self, reason: Option<&ApiError>) -> String {
        let outcome = match self {
            Self::Create => "The customer may or may not have been created.",
            Self::Save => "Your changes may or may not have been saved.",
            Self::Archive => "The customer may or may not have been archived.",
            Self::Restore => "The customer may or may not have been restored.",
            Self::Delete => "The customer may or may not have been deleted.",
        };
        let reason = reason.map_or(
            "The server has too many customers to look through.",
            ApiError::explanation,
        );
        let next = match self {
            Self::Create | Self::Save => {
                " Your entries are kept. Check again before you save once more."
            }
            _ => "",
        };
        format!("{outcome} {reason}{next}")
    }
}

/// Returns the names of fields, as a list.
fn labels(fields: &[CustomerField]) -> String {
    let labels: Vec<_> = fields.iter().map(|field| field.label()).collect();
    labels.join(", ")
}

/// Returns how the answer to a write was lost.
pub fn lost(error: &ApiError) -> &'static str {
    match error.fault {
        Fault::TimedOut => "The server did not answer in time.",
        Fault::Unreadable | Fault::OtherRecord | Fault::Intercepted => {
            "The server answered without the customer."
        }
        Fault::Rejected => "The server answered with an error.",
        Fault::Server | Fault::Busy => "The server failed before it confirmed.",
        _ => "The connection was lost before the server confirmed.",
    }
}
