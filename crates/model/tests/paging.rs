use model::{Page, UnixTime, Window};
use proptest::prelude::*;

use crate::support::laws;

const SECOND: Window = Window {
    offset: 100,
    limit: 100,
};

#[test]
fn a_full_page_may_have_a_next_one() {
    let page = page(SECOND, 0..100);
    assert!(page.full);
    assert_eq!(page.range().as_deref(), Some("101–200"));
    assert!(!page.is_past_the_end() && !page.is_empty_list());
}

#[test]
fn a_short_page_is_the_end() {
    let page = page(SECOND, 0..99);
    assert!(!page.full);
    assert_eq!(page.range().as_deref(), Some("101–199"));
    assert!(!page.is_past_the_end());
}

#[test]
fn after_an_exact_multiple_comes_an_empty_page() {
    let page = page(SECOND, 0..0);
    assert!(!page.full);
    assert_eq!(page.range(), None);
    assert!(page.is_past_the_end());
    assert!(!page.is_empty_list());
}

#[test]
fn an_empty_first_page_is_an_empty_list() {
    let page = page(Window::first(100), 0..0);
    assert!(!page.full);
    assert_eq!(page.range(), None);
    assert!(page.is_empty_list());
    assert!(!page.is_past_the_end());
}

#[test]
fn a_single_row_is_a_range_too() {
    assert_eq!(
        page(Window::first(100), 0..1).range().as_deref(),
        Some("1–1")
    );
}

#[test]
fn more_rows_than_asked_for_are_a_full_page() {
    let page = page(
        Window {
            offset: 0,
            limit: 25,
        },
        0..40,
    );
    assert!(page.full);
    assert_eq!(page.rows.len(), 40);
}

#[test]
fn of_repeats_the_first_stays() {
    let came = [(7, "a"), (3, "b"), (7, "c"), (3, "d"), (1, "e")];
    let page = Page::of(SECOND, came.map(Some).to_vec(), |row| row.0);
    assert_eq!(page.rows, [(7, "a"), (3, "b"), (1, "e")]);
    assert_eq!(page.unidentified, 0);
}

#[test]
fn repeats_and_unidentified_rows_still_fill_the_page() {
    let window = Window {
        offset: 0,
        limit: 4,
    };
    let page = Page::of(window, vec![Some(1), None, Some(1), None], |id| *id);
    assert!(page.full);
    assert_eq!((page.rows, page.unidentified), (vec![1], 2));
}

#[test]
fn rows_that_cannot_be_shown_are_not_nothing() {
    for window in [Window::first(100), SECOND] {
        let page = Page::of(window, vec![None::<i64>], |id| *id);
        assert!(!page.is_empty_list() && !page.is_past_the_end());
        assert_eq!(page.range(), None);
    }
}

#[test]
fn the_last_rows_that_can_be_asked_for_have_a_range() {
    let window = Window {
        offset: u32::MAX,
        limit: 100,
    };
    let expected = format!("{0}–{0}", u32::MAX);
    assert_eq!(page(window, 0..100).range(), Some(expected));
}

#[test]
fn less_than_a_page_before_is_the_first_page() {
    let window = Window {
        offset: 30,
        limit: 100,
    };
    assert_eq!(
        window.previous(),
        Window {
            offset: 0,
            limit: 100
        }
    );
}

#[test]
fn the_date_0_is_no_date() {
    assert_eq!(UnixTime(0).seconds(), None);
    assert_eq!(UnixTime(1_527_501_148).seconds(), Some(1_527_501_148));
    assert_eq!(UnixTime(-1).seconds(), Some(-1));
}

proptest! {
    #![proptest_config(laws())]

    #[test]
    fn turning_forth_and_back_is_nothing(offset in any::<u32>(), limit in 1..=1000_u16) {
        let window = Window { offset, limit };
        prop_assume!(offset.checked_add(u32::from(limit)).is_some());
        prop_assert_eq!(window.next().offset, offset + u32::from(limit));
        prop_assert_eq!(window.next().previous(), window);
    }

    #[test]
    fn turning_ends_at_the_last_number(below in 0..1000_u32, limit in 1000..=u16::MAX) {
        let window = Window { offset: u32::MAX - below, limit };
        prop_assert_eq!(window.next(), Window { offset: u32::MAX, limit });
    }

    #[test]
    fn every_row_is_shown_dropped_or_counted(
        came in prop::collection::vec(prop::option::of(-3..20_i64), 0..40),
        limit in 1..=40_u16,
    ) {
        let mut page = Page::of(Window { offset: 0, limit }, came.clone(), |id| *id);
        page.cut();
        let mut distinct = Vec::new();
        for id in came.iter().copied().flatten() {
            if !distinct.contains(&id) {
                distinct.push(id);
            }
        }
        distinct.truncate(limit.into());
        prop_assert_eq!(&page.rows, &distinct);
        prop_assert_eq!(page.answered(), came.len());
        prop_assert_eq!(page.unidentified, came.iter().filter(|row| row.is_none()).count());
        prop_assert_eq!(page.full, came.len() >= usize::from(limit));
    }
}

fn page(window: Window, ids: std::ops::Range<i64>) -> Page<i64> {
    Page::of(window, ids.map(Some).collect(), |id| *id)
}
