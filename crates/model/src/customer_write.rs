use serde::Serialize;

use crate::{Customer, CustomerField};

/// What a POST or PUT sends (`api.txt`, "Create a new customer", "Change customer"). A PUT takes
/// the whole record and may wipe what is left out, so that all ten fields always go. The names
/// differ from those of a read, and the page's `" customerName"` is a typo for `customerName`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "each is described at its field of Customer")]
pub struct CustomerWrite {
    #[serde(rename = "customerName")]
    pub first_name: String,
    #[serde(rename = "customerLastName")]
    pub last_name: String,
    #[serde(rename = "customerEmail")]
    pub email: String,
    #[serde(rename = "customerCompanyName")]
    pub company: String,
    #[serde(rename = "customerPhone")]
    pub phone: String,
    #[serde(rename = "customerDescription")]
    pub description: String,
    #[serde(rename = "customerStatus")]
    pub status: i64,
    #[serde(rename = "archived")]
    pub archived: bool,
    #[serde(rename = "crmId")]
    pub crm_id: String,
    #[serde(rename = "refId")]
    pub ref_id: String,
}

impl CustomerWrite {
    /// The record as it was read, to be written back with a change. None while a field of it could
    /// not be read, for the PUT would wipe that field.
    pub fn of(customer: &Customer) -> Option<Self> {
        customer.unread.is_empty().then(|| Self {
            first_name: customer.first_name.clone(),
            last_name: customer.last_name.clone(),
            email: customer.email.clone(),
            company: customer.company.clone(),
            phone: customer.phone.clone(),
            description: customer.description.clone(),
            status: customer.status,
            archived: customer.archived,
            crm_id: customer.crm_id.clone(),
            ref_id: customer.ref_id.clone(),
        })
    }

    /// Whether `customer` holds just what this sends, in all ten fields. Never while a field of it
    /// could not be read.
    pub fn equals(&self, customer: &Customer) -> bool {
        Self::of(customer).as_ref() == Some(self)
    }
}

impl CustomerField {
    /// The field's name in a POST or PUT; for the one that is never written, in a read.
    pub fn write_name(self) -> &'static str {
        match self {
            Self::Company => "customerCompanyName",
            Self::FirstName => "customerName",
            Self::LastName => "customerLastName",
            Self::Email => "customerEmail",
            Self::Phone => "customerPhone",
            Self::Description => "customerDescription",
            Self::Status => "customerStatus",
            Self::Archived => "archived",
            Self::ArchivedOn => "archivationdate",
            Self::CrmId => "crmId",
            Self::RefId => "refId",
        }
    }
}
