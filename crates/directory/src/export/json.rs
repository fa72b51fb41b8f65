use std::fmt::Write;

use model::Customer;
use serde_json::Value;

use super::column::{Cell, Column};

pub(super) const HEAD: &str = "[";

pub(super) const TAIL: &str = "\n]\n";

/// The object of a customer, on a line of its own.
pub(super) fn row(columns: &[Column], customer: &Customer, first: bool, out: &mut String) {
    out.push_str(if first { "\n{" } else { ",\n{" });
    for (place, column) in columns.iter().enumerate() {
        let comma = if place > 0 { "," } else { "" };
        // Writing to a string never fails.
        let _ = write!(
            out,
            "{comma}\"{}\":{}",
            column.key(),
            value(column.cell(customer))
        );
    }
    out.push('}');
}

fn value(cell: Cell) -> Value {
    match cell {
        Cell::Text(text) => text.into(),
        Cell::Number(number) => number.into(),
        Cell::Flag(flag) => flag.into(),
        // The API's own number, 0 where it is not set.
        Cell::Time(at) => at.0.into(),
        Cell::Unread => Value::Null,
    }
}
