use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use model::{
    ApiError, Confirmation, Customer, CustomerId, CustomerQuery, Fault, Page, ReadMeaning,
    RecentWrites, Written,
};

use crate::reactive::clock::{elapsed_ms, now_seconds};
use crate::session::{Channel, storage};

const CHANNEL: &str = "customer-desk.records";

/// The customers that this tab has deleted lately, for a reload: `ID TIME`, with blanks between, and
/// the time in seconds since 1970.
const DELETED_KEY: &str = "customer-desk.deleted";

/// The time after which the write of another tab is read once more: the first read may lag.
const READ_AGAIN: Duration = Duration::from_secs(6);

/// The writes of this tab and of the other tabs of the browser. They reach the directory and the
/// pages that are open, and correct the reads that come back older than a write.
#[derive(Clone, Copy)]
pub struct Writes {
    recent: StoredValue<RecentWrites, LocalStorage>,
    listeners: StoredValue<Vec<(u32, Listener)>, LocalStorage>,
    /// The number of the latest listener.
    number: StoredValue<u32>,
    channel: Channel,
}

type Listener = Rc<dyn Fn(Notice<'_>)>;

/// The notice of a write.
#[derive(Clone, Copy)]
enum Notice<'a> {
    /// This tab knows the customer as it is now; `None` where it is deleted.
    Local(CustomerId, Option<&'a Customer>),
    /// Another tab has written the customer. It sends only the number: each tab reads the record
    /// itself, with its own token.
    Remote(CustomerId),
    /// The record that another tab has written is to be read once more.
    ReadAgain(CustomerId),
}

impl Writes {
    /// Opens the channel to the other tabs.
    pub fn new() -> Self {
        let mut recent = RecentWrites::default();
        for (id, _) in deleted_lately() {
            recent.note_deleted(id, elapsed_ms());
        }
        let writes = Self {
            recent: StoredValue::new_local(recent),
            listeners: StoredValue::new_local(Vec::new()),
            number: StoredValue::new(0),
            channel: Channel::new(CHANNEL),
        };
        writes.channel.on_message(move |message| {
            if let Ok(id) = message.parse() {
                writes.recent.try_update_value(|recent| recent.forget(id));
                writes.notify(Notice::Remote(id));
                set_timeout(move || writes.notify(Notice::ReadAgain(id)), READ_AGAIN);
            }
        });
        writes
    }

    /// Calls `run` with each customer that this tab has written, as it is now, until the current
    /// owner ends; with `None` for a deleted customer.
    pub fn on_local_write(self, run: impl Fn(CustomerId, Option<&Customer>) + 'static) {
        self.listen(move |notice| {
            if let Notice::Local(id, customer) = notice {
                run(id, customer);
            }
        });
    }

    /// Calls `run` with the number of each customer that another tab has written, until the current
    /// owner ends.
    pub fn on_remote_write(self, run: impl Fn(CustomerId) + 'static) {
        self.listen(move |notice| {
            if let Notice::Remote(id) = notice {
                run(id);
            }
        });
    }

    /// Calls `run` when the record of another tab's write is to be read, until the current owner
    /// ends: at once, and again after 6 s.
    pub fn on_remote_read(self, run: impl Fn(CustomerId) + 'static) {
        self.listen(move |notice| {
            if let Notice::Remote(id) | Notice::ReadAgain(id) = notice {
                run(id);
            }
        });
    }

    /// Publishes a write of this tab: its record within the tab, its number to the other tabs unless
    /// nothing had to be written.
    pub fn publish(self, written: &Written) {
        let Some(id) = written.id() else { return };
        self.recent
            .try_update_value(|recent| recent.note(written, elapsed_ms()));
        if written.after.is_none() {
            let mut deleted = deleted_lately();
            deleted.push((id, now_seconds()));
            let entries: Vec<_> = deleted
                .iter()
                .map(|(id, at)| format!("{id} {at}"))
                .collect();
            storage::session().set(DELETED_KEY, &entries.join(" "));
        }
        self.notify(Notice::Local(id, written.after.as_ref()));
        if written.confirmation != Confirmation::Unneeded {
            self.channel.broadcast(&id.to_string());
        }
    }

    /// Removes all records, since the session has ended.
    pub fn clear(self) {
        self.recent.set_value(RecentWrites::default());
        storage::session().remove(DELETED_KEY);
    }

    /// Returns the record of a customer that this tab has written within the last 2 s.
    pub fn just_written(self, id: CustomerId) -> Option<Customer> {
        let latest = |recent: &RecentWrites| recent.just_written(id, elapsed_ms()).cloned();
        self.recent.with_value(latest)
    }

    /// Returns the answer to a read of one customer, or the record of a write of this tab that the
    /// read is older than. `asked_at` is the [`elapsed_ms`] of the request.
    pub fn resolve(
        self,
        id: CustomerId,
        read: Result<Customer, ApiError>,
        asked_at: u64,
    ) -> Result<Customer, ApiError> {
        let seen = match &read {
            Ok(customer) => Some(customer),
            Err(error) if error.fault == Fault::NotFound => None,
            Err(_) => return read,
        };
        let newer = self.newer(id, seen, asked_at);
        match newer {
            None => read,
            Some(Some(written)) => Ok(written),
            Some(None) => Err(ApiError::answered(404, "")),
        }
    }

    /// Brings the rows of a page up to the writes of this tab. A row that is deleted, or no longer
    /// matches the query, goes.
    pub fn resolve_page(self, page: &mut Page<Customer>, query: &CustomerQuery, asked_at: u64) {
        page.rows
            .retain_mut(|row| match self.newer(row.id, Some(row), asked_at) {
                None => true,
                Some(None) => false,
                Some(Some(written)) => {
                    *row = written;
                    query.matches(row)
                }
            });
    }

    /// Returns the state that a write of this tab left, where `read` is older; `Some(None)` for a
    /// deleted customer.
    pub fn newer(
        self,
        id: CustomerId,
        read: Option<&Customer>,
        asked_at: u64,
    ) -> Option<Option<Customer>> {
        let newer = |recent: &mut RecentWrites| match recent.resolve(id, read, asked_at) {
            ReadMeaning::AsRead => None,
            ReadMeaning::Stale(written) => Some(written.cloned()),
        };
        self.recent.try_update_value(newer).flatten()
    }

    fn listen(self, listener: impl Fn(Notice<'_>) + 'static) {
        let number = self.number.get_value() + 1;
        self.number.set_value(number);
        let listener: Listener = Rc::new(listener);
        self.listeners
            .update_value(|listeners| listeners.push((number, listener)));
        on_cleanup(move || {
            self.listeners
                .try_update_value(|listeners| listeners.retain(|it| it.0 != number));
        });
    }

    fn notify(self, notice: Notice<'_>) {
        // A listener may end, or begin to listen, while it runs.
        let listeners = self.listeners.try_get_value().unwrap_or_default();
        for (_, listener) in listeners {
            listener(notice);
        }
    }
}

/// Returns the deletions of this tab that reads may still be behind of, with their times.
fn deleted_lately() -> Vec<(CustomerId, i64)> {
    let stored = storage::session().get(DELETED_KEY).unwrap_or_default();
    let words: Vec<_> = stored.split(' ').collect();
    let lag = 0..i64::from(RecentWrites::LAG_MS / 1000);
    let entry = |entry: &[&str]| {
        let [id, at] = entry else { return None };
        let (id, at): (_, i64) = (id.parse().ok()?, at.parse().ok()?);
        let age = now_seconds().saturating_sub(at);
        lag.contains(&age).then_some((id, at))
    };
    words.chunks(2).filter_map(entry).collect()
}

impl Default for Writes {
    fn default() -> Self {
        Self::new()
    }
}
