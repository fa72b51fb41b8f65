use std::cmp::Reverse;

use model::CustomerId;

use super::blocking_keys::{KeyKind, key};
use super::cliques::cliques;
use super::reason::{DuplicateReason, ReasonSet};
use super::table::{Entry, Table};
use super::typos::typos;

/// The most customers that share a contact and may be duplicates: an address or a phone number that
/// more share is that of an office.
const MOST_CONTACTS: usize = 20;

/// The most customers that share a name and may be duplicates: a name that more share is a common
/// one.
const MOST_NAMESAKES: usize = 10;

/// All possible duplicates.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Groups {
    /// The groups with more reasons first, then by email, by phone, by name, then the newest.
    pub likely: Vec<Group>,
    /// The values that too many customers share, those of the most customers first.
    pub shared: Vec<SharedValue>,
}

/// Customers of which each two are possible duplicates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// At least two, the newest first.
    pub ids: Vec<CustomerId>,
    /// The reasons that hold for each two of them.
    pub reasons: Vec<DuplicateReason>,
}

/// An email address, a phone number or a name that makes no group, since too many customers share
/// it: more than 20, or more than 10 in the case of a name. Some of these customers may be in a
/// group for other reasons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedValue {
    /// The kind of the value.
    pub reason: DuplicateReason,
    /// The number of customers that share the value.
    pub customers: usize,
    /// The newest of these customers: the screen shows the value from it.
    pub newest: CustomerId,
}

pub(super) fn of(table: &Table) -> Groups {
    let mut search = Search {
        table,
        sets: Vec::new(),
        namesakes: Vec::new(),
        shared: Vec::new(),
    };
    search.add_shared_keys();
    search.add_near_names();
    search.finish()
}

struct Search<'a> {
    table: &'a Table,
    /// The groups found so far, each for one reason.
    sets: Vec<Vec<CustomerId>>,
    namesakes: Vec<(CustomerId, CustomerId)>,
    shared: Vec<SharedValue>,
}

impl<'a> Search<'a> {
    fn add_shared_keys(&mut self) {
        for (kind, slots) in self.table.shared() {
            let entries = slots.map(|slot| self.table.entry(slot));
            match kind {
                KeyKind::Email => self.contact(DuplicateReason::Email, entries.collect()),
                KeyKind::Phone | KeyKind::OtherPhone => {
                    self.contact(DuplicateReason::Phone, entries.collect());
                }
                KeyKind::Name => {
                    let same: Vec<_> = entries.filter(|it| !it.keys.may_hold_typo()).collect();
                    self.same_name(same);
                }
                KeyKind::NameEnd => {}
            }
        }
    }

    fn contact(&mut self, reason: DuplicateReason, entries: Vec<&Entry>) {
        if entries.len() > MOST_CONTACTS {
            self.too_many(reason, &entries);
            return;
        }
        if reason == DuplicateReason::Email {
            self.sets.push(entries.iter().map(|it| it.id).collect());
            return;
        }
        // The same digits in two countries are two numbers.
        let pairs = pairs(&entries).filter(|(one, other)| are_same_phone(one, other));
        let pairs = pairs.map(|(one, other)| (one.id, other.id)).collect();
        self.sets.extend(cliques(pairs));
    }

    /// Pairs companies of the same name, or persons whose names hold no typo.
    fn same_name(&mut self, mut entries: Vec<&Entry>) {
        if entries.len() <= MOST_NAMESAKES {
            self.pair(&entries);
            return;
        }
        self.too_many(DuplicateReason::Name, &entries);
        // In a company that many customers belong to, only the same contact person makes a pair,
        // and a missing one does not.
        entries.sort_unstable_by(|a, b| a.keys.name.cmp(&b.keys.name));
        for same in entries.chunk_by(|a, b| a.keys.name == b.keys.name) {
            if same.len() <= MOST_NAMESAKES && !same[0].keys.name.is_empty() {
                self.pair(same);
            }
        }
    }

    /// Pairs persons whose names may hold a typo.
    fn add_near_names(&mut self) {
        let mut names: Vec<(u64, u32)> = self
            .table
            .slots()
            .filter(|slot| self.table.entry(*slot).keys.may_hold_typo())
            .map(|slot| (key(b'n', [&*self.table.entry(slot).keys.name]), slot))
            .collect();
        names.sort_unstable();
        let mut rare: Vec<Vec<&Entry>> = Vec::new();
        for same in names.chunk_by(|a, b| a.0 == b.0) {
            let entries: Vec<_> = same.iter().map(|it| self.table.entry(it.1)).collect();
            if entries.len() > MOST_NAMESAKES {
                self.too_many(DuplicateReason::Name, &entries);
            } else {
                self.pair(&entries);
                rare.push(entries);
            }
        }
        let names: Vec<_> = rare.iter().map(|same| &*same[0].keys.name).collect();
        for (one, other) in typos(&names) {
            let both = [&*rare[one as usize], &*rare[other as usize]].concat();
            self.pair(&both);
        }
    }

    fn pair(&mut self, entries: &[&Entry]) {
        for (index, one) in entries.iter().enumerate() {
            for other in &entries[..index] {
                if one.keys.has_similar_name(&other.keys) {
                    self.namesakes.push((one.id, other.id));
                }
            }
        }
    }

    fn too_many(&mut self, reason: DuplicateReason, entries: &[&Entry]) {
        self.shared.push(SharedValue {
            reason,
            customers: entries.len(),
            newest: entries.iter().map(|it| it.id).max().unwrap_or_default(),
        });
    }

    fn finish(mut self) -> Groups {
        self.sets
            .extend(cliques(std::mem::take(&mut self.namesakes)));
        let mut sets: Vec<(ReasonSet, Vec<CustomerId>)> = std::mem::take(&mut self.sets)
            .into_iter()
            .map(|mut ids| {
                ids.sort_unstable_by_key(|id| Reverse(*id));
                (self.reasons(&ids), ids)
            })
            .collect();
        sets.sort_unstable_by(|a, b| b.cmp(a));
        sets.dedup();
        self.shared
            .sort_unstable_by_key(|it| (Reverse(it.customers), it.reason, Reverse(it.newest)));
        Groups {
            likely: sets
                .into_iter()
                .map(|(reasons, ids)| Group {
                    ids,
                    reasons: reasons.list(),
                })
                .collect(),
            shared: self.shared,
        }
    }

    /// Returns the reasons that hold for each two customers. Found for one reason, they may share
    /// others.
    fn reasons(&self, ids: &[CustomerId]) -> ReasonSet {
        let entries: Vec<_> = ids
            .iter()
            .filter_map(|id| self.table.slot(*id))
            .map(|slot| self.table.entry(slot))
            .collect();
        let have_similar_names =
            || pairs(&entries).all(|(one, other)| one.keys.has_similar_name(&other.keys));
        let share_phone = pairs(&entries).all(|(one, other)| {
            let mut phones = one.keys.shared_phones(&other.keys);
            phones.any(|key| self.is_rare(key))
        });
        ReasonSet::default()
            .with_if(self.share_email(&entries), DuplicateReason::Email)
            .with_if(share_phone, DuplicateReason::Phone)
            .with_if(have_similar_names(), DuplicateReason::Name)
    }

    fn share_email(&self, entries: &[&Entry]) -> bool {
        let email = |entry: &Entry| entry.keys.hash(KeyKind::Email);
        let key = entries.first().map_or(0, |first| email(first));
        key != 0 && entries.iter().all(|it| email(it) == key) && self.is_rare(key)
    }

    fn is_rare(&self, key: u64) -> bool {
        self.table.slots_with(key).take(MOST_CONTACTS + 1).count() <= MOST_CONTACTS
    }
}

fn are_same_phone(one: &Entry, other: &Entry) -> bool {
    one.keys.shared_phones(&other.keys).next().is_some()
}

/// Returns each two of the entries.
fn pairs<'a>(entries: &'a [&'a Entry]) -> impl Iterator<Item = (&'a Entry, &'a Entry)> {
    let others = |(index, one): (usize, &'a &'a Entry)| {
        entries[..index].iter().map(move |other| (*one, *other))
    };
    entries.iter().enumerate().flat_map(others)
}
