use model::{CustomerField, CustomerId, Value};
use texts::Message;

/// What importing a row would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowCheck {
    /// The row has not been looked at yet.
    Waiting,
    /// A new customer.
    New,
    /// A customer changes.
    Changed {
        /// The customer.
        id: CustomerId,
        /// The fields that change, in the order of the form.
        fields: Box<[FieldChange]>,
    },
    /// A customer has these values already.
    Unchanged(CustomerId),
    /// The row cannot be imported as it is.
    Invalid(Box<[CellProblem]>),
    /// Several customers have the key of the row.
    Ambiguous(Box<[CustomerId]>),
    /// An earlier row has the same key; without a key, the same values. The row is counted from 0.
    Repeated(usize),
    /// A new customer that may be there already; [`super::Check::duplicates`] says which it may be. It is
    /// created only where the user says so.
    LikelyDuplicate,
    /// The user has left the row out.
    LeftOut,
}

/// The kinds of [`RowCheck`], to be counted and filtered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    /// [`RowCheck::Waiting`]
    Waiting,
    /// [`RowCheck::New`]
    New,
    /// [`RowCheck::Changed`]
    Changed,
    /// [`RowCheck::Unchanged`]
    Unchanged,
    /// [`RowCheck::Invalid`]
    Invalid,
    /// [`RowCheck::Ambiguous`]
    Ambiguous,
    /// [`RowCheck::Repeated`]
    Repeated,
    /// [`RowCheck::LikelyDuplicate`]
    LikelyDuplicate,
    /// [`RowCheck::LeftOut`]
    LeftOut,
}

/// A field that changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChange {
    /// The field.
    pub field: CustomerField,
    /// The value that the record had when the row was checked.
    pub before: CellValue,
    /// The value that the file has.
    pub after: CellValue,
}

/// The value of a field as a form holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CellValue {
    /// A text, also for a number.
    Text(Box<str>),
    /// Yes or no.
    Flag(bool),
}

/// Why a row cannot be imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellProblem {
    /// The column of the cell to be mended; none where the whole row is meant.
    pub column: Option<usize>,
    /// What is wrong or what to do, as a sentence.
    pub message: Message,
}

/// How many rows there are of each kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts([usize; RowKind::ALL.len() + 1]);

impl RowCheck {
    /// Returns the kind.
    pub fn kind(&self) -> RowKind {
        match self {
            Self::Waiting => RowKind::Waiting,
            Self::New => RowKind::New,
            Self::Changed { .. } => RowKind::Changed,
            Self::Unchanged(_) => RowKind::Unchanged,
            Self::Invalid(_) => RowKind::Invalid,
            Self::Ambiguous(_) => RowKind::Ambiguous,
            Self::Repeated(_) => RowKind::Repeated,
            Self::LikelyDuplicate => RowKind::LikelyDuplicate,
            Self::LeftOut => RowKind::LeftOut,
        }
    }
}

impl RowKind {
    /// The kinds that a finished check has, in the order of the screens.
    pub const ALL: [Self; 8] = [
        Self::New,
        Self::Changed,
        Self::Unchanged,
        Self::Invalid,
        Self::Ambiguous,
        Self::Repeated,
        Self::LikelyDuplicate,
        Self::LeftOut,
    ];

    /// Returns the name on the screens.
    pub fn label(self) -> Message {
        match self {
            Self::Waiting => texts::import_kind_waiting(),
            Self::New => texts::import_kind_new(),
            Self::Changed => texts::import_kind_changed(),
            Self::Unchanged => texts::import_kind_unchanged(),
            Self::Invalid => texts::import_kind_invalid(),
            Self::Ambiguous => texts::import_kind_ambiguous(),
            Self::Repeated => texts::import_kind_repeated(),
            Self::LikelyDuplicate => texts::import_kind_likely_duplicate(),
            Self::LeftOut => texts::import_kind_left_out(),
        }
    }
}

impl CellValue {
    pub(super) fn of(value: Value<'_>) -> Self {
        match value {
            Value::Flag(flag) => Self::Flag(flag),
            other => Self::Text(other.text().into()),
        }
    }

    /// Returns the value for a form.
    pub fn value(&self) -> Value<'_> {
        match self {
            Self::Text(text) => Value::Text(text),
            Self::Flag(flag) => Value::Flag(*flag),
        }
    }

    /// Returns the value as the screens show it.
    pub fn label(&self) -> Message {
        match self {
            Self::Text(text) => Message::verbatim(&**text),
            Self::Flag(true) => texts::value_yes(),
            Self::Flag(false) => texts::value_no(),
        }
    }
}

impl Counts {
    /// Returns the number of rows of a kind.
    pub fn of(&self, kind: RowKind) -> usize {
        self.0[kind as usize]
    }

    pub(super) fn add(&mut self, kind: RowKind) {
        self.0[kind as usize] += 1;
    }

    pub(super) fn remove(&mut self, kind: RowKind) {
        self.0[kind as usize] -= 1;
    }
}
