use super::Columns;
use crate::{
    CustomerField, CustomerId, CustomerKind, CustomerSort, Direction, FieldSort, ListQuery, Window,
};

/// A change of the list of customers by the user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ListChange {
    /// Sorts by a field, or in the API's default order; the same again flips the direction. A field
    /// that cannot be sorted by gives the default order.
    Sort(Option<CustomerField>),
    /// Shows companies, people, or both.
    Kind(Option<CustomerKind>),
    /// Shows archived customers, active ones, or both.
    Archived(Option<bool>),
    /// Shows the customers with a status, or with any.
    Status(Option<i64>),
    /// Shows the customers whose text field is filled (true) or empty (false), or both.
    Filled(CustomerField, Option<bool>),
    /// Searches for a text.
    Search(String),
    /// Removes all filters and the search.
    Clear,
    /// Sets the number of rows of a page.
    Limit(u16),
    /// Turns to another page.
    Page(Window),
    /// Shows other columns.
    Columns(Columns),
    /// Opens the panel *Peek* for a customer, or closes it.
    Peek(Option<CustomerId>),
}

impl ListQuery {
    /// Returns the query after a change. A change of the rows goes back to the first one.
    #[must_use]
    pub fn with(&self, change: ListChange) -> Self {
        let mut next = self.clone();
        next.api_query.window = self.api_query.window.start();
        match change {
            ListChange::Sort(field) if field == self.sort_field() => {
                next.api_query.direction = self.api_query.direction.flipped();
            }
            ListChange::Sort(field) => {
                let sort = field.and_then(CustomerField::sort);
                (next.api_query.sort, next.directory_sort) = match sort {
                    None => (CustomerSort::Default, None),
                    Some(FieldSort::Api(sort)) => (sort, None),
                    Some(FieldSort::Directory { .. }) => (CustomerSort::Default, field),
                };
                next.api_query.direction = Direction::default();
            }
            ListChange::Kind(kind) => next.api_query.kind = kind,
            ListChange::Archived(archived) => next.api_query.archived = archived,
            ListChange::Status(status) => next.status = status,
            ListChange::Filled(field, wanted) => {
                next.filled = self.filled.without(field);
                next.empty = self.empty.without(field);
                match wanted.filter(|_| field.kind().is_text()) {
                    Some(true) => next.filled = next.filled.with(field),
                    Some(false) => next.empty = next.empty.with(field),
                    None => {}
                }
            }
            ListChange::Search(text) => next.search = super::list_query::within_length(&text),
            ListChange::Clear => {
                next = Self {
                    directory_sort: self.directory_sort,
                    look: next.look,
                    ..self.api_query.unfiltered().into()
                };
            }
            ListChange::Limit(limit) => next.api_query.window.limit = limit,
            ListChange::Page(window) => next.api_query.window = window,
            ListChange::Columns(columns) => {
                next = self.clone();
                next.look.columns = columns;
            }
            ListChange::Peek(customer) => {
                next = self.clone();
                next.look.peek = customer;
            }
        }
        next
    }
}
