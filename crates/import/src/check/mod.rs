//! The dry run: what importing a sheet would do, row by row. Nothing is written.

mod cells;
mod hash;
mod judge;
mod match_index;
mod options;
mod planned;
mod reasons;
mod repeats;
mod row_check;

use std::collections::HashSet;

use model::{CustomerId, DuplicateReason};

use crate::{Columns, Sheet};
use cells::Row;
use match_index::MatchIndex;
use repeats::Repeats;

pub use options::{ImportOptions, Known, MatchBy};
pub use planned::PlannedWrite;
pub use row_check::{CellProblem, CellValue, Counts, FieldChange, RowCheck, RowKind};

/// A check of all rows of a sheet. [`Self::advance`] takes it to its end in steps, so that a page stays free.
///
/// All calls that compare with customers take them as an argument, and see them as they are then.
#[derive(Debug)]
pub struct Check {
    sheet: Sheet,
    columns: Columns,
    options: ImportOptions,
    index: MatchIndex,
    /// The customers that are not in `index` yet; none before the first step.
    to_index: Option<Vec<CustomerId>>,
    customers: usize,
    repeats: Repeats,
    rows: Vec<RowCheck>,
    /// The rows that were looked at: those before this one.
    next: usize,
    counts: Counts,
    left_out: HashSet<usize>,
    /// Likely duplicates that the user wants to create.
    accepted: HashSet<usize>,
}

/// How far a check is, in customers and rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What is done.
    pub done: usize,
    /// What there is to do in all.
    pub total: usize,
}

impl Progress {
    /// Whether the check has ended.
    pub fn is_complete(self) -> bool {
        self.done == self.total
    }
}

impl Check {
    /// Begins a check. Nothing is looked at yet.
    pub fn new(sheet: Sheet, columns: Columns, options: ImportOptions) -> Self {
        let rows = sheet.rows();
        let mut counts = Counts::default();
        (0..rows).for_each(|_| counts.add(RowKind::Waiting));
        Self {
            index: MatchIndex::default(),
            to_index: None,
            customers: 0,
            repeats: Repeats::new(rows),
            rows: vec![RowCheck::Waiting; rows],
            next: 0,
            counts,
            left_out: HashSet::new(),
            accepted: HashSet::new(),
            sheet,
            columns,
            options,
        }
    }

    /// Begins again with other columns or options. Mended cells and left-out rows stay so.
    #[must_use]
    pub fn again(self, columns: Columns, options: ImportOptions) -> Self {
        Self {
            left_out: self.left_out,
            accepted: self.accepted,
            ..Self::new(self.sheet, columns, options)
        }
    }

    /// Looks at the next customers or rows, `count` of them.
    pub fn advance(&mut self, known: Known<'_>, count: usize) -> Progress {
        let to_index = self.to_index.get_or_insert_with(|| {
            let ids: Vec<CustomerId> = known.directory.ids().collect();
            self.customers = ids.len();
            ids
        });
        if !to_index.is_empty() {
            let piece = to_index.len().saturating_sub(count)..;
            for customer in to_index
                .drain(piece)
                .filter_map(|id| known.directory.get(id))
            {
                self.index.add(&customer, self.options.match_by);
            }
            if to_index.is_empty() {
                self.index.sort();
            }
            return self.progress();
        }
        let end = self.next.saturating_add(count).min(self.rows.len());
        while self.next < end {
            let row = self.next;
            self.next += 1;
            self.place(row);
            self.judge(row, known);
        }
        self.progress()
    }

    /// Returns how far the check is.
    pub fn progress(&self) -> Progress {
        let to_index = self.to_index.as_ref().map_or(0, Vec::len);
        // Before the first step it is not known how many customers there are.
        let begun = usize::from(self.to_index.is_some());
        Progress {
            done: begun + self.customers - to_index + self.next,
            total: 1 + self.customers + self.rows.len(),
        }
    }

    /// Returns the sheet, with the cells as the user has mended them.
    pub fn sheet(&self) -> &Sheet {
        &self.sheet
    }

    /// Returns the uses of the columns.
    pub fn columns(&self) -> &Columns {
        &self.columns
    }

    /// Returns what importing a row would do.
    pub fn row(&self, row: usize) -> &RowCheck {
        &self.rows[row]
    }

    /// Returns the customers that a likely duplicate may be, with the reasons: at most 50, the likeliest
    /// first.
    pub fn duplicates(
        &self,
        known: Known<'_>,
        row: usize,
    ) -> Vec<(CustomerId, Vec<DuplicateReason>)> {
        self.cells(row).duplicates(known)
    }

    /// Returns how many rows there are of each kind.
    pub fn counts(&self) -> Counts {
        self.counts
    }

    /// Returns the rows of a kind, in the order of the file.
    pub fn rows_of(&self, kind: RowKind) -> impl Iterator<Item = usize> {
        let rows = self.rows.iter().enumerate();
        rows.filter(move |(_, check)| check.kind() == kind)
            .map(|(row, _)| row)
    }

    /// Mends a cell, and checks its row again with those that it repeats or is repeated by.
    pub fn set_cell(&mut self, known: Known<'_>, row: usize, column: usize, text: &str) {
        self.sheet.set_cell(row, column, text);
        self.check_again(row, known);
    }

    /// Leaves a row out, or takes it in again. Rows that repeat it are checked again.
    pub fn leave_out(&mut self, known: Known<'_>, row: usize, is_left_out: bool) {
        if is_left_out {
            self.left_out.insert(row);
        } else {
            self.left_out.remove(&row);
        }
        self.check_again(row, known);
    }

    /// Whether a likely duplicate is created all the same. It is not unless the user says so.
    pub fn create_anyway(&mut self, row: usize, creates: bool) {
        if creates {
            self.accepted.insert(row);
        } else {
            self.accepted.remove(&row);
        }
    }

    /// Returns the sheet, to read its columns in another way.
    pub fn into_sheet(self) -> Sheet {
        self.sheet
    }

    fn cells(&self, row: usize) -> Row<'_> {
        Row {
            sheet: &self.sheet,
            columns: &self.columns,
            options: &self.options,
            row,
        }
    }

    fn check_again(&mut self, row: usize, known: Known<'_>) {
        // Other rows are looked at in their turn.
        if row >= self.next {
            return;
        }
        for other in self.place(row) {
            self.judge(other, known);
        }
        self.judge(row, known);
    }

    /// Compares a row with the others. Returns those that are to be judged again.
    fn place(&mut self, row: usize) -> Vec<usize> {
        let hash = (!self.left_out.contains(&row)).then(|| self.cells(row).hash());
        self.repeats.set(row, hash)
    }

    fn judge(&mut self, row: usize, known: Known<'_>) {
        let check = if self.left_out.contains(&row) {
            RowCheck::LeftOut
        } else if let Some(first) = self.repeats.first(row) {
            RowCheck::Repeated(first)
        } else {
            self.cells(row).judged(known, &self.index)
        };
        self.counts.remove(self.rows[row].kind());
        self.counts.add(check.kind());
        self.rows[row] = check;
    }
}
