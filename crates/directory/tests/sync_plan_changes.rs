use std::collections::HashSet;

use directory::SyncPlan;
use model::CustomerId;
use proptest::prelude::*;

use crate::fake_list::{Dice, FakeList, laws};

const NONE: [CustomerId; 0] = [];

#[derive(Debug, Clone, Copy)]
enum Change {
    Insert,
    Remove,
    Move,
}

fn changes() -> impl Strategy<Value = Change> {
    use Change::{Insert, Move, Remove};
    prop_oneof![Just(Insert), Just(Remove), Just(Move)]
}

fn change(kind: Change, rows: &mut Vec<CustomerId>, dice: &mut Dice) {
    let new = 1_000_000 + rows.len() as i64 * 1_000 + dice.below(1_000) as i64;
    match kind {
        Change::Insert => rows.insert(dice.below(rows.len() + 1), new),
        Change::Remove if rows.is_empty() => {}
        Change::Remove => drop(rows.remove(dice.below(rows.len()))),
        Change::Move if rows.is_empty() => {}
        Change::Move => {
            let row = rows.remove(dice.below(rows.len()));
            rows.insert(dice.below(rows.len() + 1), row);
        }
    }
}

/// Returns the customers of the list that the plan has not read.
fn unseen(list: &FakeList) -> Vec<CustomerId> {
    let rows = list.rows.iter().copied();
    rows.filter(|id| !list.handed.contains(id)).collect()
}

/// Returns the customers that the plan has read, that are gone, and that it does not report as
/// missing.
fn not_reported(list: &FakeList, plan: &SyncPlan) -> Vec<CustomerId> {
    let there: HashSet<_> = list.rows.iter().chain(plan.missing()).collect();
    let handed = list.handed.iter();
    handed.filter(|id| !there.contains(id)).copied().collect()
}

/// Reads a list that changes: each change comes at the page of its number.
fn read_changing(list: &mut FakeList, limit: u16, kinds: &[(Change, usize)]) -> SyncPlan {
    let mut done = vec![false; kinds.len()];
    list.read_while(limit, &mut |pages, rows, dice| {
        for ((kind, at), done) in kinds.iter().zip(&mut done) {
            if pages >= *at && !*done {
                *done = true;
                change(*kind, rows, dice);
            }
        }
    })
}

#[test]
fn a_customer_pushed_over_a_seam_is_found() {
    let mut list = FakeList::new(100_000, 3);
    let plan = list.read_while(100, &mut |pages, rows, _| {
        if pages == 500 {
            rows.drain(17..20);
        }
    });
    assert!(plan.is_certain());
    assert_eq!(unseen(&list), NONE);
    assert_eq!(plan.missing(), [17, 18, 19].map(|row| row * 7 - 3));
    assert!(list.pages[1] <= 60, "{:?}", list.pages);
}

#[test]
fn a_customer_renamed_into_what_was_read_is_found() {
    let mut list = FakeList::new(100_000, 4);
    let plan = list.read_while(100, &mut |pages, rows, _| {
        if pages == 500 && rows[70_000] == 70_000 * 7 - 3 {
            let row = rows.remove(70_000);
            rows.insert(20_000, row);
        }
    });
    assert!(plan.is_certain());
    assert_eq!(unseen(&list), NONE);
    assert_eq!(plan.missing(), NONE);
    assert!(list.pages[1] <= 60, "{:?}", list.pages);
}

#[test]
fn an_import_of_many_pages_is_found() {
    for at in [0, 20_000, 99_950] {
        let mut list = FakeList::new(100_000, 5);
        let mut done = false;
        let plan = list.read_while(100, &mut |pages, rows, _| {
            if pages == 700 && !done {
                done = true;
                rows.splice(at..at, (0..650).map(|new| -1_000 - new));
            }
        });
        assert!(plan.is_certain(), "{at}");
        assert_eq!(unseen(&list), NONE, "{at}");
        assert_eq!(plan.missing(), NONE, "{at}");
        assert!(list.pages[1] <= 150, "{at}: {:?}", list.pages);
    }
}

#[test]
fn a_list_cut_off_while_it_is_read_ends() {
    let mut list = FakeList::new(20_000, 6);
    let plan = list.read_while(100, &mut |pages, rows, _| {
        if pages == 150 {
            rows.truncate(9_000);
        }
    });
    assert!(plan.is_certain());
    assert_eq!(not_reported(&list, &plan), NONE);
    assert_eq!(plan.customers_read(), 9_000 + plan.missing().len());
}

#[test]
fn changes_that_cancel_out_stay_unseen() {
    // One customer is created and one removed, side by side, in rows that were read: the documented
    // limit.
    let mut list = FakeList::new(100_000, 7);
    let mut done = false;
    let plan = list.read_while(100, &mut |pages, rows, _| {
        if pages > 300 && !done {
            done = true;
            rows.remove(2_000);
            rows.insert(2_010, -1);
        }
    });
    assert_eq!(unseen(&list), [-1]);
    assert_eq!(not_reported(&list, &plan), [2_000 * 7 - 3]);
}

#[test]
fn changes_that_cancel_out_are_found_in_a_list_known_to_change() {
    let mut dice = Dice(77);
    let mut slipped = 0;
    for seed in 1..=6 {
        let kinds = [Change::Insert, Change::Remove, Change::Move].map(|kind| [kind; 10]);
        let kinds: Vec<_> = kinds
            .as_flattened()
            .iter()
            .map(|kind| (*kind, dice.below(1_000)))
            .collect();
        let mut list = FakeList::new(100_000, seed);
        let plan = read_changing(&mut list, 100, &kinds);
        assert!(plan.is_certain());
        slipped += unseen(&list).len() + not_reported(&list, &plan).len();
        assert!(list.pages[1] <= 700, "{:?}", list.pages);
    }
    // 60 customers were created and 60 removed.
    assert!(slipped <= 5, "{slipped}");
}

proptest! {
    #![proptest_config(laws(500))]

    #[test]
    fn a_single_change_is_found(
        count in 0..1_200_usize,
        limit in 1..=30_u16,
        kind in changes(),
        moment in 0.0..1.05_f64,
        seed: u64,
    ) {
        let mut list = FakeList::new(count, seed);
        let pages = count as f64 / f64::from((limit - 1).max(1));
        let at = (moment * pages) as usize;
        let plan = read_changing(&mut list, limit, &[(kind, at)]);
        prop_assert!(plan.is_certain());
        prop_assert_eq!(unseen(&list), NONE);
        prop_assert_eq!(not_reported(&list, &plan), NONE);
        prop_assert!(plan.missing().len() <= 1, "{:?}", plan.missing());
    }

    #[test]
    fn many_changes_end(
        count in 0..1_200_usize,
        limit in 1..=30_u16,
        kinds in prop::collection::vec((changes(), 0..400_usize), 0..40),
        seed: u64,
    ) {
        let mut list = FakeList::new(count, seed);
        read_changing(&mut list, limit, &kinds);
        let most = count + kinds.len();
        prop_assert!(list.pages[1] <= 16 + 2 * most.div_ceil(limit.into()));
    }
}
