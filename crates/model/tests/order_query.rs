use model::{Direction, OrderChange, OrderQuery, OrderSort, OrderStatus, Window};
use proptest::prelude::*;
use proptest::sample::select;

use crate::support::{in_order, laws, max_limits, searches, split};

const URL_KEYS: [&str; 5] = ["status", "sortby", "direction", "offset", "limit"];

/// Every list of statuses that may reach the API: neither none nor all.
const STATUS_LISTS: [&str; 6] = ["0", "1", "2", "0,1", "0,2", "1,2"];

/// A question and the largest page that it was made for.
pub fn questions() -> impl Strategy<Value = (OrderQuery, u16)> {
    let query = |max_limit: u16| {
        (
            any::<[bool; 3]>(),
            select(vec![OrderSort::Number, OrderSort::Submitted]),
            select(vec![Direction::Ascending, Direction::Descending]),
            prop_oneof![Just(0), any::<u32>()],
            prop_oneof![Just(max_limit.min(100)), 1..=max_limit],
            Just(max_limit),
        )
    };
    max_limits().prop_flat_map(query).prop_map(
        |(checked, sort, direction, offset, limit, max_limit)| {
            let window = Window { offset, limit };
            let status = with_boxes(OrderQuery::first(max_limit), checked).status;
            (
                OrderQuery {
                    status,
                    sort,
                    direction,
                    window,
                },
                max_limit,
            )
        },
    )
}

proptest! {
    #![proptest_config(laws())]

    #[test]
    fn the_url_says_everything((query, max_limit) in questions()) {
        prop_assert_eq!(OrderQuery::parse(&query.to_url(max_limit), max_limit), query);
    }

    #[test]
    fn the_url_says_only_what_differs((query, max_limit) in questions()) {
        let first = OrderQuery::first(max_limit);
        let url = query.to_url(max_limit);
        prop_assert!(in_order(&split(&url), &URL_KEYS), "{}", url);
        prop_assert_eq!(url.is_empty(), query == first);
        for pair in url.split('&').filter(|pair| !pair.is_empty()) {
            prop_assert_ne!(OrderQuery::parse(pair, max_limit), first, "{}", pair);
        }
    }

    #[test]
    fn correcting_a_url_is_done_in_one_step(search in searches(), max_limit in max_limits()) {
        let query = OrderQuery::parse(&search, max_limit);
        let url = query.to_url(max_limit);
        prop_assert_eq!(OrderQuery::parse(&url, max_limit), query);
        prop_assert_eq!(OrderQuery::parse(&url, max_limit).to_url(max_limit), url);
    }

    #[test]
    fn only_what_the_api_knows_reaches_it(search in searches(), max_limit in max_limits()) {
        let query = OrderQuery::parse(&search, max_limit);
        let api = query.to_api();
        let pairs = split(&api);
        prop_assert!(in_order(&pairs, &URL_KEYS), "{}", api);
        for (key, value) in &pairs {
            let known = match *key {
                "status" => STATUS_LISTS.contains(value),
                "sortby" => ["number", "submitdate"].contains(value),
                "direction" => ["asc", "desc"].contains(value),
                "offset" => value.parse::<u32>().is_ok_and(|it| it.to_string() == *value),
                _ => value.parse::<u16>().is_ok_and(|it| (1..=max_limit).contains(&it)),
            };
            prop_assert!(known, "{}", api);
        }
        let has = |key| pairs.iter().any(|(name, _)| *name == key);
        prop_assert!(["sortby", "direction", "offset", "limit"].into_iter().all(has), "{}", api);
        prop_assert_eq!(has("status"), query.status.filters());
    }
}

#[test]
fn the_checked_boxes_are_sent_unless_they_leave_nothing_out() {
    let defaults = "sortby=number&direction=asc&offset=0&limit=100";
    for boxes in 0..8_u8 {
        let checked = [boxes & 1 > 0, boxes & 2 > 0, boxes & 4 > 0];
        let numbers: Vec<_> = (0..3)
            .filter(|at| checked[*at])
            .map(|at| at.to_string())
            .collect();
        let query = with_boxes(OrderQuery::first(100), checked);
        let expected = match numbers.len() {
            0 | 3 => defaults.to_owned(),
            _ => format!("status={}&{defaults}", numbers.join(",")),
        };
        assert_eq!(query.to_api(), expected);
        let seen = OrderStatus::KNOWN.map(|status| query.status.is_checked(status));
        assert_eq!(seen, checked);
    }
}

#[test]
fn all_boxes_checked_stay_checked_after_a_reload() {
    let url = with_boxes(OrderQuery::first(100), [true; 3]).to_url(100);
    assert_eq!(url, "status=0,1,2");
    let status = OrderQuery::parse(&url, 100).status;
    assert!(
        OrderStatus::KNOWN
            .into_iter()
            .all(|it| status.is_checked(it))
    );
}

#[test]
fn a_status_without_a_box_is_never_checked() {
    let query = OrderQuery::first(100).with(OrderChange::Status(OrderStatus::Other(7), true));
    assert_eq!(query, OrderQuery::first(100));
    assert!(!query.status.is_checked(OrderStatus::Other(7)));
}

#[test]
fn urls_are_corrected() {
    let cases = [
        ("", ""),
        ("sortby=number&direction=asc&offset=0&limit=100", ""),
        ("limit=-1&offset=x", ""),
        ("limit=101", ""),
        ("direction=sideways", ""),
        ("sortby=name", ""),
        (
            "sortby=submitdate&direction=desc",
            "sortby=submitdate&direction=desc",
        ),
        ("status=", ""),
        ("status=3", ""),
        ("status=0,3", ""),
        ("status=0,,1", ""),
        ("status=0, 1", ""),
        ("status=00", ""),
        ("status=%2B1", ""),
        ("status=-1", ""),
        ("status=Draft", ""),
        ("status=1,0", "status=0,1"),
        ("status=1,1,1", "status=1"),
        ("status=0%2C1", "status=0,1"),
        ("status=2&status=0", "status=2"),
        ("status=x&status=0", ""),
        ("limit=50&offset=50&status=2", "status=2&offset=50&limit=50"),
    ];
    for (search, corrected) in cases {
        let query = OrderQuery::parse(search, 100);
        assert_eq!(query.to_url(100), corrected, "{search}");
    }
}

#[test]
fn ten_thousand_characters_are_just_another_wrong_value() {
    for text in ["0,", "9", "%41", ",", "&", "Ж"] {
        let long = text.repeat(10_000 / text.len());
        let query = OrderQuery::parse(&format!("status={long}&limit={long}"), 100);
        assert_eq!(query, OrderQuery::first(100), "{text}");
    }
}

fn with_boxes(query: OrderQuery, checked: [bool; 3]) -> OrderQuery {
    OrderStatus::KNOWN
        .into_iter()
        .zip(checked)
        .fold(query, |query, (status, checked)| {
            query.with(OrderChange::Status(status, checked))
        })
}
