use model::{Customer, CustomerField, UnixTime};

/// What can be exported of a customer: the twelve fields of a read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is described at its field of Customer")]
pub enum Column {
    Id,
    Company,
    LastName,
    FirstName,
    Email,
    Phone,
    Description,
    Status,
    Archived,
    ArchivedOn,
    CrmId,
    RefId,
}

/// A value of a customer as it was read.
pub(super) enum Cell<'a> {
    Text(&'a str),
    Number(i64),
    Flag(bool),
    Time(UnixTime),
    /// The field could not be read: what stands in the record is made up.
    Unread,
}

impl Column {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::Id,
        Self::Company,
        Self::LastName,
        Self::FirstName,
        Self::Email,
        Self::Phone,
        Self::Description,
        Self::Status,
        Self::Archived,
        Self::ArchivedOn,
        Self::CrmId,
        Self::RefId,
    ];

    /// The field's name on the screens, and in the first line of a CSV file.
    pub fn label(self) -> &'static str {
        self.field().map_or("ID", CustomerField::label)
    }

    /// The field's name in a read, and in a JSON file.
    pub fn key(self) -> &'static str {
        self.field().map_or("_id", CustomerField::key)
    }

    pub(super) fn cell(self, customer: &Customer) -> Cell<'_> {
        let Some(field) = self.field() else {
            return Cell::Number(customer.id);
        };
        match field {
            field if customer.unread.contains(&field) => Cell::Unread,
            CustomerField::Status => Cell::Number(customer.status),
            CustomerField::Archived => Cell::Flag(customer.archived),
            CustomerField::ArchivedOn => Cell::Time(customer.archived_on),
            field => Cell::Text(customer.text(field)),
        }
    }

    fn field(self) -> Option<CustomerField> {
        Some(match self {
            Self::Id => return None,
            Self::Company => CustomerField::Company,
            Self::LastName => CustomerField::LastName,
            Self::FirstName => CustomerField::FirstName,
            Self::Email => CustomerField::Email,
            Self::Phone => CustomerField::Phone,
            Self::Description => CustomerField::Description,
            Self::Status => CustomerField::Status,
            Self::Archived => CustomerField::Archived,
            Self::ArchivedOn => CustomerField::ArchivedOn,
            Self::CrmId => CustomerField::CrmId,
            Self::RefId => CustomerField::RefId,
        })
    }
}
