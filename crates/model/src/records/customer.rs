use texts::Message;

use crate::{Customer, CustomerField, is_blank, isolated, printable, shortened};

/// The most letters of each name in a heading, a title or a message.
const LONGEST_NAME: usize = 200;

/// The number that identifies a customer, `_id` in the API: any 64-bit integer.
pub type CustomerId = i64;

/// Whether a customer is a company or a person: the parameter `type` of the API
/// (docs/api.md, "List of customers").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CustomerKind {
    /// `type=company`
    Company,
    /// `type=person`
    Person,
}

impl Customer {
    /// Returns a customer that has only names; none where all are blank.
    pub fn named(name: impl Fn(CustomerField) -> String) -> Option<Self> {
        let named = Self {
            company: name(CustomerField::Company),
            first_name: name(CustomerField::FirstName),
            last_name: name(CustomerField::LastName),
            ..Self::default()
        };
        named.is_named().then_some(named)
    }

    /// Returns the name to show: the company, else the first and last name, else "No. 4". It is
    /// printable and never blank.
    pub fn display_name(&self) -> Message {
        let names = [joined(&[&self.company]), self.contact_name()];
        match names.into_iter().find(|name| !name.is_empty()) {
            Some(name) => Message::verbatim(name),
            None => texts::row_number(self.id.to_string()),
        }
    }

    /// Returns the first and last name of the person, or of the company's contact person; empty where
    /// both are blank. It is printable.
    pub fn contact_name(&self) -> String {
        joined(&[&self.first_name, &self.last_name])
    }

    /// Whether the customer has a name of any kind.
    pub fn is_named(&self) -> bool {
        let mut names = CustomerField::NAMES.into_iter();
        names.any(|field| !is_blank(self.text(field)))
    }

    /// Returns [`Self::display_name`] for the middle of a sentence ([`isolated`]).
    pub fn isolated_name(&self) -> Message {
        self.display_name()
            .map_verbatim(|name| isolated(name).into_owned())
    }

    /// Returns the text of a field; empty for a field that is not a text.
    pub fn text(&self, field: CustomerField) -> &str {
        self.value(field).text()
    }

    /// Returns the labels of the fields that could not be read.
    pub fn damaged_labels(&self) -> Vec<Message> {
        self.damaged_fields
            .iter()
            .map(|field| field.label())
            .collect()
    }

    /// Returns whether the record is a company or a person. A record with a company name is a
    /// company, and its first and last name are those of the contact person
    /// (docs/api.md, "Customer fields").
    pub fn kind(&self) -> CustomerKind {
        if is_blank(&self.company) {
            CustomerKind::Person
        } else {
            CustomerKind::Company
        }
    }
}

/// Returns the names that are not blank, with a space between them.
fn joined(names: &[&str]) -> String {
    let names: Vec<_> = names
        .iter()
        .filter(|name| !is_blank(name))
        .map(|name| printable(&shortened(name.trim(), LONGEST_NAME)).into_owned())
        .collect();
    names.join(" ")
}
