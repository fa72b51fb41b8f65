use std::collections::BTreeSet;

use super::counts::JobCounts;
use super::row::{JobRow, RowState};
use super::stored::ROWS_PER_CHUNK;

/// The rows of a job with their states, counted, and with a note of the chunks that the storage has to
/// write again.
#[derive(Debug, Clone)]
pub(super) struct Ledger {
    rows: Vec<JobRow>,
    counts: JobCounts,
    changed_chunks: BTreeSet<usize>,
}

impl Ledger {
    /// Returns rows that are not stored yet.
    pub fn new(rows: Vec<JobRow>) -> Self {
        Self {
            counts: JobCounts::of(&rows),
            changed_chunks: (0..rows.len().div_ceil(ROWS_PER_CHUNK)).collect(),
            rows,
        }
    }

    pub fn rows(&self) -> &[JobRow] {
        &self.rows
    }

    pub fn counts(&self) -> JobCounts {
        self.counts
    }

    pub fn state(&self, row: usize) -> &RowState {
        &self.rows[row].state
    }

    pub fn set(&mut self, row: usize, state: RowState) {
        self.counts.remove(&self.rows[row].state);
        self.counts.add(&state);
        self.rows[row].state = state;
        self.changed_chunks.insert(row / ROWS_PER_CHUNK);
    }

    /// Takes the numbers of the chunks that have changed since the last call.
    pub fn take_changed(&mut self) -> BTreeSet<usize> {
        std::mem::take(&mut self.changed_chunks)
    }
}
