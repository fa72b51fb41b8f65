use std::cmp::Ordering;

use crate::{
    Customer, CustomerField, CustomerKind, CustomerQuery, CustomerSort, CustomerWrite, Direction,
    Window,
};

/// The body that a lookup searches for, and the order in which it expects the rows.
#[derive(Debug, Clone)]
pub(crate) struct Target {
    pub write: CustomerWrite,
    pub compare: fn(&str, &str) -> Ordering,
}

impl Target {
    /// Returns the query for the list that would hold an equal record, sorted by its names.
    pub fn query(&self, offset: u32, limit: u16) -> CustomerQuery {
        let (kind, sort) = if self.is_company() {
            (CustomerKind::Company, CustomerSort::Company)
        } else {
            (CustomerKind::Person, CustomerSort::Name)
        };
        CustomerQuery {
            sort,
            direction: Direction::Ascending,
            kind: Some(kind),
            archived: Some(self.write.values().archived),
            window: Window { offset, limit },
        }
    }

    /// Returns whether a row is before, among or after the rows that could be equal. None where a
    /// name that the list is sorted by could not be read.
    pub fn order(&self, row: &Customer) -> Option<Ordering> {
        let values = self.write.values();
        let key = if self.is_company() {
            [values.company.as_str(), ""]
        } else {
            [values.last_name.as_str(), &values.first_name]
        };
        Some(self.compared(self.key(row)?, key))
    }

    /// Whether `rows` are sorted. Rows whose names could not be read are skipped.
    pub fn are_sorted<'a>(&self, rows: impl Iterator<Item = &'a Customer>) -> bool {
        rows.filter_map(|row| self.key(row))
            .is_sorted_by(|a, b| self.compared(*a, *b).is_le())
    }

    /// Whether a row may be equal, but has a field that could not be read.
    pub fn is_unclear(&self, row: &Customer) -> bool {
        !row.damaged_fields.is_empty() && self.order(row).is_none_or(Ordering::is_eq)
    }

    /// Whether the API's filter `type` takes the record for a company: it has any company name.
    fn is_company(&self) -> bool {
        !self.write.values().company.is_empty()
    }

    fn key<'a>(&self, row: &'a Customer) -> Option<[&'a str; 2]> {
        let (fields, key): (&[_], _) = if self.is_company() {
            (&[CustomerField::Company], [row.company.as_str(), ""])
        } else {
            (
                &[CustomerField::LastName, CustomerField::FirstName],
                [row.last_name.as_str(), &row.first_name],
            )
        };
        let is_read = fields
            .iter()
            .all(|field| !row.damaged_fields.contains(field));
        is_read.then_some(key)
    }

    fn compared(&self, a: [&str; 2], b: [&str; 2]) -> Ordering {
        (self.compare)(a[0], b[0]).then_with(|| (self.compare)(a[1], b[1]))
    }
}
