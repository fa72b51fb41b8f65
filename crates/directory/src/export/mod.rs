//! The text of an export of customers, made piece by piece: a hundred thousand rows at once would
//! freeze the page.
//!
//! CSV is for spreadsheets, and there is a price: a text that a spreadsheet could take for a
//! formula, every phone number like `+44 20 …` among them, gets an apostrophe in front. The file is
//! only safe where it is split at its commas: a program that splits it at semicolons and does not
//! heed the quotes can still find `=…` at the start of a cell of its own. JSON is exact.

mod csv;
mod defuse;
mod file_name;
mod format;
mod json;
mod utc;
mod warning;

pub use file_name::file_name;
pub use format::Format;
pub use warning::warning;

use std::borrow::Borrow;

use model::{Customer, CustomerField};

/// An export under way. Its file is [`Self::head`], what [`Self::rows`] gives each time, and
/// [`Self::tail`], one after the other, in UTF-8.
#[derive(Debug, Clone)]
pub struct Export {
    format: Format,
    columns: Vec<CustomerField>,
    written: usize,
}

impl Export {
    /// An export of `columns`, in their order, each once.
    pub fn new(format: Format, columns: &[CustomerField]) -> Self {
        let mut chosen = Vec::with_capacity(columns.len());
        for column in columns {
            // JSON would have the same name twice.
            if !chosen.contains(column) {
                chosen.push(*column);
            }
        }
        Self {
            format,
            columns: chosen,
            written: 0,
        }
    }

    /// What stands before the rows.
    pub fn head(&self) -> String {
        match self.format {
            Format::Csv => csv::head(&self.columns),
            Format::Json => json::HEAD.to_owned(),
        }
    }

    /// The next rows: as many as are handed over. Where the pieces begin and end leaves no trace.
    pub fn rows(&mut self, customers: impl IntoIterator<Item: Borrow<Customer>>) -> String {
        let mut piece = String::new();
        for customer in customers {
            self.row(customer.borrow(), &mut piece);
        }
        piece
    }

    /// What stands after the rows.
    pub fn tail(&self) -> &'static str {
        match self.format {
            Format::Csv => "",
            Format::Json => json::TAIL,
        }
    }

    /// The rows so far.
    pub fn written(&self) -> usize {
        self.written
    }

    fn row(&mut self, customer: &Customer, piece: &mut String) {
        match self.format {
            Format::Csv => csv::row(&self.columns, customer, piece),
            Format::Json => json::row(&self.columns, customer, self.written == 0, piece),
        }
        self.written += 1;
    }
}
