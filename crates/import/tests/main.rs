//! What the import promises, through its public functions alone.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod check_rows;
mod columns;
mod fake_api;
mod mending;
mod planned_writes;
mod read_any;
mod read_csv;
mod read_refusals;
mod read_xlsx;
mod rejected;
mod round_trip;
mod support;
mod workbook;
