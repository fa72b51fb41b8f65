use directory::{Directory, DuplicateIndex};
use model::{CustomerField, StatusNames};
use texts::Message;

/// By which field a row finds the customer that it changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MatchBy {
    /// The number of the record.
    Id,
    /// The CRM ID.
    CrmId,
    /// The reference ID.
    ReferenceId,
    /// The email address. Case does not count.
    Email,
    /// By none: each row is a new customer, unless an equal one is there.
    AlwaysCreate,
}

/// How the rows are understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportOptions {
    /// By which field a row finds its customer.
    pub match_by: MatchBy,
    /// Whether an empty cell clears the text of its field. Numbers and flags have no empty value.
    pub empty_clears: bool,
    /// The names by which a cell may give a status.
    pub status_names: StatusNames,
}

/// What a check compares the rows with.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// All customers.
    pub directory: &'a Directory,
    /// All customers by the values that possible duplicates share.
    pub duplicates: &'a DuplicateIndex,
    /// Converts a text to Unicode normal form C, as the write protocol does.
    pub normalize: fn(&str) -> String,
}

impl MatchBy {
    /// All of them, in the order of the screens.
    pub const ALL: [Self; 5] = [
        Self::Id,
        Self::CrmId,
        Self::ReferenceId,
        Self::Email,
        Self::AlwaysCreate,
    ];

    /// Returns the name on the screens.
    pub fn label(self) -> Message {
        match self.field() {
            Some(field) => field.label(),
            None => texts::import_always_create(),
        }
    }

    /// Returns the field that is compared.
    pub const fn field(self) -> Option<CustomerField> {
        match self {
            Self::Id => Some(CustomerField::Id),
            Self::CrmId => Some(CustomerField::CrmId),
            Self::ReferenceId => Some(CustomerField::RefId),
            Self::Email => Some(CustomerField::Email),
            Self::AlwaysCreate => None,
        }
    }
}
