use model::{
    Customer, CustomerField, CustomerQuery, Order, OrderField, OrderQuery, OrderStatus, Page,
    Window,
};
use proptest::prelude::*;

use crate::support::laws;

#[test]
fn repeats_are_counted() {
    let page = page(0, 10, &[7, 3, 7, 3, 1, 7]);
    assert_eq!((page.rows.len(), page.repeated, page.answered()), (3, 3, 6));
}

#[test]
fn a_usual_number_of_rows_looks_capped() {
    for came in 0..=600 {
        let ids: Vec<_> = (0..came).collect();
        let usual = [10, 20, 25, 50, 100, 200, 250, 500].contains(&came);
        assert_eq!(page(0, 1000, &ids).looks_capped(), usual, "{came}");
    }
}

#[test]
fn a_full_page_does_not_look_capped() {
    for limit in [10, 25, 100] {
        let ids: Vec<_> = (0..i64::from(limit)).collect();
        assert!(!page(0, limit, &ids).looks_capped());
    }
}

#[test]
fn rows_that_are_not_shown_came_all_the_same() {
    let mut came: Vec<_> = (0..8).map(Some).collect();
    came.extend([None, Some(0)]);
    let page = Page::of(window(0, 100), came, |id| *id);
    assert!(page.looks_capped());
    let capped = Page {
        capped: true,
        ..page
    };
    assert_eq!(capped.next_window(), window(10, 100));
}

#[test]
fn rows_that_were_not_asked_for_are_dropped_and_counted() {
    let ids: Vec<_> = (0..250).chain([0, 249]).collect();
    let mut page = page(0, 100, &ids);
    page.cut();
    assert_eq!(page.rows, (0..100).collect::<Vec<_>>());
    assert_eq!((page.surplus, page.answered()), (152, 252));
    assert!(page.full && !page.looks_capped());
    assert_eq!(page.next_window(), window(100, 100));
}

#[test]
fn a_large_answer_is_compared_by_the_rows_that_were_asked_for() {
    // Comparing each row with each other would take hours.
    let ids: Vec<_> = (0..1_000_000).collect();
    assert_eq!(page(0, 100, &ids).rows.len(), 1_000_000);
}

#[test]
fn after_a_capped_page_comes_the_row_after_it() {
    let ids: Vec<_> = (0..50).collect();
    let mut page = page(200, 100, &ids);
    assert!(!page.has_more());
    assert_eq!(page.next_window(), window(300, 100));
    page.capped = true;
    assert!(page.has_more());
    assert_eq!(page.next_window(), window(250, 100));
    assert_eq!(page.range().as_deref(), Some("201–250"));
}

#[test]
fn the_same_rows_at_another_offset_are_a_repeated_page() {
    let first = page(0, 3, &[1, 2, 3]);
    let cases = [
        (page(3, 3, &[1, 2, 3]), true),
        (page(0, 3, &[1, 2, 3]), false),
        (page(3, 3, &[1, 3, 2]), false),
        (page(3, 3, &[1, 2]), false),
        (page(3, 3, &[1, 2, 3, 4]), false),
        (page(3, 3, &[]), false),
    ];
    for (other, repeats) in cases {
        assert_eq!(other.repeats(&first, |id| *id), repeats, "{other:?}");
    }
    assert!(!page(3, 3, &[]).repeats(&page(0, 3, &[]), |id| *id));
}

#[test]
fn customers_that_the_filters_should_have_left_out_are_counted() {
    let row = |id, company: &str, archived, damaged_fields: &[CustomerField]| {
        Some(Customer {
            id,
            company: company.into(),
            archived,
            damaged_fields: damaged_fields.to_vec(),
            ..Customer::default()
        })
    };
    let rows = vec![
        row(1, "Google", false, &[]),
        row(2, "", false, &[]),
        row(3, " ", false, &[]),
        row(4, "Google", true, &[]),
        row(5, "", true, &[]),
        row(6, "", false, &[CustomerField::Company]),
        row(7, "", false, &[CustomerField::Archived]),
    ];
    let page = Page::of(window(0, 100), rows, |row| row.id);
    let cases = [
        ("", 0),
        ("type=company", 3),
        ("type=person", 2),
        ("archived=true", 4),
        ("archived=false", 2),
        ("type=company&archived=true", 6),
        ("type=person&archived=false", 3),
    ];
    for (search, unmatched) in cases {
        let query = CustomerQuery::parse(search, 100);
        assert_eq!(query.unmatched(&page), unmatched, "{search}");
    }
}

#[test]
fn orders_that_the_filter_should_have_left_out_are_counted() {
    let row = |id, status, damaged_fields: &[OrderField]| {
        Some(Order {
            id,
            status: OrderStatus::from_number(status),
            damaged_fields: damaged_fields.to_vec(),
            ..Order::default()
        })
    };
    let rows = vec![
        row(1, 0, &[]),
        row(2, 1, &[]),
        row(3, 2, &[]),
        row(4, 7, &[]),
        row(5, 0, &[OrderField::Status]),
        row(6, 0, &[OrderField::Number]),
    ];
    let page = Page::of(window(0, 100), rows, |row| row.id);
    for (search, unmatched) in [
        ("", 0),
        ("status=0,1,2", 0),
        ("status=1", 4),
        ("status=0", 3),
        ("status=0,2", 2),
    ] {
        let query = OrderQuery::parse(search, 100);
        assert_eq!(query.unmatched(&page), unmatched, "{search}");
    }
}

proptest! {
    #![proptest_config(laws())]

    #[test]
    fn every_row_that_came_is_accounted_for(
        came in prop::collection::vec(prop::option::of(-3..20_i64), 0..40),
        limit in 1..=40_u16,
    ) {
        let page = Page::of(window(0, limit), came.clone(), |id| *id);
        prop_assert_eq!(page.answered(), came.len());
        prop_assert_eq!(page.repeated, came.len() - page.rows.len() - page.unidentified);
        prop_assert!(!page.capped);
    }

    #[test]
    fn turning_a_capped_list_misses_no_row(length in 0..400_u32, cap in 1..50_u16) {
        let mut asked = window(0, 100);
        let mut seen: Vec<i64> = Vec::new();
        loop {
            let last = length.min(asked.offset + u32::from(cap));
            let ids: Vec<_> = (asked.offset..last).map(i64::from).collect();
            let mut page = page(asked.offset, asked.limit, &ids);
            page.capped = last < length;
            seen.extend(&page.rows);
            if !page.has_more() {
                break;
            }
            asked = page.next_window();
        }
        prop_assert!(seen.into_iter().eq(0..i64::from(length)));
    }

    #[test]
    fn the_last_offset_is_the_end_of_turning(below in 0..10_u32) {
        let mut page = page(u32::MAX - below, 100, &(0..50).collect::<Vec<_>>());
        page.capped = true;
        prop_assert_eq!(page.next_window().offset, u32::MAX);
    }
}

fn page(offset: u32, limit: u16, ids: &[i64]) -> Page<i64> {
    let came = ids.iter().copied().map(Some).collect();
    Page::of(window(offset, limit), came, |id| *id)
}

fn window(offset: u32, limit: u16) -> Window {
    Window { offset, limit }
}
