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
        match self {
            Self::Id => "_id",
            Self::Company => "companyname",
            Self::LastName => "lastname",
            Self::FirstName => "name",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Description => "description",
            Self::Status => "status",
            Self::Archived => "archived",
            Self::ArchivedOn => "archivationdate",
            Self::CrmId => "crmid",
            Self::RefId => "refid",
        }
    }

    pub(super) fn cell(self, customer: &Customer) -> Cell<'_> {
        if self
            .field()
            .is_some_and(|field| customer.unread.contains(&field))
        {
            return Cell::Unread;
        }
        match self {
            Self::Id => Cell::Number(customer.id),
            Self::Company => Cell::Text(&customer.company),
            Self::LastName => Cell::Text(&customer.last_name),
            Self::FirstName => Cell::Text(&customer.first_name),
            Self::Email => Cell::Text(&customer.email),
            Self::Phone => Cell::Text(&customer.phone),
            Self::Description => Cell::Text(&customer.description),
            Self::Status => Cell::Number(customer.status),
            Self::Archived => Cell::Flag(customer.archived),
            Self::ArchivedOn => Cell::Time(customer.archived_on),
            Self::CrmId => Cell::Text(&customer.crm_id),
            Self::RefId => Cell::Text(&customer.ref_id),
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
