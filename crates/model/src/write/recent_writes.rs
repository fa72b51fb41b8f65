use crate::{Customer, CustomerId};

use super::{Confirmation, Written};

/// Milliseconds after a write in which its record needs no read.
const JUST_NOW_MS: u64 = 2_000;

/// The latest writes of this tab. They outrank reads that are older than themselves: a server may
/// answer reads from a copy that is some seconds behind, and answers overtake each other.
///
/// All times are milliseconds of one clock that never runs backwards.
#[derive(Debug, Clone, Default)]
pub struct RecentWrites {
    /// By `_id`, in ascending order.
    writes: Vec<(CustomerId, RecentWrite)>,
}

#[derive(Debug, Clone)]
struct RecentWrite {
    /// The states before the present one; `None` is "not there".
    older: Vec<Option<Customer>>,
    /// The state that the write left, or that a read has shown since.
    written: Option<Customer>,
    answered_at: u64,
}

/// The meaning of a read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadMeaning<'a> {
    /// The customer is as it was read.
    AsRead,
    /// The read is older than a write of this tab: this is the customer, or it is not there.
    Stale(Option<&'a Customer>),
}

impl RecentWrites {
    /// Milliseconds after a write in which a read may still show an older state. A copy of the
    /// server's data is some seconds behind; a read that was sent before ends by its time-out.
    pub const LAG_MS: u32 = 30_000;

    /// Notes a write whose answer came at `now`.
    pub fn note(&mut self, written: &Written, now: u64) {
        self.writes.retain(|(_, write)| !write.is_over(now));
        let Some(id) = written.id() else {
            return;
        };
        if written.confirmation == Confirmation::Unneeded {
            return;
        }
        let earlier = self.remove(id);
        let mut older = earlier.map_or_else(Vec::new, |earlier| {
            let mut older = earlier.older;
            older.push(earlier.written);
            older
        });
        older.push(written.before.clone());
        older.retain(|state| *state != written.after);
        let write = RecentWrite {
            older,
            written: written.after.clone(),
            answered_at: now,
        };
        self.insert(id, write);
    }

    /// Notes a customer that this tab has deleted before it was reloaded, at `now`.
    pub fn note_deleted(&mut self, id: CustomerId, now: u64) {
        let write = RecentWrite {
            older: Vec::new(),
            written: None,
            answered_at: now,
        };
        self.insert(id, write);
    }

    /// Returns the record of a write whose answer came within the last 2 s. A page that opens after a
    /// save shows it without a read.
    pub fn just_written(&self, id: CustomerId, now: u64) -> Option<&Customer> {
        let is_just_now = |write: &&RecentWrite| now < write.answered_at + JUST_NOW_MS;
        let write = self
            .place(id)
            .ok()
            .map(|at| &self.writes[at].1)
            .filter(is_just_now)?;
        write.written.as_ref()
    }

    /// Ends the entry of a customer that another tab has written: the next read tells.
    pub fn forget(&mut self, id: CustomerId) {
        self.remove(id);
    }

    /// The meaning of `read`, the customer `id` as the API answered it, or `None` for a 404. The
    /// request was sent at `asked_at`.
    pub fn resolve(
        &mut self,
        id: CustomerId,
        read: Option<&Customer>,
        asked_at: u64,
    ) -> ReadMeaning<'_> {
        let Ok(at) = self.place(id) else {
            return ReadMeaning::AsRead;
        };
        if self.writes[at].1.is_over(asked_at) {
            self.writes.remove(at);
            return ReadMeaning::AsRead;
        }
        match &mut self.writes[at].1 {
            write if read == write.written.as_ref() => ReadMeaning::AsRead,
            write if write.is_stale(read, asked_at) => ReadMeaning::Stale(write.written.as_ref()),
            write => {
                write.change_to(read);
                ReadMeaning::AsRead
            }
        }
    }

    /// Returns the index of an entry, or where it would stand.
    fn place(&self, id: CustomerId) -> Result<usize, usize> {
        self.writes.binary_search_by_key(&id, |(id, _)| *id)
    }

    fn insert(&mut self, id: CustomerId, write: RecentWrite) {
        match self.place(id) {
            Ok(at) => self.writes[at].1 = write,
            Err(at) => self.writes.insert(at, (id, write)),
        }
    }

    fn remove(&mut self, id: CustomerId) -> Option<RecentWrite> {
        let at = self.place(id).ok()?;
        Some(self.writes.remove(at).1)
    }
}

impl RecentWrite {
    /// Whether no read that is asked `now` can be older than the write.
    fn is_over(&self, now: u64) -> bool {
        now >= self.answered_at.saturating_add(RecentWrites::LAG_MS.into())
    }

    /// Whether a read that was asked within the lag is older than the write. A read of the same
    /// millisecond counts as older.
    fn is_stale(&self, read: Option<&Customer>, asked_at: u64) -> bool {
        let is_older = |state: &Option<Customer>| state.as_ref() == read;
        asked_at <= self.answered_at || self.written.is_none() || self.older.iter().any(is_older)
    }

    /// Takes a state that someone made later for the present one. All others are older. A record
    /// that is not there tells nothing lasting: a gateway may have answered.
    fn change_to(&mut self, read: Option<&Customer>) {
        if read.is_some() {
            let before = std::mem::replace(&mut self.written, read.cloned());
            self.older.push(before);
        }
    }
}
