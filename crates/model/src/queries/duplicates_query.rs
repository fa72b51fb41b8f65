use texts::Message;

use super::query_string::{Parameters, Printer};

/// A reason for which two customers may be the same one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DuplicateReason {
    /// The same email address.
    Email,
    /// The same phone number (docs/directory.md, "Phone numbers").
    Phone,
    /// The same company, or the same name of a person, with one typo allowed.
    Name,
}

/// The groups that the page of likely duplicates shows: those that have this reason, or all. It is the
/// search part of the URL.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DuplicatesQuery {
    /// `reason`
    pub reason: Option<DuplicateReason>,
}

impl DuplicateReason {
    /// All reasons, the strongest first.
    pub const ALL: [Self; 3] = [Self::Email, Self::Phone, Self::Name];

    /// Returns the reason as the screens show it.
    pub fn label(self) -> Message {
        match self {
            Self::Email => texts::duplicate_email(),
            Self::Phone => texts::duplicate_phone(),
            Self::Name => texts::duplicate_name(),
        }
    }

    fn parameter(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Name => "name",
        }
    }
}

impl DuplicatesQuery {
    /// Reads the search part of a URL. An unknown reason becomes the default.
    pub fn parse(search: &str) -> Self {
        let parameters = Parameters::parse(search);
        let mut reasons = DuplicateReason::ALL.into_iter();
        let reason = parameters.get("reason");
        Self {
            reason: reasons.find(|it| reason == Some(it.parameter())),
        }
    }

    /// Returns the search part of the URL, without `?`.
    pub fn to_url(self) -> String {
        let mut url = Printer::default();
        if let Some(reason) = self.reason {
            url.pair("reason", reason.parameter());
        }
        url.finish()
    }
}
