use leptos::prelude::*;
use model::{CustomerId, Order, OrderQuery, OrderSummary, Page};

use crate::api::{Api, Query, QueryState};
use crate::reactive::memo;
use crate::ui::local_year;

/// Reads all orders of a customer, page by page, for their summary. It begins once the table of orders
/// has its first page, which the summary takes over where it can.
#[derive(Clone, Copy)]
pub struct SummaryReading {
    api: Api,
    customer: CustomerId,
    /// `None` until the table has its first page.
    summary: RwSignal<Option<OrderSummary>>,
}

impl SummaryReading {
    /// Returns the reading of a customer's orders. It sends nothing yet.
    pub fn new(api: Api, customer: CustomerId) -> Self {
        Self {
            api,
            customer,
            summary: RwSignal::new(None),
        }
    }

    /// Takes over a page that the table has read. Only the first one counts.
    pub fn offer(self, query: &OrderQuery, page: &Page<Order>) {
        // The page of the application may be gone when the answer arrives.
        if self.summary.try_with_untracked(Option::is_none) != Some(true) {
            return;
        }
        let mut summary = OrderSummary::default();
        if OrderSummary::begins_with(query, page, self.api.max_limit()) {
            summary.add(query, page, local_year);
        }
        self.summary.set(Some(summary));
    }

    /// Returns the orders that were read so far, reactively; `None` before the first page.
    pub fn summary(self) -> Option<OrderSummary> {
        self.summary.get()
    }

    /// Returns whether there are pages to read.
    pub fn goes_on(self) -> Memo<bool> {
        memo(move || self.next().is_some())
    }

    /// Reads the pages that are left, one after the other, while its owner lives.
    pub fn read_on(self) -> QueryState {
        let first = OrderQuery::first(self.api.max_limit());
        // After the last page nothing is asked for until the owner ends.
        let next = Memo::new(move |last: Option<&OrderQuery>| {
            self.next().or(last.copied()).unwrap_or(first)
        });
        let send = move |query: OrderQuery, abort| async move {
            let page = self.api.orders(self.customer, query, abort).await?;
            self.summary.try_update(|summary| {
                let summary = summary.get_or_insert_default();
                summary.add(&query, &page, local_year);
            });
            Ok(())
        };
        Query::new(self.api, move || next.get(), send).state()
    }

    fn next(self) -> Option<OrderQuery> {
        let max_limit = self.api.max_limit();
        self.summary
            .with(|summary| summary.as_ref()?.next(max_limit))
    }
}
