use std::fmt::Write;

use model::{Customer, UnixTime};

use super::column::{Cell, Column};
use super::{defuse, utc};

/// Without it spreadsheets take the file for one in the letters of their country.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// The byte order mark, and the record of the columns' names.
pub(super) fn head(columns: &[Column]) -> String {
    let mut head = String::from(BYTE_ORDER_MARK);
    record(columns, &mut head, |column, out| {
        field(column.label(), out);
    });
    head
}

/// The record of a customer.
pub(super) fn row(columns: &[Column], customer: &Customer, out: &mut String) {
    record(columns, out, |column, out| {
        // Writing to a string never fails.
        let _ = match column.cell(customer) {
            Cell::Text(text) => {
                field(&defuse::defused(text), out);
                Ok(())
            }
            Cell::Number(number) => write!(out, "{number}"),
            Cell::Flag(flag) => write!(out, "{flag}"),
            Cell::Time(at) => time(at, out),
            Cell::Unread => Ok(()),
        };
    });
}

fn record(columns: &[Column], out: &mut String, each: impl Fn(Column, &mut String)) {
    let start = out.len();
    for (place, column) in columns.iter().enumerate() {
        if place > 0 {
            out.push(',');
        }
        each(*column, out);
    }
    // Readers pass over an empty line, and the rows would be fewer.
    if out.len() == start {
        out.push_str("\"\"");
    }
    out.push_str("\r\n");
}

fn field(text: &str, out: &mut String) {
    if !is_quoted(text) {
        out.push_str(text);
        return;
    }
    out.push('"');
    for (place, part) in text.split('"').enumerate() {
        if place > 0 {
            out.push_str("\"\"");
        }
        out.push_str(part);
    }
    out.push('"');
}

/// More than RFC 4180 asks for: some programs split at semicolons and tabs too, and some trim what
/// is not quoted.
fn is_quoted(text: &str) -> bool {
    text.bytes()
        .any(|byte| matches!(byte, b'"' | b',' | b';' | b'\t' | b'\r' | b'\n'))
        || text.starts_with(char::is_whitespace)
        || text.ends_with(char::is_whitespace)
}

/// Nothing where it is not set; the number itself where ISO 8601 has no year for it.
fn time(at: UnixTime, out: &mut String) -> std::fmt::Result {
    let Some(seconds) = at.seconds() else {
        return Ok(());
    };
    match utc::Utc::of(seconds) {
        Some(utc) => write!(out, "{}T{}Z", utc.date(), utc.time()),
        None => write!(out, "{seconds}"),
    }
}
