use model::{
    CustomerChange, CustomerKind, CustomerQuery, CustomerSort, Direction, OrderChange, OrderQuery,
    OrderSort, OrderStatus, Window,
};
use proptest::prelude::*;
use proptest::sample::select;

use crate::support::laws;
use crate::{customer_query, order_query};

const CUSTOMER_SORTS: [CustomerSort; 3] = [
    CustomerSort::Default,
    CustomerSort::Name,
    CustomerSort::Company,
];
const ORDER_SORTS: [OrderSort; 2] = [OrderSort::Number, OrderSort::Submitted];

proptest! {
    #![proptest_config(laws())]

    #[test]
    fn another_customer_sort_starts_ascending((query, _) in customer_query::questions()) {
        for sort in CUSTOMER_SORTS.into_iter().filter(|sort| *sort != query.sort) {
            let expected = CustomerQuery { sort, direction: Direction::Ascending, ..query };
            prop_assert_eq!(query.with(CustomerChange::Sort(sort)), customers_at_start(expected));
        }
    }

    #[test]
    fn the_same_customer_sort_flips((query, _) in customer_query::questions()) {
        let again = CustomerChange::Sort(query.sort);
        let expected = CustomerQuery { direction: query.direction.flipped(), ..query };
        prop_assert_eq!(query.with(again), customers_at_start(expected));
        prop_assert_ne!(query.with(again).direction, query.direction);
        prop_assert_eq!(query.with(again).with(again), customers_at_start(query));
    }

    #[test]
    fn a_customer_filter_changes_itself_alone((query, _) in customer_query::questions()) {
        for kind in [None, Some(CustomerKind::Company), Some(CustomerKind::Person)] {
            let expected = customers_at_start(CustomerQuery { kind, ..query });
            prop_assert_eq!(query.with(CustomerChange::Kind(kind)), expected);
        }
        for archived in [None, Some(true), Some(false)] {
            let expected = customers_at_start(CustomerQuery { archived, ..query });
            prop_assert_eq!(query.with(CustomerChange::Archived(archived)), expected);
        }
    }

    #[test]
    fn another_page_size_starts_over(
        (customers, _) in customer_query::questions(),
        (orders, _) in order_query::questions(),
        limit in select(Window::SIZES.to_vec()),
    ) {
        let window = Window { offset: 0, limit };
        let expected = CustomerQuery { window, ..customers };
        prop_assert_eq!(customers.with(CustomerChange::Limit(limit)), expected);
        let expected = OrderQuery { window, ..orders };
        prop_assert_eq!(orders.with(OrderChange::Limit(limit)), expected);
    }

    #[test]
    fn turning_the_page_changes_nothing_else(
        (customers, _) in customer_query::questions(),
        (orders, _) in order_query::questions(),
    ) {
        for window in [customers.window.next(), customers.window.previous()] {
            let expected = CustomerQuery { window, ..customers };
            prop_assert_eq!(customers.with(CustomerChange::Page(window)), expected);
        }
        for window in [orders.window.next(), orders.window.previous()] {
            let expected = OrderQuery { window, ..orders };
            prop_assert_eq!(orders.with(OrderChange::Page(window)), expected);
        }
    }

    #[test]
    fn another_order_sort_starts_ascending((query, _) in order_query::questions()) {
        for sort in ORDER_SORTS.into_iter().filter(|sort| *sort != query.sort) {
            let expected = OrderQuery { sort, direction: Direction::Ascending, ..query };
            prop_assert_eq!(query.with(OrderChange::Sort(sort)), orders_at_start(expected));
        }
    }

    #[test]
    fn the_same_order_sort_flips((query, _) in order_query::questions()) {
        let again = OrderChange::Sort(query.sort);
        let expected = OrderQuery { direction: query.direction.flipped(), ..query };
        prop_assert_eq!(query.with(again), orders_at_start(expected));
        prop_assert_ne!(query.with(again).direction, query.direction);
        prop_assert_eq!(query.with(again).with(again), orders_at_start(query));
    }

    #[test]
    fn a_box_changes_itself_alone(
        (query, _) in order_query::questions(),
        status in select(OrderStatus::KNOWN.to_vec()),
        checked in any::<bool>(),
    ) {
        let next = query.with(OrderChange::Status(status, checked));
        prop_assert_eq!(next.status.is_checked(status), checked);
        for other in OrderStatus::KNOWN.into_iter().filter(|other| *other != status) {
            prop_assert_eq!(next.status.is_checked(other), query.status.is_checked(other));
        }
        let back = OrderQuery { status: query.status, ..next };
        prop_assert_eq!(back, orders_at_start(query));
    }
}

fn customers_at_start(query: CustomerQuery) -> CustomerQuery {
    let window = Window {
        offset: 0,
        ..query.window
    };
    CustomerQuery { window, ..query }
}

fn orders_at_start(query: OrderQuery) -> OrderQuery {
    let window = Window {
        offset: 0,
        ..query.window
    };
    OrderQuery { window, ..query }
}
