use model::DuplicateReason;

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
        let bits = self.bits | if holds { bit(reason) } else { 0 };
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
            .filter(|reason| self.bits & bit(*reason) != 0)
            .collect()
    }
}

fn bit(reason: DuplicateReason) -> u8 {
    match reason {
        DuplicateReason::Email => 4,
        DuplicateReason::Phone => 2,
        DuplicateReason::Name => 1,
    }
}
