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
        let matches = |doc_id: &DocId| tiers.is_empty() || tiers[*doc_id as usize] != NO_MATCH;
        let matching = order.iter().copied().filter(matches).filter(fits);
        let mut doc_ids: Vec<DocId> = if ranked {
            self.by_tier(matching, &tiers, typed)
        } else {
            matching.collect()
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
        let matches = |doc_id: &DocId| tiers[*doc_id as usize] != NO_MATCH;
        self.by_tier(order.iter().copied().filter(matches), &tiers, typed)
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
        }
    }

    /// Sorts customers by tier. Among those that match exactly, the spelling as typed comes first.
    fn by_tier(
        &self,
        matching: impl Iterator<Item = DocId>,
        tiers: &[u8],
        typed: &SearchQuery,
    ) -> Vec<DocId> {
        let mut groups: [Vec<DocId>; MatchTier::ALL.len()] = Default::default();
        for doc_id in matching {
            groups[tiers[doc_id as usize] as usize].push(doc_id);
        }
        let exact = &mut groups[MatchTier::Exact as usize];
        if exact.len() <= MOST_COMPARED {
            exact.sort_by_cached_key(|doc_id| !self.packed[*doc_id as usize].has(&typed.as_typed));
        }
        groups.concat()
    }
}
