use texts::Message;

use super::query_string::{Parameters, Printer};
use crate::{Direction, Order, OrderField, OrderSort, OrderStatus, Page, StatusFilter, Window};

/// A query for a page of a customer's orders (docs/api.md, "Orders of a customer"). It has three
/// printed forms: the URL of the customer's page, the API's query string, and words.
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

/// A change of an [`OrderQuery`] by the user.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrderChange {
    /// Sorts; the same sort again flips the direction.
    Sort(OrderSort),
    /// Checks or clears the checkbox of a status.
    Status(OrderStatus, bool),
    /// Sets the number of rows of a page.
    Limit(u16),
    /// Turns to another page.
    Page(Window),
}

impl OrderQuery {
    /// Returns the query of the orders as they open. `max_limit` is the most rows of an answer.
    pub fn first(max_limit: u16) -> Self {
        Self {
            status: StatusFilter::default(),
            sort: OrderSort::default(),
            direction: Direction::default(),
            window: Window::first(max_limit),
        }
    }

    /// Reads the search part of a URL. A value that the API does not know becomes the default.
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

    /// Returns the search part of the URL, without `?`: only what differs from the orders as they
    /// open.
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

    /// Returns the API's query string, without `?`. All parameters are explicit; `status` is left
    /// out where it filters nothing.
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

    /// Returns the query in words: "Draft or Submitted orders by number".
    pub fn to_words(&self) -> Message {
        let labels = self.status.statuses().map(OrderStatus::label);
        let rows = match labels.reduce(texts::query_or) {
            Some(statuses) if self.status.filters() => texts::query_orders_with(statuses),
            _ => texts::query_all_orders(),
        };
        self.direction.sorted(rows, self.sort.to_words())
    }

    /// Returns the query after a change. Every change but [`OrderChange::Page`] goes back to the
    /// first page.
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

    /// Returns the number of rows of `page` that the filter should have left out: above 0 the API
    /// ignores the filter (docs/failures.md, "Odd list"). A row whose status
    /// could not be read does not count.
    pub fn unmatched(&self, page: &Page<Order>) -> usize {
        let is_unmatched = |row: &&Order| {
            !row.damaged_fields.contains(&OrderField::Status) && !self.status.is_checked(row.status)
        };
        if self.status.filters() {
            page.rows.iter().filter(is_unmatched).count()
        } else {
            0
        }
    }
}
