use directory::{SyncPhase, SyncPlan};
use model::Window;
use proptest::prelude::*;

use crate::fake_list::{FakeList, MOST, laws, read_from};

fn reads_all(count: usize, limit: u16, cap: usize, seed: u64) -> [usize; 2] {
    let mut list = FakeList::new(count, seed);
    list.cap = cap;
    let plan = list.read(limit);
    assert!(plan.is_certain(), "{count} by {limit}, at most {cap}");
    assert_eq!(plan.customers_read(), count);
    assert_eq!(list.handed.len(), count);
    assert!(plan.missing().is_empty());
    list.pages
}

#[test]
fn lists_around_whole_pages_are_read() {
    for limit in [1, 2, 3, 10, 100] {
        for pages in 0..6 {
            for count in [-1, 0, 1].map(|more| pages * i64::from(limit) + more) {
                let count = count.max(0) as usize;
                reads_all(count, limit, usize::MAX, count as u64 + 5);
            }
        }
    }
}

#[test]
fn an_empty_list_takes_one_request() {
    assert_eq!(reads_all(0, 100, usize::MAX, 1), [1, 0]);
}

#[test]
fn a_list_shorter_than_a_page_takes_four_requests() {
    assert_eq!(reads_all(60, 100, usize::MAX, 1), [3, 1]);
}

#[test]
fn an_unchanged_list_takes_a_hundredth_more_and_sixteen_pages() {
    let [reading, checking] = reads_all(100_000, 100, usize::MAX, 1);
    assert!(reading <= 1_020, "{reading}");
    assert!((2..=16).contains(&checking), "{checking}");
    let [_, checking] = reads_all(1_000, 100, usize::MAX, 1);
    assert!(checking <= 4, "{checking}");
}

#[test]
fn pages_follow_a_silent_cap() {
    for cap in [1, 2, 7, 50, 99] {
        let [reading, checking] = reads_all(2_000, 100, cap, 3);
        let least = if cap == 1 { 2_000 } else { 2_000 / (cap - 1) };
        assert!(reading <= least + 12, "{reading} by {cap}");
        assert!(checking <= 16 || cap == 1, "{checking} by {cap}");
    }
}

#[test]
fn the_first_two_requests_are_alone_then_four_are_in_flight() {
    let list = FakeList::new(1_000, 1);
    let mut plan = SyncPlan::new(100, MOST);
    let first = plan.next_request().unwrap();
    assert_eq!((first.window.offset, first.window.limit), (0, 100));
    assert_eq!(plan.next_request(), None);
    plan.answered(first, &list.page(first.window));
    let second = plan.next_request().unwrap();
    assert_eq!((second.window.offset, second.window.limit), (99, 100));
    assert_eq!(plan.next_request(), None);
    plan.answered(second, &list.page(second.window));
    let requests: Vec<_> = std::iter::from_fn(|| plan.next_request()).collect();
    let offsets: Vec<_> = requests
        .iter()
        .map(|request| request.window.offset)
        .collect();
    assert_eq!(offsets, [198, 297, 396, 495]);
    assert_eq!(plan.in_flight(), 4);
    plan.failed(requests[2]);
    assert_eq!(plan.in_flight(), 3);
    plan.arrived(requests[0], 1);
    assert_eq!(plan.in_flight(), 2, "it is here, and only still to be read");
    assert_eq!(plan.next_request().unwrap().window, requests[2].window);
    assert!(
        plan.next_request().is_some(),
        "in the place of the one that is here"
    );
    assert_eq!(plan.next_request(), None);
}

#[test]
fn an_arrived_answer_makes_room_for_the_next_request() {
    let list = FakeList::new(1_000, 1);
    let mut plan = SyncPlan::new(100, MOST);
    let first = plan.next_request().unwrap();
    plan.arrived(first, 1);
    assert_eq!(
        plan.next_request(),
        None,
        "what the first one holds is not known yet"
    );
    plan.answered(first, &list.page(first.window));
    let second = plan.next_request().unwrap();
    plan.answered(second, &list.page(second.window));
    let requests: Vec<_> = std::iter::from_fn(|| plan.next_request()).collect();
    assert_eq!(requests.len(), SyncPlan::MAX_IN_FLIGHT);
    plan.arrived(requests[1], 1);
    let next = plan.next_request().unwrap();
    assert_eq!(next.window.offset, 594);
    assert_eq!(plan.next_request(), None);
    plan.answered(requests[1], &list.page(requests[1].window));
    assert_eq!(plan.next_request(), None, "it was made up for before");
}

#[test]
fn answers_that_are_not_decoded_hold_requests_back() {
    let list = FakeList::new(10_000, 1);
    let mut plan = SyncPlan::new(100, MOST);
    for _ in 0..2 {
        let request = plan.next_request().unwrap();
        plan.answered(request, &list.page(request.window));
    }
    let mut arrived = Vec::new();
    while let Some(request) = plan.next_request() {
        plan.arrived(request, 1);
        arrived.push(request);
    }
    assert_eq!(arrived.len(), 2 * SyncPlan::MAX_IN_FLIGHT);
    plan.answered(arrived[3], &list.page(arrived[3].window));
    assert!(plan.next_request().is_some());
    assert_eq!(plan.next_request(), None);
}

#[test]
fn a_request_is_answered_once() {
    let list = FakeList::new(1_000, 1);
    let mut plan = SyncPlan::new(100, MOST);
    let first = plan.next_request().unwrap();
    plan.answered(first, &list.page(first.window));
    let next = plan.next_request().unwrap();
    plan.answered(first, &[]);
    plan.failed(first);
    assert_eq!(
        (plan.customers_read(), plan.phase()),
        (100, SyncPhase::Reading)
    );
    plan.answered(next, &list.page(next.window));
    plan.answered(next, &[]);
    assert_eq!(plan.customers_read(), 199);
    assert_eq!(std::iter::from_fn(|| plan.next_request()).count(), 4);
}

#[test]
fn an_unreadable_row_counts_as_a_row() {
    let list = FakeList::new(950, 1);
    let (plan, _) = read_from(100, |window| {
        let mut page = list.page(window);
        for (place, row) in (window.offset..).zip(&mut page) {
            if place % 11 == 0 || (300..520).contains(&place) {
                *row = None;
            }
        }
        page
    });
    let unread = |place: &u32| place.is_multiple_of(11) || (300..520).contains(place);
    assert_eq!(plan.customers_read(), 950 - (0..950).filter(unread).count());
    assert!(plan.is_certain());
    assert!(plan.missing().is_empty());

    let mut plan = SyncPlan::new(3, MOST);
    let first = plan.next_request().unwrap();
    plan.answered(first, &[Some(1), None, Some(3)]);
    assert_eq!(plan.customers_read(), 2);
    assert_eq!(plan.next_request().unwrap().window.offset, 2);
}

#[test]
fn short_pages_are_read_to_their_end() {
    let list = FakeList::new(5_000, 1);
    let mut pages = 0;
    let (plan, _) = read_from(100, |window| {
        pages += 1;
        let limit = [100, 37, 1, 80][pages % 4].min(window.limit);
        list.page(Window { limit, ..window })
    });
    assert_eq!(plan.customers_read(), 5_000);
    assert!(plan.is_certain());
    assert!(plan.missing().is_empty());
}

#[test]
fn one_empty_answer_within_the_list_is_not_its_end() {
    for empty in 2..60 {
        let list = FakeList::new(5_000, 1);
        let mut pages = 0;
        let (plan, _) = read_from(100, |window| {
            pages += 1;
            if pages == empty {
                return Vec::new();
            }
            list.page(window)
        });
        // At the end it looks like the removal of the last page, whose customers are then read one
        // by one.
        assert_eq!(plan.customers_read(), 5_000, "{empty}");
        assert!(plan.missing().len() < 100, "{empty}: {:?}", plan.missing());
    }
}

proptest! {
    #![proptest_config(laws(256))]

    #[test]
    fn every_customer_is_read_in_any_order_of_answers(
        count in 0..700_usize,
        limit in 1..=40_u16,
        cap in prop_oneof![Just(usize::MAX), 1..50_usize],
        failing in prop_oneof![Just(0), 0..60_u64],
        seed: u64,
    ) {
        let mut list = FakeList::new(count, seed);
        list.cap = cap;
        list.failing = failing;
        let plan = list.read(limit);
        prop_assert!(plan.is_certain());
        prop_assert_eq!(plan.customers_read(), count);
        prop_assert_eq!(list.handed.len(), count);
        prop_assert!(plan.missing().is_empty());
    }
}
