use model::{CustomerField, Direction, ListQuery};

use crate::dictionary::Slot;
use crate::directory::Directory;
use crate::filter::Filter;
use crate::found::Found;
use crate::search_query::{Reading, SearchQuery};
use crate::sort_order::SortBy;

/// The customers that a question is about, in the order of the screen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Matches {
    /// Where they are.
    pub slots: Vec<Slot>,
    /// How many of them are companies.
    pub companies: usize,
    /// How many of them are archived.
    pub archived: usize,
}

/// No customer is found as badly as this.
const NOT: u8 = u8::MAX;

impl Directory {
    /// Searches, filters and sorts. What is searched for in the default order comes by how well it
    /// is found, the newest first; else the order asked for holds.
    pub fn matches(&mut self, query: &ListQuery, typed: &SearchQuery) -> Matches {
        let filter = Filter::of(query);
        let by = SortBy::of(query);
        let ranked = by == SortBy::Default && !typed.is_empty();
        let found = if typed.is_empty() {
            Vec::new()
        } else {
            self.find(typed)
        };
        let by = if ranked { SortBy::Newest } else { by };
        self.sorted(by);
        let Some(order) = self.kept(by) else {
            return Matches::default();
        };
        let fits = |slot: &Slot| {
            let at = *slot as usize;
            filter.fits(
                self.filled[at],
                self.packed[at].number(CustomerField::Status),
            )
        };
        let was_found = |slot: &Slot| found.is_empty() || found[*slot as usize] != NOT;
        let matching = order.iter().copied().filter(was_found).filter(fits);
        let mut slots: Vec<Slot> = if ranked {
            by_rank(matching, &found)
        } else {
            matching.collect()
        };
        if !ranked && query.api_query.direction == Direction::Descending {
            slots.reverse();
        }
        self.counted(slots)
    }

    /// Everyone found, by how well, the newest first; for what shows a few of them at a time.
    pub fn search(&mut self, typed: &SearchQuery) -> Vec<Slot> {
        let found = self.find(typed);
        let order = self.sorted(SortBy::Newest);
        let was_found = |slot: &Slot| found[*slot as usize] != NOT;
        by_rank(order.iter().copied().filter(was_found), &found)
    }

    /// Returns the statuses of all customers, each with the number of customers that have it.
    pub fn statuses(&self) -> Vec<(i64, usize)> {
        let mut statuses: Vec<(i64, usize)> = Vec::new();
        for (packed, filled) in self.packed.iter().zip(&self.filled) {
            if filled.is_empty() {
                continue;
            }
            let own = packed.number(CustomerField::Status);
            let known = statuses.iter_mut().find(|(status, _)| *status == own);
            match known {
                Some((_, count)) => *count += 1,
                None => statuses.push((own, 1)),
            }
        }
        statuses.sort_unstable();
        statuses
    }

    fn counted(&self, slots: Vec<Slot>) -> Matches {
        let (mut companies, mut archived) = (0, 0);
        for slot in &slots {
            let filled = self.filled[*slot as usize];
            companies += usize::from(filled.contains(CustomerField::Company));
            archived += usize::from(filled.contains(CustomerField::Archived));
        }
        Matches {
            slots,
            companies,
            archived,
        }
    }

    /// How well each slot is found, or [`NOT`].
    fn find(&self, typed: &SearchQuery) -> Vec<u8> {
        let mut best = vec![NOT; self.ids.len()];
        let mut worst = vec![0; self.ids.len()];
        let mut word = vec![NOT; self.ids.len()];
        for reading in &typed.readings {
            self.read(reading, &mut worst, &mut word);
            let layout = Found::OtherLayout as u8;
            for (best, found) in best.iter_mut().zip(&worst) {
                let found = if reading.other_layout && *found != NOT {
                    layout
                } else {
                    *found
                };
                *best = found.min(*best);
            }
        }
        best
    }

    /// Puts into `worst` how well the worst of the words is found; `word` is room to work in.
    fn read(&self, reading: &Reading, worst: &mut [u8], word: &mut [u8]) {
        for (count, wanted) in reading.words.iter().enumerate() {
            word.fill(NOT);
            self.index.find(wanted, |found, slots| {
                let found = found as u8;
                for slot in slots {
                    let known = &mut word[*slot as usize];
                    *known = found.min(*known);
                }
            });
            if count == 0 {
                worst.copy_from_slice(word);
            } else {
                for (worst, word) in worst.iter_mut().zip(&*word) {
                    *worst = (*worst).max(*word);
                }
            }
        }
    }
}

fn by_rank(matching: impl Iterator<Item = Slot>, found: &[u8]) -> Vec<Slot> {
    let mut ranks: [Vec<Slot>; Found::ALL.len()] = Default::default();
    for slot in matching {
        ranks[found[slot as usize] as usize].push(slot);
    }
    ranks.concat()
}
