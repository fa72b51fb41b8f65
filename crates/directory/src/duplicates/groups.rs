use std::cmp::Reverse;

use model::CustomerId;

use super::alike::{Alike, Reasons};
use super::cliques::cliques;
use super::clues::{Clue, key};
use super::table::{Entry, Table};
use super::typos::typos;

/// An address or a number that more customers share is that of an office.
const MOST_CONTACTS: usize = 20;

/// A name that more customers share is a common one.
const MOST_NAMESAKES: usize = 10;

/// All likely duplicates.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Groups {
    /// Those with more reasons first, then by e-mail, by phone, by name, then the newest.
    pub likely: Vec<Group>,
    /// What too many share to say anything, what most share first.
    pub shared: Vec<Shared>,
}

/// Customers that all look alike, each like each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Two at least, the newest first.
    pub ids: Vec<CustomerId>,
    /// The reasons that hold for all of them.
    pub why: Vec<Alike>,
}

/// An address, a number or a name that makes no group, for too many customers share it: more than
/// 20, or more than 10 of a name. Those of them that agree in more may be in a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared {
    /// What is shared.
    pub what: Alike,
    /// How many customers share it.
    pub customers: usize,
    /// The newest of them, to show what it is.
    pub newest: CustomerId,
}

pub(super) fn of(table: &Table) -> Groups {
    let mut search = Search {
        table,
        sets: Vec::new(),
        namesakes: Vec::new(),
        shared: Vec::new(),
    };
    search.take_shared_keys();
    search.take_near_names();
    search.finish()
}

struct Search<'a> {
    table: &'a Table,
    /// Each group found, by one reason or another.
    sets: Vec<Vec<CustomerId>>,
    namesakes: Vec<(CustomerId, CustomerId)>,
    shared: Vec<Shared>,
}

impl<'a> Search<'a> {
    fn take_shared_keys(&mut self) {
        for (clue, slots) in self.table.shared() {
            let entries = slots.map(|slot| self.table.entry(slot));
            match clue {
                Clue::Email => self.contact(Alike::Email, entries.collect()),
                Clue::Phone => self.contact(Alike::Phone, entries.collect()),
                Clue::Name => {
                    let same: Vec<_> = entries.filter(|it| !it.clues.may_differ()).collect();
                    self.same_name(same);
                }
                Clue::NameEnd => {}
            }
        }
    }

    fn contact(&mut self, what: Alike, entries: Vec<&Entry>) {
        if entries.len() > MOST_CONTACTS {
            self.too_many(what, &entries);
        } else {
            self.sets.push(entries.iter().map(|it| it.id).collect());
        }
    }

    /// Companies that are called the same, or persons whose names hold no typo.
    fn same_name(&mut self, mut entries: Vec<&Entry>) {
        if entries.len() <= MOST_NAMESAKES {
            self.pair(&entries);
            return;
        }
        self.too_many(Alike::Name, &entries);
        // Of a common company, the same contact tells more than that one is missing.
        entries.sort_unstable_by(|a, b| a.clues.name.cmp(&b.clues.name));
        for same in entries.chunk_by(|a, b| a.clues.name == b.clues.name) {
            if same.len() <= MOST_NAMESAKES && !same[0].clues.name.is_empty() {
                self.pair(same);
            }
        }
    }

    /// Persons whose names may hold a typo.
    fn take_near_names(&mut self) {
        let mut names: Vec<(u64, u32)> = self
            .table
            .slots()
            .filter(|slot| self.table.entry(*slot).clues.may_differ())
            .map(|slot| (key(b'n', [&*self.table.entry(slot).clues.name]), slot))
            .collect();
        names.sort_unstable();
        let mut rare: Vec<Vec<&Entry>> = Vec::new();
        for same in names.chunk_by(|a, b| a.0 == b.0) {
            let entries: Vec<_> = same.iter().map(|it| self.table.entry(it.1)).collect();
            if entries.len() > MOST_NAMESAKES {
                self.too_many(Alike::Name, &entries);
            } else {
                self.pair(&entries);
                rare.push(entries);
            }
        }
        let names: Vec<_> = rare.iter().map(|same| &*same[0].clues.name).collect();
        for (one, other) in typos(&names) {
            let both = [&*rare[one as usize], &*rare[other as usize]].concat();
            self.pair(&both);
        }
    }

    fn pair(&mut self, entries: &[&Entry]) {
        for (index, one) in entries.iter().enumerate() {
            for other in &entries[..index] {
                if one.clues.is_called_like(&other.clues) {
                    self.namesakes.push((one.id, other.id));
                }
            }
        }
    }

    fn too_many(&mut self, what: Alike, entries: &[&Entry]) {
        self.shared.push(Shared {
            what,
            customers: entries.len(),
            newest: entries.iter().map(|it| it.id).max().unwrap_or_default(),
        });
    }

    fn finish(mut self) -> Groups {
        self.sets
            .extend(cliques(std::mem::take(&mut self.namesakes)));
        let mut sets: Vec<(Reasons, Vec<CustomerId>)> = std::mem::take(&mut self.sets)
            .into_iter()
            .map(|mut ids| {
                ids.sort_unstable_by_key(|id| Reverse(*id));
                (self.reasons(&ids), ids)
            })
            .collect();
        sets.sort_unstable_by(|a, b| b.cmp(a));
        sets.dedup();
        self.shared
            .sort_unstable_by_key(|it| (Reverse(it.customers), it.what, Reverse(it.newest)));
        Groups {
            likely: sets
                .into_iter()
                .map(|(reasons, ids)| Group {
                    ids,
                    why: reasons.list(),
                })
                .collect(),
            shared: self.shared,
        }
    }

    /// Those that hold for each two of them. Found by one reason, they may agree in more.
    fn reasons(&self, ids: &[CustomerId]) -> Reasons {
        let entries: Vec<_> = ids
            .iter()
            .filter_map(|id| self.table.slot(*id))
            .map(|slot| self.table.entry(slot))
            .collect();
        let are_called_alike = || {
            entries.iter().enumerate().all(|(index, one)| {
                let mut others = entries[..index].iter();
                others.all(|other| one.clues.is_called_like(&other.clues))
            })
        };
        Reasons::default()
            .add_if(self.share(&entries, Clue::Email), Alike::Email)
            .add_if(self.share(&entries, Clue::Phone), Alike::Phone)
            .add_if(are_called_alike(), Alike::Name)
    }

    fn share(&self, entries: &[&Entry], clue: Clue) -> bool {
        let key = entries.first().map_or(0, |it| it.clues.key(clue));
        key != 0
            && entries.iter().all(|it| it.clues.key(clue) == key)
            && self.table.with(key).take(MOST_CONTACTS + 1).count() <= MOST_CONTACTS
    }
}
