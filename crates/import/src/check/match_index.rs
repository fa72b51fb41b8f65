use model::{Customer, CustomerForm, CustomerId};

use super::MatchBy;
use super::hash::{of_key, of_values};

/// All customers by the hash of their key, and by that of their values.
#[derive(Debug, Default)]
pub struct MatchIndex {
    keys: Hashes,
    values: Hashes,
}

/// Customers by a hash, in one allocation.
#[derive(Debug, Default)]
struct Hashes(Vec<(u64, CustomerId)>);

impl MatchIndex {
    /// Adds a customer. [`Self::sort`] follows the last one.
    pub fn add(&mut self, customer: &Customer, match_by: MatchBy) {
        if let Some(field) = match_by.field().filter(|field| field.kind().is_text()) {
            self.keys
                .0
                .push((of_key(field, customer.text(field)), customer.id));
        }
        let values = of_values(&CustomerForm::of(customer));
        self.values.0.push((values, customer.id));
    }

    pub fn sort(&mut self) {
        self.keys.0.sort_unstable();
        self.values.0.sort_unstable();
    }

    /// Returns the customers that may have a key, in the order of their numbers.
    pub fn with_key(&self, hash: u64) -> impl Iterator<Item = CustomerId> {
        self.keys.with(hash)
    }

    /// Returns the customers that may have these values, in the order of their numbers.
    pub fn with_values(&self, hash: u64) -> impl Iterator<Item = CustomerId> {
        self.values.with(hash)
    }
}

impl Hashes {
    fn with(&self, hash: u64) -> impl Iterator<Item = CustomerId> {
        let start = self.0.partition_point(|(its, _)| *its < hash);
        let same = self.0[start..]
            .iter()
            .take_while(move |(its, _)| *its == hash);
        same.map(|(_, id)| *id)
    }
}
