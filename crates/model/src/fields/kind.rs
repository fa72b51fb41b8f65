/// The kind of a field: how it is typed, checked, compared and shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// The number that identifies a record. Without it a row cannot be read.
    Id,
    /// A text in one line.
    Line,
    /// A text in several lines; white space counts.
    Area,
    /// An email address in one line.
    Email,
    /// A phone number in one line, as free text.
    Phone,
    /// A whole number that identifies or classifies.
    Number,
    /// A whole number that counts. Tables align it to the right.
    Count,
    /// Yes or no.
    Flag,
    /// A moment, in seconds since 1970 in UTC; 0 means "not set".
    Time,
    /// The status of an order, a number in the API.
    OrderStatus,
}

/// The type that holds the values of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Storage {
    /// `String`
    Text,
    /// `i64`, or a type that is made of one.
    Number,
    /// `bool`
    Flag,
}

impl FieldKind {
    /// Returns the type that holds the values.
    pub const fn storage(self) -> Storage {
        match self {
            Self::Line | Self::Area | Self::Email | Self::Phone => Storage::Text,
            Self::Id | Self::Number | Self::Count | Self::Time | Self::OrderStatus => {
                Storage::Number
            }
            Self::Flag => Storage::Flag,
        }
    }

    /// Whether the values are texts.
    pub const fn is_text(self) -> bool {
        matches!(self.storage(), Storage::Text)
    }
}
