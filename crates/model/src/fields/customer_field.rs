//! The properties that the customer table gives to each field.

use texts::Message;

use super::FieldKind;
use crate::{CustomerField, CustomerSort};

/// The properties of a customer's field: the columns of the customer table.
pub(super) struct CustomerProperties {
    /// The name on the screens and in the first line of a CSV file.
    pub label: fn() -> Message,
    /// How the field is typed, checked, compared and shown.
    pub kind: FieldKind,
    /// The key in the API's answers (docs/api.md, "Customer fields") and in a JSON file.
    pub read_key: &'static str,
    /// How the field is written; none where only the API sets it.
    pub written: Option<Written>,
    /// How the list is sorted by the field; none where it cannot be.
    pub sort: Option<FieldSort>,
    /// Whether the list shows the column of the field.
    pub column: Column,
}

/// How a field is written.
pub(super) struct Written {
    /// The key in the body of a POST or PUT (docs/api.md, "Customer fields").
    pub key: &'static str,
    /// The section of the form, and the place in it, from 1.
    pub form: (FormSection, usize),
}

/// A section of the form, in the order of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormSection {
    /// The names, one of which is needed.
    Name,
    /// How to reach the customer.
    Contact,
    /// The record in other systems.
    References,
    /// The status and the archive.
    State,
}

impl FormSection {
    /// All sections, in the order of the form.
    pub const ALL: [Self; 4] = [Self::Name, Self::Contact, Self::References, Self::State];
}

/// How the list of customers is sorted by a field.
#[derive(Debug, Clone, Copy)]
pub enum FieldSort {
    /// The API sorts, and the directory too.
    Api(CustomerSort),
    /// Only the directory can sort by the field.
    Directory {
        /// The value of `sortby` in the URL of the list.
        parameter: &'static str,
        /// The order in words: "by email".
        words: fn() -> Message,
    },
}

/// Whether the list of customers shows the column of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// The list shows it until the user chooses other columns.
    Default,
    /// The user can switch it on.
    Optional,
}

impl CustomerField {
    /// The names of a customer, of which one at least is filled.
    pub const NAMES: [Self; 3] = [Self::Company, Self::LastName, Self::FirstName];

    /// The fields that a POST or PUT takes, in the order of the form.
    pub const WRITABLE: [Self; writable_count()] = writable();

    /// Returns the name on the screens and in the first line of a CSV file.
    pub fn label(self) -> Message {
        (self.properties().label)()
    }

    /// Returns how the field is typed, checked, compared and shown.
    pub const fn kind(self) -> FieldKind {
        self.properties().kind
    }

    /// Returns the key in the API's answers and in a JSON file.
    pub const fn read_key(self) -> &'static str {
        self.properties().read_key
    }

    /// Returns the key in the body of a POST or PUT; none where only the API sets the field.
    pub const fn write_key(self) -> Option<&'static str> {
        match &self.properties().written {
            Some(written) => Some(written.key),
            None => None,
        }
    }

    /// Returns the section of the form that has the field; none where the form has not got it.
    pub const fn section(self) -> Option<FormSection> {
        match &self.properties().written {
            Some(written) => Some(written.form.0),
            None => None,
        }
    }

    /// Returns how the list is sorted by the field; none where it cannot be.
    pub const fn sort(self) -> Option<FieldSort> {
        self.properties().sort
    }

    /// Returns whether the list shows the field by default.
    pub const fn column(self) -> Column {
        self.properties().column
    }

    /// Returns the text fields, in the order of the table. The list can be filtered by whether
    /// each of them is filled.
    pub fn texts() -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(|field| field.kind().is_text())
    }
}

const fn writable_count() -> usize {
    places_before(usize::MAX)
}

/// The writable fields in the order of the form.
const fn writable() -> [CustomerField; writable_count()] {
    let mut fields = [CustomerField::Id; writable_count()];
    let mut row = 0;
    while row < CustomerField::ALL.len() {
        let field = CustomerField::ALL[row];
        if let Some(order) = form_order(field) {
            let place = &mut fields[places_before(order)];
            assert!(
                matches!(place, CustomerField::Id),
                "two fields share a place in the form"
            );
            *place = field;
        }
        row += 1;
    }
    fields
}

/// Returns the number of writable fields that stand before the place `order` in the form.
const fn places_before(order: usize) -> usize {
    let (mut count, mut row) = (0, 0);
    while row < CustomerField::ALL.len() {
        if let Some(other) = form_order(CustomerField::ALL[row])
            && other < order
        {
            count += 1;
        }
        row += 1;
    }
    count
}

/// Returns a number that grows along the form; none for a field that is not in the form.
const fn form_order(field: CustomerField) -> Option<usize> {
    match &field.properties().written {
        Some(Written {
            form: (section, place),
            ..
        }) => Some(*section as usize * CustomerField::ALL.len() + *place),
        None => None,
    }
}
