//! The figures of an engine, as its page measures them.

use std::collections::BTreeMap;

use serde::Deserialize;

/// All figures of one engine. Times in milliseconds, sizes in bytes.
pub(crate) struct Measured {
    pub(crate) indexed: Indexed,
    pub(crate) typed: Typed,
    /// By column; empty where the engine does not sort.
    pub(crate) sorted: BTreeMap<String, f64>,
    /// The heap of JavaScript after indexing.
    pub(crate) heap: f64,
    /// The whole memory of WebAssembly at the end.
    pub(crate) webassembly: f64,
}

impl Measured {
    /// Returns the memory of rows and index.
    pub(crate) fn memory(&self) -> f64 {
        self.heap + self.webassembly
    }
}

/// Times from the texts of the answers to the index.
#[derive(Deserialize)]
pub(crate) struct Indexed {
    pub(crate) rows: usize,
    pub(crate) total: f64,
    /// Times of a page of 100 rows.
    pub(crate) insert: Times,
}

/// All queries, key by key.
#[derive(Deserialize)]
pub(crate) struct Typed {
    /// Times of a keystroke.
    pub(crate) key: Times,
    pub(crate) queries: usize,
    /// The number of whole queries with a wanted customer among the first ten.
    pub(crate) first: usize,
    /// The number of whole queries with a wanted customer among all matches.
    pub(crate) all: usize,
    /// The indices of the queries without one among the first ten.
    pub(crate) missed: Vec<usize>,
    /// The indices of the queries that do not find the customer in another spelling.
    pub(crate) not_spelled: Vec<usize>,
    /// The indices of the queries whose other text finds that customer.
    pub(crate) mistaken: Vec<usize>,
}

/// Many times of one measure.
#[derive(Deserialize)]
pub(crate) struct Times {
    pub(crate) count: usize,
    pub(crate) total: f64,
    pub(crate) p50: f64,
    pub(crate) p95: f64,
    pub(crate) max: f64,
}
