use std::fmt::Write;

use model::{Customer, CustomerField};

pub(super) const HEAD: &str = "[";

pub(super) const TAIL: &str = "\n]\n";

/// Writes the object of a customer on a line of its own, with the keys of the API. A field that could
/// not be read is `null`.
pub(super) fn row(columns: &[CustomerField], customer: &Customer, first: bool, out: &mut String) {
    out.push_str(if first { "\n{" } else { ",\n{" });
    for (place, column) in columns.iter().enumerate() {
        let comma = if place > 0 { "," } else { "" };
        let value = serde_json::to_string(&customer.read_value(*column));
        // Writing to a string never fails.
        let _ = write!(
            out,
            "{comma}\"{}\":{}",
            column.read_key(),
            value.unwrap_or_default()
        );
    }
    out.push('}');
}
