use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::{Order, OrderField, OrderId, OrderQuery, OrderStatus, Page, UnixTime, Window};

/// The number of orders after which the reading of a summary stops.
pub const MOST_SUMMED: usize = 1000;

/// The number of pages after which the reading stops: an API may cap its pages at a few rows.
const MOST_PAGES: usize = 40;

/// A customer's orders in numbers: by status and by year. It is built page by page and says which page
/// comes next. It sends nothing itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OrderSummary {
    /// The orders that are counted. Pages may repeat an order while the list changes.
    counted: BTreeSet<OrderId>,
    pages: usize,
    by_status: [OrderSum; OrderStatus::KNOWN.len()],
    other_status: OrderSum,
    by_year: BTreeMap<Reverse<i32>, OrderSum>,
    without_year: OrderSum,
    rest: Rest,
}

/// A number of orders with their quantities.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct OrderSum {
    /// The number of orders.
    pub orders: usize,
    /// The sum of their quantities. Thousands of 64-bit numbers fit.
    quantity: i128,
}

/// The orders that are not read yet.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Rest {
    /// No page is read.
    #[default]
    All,
    /// Orders may follow, on this page.
    Page(OrderQuery),
    /// Orders may follow, and are not read.
    Unread,
    /// There are no more orders.
    None,
}

impl OrderSummary {
    /// Returns whether a summary can begin with a page that was read for a table: the page has all
    /// orders, or is the first of the largest pages.
    pub fn begins_with(query: &OrderQuery, page: &Page<Order>, max_limit: u16) -> bool {
        let is_start = !query.status.filters() && query.window.offset == 0;
        is_start && (!page.has_more() || query.window == Window::first(max_limit))
    }

    /// Adds a page. `year` returns the year of a time; none for one that is not set.
    pub fn add(
        &mut self,
        query: &OrderQuery,
        page: &Page<Order>,
        year: impl Fn(UnixTime) -> Option<i32>,
    ) {
        let before = self.counted.len();
        for order in &page.rows {
            if self.counted.insert(order.id) {
                self.add_order(order, &year);
            }
        }
        self.pages += 1;
        let is_enough = self.counted.len() >= MOST_SUMMED || self.pages >= MOST_PAGES;
        // An API that repeats a page would do so for ever.
        let brings_nothing = self.counted.len() == before;
        self.rest = if !page.has_more() {
            Rest::None
        } else if is_enough || brings_nothing {
            Rest::Unread
        } else {
            Rest::Page(OrderQuery {
                window: page.next_window(),
                ..*query
            })
        };
    }

    fn add_order(&mut self, order: &Order, year: impl Fn(UnixTime) -> Option<i32>) {
        // A field that could not be read holds a default, which must not count as a draft or a year.
        let is_read = |field| !order.damaged_fields.contains(&field);
        let quantity = match is_read(OrderField::Quantity) {
            true => order.quantity.into(),
            false => 0,
        };
        let known = OrderStatus::KNOWN.iter();
        let known = known.zip(&mut self.by_status);
        let mut of_status = known.filter(|(status, _)| **status == order.status);
        match of_status.next() {
            Some((_, sum)) if is_read(OrderField::Status) => sum.add(quantity),
            _ => self.other_status.add(quantity),
        }
        let created = is_read(OrderField::Created).then_some(order.created);
        match created.and_then(year) {
            Some(year) => self.by_year.entry(Reverse(year)).or_default(),
            None => &mut self.without_year,
        }
        .add(quantity);
    }

    /// Returns the query of the page that comes next; none where reading ends.
    pub fn next(&self, max_limit: u16) -> Option<OrderQuery> {
        match self.rest {
            Rest::All => Some(OrderQuery::first(max_limit)),
            Rest::Page(query) => Some(query),
            Rest::Unread | Rest::None => None,
        }
    }

    /// Returns whether orders may follow that are not read, and will not be.
    pub fn stops_early(&self) -> bool {
        self.rest == Rest::Unread
    }

    /// Returns the sum of all orders that were read.
    pub fn total(&self) -> OrderSum {
        let known = self.by_status.into_iter();
        known.fold(self.other_status, OrderSum::plus)
    }

    /// Returns the sum of each documented status, then, with `None`, of the orders of any other
    /// status, if there are some. An order whose status could not be read is among these.
    pub fn by_status(&self) -> Vec<(Option<OrderStatus>, OrderSum)> {
        let known = OrderStatus::KNOWN.map(Some).into_iter();
        let other = self.other_status.if_any().map(|sum| (None, sum));
        known.zip(self.by_status).chain(other).collect()
    }

    /// Returns the sum of each year in which orders were created, the newest first, then, with
    /// `None`, of the orders without a date, if there are some.
    pub fn by_year(&self) -> Vec<(Option<i32>, OrderSum)> {
        let years = self.by_year.iter();
        let years = years.map(|(Reverse(year), sum)| (Some(*year), *sum));
        let undated = self.without_year.if_any().map(|sum| (None, sum));
        years.chain(undated).collect()
    }
}

impl OrderSum {
    /// Returns the sum of the quantities. It stops at the ends of 64 bits.
    pub fn quantity(self) -> i64 {
        let end = if self.quantity < 0 {
            i64::MIN
        } else {
            i64::MAX
        };
        i64::try_from(self.quantity).unwrap_or(end)
    }

    fn add(&mut self, quantity: i128) {
        self.orders += 1;
        self.quantity += quantity;
    }

    /// Returns the sum of both.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            orders: self.orders + other.orders,
            quantity: self.quantity + other.quantity,
        }
    }

    fn if_any(self) -> Option<Self> {
        (self.orders > 0).then_some(self)
    }
}
