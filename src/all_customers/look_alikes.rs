use directory::{Alike, DuplicateIndex, Groups};
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;
use model::{Customer, CustomerId};

use super::AllCustomers;

/// Customers that are compared between two looks at the page: some milliseconds of work.
const PIECE: usize = 500;

impl AllCustomers {
    /// Who looks like `customer`, and why, reactively; none as long as not all are compared.
    pub fn like(self, customer: &Customer) -> Option<Vec<(CustomerId, Vec<Alike>)>> {
        self.look_alikes(|look_alikes| look_alikes.like(customer))
    }

    /// All groups of likely duplicates, reactively; none as long as not all are compared.
    pub fn groups(self) -> Option<Groups> {
        self.look_alikes(DuplicateIndex::groups)
    }

    fn look_alikes<T>(self, run: impl FnOnce(&DuplicateIndex) -> T) -> Option<T> {
        self.track();
        if !self.compared.try_get()? {
            untrack(move || self.compare());
            return None;
        }
        let with = |store: &super::Store| store.look_alikes.as_ref().map(run);
        self.store.try_with_value(with)?
    }

    /// Compares all that are known, once, a piece at a time.
    fn compare(self) {
        let begins = self.store.try_update_value(|store| {
            let begins = store.look_alikes.is_none();
            store.look_alikes.get_or_insert_default();
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
                    if let Some(look_alikes) = &mut store.look_alikes {
                        known.for_each(|customer| look_alikes.put(&customer));
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
