//! Which customers look alike. Of what must be equal the index keeps 64-bit hashes, and of the
//! names, which may differ by a typo, the folded letters.

mod alike;
mod cliques;
mod clues;
mod company;
mod groups;
mod legal_forms;
mod person;
mod table;
mod typos;

pub use alike::Alike;
pub use groups::{Group, Groups, Shared};

use std::cmp::Reverse;

use model::{Customer, CustomerId};

use alike::Reasons;
use clues::Clues;
use table::Table;

/// The look-alikes that are told of one customer; the best of them.
const LIKE: usize = 50;

/// All customers by what makes them look alike: the e-mail address, the phone number, the name.
#[derive(Debug, Clone, Default)]
pub struct DuplicateIndex {
    table: Table,
}

impl DuplicateIndex {
    /// Without customers.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes in a customer, in place of what was known of the same id.
    pub fn put(&mut self, customer: &Customer) {
        self.table.put(customer.id, Clues::of(customer));
    }

    /// Forgets a customer.
    pub fn remove(&mut self, id: CustomerId) {
        self.table.remove(id);
    }

    /// The customers that look like `customer`, whether or not it is here itself, and why: those
    /// with more reasons first, then by e-mail, by phone, by name, then the newest. At most 50.
    pub fn like(&self, customer: &Customer) -> Vec<(CustomerId, Vec<Alike>)> {
        let clues = Clues::of(customer);
        let mut slots: Vec<u32> = clues
            .lookups()
            .flat_map(|key| self.table.with(key))
            .collect();
        slots.sort_unstable();
        slots.dedup();
        let mut found: Vec<(Reasons, CustomerId)> = slots
            .into_iter()
            .map(|slot| self.table.entry(slot))
            .filter(|entry| entry.id != customer.id)
            .map(|entry| (clues.reasons(&entry.clues), entry.id))
            .filter(|(reasons, _)| !reasons.is_empty())
            .collect();
        if found.len() > LIKE {
            found.select_nth_unstable_by_key(LIKE, |like| Reverse(*like));
            found.truncate(LIKE);
        }
        found.sort_unstable_by_key(|like| Reverse(*like));
        found
            .into_iter()
            .map(|(reasons, id)| (id, reasons.list()))
            .collect()
    }

    /// All groups of likely duplicates. A customer may be in several: with one by the phone, with
    /// another by the name.
    pub fn groups(&self) -> Groups {
        groups::of(&self.table)
    }
}
