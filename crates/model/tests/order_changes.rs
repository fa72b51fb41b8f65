use model::{Direction, OrderChange, OrderQuery, OrderSort, OrderStatus, Window};
use proptest::prelude::*;
use proptest::sample::select;

use crate::order_query;
use crate::support::laws;

const ORDER_SORTS: [OrderSort; 2] = [OrderSort::Number, OrderSort::Submitted];

proptest! {
    #![proptest_config(laws())]

    #[test]
    fn another_page_size_starts_over(
        (orders, _) in order_query::questions(),
        limit in select(Window::SIZES.to_vec()),
    ) {
        let window = Window { offset: 0, limit };
        prop_assert_eq!(orders.with(OrderChange::Limit(limit)), OrderQuery { window, ..orders });
    }

    #[test]
    fn turning_the_page_changes_nothing_else((orders, _) in order_query::questions()) {
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

fn orders_at_start(query: OrderQuery) -> OrderQuery {
    let window = Window {
        offset: 0,
        ..query.window
    };
    OrderQuery { window, ..query }
}
