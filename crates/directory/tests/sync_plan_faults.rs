use directory::{Doubt, SyncPhase, SyncPlan};
use model::Window;

use crate::fake_list::{Dice, FakeList, MOST, Row, read_from};

#[test]
fn an_ignored_offset_ends_the_sync() {
    for count in [2, 60, 100, 5_000] {
        let list = FakeList::new(count, 1);
        let (plan, pages) = read_from(100, |mut window| {
            window.offset = 0;
            list.page(window)
        });
        assert_eq!(plan.doubt(), Some(Doubt::SameRows), "{count}");
        assert_eq!(plan.customers_read(), count.min(100));
        assert!(plan.missing().is_empty());
        assert_eq!(pages, 3, "{count}");
    }
}

#[test]
fn an_api_that_answers_everything_at_once_is_read_with_two_more_requests() {
    for count in [1, 2, 3, 60, 240, 5_000] {
        let list = FakeList::new(count, 1);
        let all: Vec<Row> = list.rows.iter().copied().map(Some).collect();
        let (plan, pages) = read_from(100, |_| all.clone());
        assert!(plan.is_certain(), "{count}");
        assert!(plan.is_unpaged(), "{count}");
        assert_eq!(plan.customers_read(), count);
        assert!(plan.missing().is_empty());
        assert_eq!(pages, 3, "{count}");
    }
}

#[test]
fn an_ignored_query_with_a_usual_cap_is_doubtful() {
    let list = FakeList::new(5_000, 1);
    for cap in [20, 100, 250] {
        let window = Window {
            offset: 0,
            limit: cap,
        };
        let (plan, pages) = read_from(100, |_| list.page(window));
        assert_eq!(plan.doubt(), Some(Doubt::SameRows), "{cap}");
        assert_eq!(pages, 3, "{cap}");
    }
}

#[test]
fn an_offset_in_pages_ends_the_sync() {
    for (count, cap) in [
        (5_000, 100),
        (5_000, 50),
        (500, 50),
        (150, 100),
        (20_000, 100),
    ] {
        let list = FakeList::new(count, 1);
        let (plan, pages) = read_from(100, |window| {
            let limit = window.limit.min(cap);
            let offset = window.offset * u32::from(limit);
            list.page(Window { offset, limit })
        });
        assert_eq!(plan.doubt(), Some(Doubt::PageNumbers), "{count} by {cap}");
        assert_eq!(plan.customers_read(), usize::from(cap));
        assert_eq!(pages, 3, "{count} by {cap}");
    }
}

#[test]
fn an_offset_in_pages_does_not_matter_for_a_list_of_one_page() {
    for count in [1, 2, 3, 60, 99, 100] {
        let list = FakeList::new(count, 1);
        let (plan, _) = read_from(100, |window| {
            let offset = window.offset * u32::from(window.limit);
            list.page(Window { offset, ..window })
        });
        assert!(plan.is_certain(), "{count}");
        assert_eq!(plan.customers_read(), count);
    }
}

#[test]
fn a_list_that_moved_before_the_second_page_is_read() {
    for moved in [1, 30, 80] {
        let mut list = FakeList::new(1_000, 1);
        let mut pages = 0;
        let (plan, _) = read_from(100, |window| {
            pages += 1;
            if pages == 2 {
                list.rows.splice(0..0, (0..moved).map(|new| -1_000 - new));
            }
            list.page(window)
        });
        assert!(plan.is_certain(), "{moved}: {:?}", plan.doubt());
        assert_eq!(plan.customers_read(), list.rows.len(), "{moved}");
    }
}

#[test]
fn foreign_rows_in_the_last_check_are_doubtful() {
    let list = FakeList::new(950, 1);
    let mut ended = false;
    let (plan, _) = read_from(100, |window| {
        let page = list.page(window);
        if !ended {
            ended = page.is_empty();
            return page;
        }
        let other = |id: Row| id.map(|id| id + 1_000_000);
        page.into_iter().map(other).collect()
    });
    assert_eq!(plan.doubt(), Some(Doubt::Moved));
}

#[test]
fn more_customers_than_may_be_read_end_the_sync() {
    for (count, is_read) in [(1_000, true), (1_001, false)] {
        let list = FakeList::new(count, 1);
        let mut plan = SyncPlan::new(100, 1_000);
        let mut pages = 0;
        while let Some(request) = plan.next_request() {
            pages += 1;
            plan.answered(request, &list.page(request.window));
        }
        assert_eq!(plan.doubt().is_none(), is_read, "{count}");
        assert!(is_read || plan.doubt() == Some(Doubt::TooMany));
        assert!(pages <= 20, "{pages}");
    }
}

#[test]
fn more_bytes_than_a_tab_holds_end_the_sync() {
    for (bytes, is_read) in [(25_000_000, true), (120_000_000, false)] {
        let list = FakeList::new(500, 1);
        let mut plan = SyncPlan::new(100, MOST);
        let mut pages = 0;
        while let Some(request) = plan.next_request() {
            pages += 1;
            plan.arrived(request, bytes);
            plan.answered(request, &list.page(request.window));
        }
        assert_eq!(plan.phase(), SyncPhase::Done);
        assert_eq!(plan.doubt().is_none(), is_read, "{bytes}, {pages} pages");
        assert!(is_read || (plan.doubt() == Some(Doubt::TooLarge) && pages == 5));
    }
}

#[test]
fn a_repeated_last_page_ends_the_sync() {
    let list = FakeList::new(950, 1);
    let (plan, pages) = read_from(100, |mut window| {
        window.offset = window.offset.min(850);
        list.page(window)
    });
    assert!(!plan.is_certain());
    assert_eq!(plan.customers_read(), 950);
    assert!(pages <= 30, "{pages}");
}

#[test]
fn pages_larger_than_requested_are_read() {
    let list = FakeList::new(950, 1);
    let (plan, _) = read_from(100, |mut window| {
        window.limit = 230;
        list.page(window)
    });
    assert_eq!(plan.customers_read(), 950);
    assert!(plan.is_certain());
    assert!(plan.missing().is_empty());
}

#[test]
fn endless_invented_customers_end_the_sync() {
    let mut last = 0;
    let (plan, _) = read_from(1_000, |window| {
        last += i64::from(window.limit);
        (last - i64::from(window.limit)..last).map(Some).collect()
    });
    assert!(!plan.is_certain());
    assert!(plan.customers_read() <= MOST as usize + 4_000);
}

#[test]
fn endless_unreadable_rows_end_the_sync() {
    let (plan, pages) = read_from(1_000, |window| {
        let mut page = vec![None; window.limit.into()];
        page[0] = Some(window.offset.into());
        page
    });
    assert!(!plan.is_certain());
    assert!(pages <= 310, "{pages}");
}

#[test]
fn random_answers_end_the_sync() {
    for seed in 1..200 {
        let mut dice = Dice(seed);
        let (_, pages) = read_from(5, |_| {
            let count = dice.below(7);
            let row = |_| Some(dice.below(500) as i64).filter(|id| id % 9 > 0);
            (0..count).map(row).collect()
        });
        assert!(pages < 50_000, "{pages}");
    }
}

#[test]
fn a_list_that_grows_during_verification_ends_the_sync() {
    for count in [60, 950] {
        let list = FakeList::new(count, 1);
        let mut invented = 10_000_000;
        let mut ended = false;
        let (plan, pages) = read_from(100, |window| {
            if !ended {
                ended = window.offset as usize == count;
                return list.page(window);
            }
            let fresh = |_| {
                invented += 1;
                Some(invented)
            };
            (0..window.limit).map(fresh).collect()
        });
        assert!(!plan.is_certain(), "{count}");
        assert!(pages <= 60, "{pages}");
    }
}
