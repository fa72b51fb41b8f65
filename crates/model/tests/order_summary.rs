//! The orders of a customer in numbers: by status and by year, page by page.

use model::{
    MOST_SUMMED, Order, OrderField, OrderQuery, OrderStatus, OrderSummary, Page, UnixTime, Window,
};
use proptest::collection::vec;
use proptest::prelude::*;

const MAX: u16 = 100;
const YEAR: i64 = 31_556_952;

fn year(at: UnixTime) -> Option<i32> {
    let years = at.seconds()?.div_euclid(YEAR);
    i32::try_from(years + 1970).ok()
}

fn order(id: i64, status: i64, quantity: i64, created: i64) -> Order {
    Order {
        id,
        status: OrderStatus::from_number(status),
        quantity,
        created: UnixTime(created),
        ..Order::default()
    }
}

fn page_at(offset: u32, limit: u16, rows: Vec<Order>) -> Page<Order> {
    let rows = rows.into_iter().map(Some).collect();
    Page::of(Window { offset, limit }, rows, |order: &Order| order.id)
}

/// Reads pages of `limit` rows as a screen does, until the summary wants no more.
fn read(orders: &[Order], limit: u16) -> (OrderSummary, usize) {
    let mut summary = OrderSummary::default();
    let mut requests = 0;
    while let Some(query) = summary.next(limit) {
        let rows = orders.iter().skip(query.window.offset as usize);
        let rows = rows.take(query.window.limit.into()).cloned().collect();
        summary.add(&query, &page_at(query.window.offset, limit, rows), year);
        requests += 1;
    }
    (summary, requests)
}

fn orders_of(count: i64) -> Vec<Order> {
    (0..count).map(|id| order(id, 1, 2, YEAR * 50)).collect()
}

fn any_orders() -> impl Strategy<Value = Vec<Order>> {
    let number = || prop_oneof![Just(i64::MIN), Just(i64::MAX), -5..50_i64];
    let date = prop_oneof![Just(0), Just(i64::MIN), Just(i64::MAX), 1..YEAR * 60];
    let one = (0..60_i64, -1..5_i64, number(), date);
    let order =
        one.prop_map(|(id, status, quantity, created)| order(id, status, quantity, created));
    vec(order, 0..80)
}

proptest! {
    #[test]
    fn the_parts_make_up_the_whole(orders in any_orders(), limit in 1..30_u16) {
        let (summary, _) = read(&orders, limit);
        let total = summary.total();
        let parts = [
            summary.by_status().into_iter().map(|(_, sum)| sum.orders).sum::<usize>(),
            summary.by_year().into_iter().map(|(_, sum)| sum.orders).sum(),
        ];
        prop_assert_eq!(parts, [total.orders; 2]);
    }

    #[test]
    fn each_order_counts_once_and_the_size_of_pages_does_not_matter(orders in any_orders(), limit in 10..30_u16) {
        let mut once = orders.clone();
        let mut seen = std::collections::BTreeSet::new();
        once.retain(|order| seen.insert(order.id));
        let (whole, _) = read(&once, MAX);
        prop_assert_eq!(whole.total().orders, once.len());
        let (pages, _) = read(&once, limit);
        prop_assert_eq!(pages.by_status(), whole.by_status());
        prop_assert_eq!(pages.by_year(), whole.by_year());
        // A list that moves while it is read repeats orders.
        let repeated: Vec<_> = once.iter().chain(once.iter().rev()).cloned().collect();
        let (repeated, _) = read(&repeated, limit);
        prop_assert_eq!(repeated.by_status(), whole.by_status());
    }

    #[test]
    fn the_order_of_the_orders_does_not_matter(orders in any_orders()) {
        let mut once = orders;
        let mut seen = std::collections::BTreeSet::new();
        once.retain(|order| seen.insert(order.id));
        let (forth, _) = read(&once, MAX);
        once.reverse();
        let (back, _) = read(&once, MAX);
        prop_assert_eq!(forth, back);
    }

    #[test]
    fn years_come_newest_first_and_once(orders in any_orders()) {
        let (summary, _) = read(&orders, MAX);
        let years: Vec<_> = summary.by_year().into_iter().map(|(year, _)| year).collect();
        prop_assert!(years.windows(2).all(|pair| pair[1] < pair[0]), "{:?}", years);
    }

    #[test]
    fn reading_ends_whatever_the_api_answers(answers in vec((any_orders(), 0..3_u32), 0..10)) {
        let mut summary = OrderSummary::default();
        let mut requests = 0;
        while let Some(query) = summary.next(MAX) {
            let (rows, skip) = answers.get(requests % answers.len().max(1)).cloned().unwrap_or_default();
            let mut page = page_at(query.window.offset + skip, MAX, rows);
            page.full = true;
            summary.add(&query, &page, year);
            requests += 1;
            prop_assert!(requests <= 40);
        }
    }
}

#[test]
fn sums_counts_and_quantities_by_status_and_year() {
    let orders = [
        order(1, 0, 2, YEAR * 50 + 9),
        order(2, 1, 10, YEAR * 51 + 9),
        order(3, 1, 5, 0),
        order(4, 7, 1, YEAR * 50 + 8),
    ];
    let (summary, requests) = read(&orders, MAX);
    assert_eq!(requests, 1);
    let plain = |sum: model::OrderSum| (sum.orders, sum.quantity());
    let by_status: Vec<_> = summary.by_status().into_iter().collect();
    let by_status = by_status.into_iter().map(|(it, sum)| (it, plain(sum)));
    assert_eq!(
        by_status.collect::<Vec<_>>(),
        [
            (Some(OrderStatus::Draft), (1, 2)),
            (Some(OrderStatus::Submitted), (2, 15)),
            (Some(OrderStatus::Revoked), (0, 0)),
            (None, (1, 1)),
        ]
    );
    let by_year = summary.by_year().into_iter();
    assert_eq!(
        by_year
            .map(|(it, sum)| (it, plain(sum)))
            .collect::<Vec<_>>(),
        [(Some(2021), (1, 10)), (Some(2020), (2, 3)), (None, (1, 5))]
    );
    assert_eq!(plain(summary.total()), (4, 18));
    assert!(!summary.stops_early());
}

#[test]
fn huge_and_negative_quantities_neither_overflow_nor_wrap() {
    let orders = [
        order(1, 0, i64::MAX, 0),
        order(2, 0, i64::MAX, 0),
        order(3, 1, i64::MIN, 0),
        order(4, 1, i64::MIN, 0),
        order(5, 1, -1, 0),
    ];
    let (summary, _) = read(&orders, MAX);
    let by_status = summary.by_status();
    assert_eq!(by_status[0].1.quantity(), i64::MAX);
    assert_eq!(by_status[1].1.quantity(), i64::MIN);
    assert_eq!(summary.total().quantity(), -3, "the whole is exact");
}

#[test]
fn a_value_that_could_not_be_read_is_no_draft_of_no_year() {
    let damaged_fields = vec![
        OrderField::Status,
        OrderField::Quantity,
        OrderField::Created,
    ];
    let order = Order {
        damaged_fields,
        ..order(1, 0, 3, YEAR * 50)
    };
    let (summary, _) = read(&[order], MAX);
    let by_status = summary.by_status();
    assert_eq!(by_status[0].1.orders, 0);
    let (status, other) = by_status[3];
    assert_eq!((status, other.orders, other.quantity()), (None, 1, 0));
    assert_eq!(summary.by_year()[0].0, None);
}

#[test]
fn reading_stops_after_a_thousand_orders_and_says_so() {
    let (summary, requests) = read(&orders_of(1_200), MAX);
    assert_eq!(requests, 10);
    assert_eq!(summary.total().orders, MOST_SUMMED);
    assert!(summary.stops_early());
    let (summary, requests) = read(&orders_of(250), MAX);
    assert_eq!((requests, summary.total().orders), (3, 250));
    assert!(!summary.stops_early());
}

#[test]
fn an_api_that_repeats_a_page_ends_the_reading() {
    let mut summary = OrderSummary::default();
    for _ in 0..2 {
        let query = summary.next(MAX).unwrap();
        let page = page_at(query.window.offset, MAX, orders_of(100));
        summary.add(&query, &page, year);
    }
    assert_eq!(summary.next(MAX), None);
    assert!(summary.stops_early(), "later orders are not counted");
}

#[test]
fn begins_with_a_page_that_has_all_or_is_the_first_large_one() {
    let first = OrderQuery::first(MAX);
    let small = OrderQuery {
        window: Window::first(25),
        ..first
    };
    let later = OrderQuery {
        window: first.window.next(),
        ..first
    };
    let drafts = OrderQuery::parse("status=0", MAX);
    let begins = |query: &OrderQuery, rows: i64| {
        let window = query.window;
        let page = page_at(window.offset, window.limit, orders_of(rows));
        OrderSummary::begins_with(query, &page, MAX)
    };
    assert!(begins(&first, 100));
    assert!(begins(&small, 24), "the page has all orders");
    assert!(!begins(&small, 25), "larger pages are fewer requests");
    assert!(!begins(&later, 3));
    assert!(!begins(&drafts, 3));
}
