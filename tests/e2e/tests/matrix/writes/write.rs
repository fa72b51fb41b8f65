//! The four writes, and the texts of the application for each.

/// A write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Write {
    /// POST from the form.
    Create,
    /// PUT from the form.
    Change,
    /// DELETE from the dialog.
    Remove,
    /// PUT from the customer's page.
    Archive,
}

impl Write {
    /// The HTTP method.
    pub fn method(self) -> &'static str {
        match self {
            Self::Create => "POST",
            Self::Change | Self::Archive => "PUT",
            Self::Remove => "DELETE",
        }
    }

    /// The button that starts it.
    pub fn button(self) -> &'static str {
        match self {
            Self::Create | Self::Change => "Save",
            Self::Remove => "Delete customer",
            Self::Archive => "Archive",
        }
    }

    /// The text when it was certainly not carried out.
    pub fn not_done(self) -> &'static str {
        match self {
            Self::Create => "The customer was not created.",
            Self::Change => "Your changes were not saved.",
            Self::Remove => "The customer was not deleted.",
            Self::Archive => "The customer was not archived.",
        }
    }

    /// The text when the verification shows that it was not carried out.
    pub fn not_there(self) -> &'static str {
        match self {
            Self::Create => "The new customer was not found yet.",
            Self::Change => "Your changes were not saved.",
            Self::Remove => "The customer was not deleted.",
            Self::Archive => "The customer was not archived.",
        }
    }

    /// The button that sends it again then.
    pub fn again(self) -> &'static str {
        match self {
            Self::Create => "Create again",
            Self::Change => "Save again",
            Self::Remove => "Delete customer",
            Self::Archive => "Retry",
        }
    }

    /// The text when the verification failed too.
    pub fn unknown(self) -> &'static str {
        match self {
            Self::Create => "The customer may or may not have been created.",
            Self::Change => "Your changes may or may not have been saved.",
            Self::Remove => "The customer may or may not have been deleted.",
            Self::Archive => "The customer may or may not have been archived.",
        }
    }

    /// The button that verifies again then.
    pub fn check(self) -> &'static str {
        match self {
            Self::Create | Self::Change => "Check again",
            Self::Remove | Self::Archive => "Retry",
        }
    }
}
