use directory::SyncPlan;

use crate::fake_list::{Dice, FakeList, Row, read_from};

#[test]
fn an_ignored_offset_ends_the_sync() {
    for count in [2, 60, 100, 5_000] {
        let list = FakeList::new(count, 1);
        let (plan, pages) = read_from(100, |mut window| {
            window.offset = 0;
            list.page(window)
        });
        assert!(!plan.is_certain(), "{count}");
        assert_eq!(plan.customers_read(), count.min(100));
        assert!(plan.missing().is_empty());
        assert!(pages <= 20, "{pages}");
    }
}

#[test]
fn an_ignored_offset_ends_the_sync_for_any_size_of_page() {
    for answered in [1, 100, 250] {
        let came: Vec<Row> = (0..answered).map(Some).collect();
        let (plan, pages) = read_from(100, |_| came.clone());
        assert!(!plan.is_certain());
        assert_eq!(plan.customers_read(), answered as usize);
        assert!(pages <= 20, "{pages}");
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
    assert!(plan.customers_read() <= SyncPlan::MAX_ROWS as usize + 4_000);
}

#[test]
fn endless_unreadable_rows_end_the_sync() {
    let (plan, pages) = read_from(1_000, |window| {
        let mut page = vec![None; window.limit.into()];
        page[0] = Some(window.offset.into());
        page
    });
    assert!(!plan.is_certain());
    assert!(pages <= 2_010, "{pages}");
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
