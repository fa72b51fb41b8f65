use leptos::prelude::*;
use leptos::task::spawn_local;
use model::{Customer, CustomerId, Fault};

use super::LiveDirectory;

impl LiveDirectory {
    /// Takes in each customer that this tab or another one writes.
    pub(super) fn follow_writes(self) {
        let writes = self.sources.api.writes();
        writes.on_local_write(move |id, customer| self.take_written(id, customer));
        writes.on_remote_write(move |id| self.read_written(id));
    }

    /// Reads a customer that was created, changed or deleted elsewhere.
    pub(super) fn read_written(self, id: CustomerId) {
        spawn_local(async move {
            match self.sources.api.customer_with_retry(id).await {
                Ok(customer) => self.take_written(id, Some(&customer)),
                Err(error) if error.fault == Fault::NotFound => self.take_written(id, None),
                // The customer stays as it was until there is a network, or a session, again.
                Err(_) => {
                    self.reading
                        .try_update_value(|reading| reading.unread.push(id));
                }
            }
        });
    }

    /// Takes in a customer as it is now; `None` for a deleted one. Pages of a sync that were asked for
    /// before do not overwrite it.
    fn take_written(self, id: CustomerId, customer: Option<&Customer>) {
        self.reading.try_update_value(|reading| {
            reading.written += 1;
            reading.fresh.insert(id, reading.written);
        });
        let is_news = self.store.try_update_value(|store| match customer {
            Some(customer) => store.put(customer),
            None => store.remove(id),
        });
        if is_news == Some(true) {
            self.tell();
        }
    }
}
