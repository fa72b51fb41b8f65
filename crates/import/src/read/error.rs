use texts::Message;

use super::ForeignFile;
use crate::sheet::{MOST_CELLS, MOST_COLUMNS, MOST_ROWS};

/// Why a file cannot be read. Nothing of it is taken then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadError {
    /// The file has no bytes, or only white space.
    Empty,
    /// The file has more than 100 MB.
    TooLarge,
    /// The file is of a kind that holds no table.
    Foreign(ForeignFile),
    /// The workbook asks for a password.
    Password,
    /// The workbook is damaged.
    BrokenXlsx,
    /// The workbook has a size that no list of customers has, once it is unpacked.
    HugeXlsx,
    /// No sheet of the workbook holds anything, or not the one that was chosen.
    EmptyXlsx,
    /// The bytes are no text in the encoding, or in any that is known.
    UnknownEncoding,
    /// A quotation mark that is never closed: the line where it opens, from 1.
    OpenQuote(usize),
    /// Text behind a closing quotation mark: its line, from 1.
    StrayQuote(usize),
    /// A row with more cells than the header.
    ExtraCells {
        /// The row, counted as spreadsheets do.
        row: u32,
        /// The number of cells up to the last filled one.
        cells: usize,
        /// The number of columns.
        columns: usize,
    },
    /// More than 1,000 columns.
    ManyColumns,
    /// More than 200,000 rows.
    ManyRows,
    /// More cells than the memory of a page can hold.
    ManyCells,
    /// The first row holds no names of columns.
    NoHeader,
    /// No row follows the header.
    OnlyHeader,
    /// JSON that is not a list, or is damaged: the line, from 1.
    Json(usize),
    /// An element of the list that is no object: its number, from 1.
    JsonElement(usize),
}

impl ReadError {
    /// Returns what is wrong and what to do, as sentences.
    pub fn message(&self) -> Message {
        match *self {
            Self::Empty => texts::import_error_empty(),
            Self::TooLarge => texts::import_error_too_large(),
            Self::Foreign(ForeignFile::Pdf) => texts::import_error_pdf(),
            Self::Foreign(ForeignFile::Image) => texts::import_error_image(),
            Self::Foreign(ForeignFile::Archive) => texts::import_error_archive(),
            Self::Foreign(ForeignFile::OldExcel) => texts::import_error_old_excel(),
            Self::Foreign(ForeignFile::Markup) => texts::import_error_markup(),
            Self::Foreign(ForeignFile::Unknown) => texts::import_error_not_text(),
            Self::Password => texts::import_error_password(),
            Self::BrokenXlsx => texts::import_error_broken_xlsx(),
            Self::HugeXlsx => texts::import_error_huge_xlsx(),
            Self::EmptyXlsx => texts::import_error_empty_xlsx(),
            Self::UnknownEncoding => texts::import_error_encoding(),
            Self::OpenQuote(line) => texts::import_error_open_quote(line.to_string()),
            Self::StrayQuote(line) => texts::import_error_stray_quote(line.to_string()),
            Self::ExtraCells {
                row,
                cells,
                columns,
            } => texts::import_error_extra_cells(row.to_string(), cells, columns),
            Self::ManyColumns => texts::import_error_many_columns(MOST_COLUMNS),
            Self::ManyRows => texts::import_error_many_rows(MOST_ROWS),
            Self::ManyCells => texts::import_error_many_cells(MOST_CELLS),
            Self::NoHeader => texts::import_error_no_header(),
            Self::OnlyHeader => texts::import_error_only_header(),
            Self::Json(line) => texts::import_error_json(line.to_string()),
            Self::JsonElement(number) => texts::import_error_json_element(number.to_string()),
        }
    }
}
