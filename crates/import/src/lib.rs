//! Importing customers from a file, without a browser and without I/O (docs/import.md): [`read`] makes
//! a [`Sheet`] of a file, [`Columns`] matches its columns to fields, and [`Check`], the dry run, says
//! what each row would write. The writes themselves are [`PlannedWrite`]s, which the write protocol of
//! `crates/model` carries out.

mod check;
mod columns;
mod encoding;
mod read;
mod rejected;
mod sheet;

pub use check::{
    CellProblem, CellValue, Check, Counts, FieldChange, ImportOptions, Known, MatchBy,
    PlannedWrite, Progress, RowCheck, RowKind,
};
pub use columns::{ColumnUse, Columns, SkipReason};
pub use encoding::Encoding;
pub use read::{Delimiter, ForeignFile, MOST_BYTES, ReadError, ReadOptions, read, read_in_steps};
pub use rejected::rejected_csv;
pub use sheet::{CellFault, FileFormat, Sheet};
