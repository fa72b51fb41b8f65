use std::ops::Range;
use std::sync::Arc;

use directory::{DocId, Matches, SearchQuery, highlights};
use leptos::prelude::*;
use model::{Customer, CustomerField, CustomerId, ListQuery};

use super::LiveDirectory;

/// All matches of a query, in its order.
#[derive(Clone)]
pub struct SearchResults(Arc<dyn Answer>);

/// The matches of a query. A trait object, so that the search engine stays in the file that is
/// loaded after the first rows.
trait Answer: Send + Sync {
    fn matches(&self) -> &Matches;
    fn customer(&self, index: usize) -> Option<Customer>;
    fn position(&self, id: CustomerId) -> Option<usize>;
    fn ids(&self) -> Vec<CustomerId>;
    fn count_among(&self, ids: &[CustomerId]) -> usize;
    fn highlights(&self, text: &str, field: CustomerField) -> Vec<Range<usize>>;
}

struct DirectoryAnswer {
    search: SearchQuery,
    matches: Matches,
    directory: LiveDirectory,
}

/// The last query with its results, which several parts of the screen request.
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
    let query = query.without_look().at(0);
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
    /// Returns the number of customers that match.
    pub fn total(&self) -> usize {
        self.doc_ids().len()
    }

    /// Returns the number of companies among them.
    pub fn companies(&self) -> usize {
        self.0.matches().companies
    }

    /// Returns the number of archived customers among them.
    pub fn archived(&self) -> usize {
        self.0.matches().archived
    }

    /// Returns the customer at `index`, from 0.
    pub fn customer(&self, index: usize) -> Option<Customer> {
        self.0.customer(index)
    }

    /// Returns the place of a customer, from 0.
    pub fn position(&self, id: CustomerId) -> Option<usize> {
        self.0.position(id)
    }

    /// Returns the `_id`s of all matches, in their order.
    pub fn ids(&self) -> Vec<CustomerId> {
        self.0.ids()
    }

    /// Returns how many of these customers match.
    pub fn count_among(&self, ids: &[CustomerId]) -> usize {
        self.0.count_among(ids)
    }

    /// Returns the ranges of a field's `text` that match the search, in bytes.
    pub fn highlights(&self, text: &str, field: CustomerField) -> Vec<Range<usize>> {
        self.0.highlights(text, field)
    }

    /// Returns the doc ids of all matches.
    pub fn doc_ids(&self) -> &[DocId] {
        &self.0.matches().doc_ids
    }
}

impl Answer for DirectoryAnswer {
    fn matches(&self) -> &Matches {
        &self.matches
    }

    fn customer(&self, index: usize) -> Option<Customer> {
        let doc_id = *self.matches.doc_ids.get(index)?;
        self.directory.with(|directory| directory.at(doc_id))
    }

    fn position(&self, id: CustomerId) -> Option<usize> {
        let mut doc_ids = self.matches.doc_ids.iter();
        let is_it = |directory: &mut directory::Directory| {
            doc_ids.position(|doc_id| directory.id_at(*doc_id) == id)
        };
        self.directory.with(is_it)?
    }

    fn ids(&self) -> Vec<CustomerId> {
        let doc_ids = self.matches.doc_ids.iter();
        let ids = |directory: &mut directory::Directory| {
            doc_ids.map(|doc_id| directory.id_at(*doc_id)).collect()
        };
        self.directory.with(ids).unwrap_or_default()
    }

    fn count_among(&self, ids: &[CustomerId]) -> usize {
        let doc_ids = &self.matches.doc_ids;
        self.directory
            .with(|directory| directory.count_among(ids, doc_ids))
            .unwrap_or(0)
    }

    fn highlights(&self, text: &str, field: CustomerField) -> Vec<Range<usize>> {
        highlights(text, field, &self.search)
    }
}
