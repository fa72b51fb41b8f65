use leptos::prelude::*;
use leptos::task::spawn_local;
use model::{ApiError, CustomerId, Direction, Order, OrderQuery, OrderSort, Page};
use web_sys::AbortSignal;

use crate::api::{AbortOnDrop, Api};

/// The latest orders of customers, with those of the next customer read ahead, so that they are there
/// before they are asked for.
#[derive(Clone, Copy)]
pub struct OrdersAhead {
    api: Api,
    read: StoredValue<Option<(CustomerId, Page<Order>)>, LocalStorage>,
    reading: StoredValue<Option<AbortOnDrop>, LocalStorage>,
}

impl OrdersAhead {
    /// Returns nothing read ahead.
    pub fn new(api: Api) -> Self {
        Self {
            api,
            read: StoredValue::new_local(None),
            reading: StoredValue::new_local(None),
        }
    }

    /// Returns the orders of a customer: those that were read ahead, or those that the API answers.
    ///
    /// # Errors
    /// Any fault of the call.
    pub async fn orders(
        self,
        customer: CustomerId,
        abort: Option<AbortSignal>,
    ) -> Result<Page<Order>, ApiError> {
        let read = self.read.try_update_value(Option::take).flatten();
        match read.filter(|(id, _)| *id == customer) {
            Some((_, page)) => Ok(page),
            None => self.api.orders(customer, self.query(), abort).await,
        }
    }

    /// Reads the orders of the customer that is likely to be next. A fault is left for the request of the
    /// customer itself. Another call aborts the one before.
    pub fn read_ahead(self, customer: CustomerId) {
        let guard = AbortOnDrop::new();
        let abort = guard.as_ref().map(AbortOnDrop::signal);
        self.reading.set_value(guard);
        spawn_local(async move {
            if let Ok(page) = self.api.orders(customer, self.query(), abort).await {
                self.read
                    .try_update_value(|read| *read = Some((customer, page)));
            }
        });
    }

    /// The latest orders first.
    fn query(self) -> OrderQuery {
        OrderQuery {
            sort: OrderSort::Submitted,
            direction: Direction::Descending,
            ..OrderQuery::first(self.api.max_limit())
        }
    }
}
