//! The fault matrix as a table: every fault at every call, on the release build and the real dev
//! API. docs/failures.md says what a cell promises; [`table`] names the test of each cell.
//!
//! One test plays one call's column on one API and in one browser. `CELL=text` plays only the
//! cells whose fault holds the text.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod answers;
mod column;
mod patience;
mod reads;
mod spec;
mod table;
mod writes;

use self::column::play;
use self::table::Call;

#[test]
fn list() {
    play(Call::List);
}

#[test]
fn customer() {
    play(Call::Customer);
}

#[test]
fn orders() {
    play(Call::Orders);
}

#[test]
fn create() {
    play(Call::Create);
}

#[test]
fn change() {
    play(Call::Change);
}

#[test]
fn remove() {
    play(Call::Remove);
}

#[test]
fn archive() {
    play(Call::Archive);
}
