use std::sync::Arc;

use directory::{Matches, SearchQuery, Slot, SortBy};
use leptos::prelude::*;
use model::{Customer, ListQuery};

use super::{AllCustomers, Store};
use crate::route::Route;

/// The answer to a question of the list.
#[derive(Clone)]
pub struct Found(Arc<Answer>);

struct Answer {
    /// The question, at its first row.
    query: ListQuery,
    typed: SearchQuery,
    version: u32,
    matches: Matches,
    all: AllCustomers,
}

impl PartialEq for Found {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl AllCustomers {
    /// Whom `query` is about, reactively.
    pub fn found(self, query: &ListQuery) -> Option<Found> {
        let version = self.version.try_get()?;
        let query = query.at(0);
        let mut found = None;
        self.store.try_update_value(|store| {
            let kept = store.found.as_ref();
            let same = |kept: &&Found| kept.0.version == version && kept.0.query == query;
            found = Some(match kept.filter(same) {
                Some(kept) => kept.clone(),
                None => self.find(store, query, version),
            });
            store.found.clone_from(&found);
        });
        found
    }

    /// What the list is sorted by, also while it still shows pages.
    pub(super) fn shown_by(self) -> SortBy {
        match self.desk.route.try_get_untracked() {
            Some(Route::Customers(query)) => SortBy::of(&query),
            _ => SortBy::Default,
        }
    }

    fn find(self, store: &mut Store, query: ListQuery, version: u32) -> Found {
        let typed = SearchQuery::parse(&query.search);
        let matches = store.directory.matches(&query, &typed);
        Found(Arc::new(Answer {
            query,
            typed,
            version,
            matches,
            all: self,
        }))
    }
}

impl Found {
    /// How many there are.
    pub fn total(&self) -> usize {
        self.0.matches.slots.len()
    }

    /// How many of them are companies.
    pub fn companies(&self) -> usize {
        self.0.matches.companies
    }

    /// How many of them are archived.
    pub fn archived(&self) -> usize {
        self.0.matches.archived
    }

    /// What was searched for.
    pub fn typed(&self) -> &SearchQuery {
        &self.0.typed
    }

    /// The one at place `at`, counted from 0.
    pub fn customer(&self, at: usize) -> Option<Customer> {
        let slot = *self.slots().get(at)?;
        self.0.all.with(|directory| directory.at(slot))
    }

    /// All of them, in their order.
    pub fn slots(&self) -> &[Slot] {
        &self.0.matches.slots
    }
}
