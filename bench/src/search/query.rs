//! The queries, and which customers each of them is after.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::customers::{Customers, Row};
use crate::Failure;

/// Where the list is, below the workspace.
pub(crate) const FILE: &str = "bench/search/queries.json";
const LIST: &str = include_str!("../../search/queries.json");

/// What someone types who looks for a customer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Query {
    /// In what way it is typed.
    pub(crate) kind: String,
    /// The whole of it.
    pub(crate) text: String,
    /// What all fields named here must be. Several customers of one name are all as good: the
    /// query tells no more.
    pub(crate) wants: Wants,
}

/// By the API's name of the field: its value, whatever the case; `word*` for one that has a word
/// with this beginning; `*123` for one whose digits end so.
pub(crate) type Wants = BTreeMap<String, String>;

impl Query {
    /// All of the committed list.
    pub(crate) fn list() -> Result<Vec<Self>, Failure> {
        Ok(serde_json::from_str(LIST)?)
    }

    /// The ids of all customers that the query may mean.
    pub(crate) fn wanted(&self, customers: &Customers) -> Vec<i64> {
        let rows = customers.rows.iter().filter(|row| self.is_after(row));
        rows.map(Row::id).collect()
    }

    fn is_after(&self, row: &Row) -> bool {
        self.wants
            .iter()
            .all(|(field, wanted)| is(&row.text(field), wanted))
    }
}

/// Puts a list in the place of the committed one, a line for each query.
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

/// Without accents, in lower case. Not with the engine's own folding: it is what is judged.
pub(crate) fn plain(text: &str) -> String {
    let letters = text.nfd().filter(|letter| !is_combining_mark(*letter));
    letters.collect::<String>().to_lowercase()
}

/// The digits alone.
pub(crate) fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use e2e::json;

    use super::*;

    fn is_after(wants: &[(&str, &str)]) -> bool {
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
        }
        .is_after(&row)
    }

    #[test]
    fn a_value_is_the_whole_field_in_any_case() {
        assert!(is_after(&[("lastname", "müller"), ("_id", "48213")]));
        assert!(!is_after(&[("lastname", "müller"), ("_id", "4821")]));
        assert!(!is_after(&[("lastname", "Mülle")]));
    }

    #[test]
    fn a_star_stands_for_the_rest() {
        assert!(is_after(&[("companyname", "hut*")]));
        assert!(!is_after(&[("companyname", "utte*")]));
        assert!(is_after(&[("phone", "*123456")]));
        assert!(!is_after(&[("phone", "*12345")]));
    }

    #[test]
    fn the_list_is_of_two_hundred_different_queries() {
        let mut texts: Vec<_> = Query::list()
            .unwrap()
            .into_iter()
            .map(|it| it.text)
            .collect();
        texts.sort();
        texts.dedup();
        assert_eq!(texts.len(), 200);
    }
}
