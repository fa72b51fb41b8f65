use std::collections::BTreeMap;

use model::is_blank;

use super::cells::Cells;
use super::{CellFault, FileFormat, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, MOST_TEXT, Sheet};
use crate::ReadError;

/// The shape of a sheet while it is read, row by row.
#[derive(Debug)]
pub struct Builder {
    names: Vec<String>,
    cells: Cells,
    numbers: Vec<u32>,
    faults: BTreeMap<(usize, usize), CellFault>,
}

impl Builder {
    /// Begins with the names of the columns. Columns without a name at the end are dropped, as long as no
    /// row has a text there.
    ///
    /// # Errors
    /// These are no names, or too many.
    pub fn new<'a>(names: impl Iterator<Item = &'a str>) -> Result<Self, ReadError> {
        let mut names: Vec<String> = names.map(|name| name.trim().to_owned()).collect();
        while names.last().is_some_and(|name| is_blank(name)) {
            names.pop();
        }
        if names.len() > MOST_COLUMNS {
            return Err(ReadError::ManyColumns);
        }
        if !are_names(&names) {
            return Err(ReadError::NoHeader);
        }
        Ok(Self {
            cells: Cells::new(names.len()),
            names,
            numbers: Vec::new(),
            faults: BTreeMap::new(),
        })
    }

    /// Adds a row. Cells that are missing at its end are empty; a row without any text is left out.
    ///
    /// # Errors
    /// The row has a text behind the last column, or the file is too large.
    pub fn push<'a>(
        &mut self,
        number: u32,
        cells: impl Iterator<Item = &'a str> + Clone,
        faults: Vec<(usize, CellFault)>,
    ) -> Result<(), ReadError> {
        let filled = cells
            .clone()
            .enumerate()
            .filter(|(_, cell)| !is_blank(cell));
        let filled = filled.last().map_or(0, |(column, _)| column + 1);
        let columns = self.names.len();
        if filled > columns {
            return Err(ReadError::ExtraCells {
                row: number,
                cells: filled,
                columns,
            });
        }
        if filled == 0 && faults.is_empty() {
            return Ok(());
        }
        let row = self.numbers.len();
        if row == MOST_ROWS {
            return Err(ReadError::ManyRows);
        }
        let mut bytes = 0;
        for cell in cells.take(columns) {
            bytes += cell.len();
            if self.cells.bytes() + bytes > MOST_TEXT {
                return Err(ReadError::ManyCells);
            }
            self.cells.push(cell);
        }
        self.cells.fill();
        if self.cells.len() > MOST_CELLS {
            return Err(ReadError::ManyCells);
        }
        let faults = faults.into_iter().filter(|(column, _)| *column < columns);
        self.faults
            .extend(faults.map(|(column, fault)| ((row, column), fault)));
        self.numbers.push(number);
        Ok(())
    }

    /// Returns the sheet.
    ///
    /// # Errors
    /// It has no row.
    pub fn finish(mut self, format: FileFormat) -> Result<Sheet, ReadError> {
        if self.numbers.is_empty() {
            return Err(ReadError::OnlyHeader);
        }
        self.cells.shrink();
        self.numbers.shrink_to_fit();
        Ok(Sheet {
            format,
            names: self.names,
            cells: self.cells,
            numbers: self.numbers,
            mended: BTreeMap::new(),
            faults: self.faults,
        })
    }
}

/// Whether the first row of a file names columns: some cell has letters, and none is an email address.
fn are_names(names: &[String]) -> bool {
    let has_letters = |name: &String| name.chars().any(char::is_alphabetic);
    let is_address = |name: &String| {
        let parts = name.split_once('@');
        parts.is_some_and(|(user, host)| !user.is_empty() && host.contains('.'))
    };
    names.iter().any(has_letters) && !names.iter().any(is_address)
}
