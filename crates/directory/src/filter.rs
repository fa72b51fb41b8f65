use model::{CustomerField, CustomerKind, FieldSet, ListQuery, is_blank};

use crate::packed::Packed;

/// The conditions that a customer has to meet. All but the status are compared at once, as the
/// bits of a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Filter {
    /// The fields that must be filled.
    filled: FieldSet,
    /// The fields that must not be filled.
    empty: FieldSet,
    status: Option<i64>,
}

impl Filter {
    /// Returns the filters of a query, without the search.
    pub fn of(query: &ListQuery) -> Self {
        let mut filter = Self {
            // A free doc id has not even an `_id`.
            filled: query.filled.with(CustomerField::Id),
            empty: query.empty,
            status: query.status,
        };
        let is_company = query
            .api_query
            .kind
            .map(|kind| kind == CustomerKind::Company);
        filter.require(CustomerField::Company, is_company);
        filter.require(CustomerField::Archived, query.api_query.archived);
        filter
    }

    fn require(&mut self, field: CustomerField, filled: Option<bool>) {
        match filled {
            Some(true) => self.filled = self.filled.with(field),
            Some(false) => self.empty = self.empty.with(field),
            None => {}
        }
    }

    /// Whether a customer with these filled fields and this status meets the conditions. The status
    /// is read only where it matters: it is not kept beside the filled fields, and to read it for
    /// all customers would take as long as the search.
    pub fn fits(&self, filled: FieldSet, status: impl FnOnce() -> i64) -> bool {
        filled.intersection(self.filled) == self.filled
            && filled.intersection(self.empty).is_empty()
            && self.status.is_none_or(|wanted| wanted == status())
    }
}

/// Returns the fields of a customer that are filled: the `_id`, the texts that are not blank, and
/// the flags that are set.
pub(crate) fn filled_fields(customer: &Packed) -> FieldSet {
    let is_filled = |field: &CustomerField| !is_blank(customer.text(*field));
    let texts = CustomerField::texts().filter(is_filled);
    texts
        .fold(customer.flags(), FieldSet::with)
        .with(CustomerField::Id)
}
