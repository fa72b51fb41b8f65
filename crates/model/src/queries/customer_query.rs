use texts::Message;

use super::query_string::{Parameters, Printer};
use crate::{
    Customer, CustomerField, CustomerKind, CustomerSort, Direction, Page, Window, is_blank,
};

/// A query for a page of the list of customers (docs/api.md, "List of customers"). It has three
/// printed forms: the URL of the list, the API's query string, and words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CustomerQuery {
    /// `sortby`
    pub sort: CustomerSort,
    /// `direction`
    pub direction: Direction,
    /// `type`; none for both kinds.
    pub kind: Option<CustomerKind>,
    /// `archived`; none for archived and active customers.
    pub archived: Option<bool>,
    /// `offset` and `limit`
    pub window: Window,
}

impl CustomerQuery {
    /// Returns the query of the list as it opens. `max_limit` is the most rows of an answer.
    pub fn first(max_limit: u16) -> Self {
        Self {
            sort: CustomerSort::default(),
            direction: Direction::default(),
            kind: None,
            archived: None,
            window: Window::first(max_limit),
        }
    }

    /// Reads the search part of a URL. A value that the API does not know becomes the default: the
    /// API would ignore it silently (docs/api.md, "List of customers").
    pub fn parse(search: &str, max_limit: u16) -> Self {
        let parameters = Parameters::parse(search);
        Self {
            sort: parameters
                .get("sortby")
                .and_then(CustomerSort::parse)
                .unwrap_or_default(),
            direction: parameters.direction(),
            kind: parameters.get("type").and_then(parse_kind),
            archived: parameters.get("archived").and_then(parse_bool),
            window: parameters.window(max_limit),
        }
    }

    /// Returns the search part of the URL, without `?`: only what differs from the list as it opens.
    pub fn to_url(&self, max_limit: u16) -> String {
        let mut url = Printer::default();
        if self.sort != CustomerSort::default() {
            url.pair("sortby", self.sort.parameter());
        }
        if self.direction != Direction::default() {
            url.pair("direction", self.direction.parameter());
        }
        self.filters(&mut url);
        url.window_in_url(self.window, max_limit);
        url.finish()
    }

    /// Returns the API's query string, without `?`. All parameters are explicit; a filter is left
    /// out where it filters nothing.
    pub fn to_api(&self) -> String {
        let mut api = Printer::default();
        api.pair("sortby", self.sort.parameter());
        api.pair("direction", self.direction.parameter());
        self.filters(&mut api);
        api.pair("offset", self.window.offset);
        api.pair("limit", self.window.limit);
        api.finish()
    }

    /// Returns the query in words: "Active companies by last name, descending".
    pub fn to_words(&self) -> Message {
        self.words_sorted(self.sort.to_words())
    }

    /// Returns the query in words, with the words of another sort order.
    pub(super) fn words_sorted(&self, order: Message) -> Message {
        let rows = match (self.archived, self.kind) {
            (None, None) => texts::query_all_customers(),
            (None, Some(CustomerKind::Company)) => texts::query_all_companies(),
            (None, Some(CustomerKind::Person)) => texts::query_all_people(),
            (Some(true), None) => texts::query_archived_customers(),
            (Some(true), Some(CustomerKind::Company)) => texts::query_archived_companies(),
            (Some(true), Some(CustomerKind::Person)) => texts::query_archived_people(),
            (Some(false), None) => texts::query_active_customers(),
            (Some(false), Some(CustomerKind::Company)) => texts::query_active_companies(),
            (Some(false), Some(CustomerKind::Person)) => texts::query_active_people(),
        };
        self.direction.sorted(rows, order)
    }

    /// Whether a filter leaves rows out.
    pub fn is_filtered(&self) -> bool {
        self.kind.is_some() || self.archived.is_some()
    }

    /// Returns the query without filters, at the first page.
    pub fn unfiltered(self) -> Self {
        Self {
            kind: None,
            archived: None,
            window: self.window.start(),
            ..self
        }
    }

    /// Returns the number of rows of `page` that the filters should have left out: above 0 the API
    /// ignores a filter (docs/failures.md, "Odd list"). A row whose field could
    /// not be read does not count.
    pub fn unmatched(&self, page: &Page<Customer>) -> usize {
        page.rows.iter().filter(|row| !self.matches(row)).count()
    }

    /// Whether a row passes the filters. A field that could not be read passes.
    pub fn matches(&self, row: &Customer) -> bool {
        self.kind_fits(row) && self.archived_fits(row)
    }

    /// A customer whose company name is blank but not empty fits both kinds: how the API takes it
    /// is unknown.
    fn kind_fits(&self, row: &Customer) -> bool {
        row.damaged_fields.contains(&CustomerField::Company)
            || match self.kind {
                None => true,
                Some(CustomerKind::Company) => !row.company.is_empty(),
                Some(CustomerKind::Person) => is_blank(&row.company),
            }
    }

    fn archived_fits(&self, row: &Customer) -> bool {
        row.damaged_fields.contains(&CustomerField::Archived)
            || self
                .archived
                .is_none_or(|archived| archived == row.archived)
    }

    fn filters(&self, printer: &mut Printer) {
        if let Some(kind) = self.kind {
            printer.pair("type", kind_parameter(kind));
        }
        if let Some(archived) = self.archived {
            printer.pair("archived", archived);
        }
    }
}

fn parse_kind(text: &str) -> Option<CustomerKind> {
    match text {
        "company" => Some(CustomerKind::Company),
        "person" => Some(CustomerKind::Person),
        _ => None,
    }
}

fn kind_parameter(kind: CustomerKind) -> &'static str {
    match kind {
        CustomerKind::Company => "company",
        CustomerKind::Person => "person",
    }
}

fn parse_bool(text: &str) -> Option<bool> {
    match text {
        "true" => Some(true),
        "false" => Some(false),
        _ => None,
    }
}
