use std::ops::Range;
use std::sync::Arc;

use directory::{Matches, SearchQuery, Slot, highlights};
use leptos::prelude::*;
use model::{Customer, CustomerField, CustomerId, ListQuery};

use super::LiveDirectory;

/// All matches of a query, in its order.
#[derive(Clone)]
pub struct SearchResults(Arc<dyn Answer>);

/// The answer to a query. A trait object, so that the search engine stays in the file that is
/// loaded after the first rows.
trait Answer: Send + Sync {
    fn matches(&self) -> &Matches;
    fn customer(&self, index: usize) -> Option<Customer>;
    fn position(&self, id: CustomerId) -> Option<usize>;
    fn highlights(&self, text: &str, field: CustomerField) -> Vec<Range<usize>>;
}

struct DirectoryAnswer {
    search: SearchQuery,
    matches: Matches,
    directory: LiveDirectory,
}

/// The last query with its results: several parts of the screen ask the same.
#[derive(Clone)]
pub(super) struct KeptResults {
    query: ListQuery,
    version: u32,
    results: SearchResults,
}

impl PartialEq for SearchResults {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// Searches `directory`, reactively. Returns none once the session is over.
pub(super) fn search(directory: LiveDirectory, query: &ListQuery) -> Option<SearchResults> {
    let version = directory.version.try_get()?;
    let query = query.at(0);
    directory.store.try_update_value(|store| {
        let is_kept = |kept: &&KeptResults| kept.version == version && kept.query == query;
        if let Some(kept) = store.kept_results.as_ref().filter(is_kept) {
            return kept.results.clone();
        }
        let search = SearchQuery::parse(&query.search);
        let results = SearchResults(Arc::new(DirectoryAnswer {
            matches: store.directory.matches(&query, &search),
            search,
            directory,
        }));
        store.kept_results = Some(KeptResults {
            query,
            version,
            results: results.clone(),
        });
        results
    })
}

impl SearchResults {
    /// How many customers match.
    pub fn total(&self) -> usize {
        self.slots().len()
    }

    /// How many of them are companies.
    pub fn companies(&self) -> usize {
        self.0.matches().companies
    }

    /// How many of them are archived.
    pub fn archived(&self) -> usize {
        self.0.matches().archived
    }

    /// The customer at `index`, from 0.
    pub fn customer(&self, index: usize) -> Option<Customer> {
        self.0.customer(index)
    }

    /// Where a customer stands, from 0.
    pub fn position(&self, id: CustomerId) -> Option<usize> {
        self.0.position(id)
    }

    /// The ranges of bytes of a field's `text` that match what is searched for.
    pub fn highlights(&self, text: &str, field: CustomerField) -> Vec<Range<usize>> {
        self.0.highlights(text, field)
    }

    /// All matches.
    pub fn slots(&self) -> &[Slot] {
        &self.0.matches().slots
    }
}

impl Answer for DirectoryAnswer {
    fn matches(&self) -> &Matches {
        &self.matches
    }

    fn customer(&self, index: usize) -> Option<Customer> {
        let slot = *self.matches.slots.get(index)?;
        self.directory.with(|directory| directory.at(slot))
    }

    fn position(&self, id: CustomerId) -> Option<usize> {
        let mut slots = self.matches.slots.iter();
        let is_it = |directory: &mut directory::Directory| {
            slots.position(|slot| directory.id_at(*slot) == id)
        };
        self.directory.with(is_it)?
    }

    fn highlights(&self, text: &str, field: CustomerField) -> Vec<Range<usize>> {
        highlights(text, field, &self.search)
    }
}
