//! Which field of a customer each column of a file holds.

mod labels;
mod names;

use model::{CustomerField, is_blank};
use texts::Message;

use crate::{MatchBy, Sheet};
pub(crate) use labels::of_text as words_of;
pub(crate) use names::is_reasons;
use names::{Fit, Names};

/// The sample values of a column.
const SAMPLES: usize = 3;

/// The rows that samples are taken from.
const SAMPLED_ROWS: usize = 5_000;

/// What is done with a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnUse {
    /// It holds a field. The ID only finds the record.
    Field(CustomerField),
    /// It is left out.
    Skipped(SkipReason),
}

/// Why a column is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SkipReason {
    /// Its name means no field.
    Unknown,
    /// The user has left it out.
    Chosen,
    /// Only the server sets the field.
    ReadOnly,
    /// Another column holds the same field.
    OtherColumn(CustomerField),
    /// It holds the reasons for which rows were not imported.
    Reasons,
}

/// The uses of all columns of a sheet, none of which holds the same field as another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns {
    uses: Vec<ColumnUse>,
    samples: Vec<Vec<String>>,
}

impl Columns {
    /// Matches the columns of a sheet by their names. Of two that fit a field the better one holds it.
    pub fn of(sheet: &Sheet) -> Self {
        let names = sheet.names();
        let known = Names::new();
        let mut uses = Vec::with_capacity(names.len());
        let mut fits: Vec<(Fit, usize, CustomerField)> = Vec::new();
        for (column, name) in names.iter().enumerate() {
            let is_doubtful = names::is_doubtful(name);
            let (choices, read_only): (Vec<_>, Vec<_>) = known
                .fields(name)
                .into_iter()
                .filter(|_| !is_doubtful)
                .partition(|(_, field)| is_choice(field));
            uses.push(ColumnUse::Skipped(if names::is_reasons(name) {
                SkipReason::Reasons
            } else if read_only.is_empty() {
                SkipReason::Unknown
            } else {
                SkipReason::ReadOnly
            }));
            let choices = choices.into_iter();
            fits.extend(choices.map(|(fit, field)| (fit, column, field)));
        }
        fits.sort_by_key(|(fit, column, _)| (*fit, *column));
        for (_, column, field) in fits {
            let is_taken = uses.contains(&ColumnUse::Field(field));
            match uses[column] {
                ColumnUse::Field(_) => {}
                ColumnUse::Skipped(_) if is_taken => {
                    uses[column] = ColumnUse::Skipped(SkipReason::OtherColumn(field));
                }
                ColumnUse::Skipped(_) => uses[column] = ColumnUse::Field(field),
            }
        }
        let samples = (0..names.len()).map(|column| samples(sheet, column));
        let mut columns = Self {
            samples: samples.collect(),
            uses,
        };
        columns.match_names(names);
        columns
    }

    /// Returns the fields that a column can hold, in the order of the table.
    pub fn choices() -> impl Iterator<Item = CustomerField> {
        CustomerField::ALL.into_iter().filter(is_choice)
    }

    /// Returns what is done with each column.
    pub fn uses(&self) -> &[ColumnUse] {
        &self.uses
    }

    /// Returns up to three different values of a column, as they stand in the file.
    pub fn samples(&self, column: usize) -> &[String] {
        &self.samples[column]
    }

    /// Makes a column hold a field, or none. Another column that held the field is left out. A field that only
    /// the server sets cannot be chosen.
    pub fn choose(&mut self, column: usize, field: Option<CustomerField>) {
        let Some(field) = field else {
            self.uses[column] = ColumnUse::Skipped(SkipReason::Chosen);
            return;
        };
        if !is_choice(&field) {
            return;
        }
        if let Some(other) = self.column_of(field) {
            self.uses[other] = ColumnUse::Skipped(SkipReason::OtherColumn(field));
        }
        self.uses[column] = ColumnUse::Field(field);
    }

    /// Returns the column that holds a field.
    pub fn column_of(&self, field: CustomerField) -> Option<usize> {
        let mut uses = self.uses.iter();
        uses.position(|its| *its == ColumnUse::Field(field))
    }

    /// Returns the key by which the file most likely names its customers.
    pub fn usual_match(&self) -> MatchBy {
        let has_column = |by: &MatchBy| by.field().is_some_and(|it| self.column_of(it).is_some());
        let mut all = MatchBy::ALL.into_iter();
        all.find(has_column).unwrap_or(MatchBy::AlwaysCreate)
    }

    /// Returns what has to be chosen before a check; none where all is.
    pub fn problem(&self, match_by: MatchBy) -> Option<Message> {
        if self.written().next().is_none() {
            return Some(texts::import_no_columns());
        }
        let missing = match_by.field().filter(|it| self.column_of(*it).is_none());
        missing.map(|field| texts::import_match_missing(field.label()))
    }

    /// Returns the columns that are written, with their fields, in the order of the file.
    pub(crate) fn written(&self) -> impl Iterator<Item = (usize, CustomerField)> {
        let uses = self.uses.iter().enumerate();
        uses.filter_map(|(column, its)| match its {
            ColumnUse::Field(CustomerField::Id) | ColumnUse::Skipped(_) => None,
            ColumnUse::Field(field) => Some((column, *field)),
        })
    }

    /// Decides about columns called "name". Beside the API's own keys it is the first name, and beside a
    /// first or last name it is the other one. Alone it may be anything, and the user decides.
    fn match_names(&mut self, names: &[String]) {
        let is_of_api = names.iter().any(|name| names::is_telling_key(name));
        for (column, name) in names.iter().enumerate() {
            if !names::is_doubtful(name) {
                continue;
            }
            let is_missing = |field: &CustomerField| self.column_of(*field).is_none();
            let fields = [CustomerField::FirstName, CustomerField::LastName];
            let missing: Vec<CustomerField> = fields.into_iter().filter(is_missing).collect();
            match missing[..] {
                [CustomerField::FirstName, ..] if is_of_api => {
                    self.uses[column] = ColumnUse::Field(CustomerField::FirstName);
                }
                [field] => self.uses[column] = ColumnUse::Field(field),
                _ => {}
            }
        }
    }
}

impl SkipReason {
    /// Returns the reason as the screens show it.
    pub fn label(self) -> Message {
        match self {
            Self::Unknown => texts::import_skip_unknown(),
            Self::Chosen => texts::import_skip_chosen(),
            Self::ReadOnly => texts::import_skip_read_only(),
            Self::OtherColumn(field) => texts::import_skip_other_column(field.label()),
            Self::Reasons => texts::import_skip_reasons(),
        }
    }
}

/// Whether a column can hold a field.
fn is_choice(field: &CustomerField) -> bool {
    *field == CustomerField::Id || field.write_key().is_some()
}

fn samples(sheet: &Sheet, column: usize) -> Vec<String> {
    let mut samples: Vec<String> = Vec::new();
    for row in 0..sheet.rows().min(SAMPLED_ROWS) {
        let cell = sheet.cell(row, column);
        if !is_blank(cell) && !samples.iter().any(|sample| sample == cell) {
            samples.push(cell.to_owned());
            if samples.len() == SAMPLES {
                break;
            }
        }
    }
    samples
}
