use std::fmt::Write;

use model::{Customer, CustomerField, UnixTime, Value};
use texts::Message;

use super::defuse::defused;
use super::spreadsheet::would_change;
use super::{CsvStyle, Header, utc};

/// Spreadsheets read a file with this mark as UTF-8, and one without it in the encoding of the
/// country.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// Returns the byte order mark and the record of the columns' names. `say` writes labels in a language.
pub(super) fn head(
    columns: &[CustomerField],
    style: CsvStyle,
    names_statuses: bool,
    say: &dyn Fn(&Message) -> String,
) -> String {
    let mut head = String::from(BYTE_ORDER_MARK);
    record(columns, style, &mut head, |column, out| {
        match style.header {
            Header::Labels => field(&say(&column.label()), out),
            Header::Keys => field(column.read_key(), out),
        }
        if names_statuses && column == CustomerField::Status {
            out.push(style.separator.sign());
            match style.header {
                Header::Labels => field(&say(&texts::export_status_name()), out),
                Header::Keys => out.push_str("statusname"),
            }
        }
    });
    head
}

/// Writes the record of a customer. A field that could not be read is left empty.
pub(super) fn row(
    columns: &[CustomerField],
    style: CsvStyle,
    status_names: &[(i64, String)],
    customer: &Customer,
    out: &mut String,
) {
    record(columns, style, out, |column, out| {
        // Writing to a string never fails.
        let _ = match customer.read_value(column) {
            Some(Value::Text(text)) if style.guarded => {
                field(&defused(text), out);
                Ok(())
            }
            Some(Value::Text(text)) => {
                field(text, out);
                Ok(())
            }
            Some(Value::Flag(flag)) => write!(out, "{flag}"),
            Some(Value::Time(at)) => time(at, out),
            Some(value) => value
                .number()
                .map_or(Ok(()), |number| integer(number, style, out)),
            None => Ok(()),
        };
        if !status_names.is_empty() && column == CustomerField::Status {
            out.push(style.separator.sign());
            let value = customer.read_value(column);
            let is_its = |(status, _): &&(i64, String)| value == Some(Value::Number(*status));
            if let Some((_, name)) = status_names.iter().find(is_its) {
                match style.guarded {
                    true => field(&defused(name), out),
                    false => field(name, out),
                }
            }
        }
    });
}

/// Returns texts as the lines of a CSV file, with the byte order mark. All are guarded, since some come
/// from the API.
pub fn text_table<'a, Row>(style: CsvStyle, rows: impl Iterator<Item = Row>) -> String
where
    Row: IntoIterator<Item = &'a str>,
{
    let mut out = String::from(BYTE_ORDER_MARK);
    for row in rows {
        for (place, text) in row.into_iter().enumerate() {
            if place > 0 {
                out.push(style.separator.sign());
            }
            field(&defused(text), &mut out);
        }
        out.push_str("\r\n");
    }
    out
}

/// Writes a number. A spreadsheet keeps the first 15 digits only.
fn integer(number: i64, style: CsvStyle, out: &mut String) -> std::fmt::Result {
    let text = number.unsigned_abs().to_string();
    if style.guarded && would_change(&text) {
        out.push('\'');
    }
    write!(out, "{number}")
}

fn record(
    columns: &[CustomerField],
    style: CsvStyle,
    out: &mut String,
    each: impl Fn(CustomerField, &mut String),
) {
    let start = out.len();
    for (place, column) in columns.iter().enumerate() {
        if place > 0 {
            out.push(style.separator.sign());
        }
        each(*column, out);
    }
    // Readers skip an empty line, and a row would be missing.
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
    out.push_str(&text.replace('"', "\"\""));
    out.push('"');
}

/// Whether a text is quoted. RFC 4180 asks for less, but some programs split at semicolons and tabs
/// too, and some trim texts that are not quoted.
fn is_quoted(text: &str) -> bool {
    text.bytes()
        .any(|byte| matches!(byte, b'"' | b',' | b';' | b'\t' | b'\r' | b'\n'))
        || text.starts_with(char::is_whitespace)
        || text.ends_with(char::is_whitespace)
}

/// Writes a time in ISO 8601: nothing where it is not set, and the number where its year has not
/// four digits.
fn time(at: UnixTime, out: &mut String) -> std::fmt::Result {
    let Some(seconds) = at.seconds() else {
        return Ok(());
    };
    match utc::Utc::of(seconds) {
        Some(utc) => write!(out, "{}T{}Z", utc.date(), utc.time()),
        None => write!(out, "{seconds}"),
    }
}
