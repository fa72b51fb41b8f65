use directory::{FillPlan, Stage};
use model::Window;
use proptest::prelude::*;

use crate::fill_station::{Station, laws, read_from};

fn reads_all(count: usize, limit: u16, cap: usize, seed: u64) -> [usize; 2] {
    let mut station = Station::new(count, seed);
    station.cap = cap;
    let plan = station.read(limit);
    assert!(plan.is_certain(), "{count} by {limit}, at most {cap}");
    assert_eq!(plan.read(), count);
    assert_eq!(station.handed.len(), count);
    assert!(plan.missing().is_empty());
    station.pages
}

#[test]
fn lists_of_every_length_about_a_page_are_read() {
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
fn an_empty_station_is_asked_once() {
    assert_eq!(reads_all(0, 100, usize::MAX, 1), [1, 0]);
}

#[test]
fn a_list_shorter_than_a_page_costs_four() {
    assert_eq!(reads_all(60, 100, usize::MAX, 1), [3, 1]);
}

#[test]
fn a_list_that_stays_costs_a_hundredth_more_and_sixteen_pages() {
    let [reading, checking] = reads_all(100_000, 100, usize::MAX, 1);
    assert!(reading <= 1_020, "{reading}");
    assert!((2..=16).contains(&checking), "{checking}");
    let [_, checking] = reads_all(1_000, 100, usize::MAX, 1);
    assert!(checking <= 4, "{checking}");
}

#[test]
fn a_silent_cap_is_the_step() {
    for cap in [1, 2, 7, 50, 99] {
        let [reading, checking] = reads_all(2_000, 100, cap, 3);
        let least = if cap == 1 { 2_000 } else { 2_000 / (cap - 1) };
        assert!(reading <= least + 12, "{reading} by {cap}");
        assert!(checking <= 16 || cap == 1, "{checking} by {cap}");
    }
}

#[test]
fn the_first_page_goes_alone_then_four_at_once() {
    let station = Station::new(1_000, 1);
    let mut plan = FillPlan::new(100);
    let first = plan.next().unwrap();
    assert_eq!((first.window.offset, first.window.limit), (0, 100));
    assert_eq!(plan.next(), None);
    plan.answered(first, &station.page(first.window));
    let asks: Vec<_> = std::iter::from_fn(|| plan.next()).collect();
    let offsets: Vec<_> = asks.iter().map(|ask| ask.window.offset).collect();
    assert_eq!(offsets, [99, 198, 297, 396]);
    assert_eq!(plan.out(), 4);
    plan.failed(asks[2]);
    assert_eq!(plan.out(), 3);
    plan.came(asks[0]);
    assert_eq!(plan.out(), 2, "it is here, and only still to be read");
    assert_eq!(plan.next().unwrap().window, asks[2].window);
    assert!(
        plan.next().is_some(),
        "in the place of the one that is here"
    );
    assert_eq!(plan.next(), None);
}

#[test]
fn an_answer_that_is_still_to_be_read_lets_the_next_page_go() {
    let station = Station::new(1_000, 1);
    let mut plan = FillPlan::new(100);
    let first = plan.next().unwrap();
    plan.came(first);
    assert_eq!(
        plan.next(),
        None,
        "what the first one holds is not known yet"
    );
    plan.answered(first, &station.page(first.window));
    let asks: Vec<_> = std::iter::from_fn(|| plan.next()).collect();
    assert_eq!(asks.len(), FillPlan::AT_ONCE);
    plan.came(asks[1]);
    let next = plan.next().unwrap();
    assert_eq!(next.window.offset, 495);
    assert_eq!(plan.next(), None);
    plan.answered(asks[1], &station.page(asks[1].window));
    assert_eq!(plan.next(), None, "it was made up for before");
}

#[test]
fn an_ask_counts_once() {
    let station = Station::new(1_000, 1);
    let mut plan = FillPlan::new(100);
    let first = plan.next().unwrap();
    plan.answered(first, &station.page(first.window));
    let next = plan.next().unwrap();
    plan.answered(first, &[]);
    plan.failed(first);
    assert_eq!((plan.read(), plan.stage()), (100, Stage::Reading));
    assert_eq!(plan.next().unwrap().window.offset, next.window.offset + 99);
    assert_eq!(std::iter::from_fn(|| plan.next()).count(), 2);
}

#[test]
fn a_row_that_cannot_be_read_takes_a_place() {
    let station = Station::new(950, 1);
    let (plan, _) = read_from(100, |window| {
        let mut page = station.page(window);
        for (place, row) in (window.offset..).zip(&mut page) {
            if place % 11 == 0 || (300..520).contains(&place) {
                *row = None;
            }
        }
        page
    });
    let unread = |place: &u32| place.is_multiple_of(11) || (300..520).contains(place);
    assert_eq!(plan.read(), 950 - (0..950).filter(unread).count());
    assert!(plan.is_certain());
    assert!(plan.missing().is_empty());

    let mut plan = FillPlan::new(3);
    let first = plan.next().unwrap();
    plan.answered(first, &[Some(1), None, Some(3)]);
    assert_eq!(plan.read(), 2);
    assert_eq!(plan.next().unwrap().window.offset, 2);
}

#[test]
fn pages_that_come_short_are_read_to_their_end() {
    let station = Station::new(5_000, 1);
    let mut pages = 0;
    let (plan, _) = read_from(100, |window| {
        pages += 1;
        let limit = [100, 37, 1, 80][pages % 4].min(window.limit);
        station.page(Window { limit, ..window })
    });
    assert_eq!(plan.read(), 5_000);
    assert!(plan.is_certain());
    assert!(plan.missing().is_empty());
}

#[test]
fn one_empty_answer_amid_the_list_is_not_its_end() {
    for empty in 2..60 {
        let station = Station::new(5_000, 1);
        let mut pages = 0;
        let (plan, _) = read_from(100, |window| {
            pages += 1;
            if pages == empty {
                return Vec::new();
            }
            station.page(window)
        });
        // At the end it looks like a removal of the last page, which is then asked for singly.
        assert_eq!(plan.read(), 5_000, "{empty}");
        assert!(plan.missing().len() < 100, "{empty}: {:?}", plan.missing());
    }
}

proptest! {
    #![proptest_config(laws(256))]

    #[test]
    fn whatever_the_order_of_answers_every_customer_is_read(
        count in 0..700_usize,
        limit in 1..=40_u16,
        cap in prop_oneof![Just(usize::MAX), 1..50_usize],
        failing in prop_oneof![Just(0), 0..60_u64],
        seed: u64,
    ) {
        let mut station = Station::new(count, seed);
        station.cap = cap;
        station.failing = failing;
        let plan = station.read(limit);
        prop_assert!(plan.is_certain());
        prop_assert_eq!(plan.read(), count);
        prop_assert_eq!(station.handed.len(), count);
        prop_assert!(plan.missing().is_empty());
    }
}
