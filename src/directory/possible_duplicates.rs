use directory::{Alike, DuplicateIndex, Groups};
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;
use model::{Customer, CustomerId};

use super::LiveDirectory;

/// Customers that are compared between two looks at the page: some milliseconds of work.
const PIECE: usize = 500;

impl LiveDirectory {
    /// Who looks like `customer`, and why, reactively; none as long as not all are compared.
    pub fn like(self, customer: &Customer) -> Option<Vec<(CustomerId, Vec<Alike>)>> {
        self.possible_duplicates(|possible_duplicates| possible_duplicates.like(customer))
    }

    /// All groups of likely duplicates, reactively; none as long as not all are compared.
    pub fn groups(self) -> Option<Groups> {
        self.possible_duplicates(DuplicateIndex::groups)
    }

    fn possible_duplicates<T>(self, run: impl FnOnce(&DuplicateIndex) -> T) -> Option<T> {
        self.track();
        if !self.compared.try_get()? {
            untrack(move || self.compare());
            return None;
        }
        let with = |store: &super::Store| store.possible_duplicates.as_ref().map(run);
        self.store.try_with_value(with)?
    }

    /// Compares all that are known, once, a piece at a time.
    fn compare(self) {
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
                let put = |store: &mut super::Store| {
                    let known = piece.iter().filter_map(|id| store.directory.get(*id));
                    if let Some(possible_duplicates) = &mut store.possible_duplicates {
                        known.for_each(|customer| possible_duplicates.put(&customer));
                    }
                };
                if self.store.try_update_value(put).is_none() {
                    return;
                }
                TimeoutFuture::new(0).await;
            }
            self.compared.try_set(true);
        });
    }
}
