use crate::query_string::{Parameters, Printer};
use crate::{
    CustomerChange, CustomerField, CustomerQuery, CustomerSort, Direction, FieldSet, Window,
};

/// What the screen with the list shows: what a page of the API can answer, and beyond it what only
/// the directory of all customers can.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListQuery {
    /// What the API can answer. `offset` is the first row in view also where there are no pages.
    pub page: CustomerQuery,
    /// The column that is sorted by in the place of the API's own sort.
    pub column: Option<ColumnSort>,
    /// This number alone.
    pub status: Option<i64>,
    /// Something stands in these fields.
    pub filled: FieldSet,
    /// Nothing stands in these.
    pub empty: FieldSet,
    /// What is searched for, as it was typed.
    pub search: String,
}

/// The columns that the API cannot sort by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns of the screen")]
pub enum ColumnSort {
    FirstName,
    Email,
    Phone,
    Status,
    Archived,
    CrmId,
    RefId,
}

/// What an administrator can change of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ListChange {
    /// What the API can answer too.
    Page(CustomerChange),
    /// Sort by a column; the same column again flips the direction.
    Column(ColumnSort),
    /// Only this status, or any.
    Status(Option<i64>),
    /// Whether a field has to hold something; none if that doesn't matter.
    Field(CustomerField, Option<bool>),
    /// Another text to search for.
    Search(String),
    /// No filter, and no search.
    Clear,
}

/// The longest text that is searched for, in characters: no customer's fields are that long.
const SEARCH_LENGTH: usize = 200;

impl ListQuery {
    /// The list as it opens. `max_limit` is the station's largest page, in rows.
    pub fn first(max_limit: u16) -> Self {
        CustomerQuery::first(max_limit).into()
    }

    /// Reads a URL's search part and its fragment, where the text is kept: it reaches no server.
    pub fn parse(search: &str, hash: &str, max_limit: u16) -> Self {
        let parameters = Parameters::parse(search);
        let fields = |key| parameters.get(key).map(FieldSet::parse).unwrap_or_default();
        let empty: FieldSet = fields("empty");
        let fragment = hash.strip_prefix('#').unwrap_or(hash);
        let typed = Parameters::parse(fragment);
        Self {
            page: CustomerQuery::parse(search, max_limit),
            column: parameters.get("sortby").and_then(ColumnSort::parse),
            status: parameters.get("status").and_then(|text| text.parse().ok()),
            filled: empty.fields().fold(fields("filled"), FieldSet::without),
            empty,
            search: within_length(typed.get("search").unwrap_or_default()),
        }
    }

    /// The URL's search part, without `?`: only what differs from the list as it opens.
    pub fn to_url(&self, max_limit: u16) -> String {
        let mut url = Printer::default();
        if let Some(column) = self.column {
            url.pair("sortby", column.parameter());
        }
        url.append(&self.page.to_url(max_limit));
        if let Some(status) = self.status {
            url.pair("status", status);
        }
        for (key, fields) in [("filled", self.filled), ("empty", self.empty)] {
            if !fields.is_empty() {
                url.pair(key, fields.to_parameter());
            }
        }
        url.finish()
    }

    /// The URL's fragment, without `#`; empty where nothing is searched for.
    pub fn to_fragment(&self) -> String {
        if self.search.is_empty() {
            return String::new();
        }
        let escaped = form_urlencoded::byte_serialize(self.search.as_bytes());
        format!("search={}", escaped.collect::<String>())
    }

    /// The same for a station whose customers are not all read: only what its API can answer.
    #[must_use]
    pub fn without_directory(&self) -> Self {
        self.page.into()
    }

    /// Whether the API has no answer to it.
    pub fn needs_directory(&self) -> bool {
        *self != self.without_directory()
    }

    /// Whether something is searched for.
    pub fn is_search(&self) -> bool {
        !self.search.trim().is_empty()
    }

    /// Whether rows are left out.
    pub fn is_filtered(&self) -> bool {
        self.page.is_filtered() || self.is_search() || self.filters_beyond() > 0
    }

    /// How many of its filters the API doesn't know.
    pub fn filters_beyond(&self) -> usize {
        let fields = (self.filled.bits().count_ones() + self.empty.bits().count_ones()) as usize;
        fields + usize::from(self.status.is_some())
    }

    /// Whether `field` has to hold something; none if that doesn't matter.
    pub fn field(&self, field: CustomerField) -> Option<bool> {
        match (self.filled.contains(field), self.empty.contains(field)) {
            (true, _) => Some(true),
            (_, true) => Some(false),
            _ => None,
        }
    }

    /// The question after a change. All but turning the page goes back to the first row.
    #[must_use]
    pub fn with(&self, change: ListChange) -> Self {
        let mut next = self.clone();
        match change {
            // A column makes way for a sort of the API, whichever that is.
            ListChange::Page(CustomerChange::Sort(sort)) if self.column.is_some() => {
                next.column = None;
                next.page.sort = sort;
                next.page.direction = Direction::default();
            }
            ListChange::Page(change) => {
                next.page = self.page.with(change);
                return next;
            }
            ListChange::Column(column) if self.column == Some(column) => {
                next.page.direction = self.page.direction.flipped();
            }
            ListChange::Column(column) => {
                next.column = Some(column);
                next.page.sort = CustomerSort::default();
                next.page.direction = Direction::default();
            }
            ListChange::Status(status) => next.status = status,
            ListChange::Field(field, wanted) => {
                next.filled = next.filled.without(field);
                next.empty = next.empty.without(field);
                match wanted {
                    Some(true) => next.filled = next.filled.with(field),
                    Some(false) => next.empty = next.empty.with(field),
                    None => {}
                }
            }
            ListChange::Search(text) => next.search = within_length(&text),
            ListChange::Clear => {
                next = Self {
                    column: self.column,
                    ..self.page.unfiltered().into()
                };
            }
        }
        next.page.window = next.page.window.start();
        next
    }

    /// The same with `offset` as its first row.
    #[must_use]
    pub fn at(&self, offset: u32) -> Self {
        let mut next = self.clone();
        next.page.window = Window {
            offset,
            ..self.page.window
        };
        next
    }

    /// What is shown, in words: "Active companies by email, descending".
    pub fn to_words(&self) -> String {
        let order = self.column.map(ColumnSort::words);
        let mut words = self.page.words_by(order);
        if self.is_search() {
            // What is typed is in the box; saying it again at each letter would only hold up.
            words.push_str(", searched");
        }
        words
    }
}

impl From<CustomerQuery> for ListQuery {
    fn from(page: CustomerQuery) -> Self {
        Self {
            page,
            column: None,
            status: None,
            filled: FieldSet::default(),
            empty: FieldSet::default(),
            search: String::new(),
        }
    }
}

impl ColumnSort {
    fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "firstname" => Self::FirstName,
            "email" => Self::Email,
            "phone" => Self::Phone,
            "status" => Self::Status,
            "archived" => Self::Archived,
            "crmid" => Self::CrmId,
            "refid" => Self::RefId,
            _ => return None,
        })
    }

    fn parameter(self) -> &'static str {
        match self {
            Self::FirstName => "firstname",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Status => "status",
            Self::Archived => "archived",
            Self::CrmId => "crmid",
            Self::RefId => "refid",
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::FirstName => "by first name",
            Self::Email => "by email",
            Self::Phone => "by phone",
            Self::Status => "by status",
            Self::Archived => "by archive state",
            Self::CrmId => "by CRM ID",
            Self::RefId => "by reference ID",
        }
    }
}

fn within_length(text: &str) -> String {
    text.chars().take(SEARCH_LENGTH).collect()
}
