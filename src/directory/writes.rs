use leptos::prelude::*;
use leptos::task::spawn_local;
use model::{Customer, CustomerId, Fault};

use super::LiveDirectory;
use crate::reactive::clock::elapsed_ms;

/// Writes that follow each other within this time are those of a job, in milliseconds.
const BURST_MS: u64 = 250;

impl LiveDirectory {
    /// Stores the records that this tab writes, and reads those that another tab writes.
    pub(super) fn follow_writes(self) {
        let writes = self.sources.api.writes();
        writes.on_local_write(move |id, customer| self.store_written(id, customer));
        writes.on_remote_read(move |id| self.read_written(id));
    }

    /// Reads a record that was written or removed.
    pub(super) fn read_written(self, id: CustomerId) {
        spawn_local(async move {
            match self.sources.api.customer_with_retry(id).await {
                Ok(customer) => self.store_written(id, Some(&customer)),
                Err(error) if error.fault == Fault::NotFound => self.store_written(id, None),
                // The record stays as it was until there is a network, or a session, again.
                Err(_) => {
                    self.run.try_update_value(|run| run.to_reread.push(id));
                }
            }
        });
    }

    /// Stores a record as it is now; `None` removes it. Pages of a sync that were requested before do
    /// not change it.
    fn store_written(self, id: CustomerId, customer: Option<&Customer>) {
        let now = elapsed_ms();
        let before = self.run.try_update_value(|run| {
            run.last_write.insert(id, now);
            std::mem::replace(&mut run.latest_write, now)
        });
        let is_changed = self.store.try_update_value(|store| match customer {
            Some(customer) => store.upsert(customer),
            None => store.remove(id),
        });
        let is_burst = before.is_some_and(|before| now.saturating_sub(before) < BURST_MS);
        if is_changed == Some(true) {
            // Each notification makes the list search again, which a job would do with each row.
            if is_burst {
                self.notify_soon();
            } else {
                self.notify();
            }
        }
    }
}
