use crate::{UnixTime, is_blank, printable};

/// What the API calls `_id` of a customer.
pub type CustomerId = i64;

/// A customer as it was read: the twelve fields of `api.txt`, "Get a customer by ID".
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Customer {
    /// `_id`
    pub id: CustomerId,
    /// `companyname`
    pub company: String,
    /// `name`: the first name of the person, or of the company's contact person.
    pub first_name: String,
    /// `lastname`
    pub last_name: String,
    /// `email`
    pub email: String,
    /// `phone`
    pub phone: String,
    /// `description`: a free comment, several lines.
    pub description: String,
    /// `status`: a number whose meaning is not published; kept as it is.
    pub status: i64,
    /// `archived`
    pub archived: bool,
    /// `archivationdate`
    pub archived_on: UnixTime,
    /// `crmid`: the record's identifier in the vendor's CRM.
    pub crm_id: String,
    /// `refid`
    pub ref_id: String,
    /// The fields that were missing or of another type. While there are any, the record must not
    /// be written: a PUT takes the whole record and would wipe them.
    pub unread: Vec<CustomerField>,
}

/// Whether a record stands for a company or for a person (`type` in `api.txt`, "Get a list of
/// customers").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CustomerKind {
    /// `type=company`
    Company,
    /// `type=person`
    Person,
}

/// The fields of a customer other than `_id`, in the order of the screens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is described at its field of Customer")]
pub enum CustomerField {
    Company,
    FirstName,
    LastName,
    Email,
    Phone,
    Description,
    Status,
    Archived,
    ArchivedOn,
    CrmId,
    RefId,
}

impl Customer {
    /// What the customer is called: the company, else the person's name, else its number. Safe to
    /// look at, and never blank.
    pub fn display_name(&self) -> String {
        let seen = |names: &[&str]| {
            let names: Vec<_> = names
                .iter()
                .filter(|name| !is_blank(name))
                .map(|name| printable(name.trim()))
                .collect();
            names.join(" ")
        };
        let company = seen(&[&self.company]);
        if !company.is_empty() {
            return company;
        }
        let person = seen(&[&self.first_name, &self.last_name]);
        if !person.is_empty() {
            return person;
        }
        format!("No. {}", self.id)
    }

    /// The text of a field; empty for those that are no text.
    pub fn text(&self, field: CustomerField) -> &str {
        match field {
            CustomerField::Company => &self.company,
            CustomerField::FirstName => &self.first_name,
            CustomerField::LastName => &self.last_name,
            CustomerField::Email => &self.email,
            CustomerField::Phone => &self.phone,
            CustomerField::Description => &self.description,
            CustomerField::CrmId => &self.crm_id,
            CustomerField::RefId => &self.ref_id,
            CustomerField::Status | CustomerField::Archived | CustomerField::ArchivedOn => "",
        }
    }

    /// The names of the fields that could not be read.
    pub fn unread_labels(&self) -> Vec<&'static str> {
        self.unread.iter().map(|field| field.label()).collect()
    }

    /// A record with a company name is a company; the names are then its contact person's.
    pub fn kind(&self) -> CustomerKind {
        if is_blank(&self.company) {
            CustomerKind::Person
        } else {
            CustomerKind::Company
        }
    }
}

impl CustomerField {
    /// The ten fields that a POST or PUT takes, in the order of the form.
    pub const WRITABLE: [Self; 10] = [
        Self::Company,
        Self::FirstName,
        Self::LastName,
        Self::Email,
        Self::Phone,
        Self::Description,
        Self::CrmId,
        Self::RefId,
        Self::Status,
        Self::Archived,
    ];

    /// What the API calls the field when it is read.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Company => "companyname",
            Self::FirstName => "name",
            Self::LastName => "lastname",
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

    /// The field's name on the screens, as `design.md` has it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Company => "Company",
            Self::FirstName => "First name",
            Self::LastName => "Last name",
            Self::Email => "Email",
            Self::Phone => "Phone",
            Self::Description => "Description",
            Self::Status => "Status",
            Self::Archived => "Archived",
            Self::ArchivedOn => "Archived on",
            Self::CrmId => "CRM ID",
            Self::RefId => "Reference ID",
        }
    }
}
