//! The labels of the screens, in all languages.

use model::CustomerField;

include!(concat!(env!("OUT_DIR"), "/labels.rs"));

/// Returns the labels of a field, one for each language.
pub fn of_field(field: CustomerField) -> impl Iterator<Item = &'static str> {
    let name = field.name().replace('_', "-");
    let its = move |key: &str| key.strip_prefix("customer-field-") == Some(&name);
    LABELS
        .iter()
        .filter(move |(key, _)| its(key))
        .map(|(_, words)| *words)
}

/// Returns the words of a text in all languages.
pub fn of_text(key: &str) -> impl Iterator<Item = &'static str> {
    let of_key = LABELS.iter().filter(move |(its, _)| *its == key);
    of_key.map(|(_, words)| *words)
}
