//! Possible duplicates: customers with the same email address, the same phone number or nearly the
//! same name. Of the values that must be equal the index keeps 64-bit hashes, and of the names,
//! which may differ by a typo, the folded letters.

mod blocking_keys;
mod cliques;
mod company;
mod group_search;
mod groups;
mod hidden_pairs;
mod legal_forms;
mod members;
mod person;
mod reason;
mod table;
mod typos;

pub use group_search::GroupSearch;
pub use groups::{Group, Groups, SharedValue};
pub use hidden_pairs::{HiddenPairs, Pair, pairs_of};

use std::cmp::Reverse;

use model::{Customer, CustomerId, DuplicateReason};

use blocking_keys::BlockingKeys;
use reason::ReasonSet;
use table::Table;

/// The most possible duplicates that are returned for one customer.
const MOST_DUPLICATES: usize = 50;

/// An index of all customers by the values that possible duplicates share: the email address, the
/// phone number and the name.
#[derive(Debug, Clone, Default)]
pub struct DuplicateIndex {
    table: Table,
}

impl DuplicateIndex {
    /// Returns an empty index.
    pub fn new() -> Self {
        Self::default()
    }

    /// Inserts a customer, or replaces the one with the same `_id`.
    pub fn upsert(&mut self, customer: &Customer) {
        let keys = BlockingKeys::of(customer);
        self.table.upsert(customer.id, keys, customer.archived);
    }

    /// Removes a customer.
    pub fn remove(&mut self, id: CustomerId) {
        self.table.remove(id);
    }

    /// Returns the possible duplicates of a customer, which need not be in the index, with the
    /// reasons: at most 50, those with more reasons first, then by email, by phone, by name, then
    /// the newest.
    pub fn duplicates_of(&self, customer: &Customer) -> Vec<(CustomerId, Vec<DuplicateReason>)> {
        let keys = BlockingKeys::of(customer);
        let mut slots: Vec<u32> = keys
            .lookups()
            .flat_map(|key| self.table.slots_with(key))
            .collect();
        slots.sort_unstable();
        slots.dedup();
        let mut found: Vec<(ReasonSet, CustomerId)> = slots
            .into_iter()
            .map(|slot| self.table.entry(slot))
            .filter(|entry| entry.id != customer.id)
            .map(|entry| (keys.reasons(&entry.keys), entry.id))
            .filter(|(reasons, _)| !reasons.is_empty())
            .collect();
        if found.len() > MOST_DUPLICATES {
            found.select_nth_unstable_by_key(MOST_DUPLICATES, |found| Reverse(*found));
            found.truncate(MOST_DUPLICATES);
        }
        found.sort_unstable_by_key(|found| Reverse(*found));
        found
            .into_iter()
            .map(|(reasons, id)| (id, reasons.list()))
            .collect()
    }

    /// Whether a customer, which need not be in the index, has a possible duplicate: sooner known than all
    /// of them.
    pub fn has_duplicates(&self, customer: &Customer) -> bool {
        let keys = BlockingKeys::of(customer);
        let mut slots = keys.lookups().flat_map(|key| self.table.slots_with(key));
        slots.any(|slot| {
            let entry = self.table.entry(slot);
            entry.id != customer.id && !keys.reasons(&entry.keys).is_empty()
        })
    }

    /// Returns all groups of possible duplicates. A customer may be in several groups: with one
    /// customer by the phone number, with another by the name. At least two of a group are active.
    /// [`GroupSearch`] finds them in steps.
    pub fn groups(&self, hidden: &HiddenPairs) -> Groups {
        let mut search = GroupSearch::default();
        loop {
            if let Some(groups) = search.step(self, hidden) {
                return groups;
            }
        }
    }
}
