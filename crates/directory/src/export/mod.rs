//! The export of customers as text, made in pieces: a hundred thousand rows at once would freeze
//! the page.
//!
//! CSV is for spreadsheets, which take some texts for formulas and others for numbers or dates. Such
//! a text, and with it each phone number like `+44 20 …`, gets an apostrophe in front. The file is
//! safe only where it is split at its separator: a program that splits it elsewhere and ignores the
//! quotes can still find `=…` at the start of a cell. JSON is exact, and so is CSV without guards.

mod csv;
mod defuse;
mod file_name;
mod format;
mod json;
mod spreadsheet;
mod utc;
mod warning;

pub use csv::text_table;
pub use defuse::{defused, undefused};
pub use file_name::file_name;
pub use format::{CsvStyle, Format, Header, Separator};
pub use warning::{incomplete_warning, warning};

use std::borrow::Borrow;

use model::{Customer, CustomerField};
use texts::Message;

/// An export under way. The file consists of [`Self::head`], the results of [`Self::rows`] and
/// [`Self::tail`], in this order and in UTF-8.
#[derive(Debug, Clone)]
pub struct Export {
    format: Format,
    style: CsvStyle,
    columns: Vec<CustomerField>,
    /// The names of statuses, for a column of their own in CSV.
    status_names: Vec<(i64, String)>,
    written: usize,
    incomplete: usize,
}

impl Export {
    /// Returns an export of `columns`, in their order, each once.
    pub fn new(format: Format, columns: &[CustomerField]) -> Self {
        let mut chosen = Vec::with_capacity(columns.len());
        for column in columns {
            // An object in JSON must not have a name twice.
            if !chosen.contains(column) {
                chosen.push(*column);
            }
        }
        Self {
            format,
            style: CsvStyle::default(),
            columns: chosen,
            status_names: Vec::new(),
            written: 0,
            incomplete: 0,
        }
    }

    /// Returns the same export, in this style where it is CSV.
    pub fn in_style(self, style: CsvStyle) -> Self {
        Self { style, ..self }
    }

    /// Names the statuses in a column behind the numbers, where the export has these and is CSV: a
    /// number alone is exact, and an import reads it.
    #[must_use]
    pub fn naming_statuses(self, status_names: Vec<(i64, String)>) -> Self {
        Self {
            status_names,
            ..self
        }
    }

    /// Returns the text before the rows.
    pub fn head(&self, say: &dyn Fn(&Message) -> String) -> String {
        match self.format {
            Format::Csv => csv::head(
                &self.columns,
                self.style,
                !self.status_names.is_empty(),
                say,
            ),
            Format::Json => json::HEAD.to_owned(),
        }
    }

    /// Returns the text of the next rows. The file is the same for any division into pieces.
    pub fn rows(&mut self, customers: impl IntoIterator<Item: Borrow<Customer>>) -> String {
        let mut piece = String::new();
        for customer in customers {
            self.row(customer.borrow(), &mut piece);
        }
        piece
    }

    /// Returns the text after the rows.
    pub fn tail(&self) -> &'static str {
        match self.format {
            Format::Csv => "",
            Format::Json => json::TAIL,
        }
    }

    /// Returns the number of rows so far.
    pub fn written(&self) -> usize {
        self.written
    }

    /// Returns the number of rows so far with fields that could not be read.
    pub fn incomplete(&self) -> usize {
        self.incomplete
    }

    fn row(&mut self, customer: &Customer, piece: &mut String) {
        match self.format {
            Format::Csv => csv::row(
                &self.columns,
                self.style,
                &self.status_names,
                customer,
                piece,
            ),
            Format::Json => json::row(&self.columns, customer, self.written == 0, piece),
        }
        self.written += 1;
        self.incomplete += usize::from(!customer.damaged_fields.is_empty());
    }
}
