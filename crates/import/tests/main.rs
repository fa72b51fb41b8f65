//! What the import promises, through its public functions alone.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod check_rows;
mod columns;
#[path = "../../model/tests/fake_api.rs"]
#[allow(dead_code, reason = "the tests of the write protocol use more of it")]
mod fake_api;
#[path = "../../model/tests/fake_list.rs"]
#[allow(dead_code, reason = "the tests of the write protocol use more of it")]
mod fake_list;
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
