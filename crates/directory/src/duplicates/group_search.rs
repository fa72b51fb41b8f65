use std::cmp::Reverse;
use std::ops::Range;

use model::{CustomerId, DuplicateReason};

use super::DuplicateIndex;
use super::blocking_keys::{KeyKind, key};
use super::cliques::Cliques;
use super::groups::{Group, Groups, SharedValue};
use super::hidden_pairs::{HiddenPairs, pairs_of};
use super::members::{MOST_CONTACTS, are_same_phone, has_two_active, pairs, with_reasons};
use super::reason::ReasonSet;
use super::table::{Entry, Table};
use super::typos::TypoSearch;

/// The most customers that share a name and may be duplicates: a name that more share is a common
/// one.
const MOST_NAMESAKES: usize = 10;

/// The customers, names or groups that one step looks at.
const PIECE: usize = 250;

/// A search for all groups, in steps of about a millisecond, so that a page stays responsive. Once
/// the index or the hidden pairs have changed, it has to begin anew.
#[derive(Debug, Default)]
pub struct GroupSearch {
    stage: Stage,
    /// How far the stage is.
    at: usize,
    /// The groups found so far, each for one reason.
    sets: Vec<Vec<CustomerId>>,
    namesakes: Vec<(CustomerId, CustomerId)>,
    shared: Vec<SharedValue>,
    /// The persons whose names may hold a typo, by a hash of the name.
    names: Vec<(u64, u32)>,
    /// Those of the same name, where they are not too many.
    rare: Vec<Vec<u32>>,
    typos: TypoSearch,
    cliques: Cliques,
    likely: Vec<(ReasonSet, Vec<CustomerId>)>,
    hidden: Vec<(ReasonSet, Vec<CustomerId>)>,
}

/// The stages, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Stage {
    /// Looks at the keys that several customers share, and collects the names that may hold a typo.
    #[default]
    SharedKeys,
    /// Puts the same names together.
    SameNames,
    /// Collects the parts that two names with a typo have in common.
    NameParts,
    /// Compares the names that have a part in common.
    Typos,
    /// Makes groups of the pairs by name.
    Cliques,
    /// Looks at each group for more reasons, and for hidden pairs.
    Reasons,
}

impl GroupSearch {
    /// Does the next step. Returns the groups after the last one.
    pub fn step(&mut self, index: &DuplicateIndex, hidden: &HiddenPairs) -> Option<Groups> {
        let table = &index.table;
        match self.stage {
            Stage::SharedKeys => {
                let slots = self.next_piece(table.len());
                let is_last = slots.is_empty();
                for slot in slots {
                    self.add_shared_keys(table, slot as u32);
                }
                if is_last {
                    self.names.sort_unstable();
                    self.begin(Stage::SameNames);
                }
            }
            Stage::SameNames => {
                if !self.add_same_names(table) {
                    self.names = Vec::new();
                    self.begin(Stage::NameParts);
                }
            }
            Stage::NameParts => {
                let names = self.next_piece(self.rare.len());
                let is_last = names.is_empty();
                for at in names {
                    self.typos.add(at as u32, name(table, &self.rare[at]));
                }
                if is_last {
                    self.begin(Stage::Typos);
                }
            }
            Stage::Typos => {
                let rare = &self.rare;
                if !self.typos.step(|at| name(table, &rare[at as usize])) {
                    self.add_near_names(table);
                    self.begin(Stage::Cliques);
                }
            }
            Stage::Cliques => {
                let found = self.sets.len();
                self.sets.extend(self.cliques.by_ref().take(PIECE));
                if self.sets.len() == found {
                    self.cliques = Cliques::default();
                    self.begin(Stage::Reasons);
                }
            }
            Stage::Reasons => {
                let sets = self.next_piece(self.sets.len());
                if sets.is_empty() {
                    return Some(self.finish());
                }
                for at in sets {
                    let ids = std::mem::take(&mut self.sets[at]);
                    self.add_set(table, hidden, ids);
                }
            }
        }
        None
    }

    fn begin(&mut self, stage: Stage) {
        self.stage = stage;
        self.at = 0;
    }

    fn next_piece(&mut self, count: usize) -> Range<usize> {
        let from = self.at;
        self.at = count.min(from + PIECE);
        from..self.at
    }

    fn add_shared_keys(&mut self, table: &Table, slot: u32) {
        for (kind, slots) in table.shared_keys(slot) {
            let entries = slots.map(|slot| table.entry(slot));
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
        let entry = table.entry(slot);
        if entry.keys.may_hold_typo() && table.slot(entry.id) == Some(slot) {
            self.names.push((key(b'n', [&*entry.keys.name]), slot));
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
        self.sets.extend(Cliques::of(pairs));
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

    /// Pairs persons of the same name, whose name may hold a typo. Returns whether there were any.
    fn add_same_names(&mut self, table: &Table) -> bool {
        let names = std::mem::take(&mut self.names);
        let mut groups = names[self.at..].chunk_by(|a, b| a.0 == b.0);
        let from = self.at;
        for same in groups.by_ref().take(PIECE) {
            self.at += same.len();
            let entries: Vec<_> = same.iter().map(|it| table.entry(it.1)).collect();
            if entries.len() > MOST_NAMESAKES {
                self.too_many(DuplicateReason::Name, &entries);
            } else {
                self.pair(&entries);
                self.rare.push(same.iter().map(|it| it.1).collect());
            }
        }
        self.names = names;
        self.at > from
    }

    /// Pairs persons whose names differ by a typo. All pairs by name are known then.
    fn add_near_names(&mut self, table: &Table) {
        for (one, other) in std::mem::take(&mut self.typos).into_pairs() {
            let both = [&*self.rare[one as usize], &*self.rare[other as usize]].concat();
            let both: Vec<_> = both.iter().map(|slot| table.entry(*slot)).collect();
            self.pair(&both);
        }
        self.rare = Vec::new();
        self.cliques = Cliques::of(std::mem::take(&mut self.namesakes));
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

    /// Adds a group. One with hidden pairs falls into those of the other pairs. One without two active
    /// customers is done already: the others are in the archive.
    fn add_set(&mut self, table: &Table, hidden: &HiddenPairs, ids: Vec<CustomerId>) {
        if !has_two_active(table, &ids) {
            return;
        }
        let is_hidden = |pair: &(CustomerId, CustomerId)| hidden.contains(pair.0, pair.1);
        if !pairs_of(&ids).any(|pair| is_hidden(&pair)) {
            self.likely.push(with_reasons(table, ids));
            return;
        }
        let left = pairs_of(&ids).filter(|pair| !is_hidden(pair)).collect();
        for ids in Cliques::of(left).filter(|ids| has_two_active(table, ids)) {
            self.likely.push(with_reasons(table, ids));
        }
        self.hidden.push(with_reasons(table, ids));
    }

    fn finish(&mut self) -> Groups {
        self.shared
            .sort_unstable_by_key(|it| (Reverse(it.customers), it.reason, Reverse(it.newest)));
        Groups {
            likely: sorted(std::mem::take(&mut self.likely)),
            hidden: sorted(std::mem::take(&mut self.hidden)),
            shared: std::mem::take(&mut self.shared),
        }
    }
}

/// Returns the folded name of customers that share it.
fn name<'a>(table: &'a Table, same: &[u32]) -> &'a str {
    &table.entry(same[0]).keys.name
}

fn sorted(mut sets: Vec<(ReasonSet, Vec<CustomerId>)>) -> Vec<Group> {
    sets.sort_unstable_by(|a, b| b.cmp(a));
    sets.dedup();
    let group = |(reasons, ids): (ReasonSet, _)| Group {
        ids,
        reasons: reasons.list(),
    };
    sets.into_iter().map(group).collect()
}
