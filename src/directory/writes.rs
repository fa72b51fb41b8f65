use leptos::prelude::*;
use leptos::task::spawn_local;
use model::{CustomerId, Fault};

use super::LiveDirectory;

impl LiveDirectory {
    /// What this tab or another has written enters at once.
    pub(super) fn follow_writes(self) {
        self.sources
            .tabs
            .on_any_write(move |id| self.read_written(id));
    }

    /// Reads a record that was written, or removed.
    pub(super) fn read_written(self, id: CustomerId) {
        spawn_local(async move {
            let record = self.sources.api.customer_with_retry(id).await;
            let known = self.reading.try_update_value(|reading| {
                reading.written += 1;
                reading.fresh.insert(id, reading.written);
            });
            if known.is_none() {
                return;
            }
            let is_news = match record {
                Ok(customer) => self.store.try_update_value(|store| store.put(&customer)),
                Err(error) if error.fault == Fault::NotFound => {
                    self.store.try_update_value(|store| store.remove(id))
                }
                // It stays as it was until there is a network, or a session, again.
                Err(_) => self
                    .reading
                    .try_update_value(|reading| reading.unread.push(id))
                    .map(|()| false),
            };
            if is_news == Some(true) {
                self.tell();
            }
        });
    }
}
