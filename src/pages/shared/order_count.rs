use texts::Message;

use crate::api::{OrderCount, Query};

/// Returns the number of a customer's orders in words, reactively: "3 orders".
pub fn order_count(orders: Query<OrderCount>) -> Message {
    match (orders.answer().as_deref(), orders.error()) {
        (Some(OrderCount::Exactly(0)), _) => texts::delete_orders_none(),
        (Some(OrderCount::Exactly(count)), _) => texts::delete_orders(*count),
        (Some(OrderCount::AtLeast(count)), _) => texts::delete_orders_at_least(*count),
        (None, None) => texts::delete_orders_counting(),
        (None, Some(_)) => texts::delete_orders_unknown(),
    }
}
