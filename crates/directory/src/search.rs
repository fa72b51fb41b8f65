use model::{CustomerField, Direction, ListQuery};

use crate::directory::Directory;
use crate::filter::Filter;
use crate::match_tier::MatchTier;
use crate::postings::DocId;
use crate::search_query::{Interpretation, SearchQuery};
use crate::sort_order::SortBy;

/// The customers that match a query, in the order of the screen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Matches {
    /// The customers.
    pub doc_ids: Vec<DocId>,
    /// The number of companies among them.
    pub companies: usize,
    /// The number of archived customers among them.
    pub archived: usize,
}

/// Stands for a customer that does not match: worse than any [`MatchTier`].
const NO_MATCH: u8 = u8::MAX;

/// Many customers match where one block of doc ids for each so many customers holds a match.
const MANY: usize = 64;

/// The most exact matches whose spelling is compared: more take too long for a key press, and are a
/// word that many customers share.
const MOST_COMPARED: usize = 200;

impl Directory {
    /// Searches, filters and sorts. A search in the default order sorts by how well the customers
    /// match, then the newest first; otherwise the sort order of the query holds.
    pub fn matches(&mut self, query: &ListQuery, typed: &SearchQuery) -> Matches {
        let filter = Filter::of(query);
        let by = SortBy::of(query);
        let ranked = by == SortBy::Default && !typed.is_empty();
        let tiers = if typed.is_empty() {
            Vec::new()
        } else {
            self.tiers(typed)
        };
        let by = if ranked { SortBy::Newest } else { by };
        self.sorted(by);
        let Some(order) = self.kept(by) else {
            return Matches::default();
        };
        let fits = |doc_id: &DocId| {
            let at = *doc_id as usize;
            let status = || self.packed[at].number(CustomerField::Status);
            filter.fits(self.filled[at], status)
        };
        let mut matching = if typed.is_empty() {
            order.to_vec()
        } else {
            found(order, &tiers)
        };
        matching.retain(fits);
        let mut doc_ids = if ranked {
            self.by_tier(&matching, &tiers, typed)
        } else {
            matching
        };
        if !ranked && query.api_query.direction == Direction::Descending {
            doc_ids.reverse();
        }
        self.counted(doc_ids)
    }

    /// Returns the customers that match a search: those that match best first, then the newest. For
    /// parts of the screen that show a few of them.
    pub fn search(&mut self, typed: &SearchQuery) -> Vec<DocId> {
        let tiers = self.tiers(typed);
        self.sorted(SortBy::Newest);
        let order = self.kept(SortBy::Newest).unwrap_or_default();
        self.by_tier(&found(order, &tiers), &tiers, typed)
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

    fn counted(&self, doc_ids: Vec<DocId>) -> Matches {
        let (mut companies, mut archived) = (0, 0);
        for doc_id in &doc_ids {
            let filled = self.filled[*doc_id as usize];
            companies += usize::from(filled.contains(CustomerField::Company));
            archived += usize::from(filled.contains(CustomerField::Archived));
        }
        Matches {
            doc_ids,
            companies,
            archived,
        }
    }

    /// Returns for each doc id how well the customer matches: a [`MatchTier`] as a number, or
    /// [`NO_MATCH`].
    fn tiers(&self, typed: &SearchQuery) -> Vec<u8> {
        let mut best = vec![NO_MATCH; self.ids.len()];
        let mut worst = vec![0; self.ids.len()];
        let mut word = vec![NO_MATCH; self.ids.len()];
        for interpretation in &typed.interpretations {
            self.worst_tiers(interpretation, &mut worst, &mut word);
            let layout = MatchTier::OtherLayout as u8;
            for (best, worst) in best.iter_mut().zip(&worst) {
                let tier = if interpretation.other_layout && *worst != NO_MATCH {
                    layout
                } else {
                    *worst
                };
                *best = tier.min(*best);
            }
        }
        best
    }

    /// Writes into `worst` the worst tier of the words for each doc id. `word` is a buffer.
    fn worst_tiers(&self, interpretation: &Interpretation, worst: &mut [u8], word: &mut [u8]) {
        for (count, wanted) in interpretation.words.iter().enumerate() {
            word.fill(NO_MATCH);
            self.index.find(wanted, |tier, doc_ids| {
                let tier = tier as u8;
                for doc_id in doc_ids {
                    let known = &mut word[*doc_id as usize];
                    *known = tier.min(*known);
                }
            });
            if count == 0 {
                worst.copy_from_slice(word);
            } else {
                for (worst, word) in worst.iter_mut().zip(&*word) {
                    *worst = (*worst).max(*word);
                }
            }
            // No customer has all words so far.
            if blocks_with_match(worst) == 0 {
                return;
            }
        }
    }

    /// Sorts customers by tier. Among those that match exactly, the spelling as typed comes first.
    fn by_tier(&self, matching: &[DocId], tiers: &[u8], typed: &SearchQuery) -> Vec<DocId> {
        let tier_of = |doc_id: &DocId| tiers[*doc_id as usize] as usize;
        let mut counts = [0; MatchTier::ALL.len()];
        for doc_id in matching {
            counts[tier_of(doc_id)] += 1;
        }
        // The place of the next customer of each tier.
        let mut next = [0; MatchTier::ALL.len()];
        for tier in 1..next.len() {
            next[tier] = next[tier - 1] + counts[tier - 1];
        }
        let mut sorted = vec![0; matching.len()];
        for doc_id in matching {
            let place = &mut next[tier_of(doc_id)];
            sorted[*place] = *doc_id;
            *place += 1;
        }
        let exact = counts[MatchTier::Exact as usize];
        if exact <= MOST_COMPARED {
            sorted[..exact]
                .sort_by_cached_key(|doc_id| !self.packed[*doc_id as usize].has(&typed.as_typed));
        }
        sorted
    }
}

/// Returns the customers that match. Where many do, it has no branch for each: a processor could not
/// foretell which match, and would take twice the time.
fn found(order: &[DocId], tiers: &[u8]) -> Vec<DocId> {
    let matches = |doc_id: &DocId| tiers[*doc_id as usize] != NO_MATCH;
    if blocks_with_match(tiers) < order.len() / MANY {
        return order.iter().copied().filter(matches).collect();
    }
    let mut found = vec![0; order.len()];
    let mut count = 0;
    for doc_id in order {
        found[count] = *doc_id;
        count += usize::from(matches(doc_id));
    }
    found.truncate(count);
    found
}

/// Returns how many blocks of eight doc ids hold a match.
fn blocks_with_match(tiers: &[u8]) -> usize {
    let (blocks, rest) = tiers.as_chunks();
    let has_match = |block: &[u8; 8]| u64::from_ne_bytes(*block) != u64::MAX;
    let in_rest = rest.iter().any(|tier| *tier != NO_MATCH);
    blocks.iter().filter(|block| has_match(block)).count() + usize::from(in_rest)
}
