use hashbrown::HashTable;
use hashbrown::hash_table::Entry as HeadEntry;
use model::CustomerId;

use super::blocking_keys::{BlockingKeys, KeyKind};

/// The customers by their keys. The entries that share a key form a chain, whose head is found by
/// the key. A customer takes 88 bytes and its name, and each key five to ten bytes more.
#[derive(Debug, Clone, Default)]
pub(super) struct Table {
    entries: Entries,
    free: Vec<u32>,
    slots: HashTable<u32>,
    heads: HashTable<Link>,
}

/// A customer with its keys and the next entry of each chain.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub id: CustomerId,
    pub keys: BlockingKeys,
    pub is_archived: bool,
    next: [Link; KeyKind::COUNT],
}

/// A key of an entry: `slot * KeyKind::COUNT + kind`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Link(u32);

impl Table {
    /// Inserts a customer, or replaces its keys. A customer without keys has no entry.
    pub fn upsert(&mut self, id: CustomerId, keys: BlockingKeys, is_archived: bool) {
        if let Some(slot) = self.slot(id).filter(|slot| self.entry(*slot).keys == keys) {
            self.entries.get_mut(slot).is_archived = is_archived;
            return;
        }
        self.remove(id);
        if keys.hashes == [0; KeyKind::COUNT] {
            return;
        }
        let entry = Entry {
            id,
            keys,
            is_archived,
            next: [Link::NONE; KeyKind::COUNT],
        };
        let slot = match self.free.pop() {
            Some(slot) => {
                *self.entries.get_mut(slot) = entry;
                slot
            }
            None => self.entries.push(entry),
        };
        self.slots
            .insert_unique(hash(id), slot, |slot| hash(self.entries.get(*slot).id));
        for link in Link::all(slot) {
            self.link(link);
        }
    }

    /// Removes a customer.
    pub fn remove(&mut self, id: CustomerId) {
        let is_it = |slot: &u32| self.entries.get(*slot).id == id;
        let Ok(place) = self.slots.find_entry(hash(id), is_it) else {
            return;
        };
        let (slot, _) = place.remove();
        for link in Link::all(slot) {
            self.unlink(link);
        }
        self.entries.get_mut(slot).keys.name = Box::default();
        self.free.push(slot);
    }

    /// Returns the slot of a customer.
    pub fn slot(&self, id: CustomerId) -> Option<u32> {
        let is_it = |slot: &u32| self.entries.get(*slot).id == id;
        self.slots.find(hash(id), is_it).copied()
    }

    /// Returns the entry in a slot.
    pub fn entry(&self, slot: u32) -> &Entry {
        self.entries.get(slot)
    }

    /// Returns the number of slots. Some may be free.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Returns the slots of the entries that have a key.
    pub fn slots_with(&self, key: u64) -> impl Iterator<Item = u32> {
        let is_it = |head: &Link| self.entries.key(*head) == key;
        self.chain(self.heads.find(key, is_it).copied())
    }

    /// Returns the keys that the entry in a slot shares with others, with the slots of all of them. Each
    /// key is returned for one of its entries alone.
    pub fn shared_keys(
        &self,
        slot: u32,
    ) -> impl Iterator<Item = (KeyKind, impl Iterator<Item = u32>)> {
        let is_head = |link: Link| {
            let key = self.entries.key(link);
            let is_it = |head: &Link| self.entries.key(*head) == key;
            self.heads.find(key, is_it) == Some(&link)
        };
        Link::all(slot)
            .filter(move |link| self.entries.next(*link) != Link::NONE && is_head(*link))
            .map(|link| (link.kind(), self.chain(Some(link))))
    }

    fn chain(&self, head: Option<Link>) -> impl Iterator<Item = u32> {
        let after = |link: &Link| Some(self.entries.next(*link)).filter(|next| *next != Link::NONE);
        std::iter::successors(head, after).map(|link| link.slot())
    }

    fn link(&mut self, link: Link) {
        let entries = &self.entries;
        let key = entries.key(link);
        if key == 0 {
            return;
        }
        let next = match self.heads.entry(
            key,
            |head| entries.key(*head) == key,
            |head| entries.key(*head),
        ) {
            HeadEntry::Occupied(mut head) => std::mem::replace(head.get_mut(), link),
            HeadEntry::Vacant(place) => {
                place.insert(link);
                Link::NONE
            }
        };
        self.entries.set_next(link, next);
    }

    fn unlink(&mut self, link: Link) {
        let entries = &mut self.entries;
        let key = entries.key(link);
        let next = entries.next(link);
        let is_it = |head: &Link| entries.key(*head) == key;
        let Ok(mut head) = self.heads.find_entry(key, is_it) else {
            return;
        };
        if *head.get() != link {
            let mut before = *head.get();
            while entries.next(before) != link {
                before = entries.next(before);
            }
            entries.set_next(before, next);
        } else if next == Link::NONE {
            head.remove();
        } else {
            *head.get_mut() = next;
        }
    }
}

impl Link {
    const NONE: Self = Self(u32::MAX);

    fn all(slot: u32) -> impl Iterator<Item = Self> {
        let count = KeyKind::COUNT as u32;
        (slot * count..(slot + 1) * count).map(Self)
    }

    fn slot(self) -> u32 {
        self.0 / KeyKind::COUNT as u32
    }

    fn index(self) -> usize {
        self.0 as usize % KeyKind::COUNT
    }

    fn kind(self) -> KeyKind {
        [
            KeyKind::Email,
            KeyKind::Phone,
            KeyKind::OtherPhone,
            KeyKind::Name,
            KeyKind::NameEnd,
        ][self.index()]
    }
}

/// Returns a hash: neighbouring ids get distant hashes, as the hash table needs.
fn hash(id: CustomerId) -> u64 {
    let mixed = (id as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^ mixed >> 32
}

/// All entries, in blocks: a single vector doubles when it is full, and then needs the memory of
/// both.
#[derive(Debug, Clone, Default)]
struct Entries(Vec<Vec<Entry>>);

impl Entries {
    const BLOCK: usize = 1024;

    fn push(&mut self, entry: Entry) -> u32 {
        let block = match self.0.last_mut() {
            Some(block) if block.len() < Self::BLOCK => block,
            _ => self.0.push_mut(Vec::with_capacity(Self::BLOCK)),
        };
        block.push(entry);
        let last = block.len() - 1;
        ((self.0.len() - 1) * Self::BLOCK + last) as u32
    }

    fn len(&self) -> usize {
        let last = self.0.last().map_or(0, Vec::len);
        self.0.len().saturating_sub(1) * Self::BLOCK + last
    }

    fn get(&self, slot: u32) -> &Entry {
        &self.0[slot as usize / Self::BLOCK][slot as usize % Self::BLOCK]
    }

    fn get_mut(&mut self, slot: u32) -> &mut Entry {
        &mut self.0[slot as usize / Self::BLOCK][slot as usize % Self::BLOCK]
    }

    fn key(&self, link: Link) -> u64 {
        self.get(link.slot()).keys.hashes[link.index()]
    }

    fn next(&self, link: Link) -> Link {
        self.get(link.slot()).next[link.index()]
    }

    fn set_next(&mut self, link: Link, next: Link) {
        self.get_mut(link.slot()).next[link.index()] = next;
    }
}
