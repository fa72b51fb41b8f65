use leptos::prelude::*;
use leptos::task::spawn_local;
use model::{CustomerId, Fault};

use super::LiveDirectory;

impl LiveDirectory {
    /// Reads the records that this tab or another one writes.
    pub(super) fn follow_writes(self) {
        self.sources
            .tabs
            .on_any_write(move |id| self.read_written(id));
    }

    /// Reads a record that was written or removed.
    pub(super) fn read_written(self, id: CustomerId) {
        spawn_local(async move {
            let record = self.sources.api.customer_with_retry(id).await;
            let known = self.run.try_update_value(|run| {
                run.writes_read += 1;
                run.last_write.insert(id, run.writes_read);
            });
            if known.is_none() {
                return;
            }
            let is_changed = match record {
                Ok(customer) => self.store.try_update_value(|store| store.upsert(&customer)),
                Err(error) if error.fault == Fault::NotFound => {
                    self.store.try_update_value(|store| store.remove(id))
                }
                // The record stays as it was until there is a network, or a session, again.
                Err(_) => self
                    .run
                    .try_update_value(|run| run.unread.push(id))
                    .map(|()| false),
            };
            if is_changed == Some(true) {
                self.notify();
            }
        });
    }
}
