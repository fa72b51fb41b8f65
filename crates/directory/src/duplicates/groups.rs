use model::{CustomerId, DuplicateReason};

/// All possible duplicates.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Groups {
    /// The groups with more reasons first, then by email, by phone, by name, then the newest. No two
    /// customers of one of them are a hidden pair.
    pub likely: Vec<Group>,
    /// The groups in which the user has hidden a pair, as they would be without that, in the same order.
    pub hidden: Vec<Group>,
    /// The values that too many customers share, those of the most customers first.
    pub shared: Vec<SharedValue>,
}

/// Customers of which each two are possible duplicates, and at least two are active.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// At least two, the newest first.
    pub ids: Vec<CustomerId>,
    /// The reasons that hold for each two of them.
    pub reasons: Vec<DuplicateReason>,
}

/// An email address, a phone number or a name that makes no group, since too many customers share
/// it: more than 20, or more than 10 in the case of a name. Some of these customers may be in a
/// group for other reasons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedValue {
    /// The kind of the value.
    pub reason: DuplicateReason,
    /// The number of customers that share the value.
    pub customers: usize,
    /// The newest of these customers: the screen shows the value from it.
    pub newest: CustomerId,
}
