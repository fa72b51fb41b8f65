//! The properties that the customer table gives to each field.

use super::FieldKind;
use crate::{CustomerField, CustomerSort};

/// The properties of a customer's field: the columns of the customer table.
pub(super) struct CustomerProperties {
    /// The name on the screens and in the first line of a CSV file.
    pub label: &'static str,
    /// How the field is typed, checked, compared and shown.
    pub kind: FieldKind,
    /// The key in the API's answers (docs/api.md, "Customer fields") and in a JSON file.
    pub read_key: &'static str,
    /// How the field is written; none where only the API sets it.
    pub written: Option<Written>,
    /// How the list is sorted by the field; none where it cannot be.
    pub sort: Option<FieldSort>,
    /// Whether the list shows the field.
    pub column: Column,
}

/// How a field is written.
pub(super) struct Written {
    /// The key in the body of a POST or PUT (docs/api.md, "Customer fields").
    pub key: &'static str,
    /// The place in the form, from 1 without gaps.
    pub form_place: usize,
}

/// How the list of customers is sorted by a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldSort {
    /// The API sorts, and the directory too.
    Api(CustomerSort),
    /// Only the directory can sort by the field.
    Directory {
        /// The value of `sortby` in the URL of the list.
        parameter: &'static str,
        /// The order in words: "by email".
        words: &'static str,
    },
}

/// Whether the list of customers shows a field in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// Shown unless the user switches it off.
    Default,
    /// Shown where the user switches it on.
    Optional,
}

impl CustomerField {
    /// The fields that a POST or PUT takes, in the order of the form.
    pub const WRITABLE: [Self; writable_count()] = writable();

    /// Returns the name on the screens and in the first line of a CSV file.
    pub const fn label(self) -> &'static str {
        self.properties().label
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

    /// Returns the place in the form, from 1 without gaps; none where the form has not got the field.
    pub const fn form_place(self) -> Option<usize> {
        match &self.properties().written {
            Some(written) => Some(written.form_place),
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
    let (mut count, mut at) = (0, 0);
    while at < CustomerField::ALL.len() {
        if CustomerField::ALL[at].properties().written.is_some() {
            count += 1;
        }
        at += 1;
    }
    count
}

/// The writable fields by their places in the form.
const fn writable() -> [CustomerField; writable_count()] {
    let mut fields = [CustomerField::Id; writable_count()];
    let mut at = 0;
    while at < CustomerField::ALL.len() {
        let field = CustomerField::ALL[at];
        if let Some(written) = &field.properties().written {
            let place = &mut fields[written.form_place - 1];
            assert!(
                matches!(place, CustomerField::Id),
                "two fields share a place in the form"
            );
            *place = field;
        }
        at += 1;
    }
    fields
}
