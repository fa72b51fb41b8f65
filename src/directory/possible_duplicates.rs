use directory::{Directory, DuplicateIndex};
use leptos::prelude::*;
use leptos::task::spawn_local;
use model::{Customer, CustomerId, DuplicateReason};

use super::LiveDirectory;

/// The customers that are added to the index in one task, which takes some milliseconds.
const PIECE: usize = 500;

impl LiveDirectory {
    /// Returns the possible duplicates of `customer` with the reasons, without the hidden pairs,
    /// reactively; none until the index is complete.
    pub fn duplicates_of(
        self,
        customer: &Customer,
    ) -> Option<Vec<(CustomerId, Vec<DuplicateReason>)>> {
        let mut found = self.possible_duplicates(|index| index.duplicates_of(customer))?;
        found.retain(|(id, _)| !self.is_hidden(customer.id, *id));
        Some(found)
    }

    /// Whether the index is complete, reactively. Begins to build it.
    pub fn is_indexed(self) -> bool {
        self.possible_duplicates(|_| ()).is_some()
    }

    /// Runs a function with the customers and their index as they are now, untracked. None before the
    /// index is complete, and once the session is over.
    pub fn with_possible_duplicates<T>(
        self,
        run: impl FnOnce(&Directory, &DuplicateIndex) -> T,
    ) -> Option<T> {
        let is_indexed = self.is_indexed.try_get_untracked()?;
        let with = |store: &super::Store| {
            let index = store.possible_duplicates.as_ref().filter(|_| is_indexed)?;
            Some(run(&store.directory, index))
        };
        self.store.try_with_value(with)?
    }

    fn possible_duplicates<T>(self, run: impl FnOnce(&DuplicateIndex) -> T) -> Option<T> {
        self.track();
        if !self.is_indexed.try_get()? {
            untrack(move || self.build_index());
            return None;
        }
        let with = |store: &super::Store| store.possible_duplicates.as_ref().map(run);
        self.store.try_with_value(with)?
    }

    /// Adds all customers to the index, once, in pieces.
    pub(super) fn build_index(self) {
        let begins = self.store.try_update_value(|store| {
            let begins = store.possible_duplicates.is_none();
            store.possible_duplicates.get_or_insert_default();
            begins
        });
        if begins != Some(true) {
            return;
        }
        let ids: Vec<_> = self
            .with(|directory| directory.ids().collect())
            .unwrap_or_default();
        spawn_local(async move {
            for piece in ids.chunks(PIECE) {
                let insert = |store: &mut super::Store| {
                    let known = piece.iter().filter_map(|id| store.directory.get(*id));
                    if let Some(possible_duplicates) = &mut store.possible_duplicates {
                        known.for_each(|customer| possible_duplicates.upsert(&customer));
                    }
                };
                if self.store.try_update_value(insert).is_none() {
                    return;
                }
                self.wait_for_idle().await;
            }
            self.is_indexed.try_set(true);
        });
    }
}
