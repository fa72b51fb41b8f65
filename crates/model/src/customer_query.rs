use crate::query_string::{Parameters, Printer};
use crate::{Customer, CustomerField, CustomerKind, Direction, Page, Window, is_blank};

/// A question for the list of customers (`api.txt`, "Get a list of customers"): a plain value with
/// three printed forms, the browser's URL, the API's query string and words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CustomerQuery {
    /// `sortby`
    pub sort: CustomerSort,
    /// `direction`
    pub direction: Direction,
    /// `type`; none is everyone.
    pub kind: Option<CustomerKind>,
    /// `archived`; none is both.
    pub archived: Option<bool>,
    /// `offset` and `limit`
    pub window: Window,
}

/// `sortby` of the list of customers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CustomerSort {
    /// `default`: company, last name, first name.
    #[default]
    Default,
    /// `name`: last name, first name.
    Name,
    /// `company`
    Company,
}

/// What an administrator can change of the question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CustomerChange {
    /// Sort by this; the same sort again flips the direction.
    Sort(CustomerSort),
    /// Companies, people, or all.
    Kind(Option<CustomerKind>),
    /// Archived, active, or all.
    Archived(Option<bool>),
    /// Another page size.
    Limit(u16),
    /// Another page of the same size.
    Page(Window),
}

impl CustomerQuery {
    /// The list as it opens. `max_limit` is the station's largest page, in rows.
    pub fn first(max_limit: u16) -> Self {
        Self {
            sort: CustomerSort::default(),
            direction: Direction::default(),
            kind: None,
            archived: None,
            window: Window::first(max_limit),
        }
    }

    /// Reads a URL's search part. What the API does not know falls back to its default, so that
    /// nothing of it reaches the API as it stands.
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

    /// The URL's search part, without `?`: only what differs from the list as it opens.
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

    /// The API's query string, without `?`: all of it explicit, filters only where they filter.
    pub fn to_api(&self) -> String {
        let mut api = Printer::default();
        api.pair("sortby", self.sort.parameter());
        api.pair("direction", self.direction.parameter());
        self.filters(&mut api);
        api.pair("offset", self.window.offset);
        api.pair("limit", self.window.limit);
        api.finish()
    }

    /// What is shown, in words: "Active companies by last name, descending".
    pub fn to_words(&self) -> String {
        self.words_by(None)
    }

    /// The same, with other words for the order.
    pub(crate) fn words_by(&self, order: Option<&str>) -> String {
        let who = match self.kind {
            None => "customers",
            Some(CustomerKind::Company) => "companies",
            Some(CustomerKind::Person) => "people",
        };
        let which = match self.archived {
            None => format!("All {who}"),
            Some(true) => format!("Archived {who}"),
            Some(false) => format!("Active {who}"),
        };
        let order = order.unwrap_or(match self.sort {
            CustomerSort::Default => "in the default order",
            CustomerSort::Name => "by last name",
            CustomerSort::Company => "by company",
        });
        let direction = match self.direction {
            Direction::Ascending => "",
            Direction::Descending => ", descending",
        };
        format!("{which} {order}{direction}")
    }

    /// The question after a change. All but turning the page goes back to the first page, for
    /// another sort or filter makes another list.
    pub fn with(self, change: CustomerChange) -> Self {
        let mut next = self;
        next.window.offset = 0;
        match change {
            CustomerChange::Sort(sort) if sort == self.sort => {
                next.direction = self.direction.flipped();
            }
            CustomerChange::Sort(sort) => {
                next.sort = sort;
                next.direction = Direction::default();
            }
            CustomerChange::Kind(kind) => next.kind = kind,
            CustomerChange::Archived(archived) => next.archived = archived,
            CustomerChange::Limit(limit) => next.window.limit = limit,
            CustomerChange::Page(window) => next.window = window,
        }
        next
    }

    /// Whether rows are left out: an empty answer then says something of the filters.
    pub fn is_filtered(&self) -> bool {
        self.kind.is_some() || self.archived.is_some()
    }

    /// The same for everyone, from the first page.
    pub fn unfiltered(self) -> Self {
        Self {
            kind: None,
            archived: None,
            window: self.window.start(),
            ..self
        }
    }

    /// How many rows of `page` the filters should have left out: the station passes over a filter.
    /// Rows that could not be read that far don't count.
    pub fn unmatched(&self, page: &Page<Customer>) -> usize {
        let fits = |row: &&Customer| self.kind_fits(row) && self.archived_fits(row);
        page.rows.len() - page.rows.iter().filter(fits).count()
    }

    /// A company whose name is blank but not empty fits both kinds, for how the station takes it
    /// isn't known.
    fn kind_fits(&self, row: &Customer) -> bool {
        row.unread.contains(&CustomerField::Company)
            || match self.kind {
                None => true,
                Some(CustomerKind::Company) => !row.company.is_empty(),
                Some(CustomerKind::Person) => is_blank(&row.company),
            }
    }

    fn archived_fits(&self, row: &Customer) -> bool {
        row.unread.contains(&CustomerField::Archived)
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

impl CustomerSort {
    fn parse(text: &str) -> Option<Self> {
        match text {
            "default" => Some(Self::Default),
            "name" => Some(Self::Name),
            "company" => Some(Self::Company),
            _ => None,
        }
    }

    fn parameter(self) -> &'static str {
        match self {
            Self::Default => "default",
            Self::Name => "name",
            Self::Company => "company",
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
