use texts::Message;

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

impl DuplicateReason {
    const ALL: [Self; 3] = [Self::Email, Self::Phone, Self::Name];

    /// Returns the reason as the screens show it.
    pub fn label(self) -> Message {
        match self {
            Self::Email => texts::duplicate_email(),
            Self::Phone => texts::duplicate_phone(),
            Self::Name => texts::duplicate_name(),
        }
    }

    fn bit(self) -> u8 {
        match self {
            Self::Email => 4,
            Self::Phone => 2,
            Self::Name => 1,
        }
    }
}

/// A set of reasons. The stronger set is the greater one: first the number of reasons counts, then
/// the reasons, of which the email address is the strongest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) struct ReasonSet {
    count: u32,
    bits: u8,
}

impl ReasonSet {
    /// Returns the set with `reason` where it holds.
    pub fn with_if(self, holds: bool, reason: DuplicateReason) -> Self {
        let bits = self.bits | if holds { reason.bit() } else { 0 };
        Self {
            count: bits.count_ones(),
            bits,
        }
    }

    pub fn is_empty(self) -> bool {
        self.bits == 0
    }

    pub fn list(self) -> Vec<DuplicateReason> {
        DuplicateReason::ALL
            .into_iter()
            .filter(|reason| self.bits & reason.bit() != 0)
            .collect()
    }
}
