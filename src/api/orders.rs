//! The calls of a customer's orders: docs/api.md, "Orders of a customer".

use model::{ApiError, CustomerId, Order, OrderQuery, Page, decode_orders};
use web_sys::AbortSignal;

use super::Api;

/// The most pages that a count of orders reads.
const PAGES_TO_COUNT: usize = 5;

/// The number of a customer's orders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrderCount {
    /// All orders are counted.
    Exactly(usize),
    /// The count stopped here.
    AtLeast(usize),
}

impl Api {
    /// Reads one page of a customer's orders.
    ///
    /// # Errors
    /// Any fault of a call.
    pub async fn orders(
        self,
        customer: CustomerId,
        query: OrderQuery,
        abort: Option<AbortSignal>,
    ) -> Result<Page<Order>, ApiError> {
        let path = |window| {
            let query = OrderQuery { window, ..query };
            format!("/v1.0/customers/{customer}/orders?{}", query.to_api())
        };
        let decode = |body: &[u8], window| decode_orders(body, window);
        self.list(query.window, path, decode, |row| row.id, abort)
            .await
    }

    /// Counts a customer's orders. The API has no total: pages are read until one is short, five at
    /// most.
    ///
    /// # Errors
    /// Any fault of a call.
    pub async fn count_orders(
        self,
        customer: CustomerId,
        abort: Option<AbortSignal>,
    ) -> Result<OrderCount, ApiError> {
        let mut query = OrderQuery::first(self.max_limit());
        let mut count = 0;
        for _ in 0..PAGES_TO_COUNT {
            let page = self.orders(customer, query, abort.clone()).await?;
            count += page.rows.len();
            if !page.has_more() {
                return Ok(OrderCount::Exactly(count));
            }
            query.window = page.next_window();
        }
        Ok(OrderCount::AtLeast(count))
    }
}
