use crate::{Customer, CustomerForm, CustomerQuery, CustomerWrite, Lookup, Page};

use super::WriteEnvironment;
use super::compare::record_means_same;

/// The search for records that hold the values of a new customer, tidied at most. [`Lookup`] says
/// the pages where such records stand.
#[derive(Debug, Clone)]
pub(super) struct Search {
    lookup: Lookup,
    values: CustomerForm,
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
                && record_means_same(&self.values, &row, environment.normalize)
            {
                self.found.push(row);
            }
        }
    }

    /// The records found so far, the newest first, as it has the highest number.
    pub fn take_found(&mut self) -> Vec<Customer> {
        let mut found = std::mem::take(&mut self.found);
        found.sort_by_key(|row| std::cmp::Reverse(row.id));
        found
    }

    /// Every place where such a record can stand was read.
    pub fn is_certain(&self) -> bool {
        self.lookup.is_certain()
    }
}
