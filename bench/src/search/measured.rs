//! What a page tells of its contender.

use std::collections::BTreeMap;

use serde::Deserialize;

/// All figures of one contender. Times in milliseconds, sizes in bytes.
pub(crate) struct Measured {
    pub(crate) indexed: Indexed,
    pub(crate) typed: Typed,
    /// By column; empty where the contender doesn't sort.
    pub(crate) sorted: BTreeMap<String, f64>,
    /// What JavaScript holds on to after indexing.
    pub(crate) heap: f64,
    /// The whole memory of WebAssembly at the end.
    pub(crate) webassembly: f64,
}

impl Measured {
    /// The rows with the index, wherever they are.
    pub(crate) fn memory(&self) -> f64 {
        self.heap + self.webassembly
    }
}

/// From the texts of the API's answers to an index.
#[derive(Deserialize)]
pub(crate) struct Indexed {
    pub(crate) rows: usize,
    pub(crate) total: f64,
    /// Of a page of 100.
    pub(crate) insert: Times,
}

/// All queries, key by key.
#[derive(Deserialize)]
pub(crate) struct Typed {
    /// Of a keystroke.
    pub(crate) key: Times,
    pub(crate) queries: usize,
    /// How many whole queries had a wanted customer among the first ten.
    pub(crate) first: usize,
    /// And among all matches.
    pub(crate) all: usize,
    /// Which queries had none among the first ten, by their places in what was typed.
    pub(crate) missed: Vec<usize>,
}

/// Many times of one thing.
#[derive(Deserialize)]
pub(crate) struct Times {
    pub(crate) count: usize,
    pub(crate) total: f64,
    pub(crate) p50: f64,
    pub(crate) p95: f64,
    pub(crate) max: f64,
}
