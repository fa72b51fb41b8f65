//! The table that was read from a file.

mod builder;
mod cells;

use std::collections::BTreeMap;

use texts::Message;

use crate::{Delimiter, Encoding};

pub(crate) use builder::Builder;
use cells::Cells;

/// The most columns of a file.
pub(crate) const MOST_COLUMNS: usize = 1_000;

/// The most rows of a file, the header aside.
pub(crate) const MOST_ROWS: usize = 200_000;

/// The most cells of a file.
pub(crate) const MOST_CELLS: usize = 10_000_000;

/// The most bytes of all cells.
pub(crate) const MOST_TEXT: usize = 200_000_000;

/// How a file was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileFormat {
    /// A text with a delimiter.
    Csv {
        /// The encoding, as found or chosen.
        encoding: Encoding,
        /// The delimiter, as found or chosen.
        delimiter: Delimiter,
    },
    /// A workbook.
    Xlsx {
        /// The sheet that was read: its place in `sheets`.
        sheet: usize,
        /// The names of all sheets.
        sheets: Vec<String>,
    },
    /// The JSON of an export.
    Json,
}

/// Why a cell of a workbook has no value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CellFault {
    /// A formula whose result is not stored in the file.
    Formula,
    /// An error of the spreadsheet, such as "#N/A".
    Error(String),
}

impl CellFault {
    /// Returns what is wrong and what to do, as a sentence.
    pub fn message(&self) -> Message {
        match self {
            Self::Formula => texts::import_cell_formula(),
            Self::Error(error) => texts::import_cell_error(error.as_str()),
        }
    }
}

/// A table as it stands in a file: names of columns, and rows of texts, which the user can mend. Rows
/// without any text are left out. A cell takes its bytes and four more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    format: FileFormat,
    names: Vec<String>,
    cells: Cells,
    /// The number of each row in the file.
    numbers: Vec<u32>,
    /// The cells that the user has changed, by row and column.
    mended: BTreeMap<(usize, usize), String>,
    faults: BTreeMap<(usize, usize), CellFault>,
}

impl Sheet {
    /// Returns how the file was read.
    pub fn format(&self) -> &FileFormat {
        &self.format
    }

    /// Returns the names of the columns, as they stand in the first row.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// Returns the number of rows, the header aside.
    pub fn rows(&self) -> usize {
        self.numbers.len()
    }

    /// Returns the number of a row as a spreadsheet shows it: the header is row 1, and empty rows count.
    pub fn number(&self, row: usize) -> u32 {
        self.numbers[row]
    }

    /// Returns a cell as it stands in the file, or as the user has mended it.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        let mended = self.mended.get(&(row, column));
        mended.map_or_else(|| self.cells.get(row, column), String::as_str)
    }

    /// Returns why a cell has no value; none where it has one, or is empty.
    pub fn fault(&self, row: usize, column: usize) -> Option<&CellFault> {
        self.faults.get(&(row, column))
    }

    /// Returns a cell without the apostrophe that keeps spreadsheets from taking it for a formula, a number
    /// or a date (`directory::export`). In JSON texts are exact.
    pub fn bare(&self, row: usize, column: usize) -> &str {
        let cell = self.cell(row, column);
        match self.format {
            FileFormat::Json => cell,
            FileFormat::Csv { .. } | FileFormat::Xlsx { .. } => directory::export::undefused(cell),
        }
    }

    pub(crate) fn set_cell(&mut self, row: usize, column: usize, text: &str) {
        self.faults.remove(&(row, column));
        self.mended.insert((row, column), text.to_owned());
    }
}
