use hashbrown::HashTable;
use hashbrown::hash_table::Entry as Place;
use model::CustomerId;

use super::clues::{Clue, Clues};

/// Customers by their keys. A chain links those that share a key, and the head of each chain is
/// found by it. So a customer costs 64 bytes and its name, and a key five to ten more.
#[derive(Debug, Clone, Default)]
pub(super) struct Table {
    entries: Entries,
    free: Vec<u32>,
    slots: HashTable<u32>,
    heads: HashTable<Link>,
}

/// A customer.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub id: CustomerId,
    pub clues: Clues,
    next: [Link; Clue::COUNT],
}

/// One key of the entry in one slot: `slot * Clue::COUNT + clue`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Link(u32);

impl Table {
    pub fn put(&mut self, id: CustomerId, clues: Clues) {
        if self
            .slot(id)
            .is_some_and(|slot| self.entry(slot).clues == clues)
        {
            return;
        }
        self.remove(id);
        if clues.keys == [0; Clue::COUNT] {
            return;
        }
        let entry = Entry {
            id,
            clues,
            next: [Link::NONE; Clue::COUNT],
        };
        let slot = match self.free.pop() {
            Some(slot) => {
                *self.entries.get_mut(slot) = entry;
                slot
            }
            None => self.entries.push(entry),
        };
        self.slots
            .insert_unique(spread(id), slot, |slot| spread(self.entries.get(*slot).id));
        for link in Link::all(slot) {
            self.link(link);
        }
    }

    pub fn remove(&mut self, id: CustomerId) {
        let is_it = |slot: &u32| self.entries.get(*slot).id == id;
        let Ok(place) = self.slots.find_entry(spread(id), is_it) else {
            return;
        };
        let (slot, _) = place.remove();
        for link in Link::all(slot) {
            self.unlink(link);
        }
        self.entries.get_mut(slot).clues.name = Box::default();
        self.free.push(slot);
    }

    pub fn slot(&self, id: CustomerId) -> Option<u32> {
        let is_it = |slot: &u32| self.entries.get(*slot).id == id;
        self.slots.find(spread(id), is_it).copied()
    }

    pub fn entry(&self, slot: u32) -> &Entry {
        self.entries.get(slot)
    }

    /// All slots in use.
    pub fn slots(&self) -> impl Iterator<Item = u32> {
        self.slots.iter().copied()
    }

    /// The slots of those that have this key.
    pub fn with(&self, key: u64) -> impl Iterator<Item = u32> {
        let is_it = |head: &Link| self.entries.key(*head) == key;
        self.chain(self.heads.find(key, is_it).copied())
    }

    /// The slots of those that share a key, of each key that several share.
    pub fn shared(&self) -> impl Iterator<Item = (Clue, impl Iterator<Item = u32>)> {
        self.heads
            .iter()
            .filter(|head| self.entries.next(**head) != Link::NONE)
            .map(|head| (head.clue(), self.chain(Some(*head))))
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
            Place::Occupied(mut head) => std::mem::replace(head.get_mut(), link),
            Place::Vacant(place) => {
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
        let count = Clue::COUNT as u32;
        (slot * count..(slot + 1) * count).map(Self)
    }

    fn slot(self) -> u32 {
        self.0 / Clue::COUNT as u32
    }

    fn index(self) -> usize {
        self.0 as usize % Clue::COUNT
    }

    fn clue(self) -> Clue {
        [Clue::Email, Clue::Phone, Clue::Name, Clue::NameEnd][self.index()]
    }
}

/// Neighbouring ids far apart, as the table wants its hashes.
fn spread(id: CustomerId) -> u64 {
    let mixed = (id as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^ mixed >> 32
}

/// All entries, in blocks: one vector would double when it is full, and need both at that time.
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

    fn get(&self, slot: u32) -> &Entry {
        &self.0[slot as usize / Self::BLOCK][slot as usize % Self::BLOCK]
    }

    fn get_mut(&mut self, slot: u32) -> &mut Entry {
        &mut self.0[slot as usize / Self::BLOCK][slot as usize % Self::BLOCK]
    }

    fn key(&self, link: Link) -> u64 {
        self.get(link.slot()).clues.keys[link.index()]
    }

    fn next(&self, link: Link) -> Link {
        self.get(link.slot()).next[link.index()]
    }

    fn set_next(&mut self, link: Link, next: Link) {
        self.get_mut(link.slot()).next[link.index()] = next;
    }
}
