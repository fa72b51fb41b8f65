use crate::query_string::{Parameters, Printer};
use crate::{Direction, Order, OrderField, OrderStatus, Page, Window};

/// A question for a customer's orders (`api.txt`, "Get a list of customer orders").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OrderQuery {
    /// `status`
    pub status: StatusFilter,
    /// `sortby`
    pub sort: OrderSort,
    /// `direction`
    pub direction: Direction,
    /// `offset` and `limit`
    pub window: Window,
}

/// `sortby` of the orders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum OrderSort {
    /// `number`
    #[default]
    Number,
    /// `submitdate`
    Submitted,
}

/// The checked boxes of the order statuses. None and all mean the same to the API, any status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct StatusFilter {
    checked: [bool; 3],
}

/// What an administrator can change of the question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrderChange {
    /// Sort by this; the same sort again flips the direction.
    Sort(OrderSort),
    /// Check or clear the box of a status.
    Status(OrderStatus, bool),
    /// Another page size.
    Limit(u16),
    /// Another page of the same size.
    Page(Window),
}

impl OrderQuery {
    /// The orders as they open. `max_limit` is the station's largest page, in rows.
    pub fn first(max_limit: u16) -> Self {
        Self {
            status: StatusFilter::default(),
            sort: OrderSort::default(),
            direction: Direction::default(),
            window: Window::first(max_limit),
        }
    }

    /// Reads a URL's search part; what the API does not know falls back to its default.
    pub fn parse(search: &str, max_limit: u16) -> Self {
        let parameters = Parameters::parse(search);
        Self {
            status: parameters
                .get("status")
                .and_then(StatusFilter::parse)
                .unwrap_or_default(),
            sort: parameters
                .get("sortby")
                .and_then(OrderSort::parse)
                .unwrap_or_default(),
            direction: parameters.direction(),
            window: parameters.window(max_limit),
        }
    }

    /// The URL's search part, without `?`: only what differs from the orders as they open.
    pub fn to_url(&self, max_limit: u16) -> String {
        let mut url = Printer::default();
        if self.status != StatusFilter::default() {
            url.pair("status", self.status.numbers());
        }
        if self.sort != OrderSort::default() {
            url.pair("sortby", self.sort.parameter());
        }
        if self.direction != Direction::default() {
            url.pair("direction", self.direction.parameter());
        }
        url.window_in_url(self.window, max_limit);
        url.finish()
    }

    /// The API's query string, without `?`: all of it explicit, `status` only where it filters.
    pub fn to_api(&self) -> String {
        let mut api = Printer::default();
        if self.status.filters() {
            api.pair("status", self.status.numbers());
        }
        api.pair("sortby", self.sort.parameter());
        api.pair("direction", self.direction.parameter());
        api.pair("offset", self.window.offset);
        api.pair("limit", self.window.limit);
        api.finish()
    }

    /// What is shown, in words: "Draft or Submitted orders by number".
    pub fn to_words(&self) -> String {
        let which = if self.status.filters() {
            let labels: Vec<_> = self.status.statuses().map(OrderStatus::label).collect();
            labels.join(" or ")
        } else {
            "All".to_owned()
        };
        let order = match self.sort {
            OrderSort::Number => "by number",
            OrderSort::Submitted => "by submission",
        };
        let direction = match self.direction {
            Direction::Ascending => "",
            Direction::Descending => ", descending",
        };
        format!("{which} orders {order}{direction}")
    }

    /// The question after a change. All but turning the page goes back to the first page.
    pub fn with(self, change: OrderChange) -> Self {
        let mut next = self;
        next.window.offset = 0;
        match change {
            OrderChange::Sort(sort) if sort == self.sort => {
                next.direction = self.direction.flipped();
            }
            OrderChange::Sort(sort) => {
                next.sort = sort;
                next.direction = Direction::default();
            }
            OrderChange::Status(status, checked) => next.status.set(status, checked),
            OrderChange::Limit(limit) => next.window.limit = limit,
            OrderChange::Page(window) => next.window = window,
        }
        next
    }

    /// How many rows of `page` the filter should have left out: the station passes over it. Rows
    /// whose status could not be read don't count.
    pub fn unmatched(&self, page: &Page<Order>) -> usize {
        let stray = |row: &&Order| {
            !row.unread.contains(&OrderField::Status) && !self.status.is_checked(row.status)
        };
        if self.status.filters() {
            page.rows.iter().filter(stray).count()
        } else {
            0
        }
    }
}

impl StatusFilter {
    /// Whether the box of `status` is checked.
    pub fn is_checked(self, status: OrderStatus) -> bool {
        position(status).is_some_and(|at| self.checked[at])
    }

    /// Whether some orders are left out.
    pub fn filters(self) -> bool {
        self.checked.contains(&true) && self.checked.contains(&false)
    }

    /// A list such as `0,1`; a number that is no known status makes the whole of it unknown.
    fn parse(text: &str) -> Option<Self> {
        let mut filter = Self::default();
        for number in text.split(',') {
            let status = OrderStatus::KNOWN
                .into_iter()
                .find(|status| number == status.number().to_string())?;
            filter.set(status, true);
        }
        Some(filter)
    }

    fn numbers(self) -> String {
        let numbers: Vec<_> = self.statuses().map(|it| it.number().to_string()).collect();
        numbers.join(",")
    }

    fn statuses(self) -> impl Iterator<Item = OrderStatus> {
        OrderStatus::KNOWN
            .into_iter()
            .filter(move |status| self.is_checked(*status))
    }

    fn set(&mut self, status: OrderStatus, checked: bool) {
        if let Some(at) = position(status) {
            self.checked[at] = checked;
        }
    }
}

impl OrderSort {
    fn parse(text: &str) -> Option<Self> {
        match text {
            "number" => Some(Self::Number),
            "submitdate" => Some(Self::Submitted),
            _ => None,
        }
    }

    fn parameter(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Submitted => "submitdate",
        }
    }
}

fn position(status: OrderStatus) -> Option<usize> {
    OrderStatus::KNOWN.iter().position(|known| *known == status)
}
