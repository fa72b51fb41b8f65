//! The queries, with the customers that each of them may mean.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::customers::{Customers, Row};
use crate::Failure;

/// The path of the list in the workspace.
pub(crate) const FILE: &str = "bench/search/queries.json";
const LIST: &str = include_str!("../../search/queries.json");

/// A query for a customer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Query {
    /// The kind of query.
    pub(crate) kind: String,
    /// The whole text.
    pub(crate) text: String,
    /// The values of the fields of a wanted customer. Customers with equal names are all wanted.
    pub(crate) wants: Wants,
    /// A customer that is written in another spelling than the query.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) spelled: Option<Spelled>,
}

/// A customer that a query must find by another spelling, and no other text may find.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Spelled {
    /// Its `_id`.
    pub(crate) id: i64,
    /// A text that is near the query and must not find it.
    pub(crate) other_text: String,
}

/// Values by the name of the field in the API, in any case. `word*` stands for a value with a word of
/// this beginning, `*123` for a value whose digits end so.
pub(crate) type Wants = BTreeMap<String, String>;

impl Query {
    /// Returns the committed list.
    pub(crate) fn list() -> Result<Vec<Self>, Failure> {
        Ok(serde_json::from_str(LIST)?)
    }

    /// Returns the IDs of all customers that the query may mean.
    pub(crate) fn wanted(&self, customers: &Customers) -> Vec<i64> {
        let rows = customers.rows.iter().filter(|row| self.is_wanted(row));
        rows.map(Row::id).collect()
    }

    fn is_wanted(&self, row: &Row) -> bool {
        self.wants
            .iter()
            .all(|(field, wanted)| is(&row.text(field), wanted))
    }
}

/// Writes the list, a line for each query.
pub(crate) fn save(queries: &[Query]) -> Result<(), Failure> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let lines: Result<Vec<_>, _> = queries.iter().map(serde_json::to_string).collect();
    let text = format!("[\n{}\n]\n", lines?.join(",\n"));
    Ok(fs::write(root.join(FILE), text)?)
}

fn is(value: &str, wanted: &str) -> bool {
    if let Some(beginning) = wanted.strip_suffix('*') {
        let (value, beginning) = (plain(value), plain(beginning));
        let mut words = value.split(|letter: char| !letter.is_alphanumeric());
        return words.any(|word| word.starts_with(&beginning));
    }
    if let Some(end) = wanted.strip_prefix('*') {
        return digits(value).ends_with(end);
    }
    value.to_lowercase() == wanted.to_lowercase()
}

/// Returns a text in lower case without accents. The folding of the engine would judge itself.
pub(crate) fn plain(text: &str) -> String {
    let letters = text.nfd().filter(|letter| !is_combining_mark(*letter));
    letters.collect::<String>().to_lowercase()
}

/// Returns the digits of a text.
pub(crate) fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use e2e::json;

    use super::*;

    fn is_wanted(wants: &[(&str, &str)]) -> bool {
        let row = Row::of(json!({
            "_id": 48213, "lastname": "Müller", "companyname": "Blaue Hütte, Söhne",
            "phone": "+49 (30) 12-34-56"
        }));
        let wants = wants
            .iter()
            .map(|(field, value)| ((*field).into(), (*value).into()));
        let (kind, text) = (String::new(), String::new());
        Query {
            kind,
            text,
            wants: wants.collect(),
            spelled: None,
        }
        .is_wanted(&row)
    }

    #[test]
    fn a_value_is_the_whole_field_in_any_case() {
        assert!(is_wanted(&[("lastname", "müller"), ("_id", "48213")]));
        assert!(!is_wanted(&[("lastname", "müller"), ("_id", "4821")]));
        assert!(!is_wanted(&[("lastname", "Mülle")]));
    }

    #[test]
    fn a_star_stands_for_the_rest() {
        assert!(is_wanted(&[("companyname", "hut*")]));
        assert!(!is_wanted(&[("companyname", "utte*")]));
        assert!(is_wanted(&[("phone", "*123456")]));
        assert!(!is_wanted(&[("phone", "*12345")]));
    }

    #[test]
    fn the_queries_of_the_list_are_different() {
        let mut texts: Vec<_> = Query::list()
            .unwrap()
            .into_iter()
            .map(|it| it.text)
            .collect();
        let count = texts.len();
        texts.sort();
        texts.dedup();
        assert_eq!(texts.len(), count);
    }
}
