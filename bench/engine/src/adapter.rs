//! Passes the calls of the bench to the engine.

use directory::{Directory, DocId, SearchQuery, SortBy};
use model::{Customer, CustomerId, ListQuery};

/// What the list can be sorted by.
pub(crate) const COLUMNS: [&str; 10] = [
    "newest",
    "company",
    "name",
    "firstname",
    "email",
    "phone",
    "status",
    "archived",
    "crmid",
    "refid",
];

/// All customers, and the matches of the last search.
#[derive(Default)]
pub(crate) struct Adapter {
    directory: Directory,
    matches: Vec<DocId>,
}

impl Adapter {
    pub(crate) fn upsert(&mut self, customer: &Customer) {
        self.directory.upsert(customer);
    }

    pub(crate) fn search(&mut self, text: &str) -> usize {
        let typed = SearchQuery::parse(text);
        self.matches = self.directory.search(&typed);
        self.matches.len()
    }

    pub(crate) fn first(&self, n: usize) -> Vec<CustomerId> {
        let first = self.matches.iter().take(n);
        first.map(|doc_id| self.directory.id_at(*doc_id)).collect()
    }

    pub(crate) fn sort(&mut self, column: &str) -> usize {
        self.directory.sorted(sort_by(column)).len()
    }
}

fn sort_by(column: &str) -> SortBy {
    match column {
        "newest" => SortBy::Newest,
        parameter => SortBy::of(&ListQuery::parse(&format!("sortby={parameter}"), "", 100)),
    }
}
