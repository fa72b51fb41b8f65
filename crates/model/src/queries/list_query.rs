use texts::Message;

use super::ListLook;
use super::query_string::{Parameters, Printer};
use crate::{CustomerField, CustomerQuery, Direction, FieldSet, FieldSort, Window};

/// The query of the list of customers: the part that the API can answer, and the part that only the
/// directory of all customers can.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListQuery {
    /// The part that the API can answer. Where the directory answers, `offset` is the first row in
    /// view.
    pub api_query: CustomerQuery,
    /// The field to sort by instead of `api_query.sort`, where only the directory can.
    pub directory_sort: Option<CustomerField>,
    /// The status that a customer must have; none for any.
    pub status: Option<i64>,
    /// The text fields that must be filled.
    pub filled: FieldSet,
    /// The text fields that must be empty; none of them is in `filled`.
    pub empty: FieldSet,
    /// The text to search for, as the user typed it; at most 200 characters.
    pub search: String,
    /// How the rows are shown. It changes none of them.
    pub look: ListLook,
}

/// The most characters of a text to search for: hardly any field is longer.
const SEARCH_LENGTH: usize = 200;

impl ListQuery {
    /// Returns the query of the list as it opens. `max_limit` is the most rows of an answer.
    pub fn first(max_limit: u16) -> Self {
        CustomerQuery::first(max_limit).into()
    }

    /// Reads the search part and the fragment of a URL. The text to search for is in the fragment,
    /// which browsers send to no server. An unknown value becomes the default.
    pub fn parse(search: &str, hash: &str, max_limit: u16) -> Self {
        let parameters = Parameters::parse(search);
        let fields = |key| parameters.get(key).map(parse_fields).unwrap_or_default();
        let empty = fields("empty");
        let fragment = hash.strip_prefix('#').unwrap_or(hash);
        let fragment = Parameters::parse(fragment);
        Self {
            api_query: CustomerQuery::parse(search, max_limit),
            directory_sort: parameters.get("sortby").and_then(directory_sort),
            status: parameters.get("status").and_then(|text| text.parse().ok()),
            filled: empty.iter().fold(fields("filled"), FieldSet::without),
            empty,
            search: within_length(fragment.get("search").unwrap_or_default()),
            look: ListLook::parse(&parameters),
        }
    }

    /// Returns the search part of the URL, without `?`: only what differs from the list as it opens.
    pub fn to_url(&self, max_limit: u16) -> String {
        let mut url = Printer::default();
        let sort = self.directory_sort.and_then(CustomerField::sort);
        if let Some(FieldSort::Directory { parameter, .. }) = sort {
            url.pair("sortby", parameter);
        }
        url.append(&self.api_query.to_url(max_limit));
        if let Some(status) = self.status {
            url.pair("status", status);
        }
        for (key, fields) in [("filled", self.filled), ("empty", self.empty)] {
            if !fields.is_empty() {
                url.pair(key, print_fields(fields));
            }
        }
        self.look.print(&mut url);
        url.finish()
    }

    /// Returns the fragment of the URL, without `#`; empty without a search.
    pub fn to_fragment(&self) -> String {
        if self.search.is_empty() {
            return String::new();
        }
        let escaped = form_urlencoded::byte_serialize(self.search.as_bytes());
        format!("search={}", escaped.collect::<String>())
    }

    /// Returns the part of the query that the API can answer.
    #[must_use]
    pub fn without_directory(&self) -> Self {
        Self {
            look: self.look.clone(),
            ..self.api_query.into()
        }
    }

    /// Returns the query without what changes none of its rows.
    #[must_use]
    pub fn without_look(&self) -> Self {
        Self {
            look: ListLook::default(),
            ..self.clone()
        }
    }

    /// Whether only the directory can answer the query.
    pub fn needs_directory(&self) -> bool {
        self.directory_sort.is_some() || self.directory_filters() > 0 || !self.search.is_empty()
    }

    /// Whether the query searches for a text.
    pub fn is_search(&self) -> bool {
        !self.search.trim().is_empty()
    }

    /// Whether a filter or the search leaves rows out.
    pub fn is_filtered(&self) -> bool {
        self.api_query.is_filtered() || self.is_search() || self.directory_filters() > 0
    }

    /// Returns the number of filters that only the directory knows.
    pub fn directory_filters(&self) -> usize {
        self.filled.len() + self.empty.len() + usize::from(self.status.is_some())
    }

    /// Returns the field that leads the sort order; none for the API's default order.
    pub fn sort_field(&self) -> Option<CustomerField> {
        self.directory_sort.or_else(|| self.api_query.sort.field())
    }

    /// Returns the direction in which the list is sorted by `field`, or in the API's default order;
    /// none where another field leads the sort order.
    pub fn direction_of(&self, field: Option<CustomerField>) -> Option<Direction> {
        (self.sort_field() == field).then_some(self.api_query.direction)
    }

    /// Returns whether a text field must be filled (true) or empty (false); none for both.
    pub fn filled_filter(&self, field: CustomerField) -> Option<bool> {
        match (self.filled.contains(field), self.empty.contains(field)) {
            (true, _) => Some(true),
            (_, true) => Some(false),
            _ => None,
        }
    }

    /// Returns the query with `offset` as its first row.
    #[must_use]
    pub fn at(&self, offset: u32) -> Self {
        let mut next = self.clone();
        next.api_query.window = Window {
            offset,
            ..self.api_query.window
        };
        next
    }

    /// Returns the query in words: "Active companies by email, descending".
    pub fn to_words(&self) -> Message {
        let sort = self.directory_sort.and_then(CustomerField::sort);
        let words = match sort {
            Some(FieldSort::Directory { words, .. }) => self.api_query.words_sorted(words()),
            _ => self.api_query.to_words(),
        };
        if self.is_search() {
            // The text is in the search box: a screen reader need not repeat it at each letter.
            texts::query_searched(words)
        } else {
            words
        }
    }
}

impl From<CustomerQuery> for ListQuery {
    fn from(api_query: CustomerQuery) -> Self {
        Self {
            api_query,
            directory_sort: None,
            status: None,
            filled: FieldSet::default(),
            empty: FieldSet::default(),
            search: String::new(),
            look: ListLook::default(),
        }
    }
}

/// Returns the field that only the directory sorts by, with a value of `sortby`.
fn directory_sort(parameter: &str) -> Option<CustomerField> {
    let is_it = |field: &CustomerField| matches!(field.sort(), Some(FieldSort::Directory { parameter: own, .. }) if own == parameter);
    CustomerField::ALL.into_iter().find(is_it)
}

/// Reads a list of text fields by their read keys: `email,phone`. Other names are skipped.
fn parse_fields(text: &str) -> FieldSet {
    let field = |key| CustomerField::texts().find(|field| field.read_key() == key);
    text.split(',').filter_map(field).collect()
}

fn print_fields(fields: FieldSet) -> String {
    let keys: Vec<_> = fields.iter().map(CustomerField::read_key).collect();
    keys.join(",")
}

/// Cuts a text to the length that is searched for.
pub(super) fn within_length(text: &str) -> String {
    text.chars().take(SEARCH_LENGTH).collect()
}
