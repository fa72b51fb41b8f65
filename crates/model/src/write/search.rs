use crate::{ApiError, Customer, CustomerForm, CustomerQuery, CustomerWrite, Lookup, Page};

use super::WriteEnvironment;
use super::compare::{names_mean_same, record_means_same};
use super::inquiry::Equals;

/// The search for records that hold the values of a new customer, tidied at most. [`Lookup`] says
/// the pages where such records stand.
#[derive(Debug, Clone)]
pub(super) struct Search {
    lookup: Lookup,
    values: CustomerForm,
    /// The records with the names of the new customer.
    found: Vec<Customer>,
}

impl Search {
    /// A search that has read nothing yet. `body` is made of `values`.
    pub fn new(
        body: &CustomerWrite,
        values: &CustomerForm,
        environment: &WriteEnvironment,
    ) -> Self {
        Self {
            lookup: Lookup::new(body, environment.max_limit, environment.compare),
            values: values.clone(),
            found: Vec::new(),
        }
    }

    /// The pages to read now; none when the search has ended.
    pub fn pages(&self) -> Vec<CustomerQuery> {
        self.lookup.next()
    }

    /// Takes the answers to [`Self::pages`].
    pub fn take(&mut self, pages: Vec<Page<Customer>>, environment: &WriteEnvironment) {
        self.lookup.answer(&pages);
        for row in pages.into_iter().flat_map(|page| page.rows) {
            if !self.found.iter().any(|known| known.id == row.id)
                && names_mean_same(&self.values, &row, environment.normalize)
            {
                self.found.push(row);
            }
        }
    }

    /// The records found so far, the newest first, as it has the highest number. `error` has broken
    /// off the search.
    pub fn end(&mut self, error: Option<ApiError>, environment: &WriteEnvironment) -> Equals {
        let mut found = std::mem::take(&mut self.found);
        found.sort_by_key(|row| std::cmp::Reverse(row.id));
        let is_equal = |row: &Customer| record_means_same(&self.values, row, environment.normalize);
        let (rows, alike) = found.into_iter().partition(is_equal);
        Equals {
            rows,
            alike,
            certain: self.lookup.is_certain(),
            error,
        }
    }
}
