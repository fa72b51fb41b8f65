use model::{CustomerKind, CustomerQuery, CustomerSort, Direction, Window};
use proptest::prelude::*;
use proptest::sample::select;

use crate::support::{in_order, laws, max_limits, searches, split};

const URL_KEYS: [&str; 6] = ["sortby", "direction", "type", "archived", "offset", "limit"];

/// A question and the largest page that it was made for.
pub fn questions() -> impl Strategy<Value = (CustomerQuery, u16)> {
    let query = |max_limit: u16| {
        (
            select(vec![
                CustomerSort::Default,
                CustomerSort::Name,
                CustomerSort::Company,
            ]),
            select(vec![Direction::Ascending, Direction::Descending]),
            prop::option::of(select(vec![CustomerKind::Company, CustomerKind::Person])),
            prop::option::of(any::<bool>()),
            prop_oneof![Just(0), any::<u32>()],
            prop_oneof![Just(max_limit.min(100)), 1..=max_limit],
            Just(max_limit),
        )
    };
    max_limits().prop_flat_map(query).prop_map(
        |(sort, direction, kind, archived, offset, limit, max_limit)| {
            let window = Window { offset, limit };
            (
                CustomerQuery {
                    sort,
                    direction,
                    kind,
                    archived,
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
        prop_assert_eq!(CustomerQuery::parse(&query.to_url(max_limit), max_limit), query);
        let with_mark = format!("?{}", query.to_url(max_limit));
        prop_assert_eq!(CustomerQuery::parse(&with_mark, max_limit), query);
    }

    #[test]
    fn the_url_says_only_what_differs((query, max_limit) in questions()) {
        let first = CustomerQuery::first(max_limit);
        let url = query.to_url(max_limit);
        prop_assert!(in_order(&split(&url), &URL_KEYS), "{}", url);
        prop_assert_eq!(url.is_empty(), query == first);
        for pair in url.split('&').filter(|pair| !pair.is_empty()) {
            prop_assert_ne!(CustomerQuery::parse(pair, max_limit), first, "{}", pair);
        }
    }

    #[test]
    fn correcting_a_url_is_done_in_one_step(search in searches(), max_limit in max_limits()) {
        let query = CustomerQuery::parse(&search, max_limit);
        let url = query.to_url(max_limit);
        prop_assert_eq!(CustomerQuery::parse(&url, max_limit), query);
        prop_assert_eq!(CustomerQuery::parse(&url, max_limit).to_url(max_limit), url);
    }

    #[test]
    fn only_what_the_api_knows_reaches_it(search in searches(), max_limit in max_limits()) {
        let query = CustomerQuery::parse(&search, max_limit);
        let api = query.to_api();
        let pairs = split(&api);
        prop_assert!(in_order(&pairs, &URL_KEYS), "{}", api);
        for (key, value) in &pairs {
            let known = match *key {
                "sortby" => ["default", "name", "company"].contains(value),
                "direction" => ["asc", "desc"].contains(value),
                "type" => ["company", "person"].contains(value),
                "archived" => ["true", "false"].contains(value),
                "offset" => value.parse::<u32>().is_ok_and(|it| it.to_string() == *value),
                _ => value.parse::<u16>().is_ok_and(|it| (1..=max_limit).contains(&it)),
            };
            prop_assert!(known, "{}", api);
        }
        let has = |key| pairs.iter().any(|(name, _)| *name == key);
        prop_assert!(["sortby", "direction", "offset", "limit"].into_iter().all(has), "{}", api);
        prop_assert_eq!(has("type"), query.kind.is_some());
        prop_assert_eq!(has("archived"), query.archived.is_some());
        prop_assert_eq!(query.is_filtered(), has("type") || has("archived"));
    }
}

#[test]
fn urls_are_corrected() {
    let cases = [
        ("", ""),
        ("?", ""),
        ("sortby=default&direction=asc&offset=0&limit=100", ""),
        ("limit=-1", ""),
        ("limit=0", ""),
        ("limit=101", ""),
        ("limit=25.0", ""),
        ("limit=", ""),
        ("limit=65561", ""),
        ("limit=%32%35", "limit=25"),
        ("limit=025", "limit=25"),
        ("limit=25#top", ""),
        ("offset=x", ""),
        ("offset=+5", ""),
        ("offset=%2B5", ""),
        ("offset=-5", ""),
        ("offset=4294967295", "offset=4294967295"),
        ("offset=4294967296", ""),
        ("type=companyy", ""),
        ("type=Company", ""),
        ("type=company%20", ""),
        ("archived=1", ""),
        ("archived=false", "archived=false"),
        ("direction=sideways", ""),
        ("direction=DESC", ""),
        ("sortby=number", ""),
        ("sortby=n%61me", "sortby=name"),
        ("sortby=%41", ""),
        ("sortby=%4", ""),
        ("sortby=%FF%FE", ""),
        ("sortby=имя", ""),
        ("sortby=🙂", ""),
        ("page=2&utm_source=chat", ""),
        (
            "archived=true&type=person&sortby=name",
            "sortby=name&type=person&archived=true",
        ),
        ("type=person&type=company", "type=person"),
        ("type=nobody&type=company", ""),
        ("offset=100&limit=50&offset=200", "offset=100&limit=50"),
        ("&&=&limit=50&&", "limit=50"),
    ];
    for (search, corrected) in cases {
        let query = CustomerQuery::parse(search, 100);
        assert_eq!(query.to_url(100), corrected, "{search}");
    }
}

#[test]
fn ten_thousand_characters_are_just_another_wrong_value() {
    for text in ["a", "9", "%41", "%", "+", "&", "=", "#", "Ж", "🙂"] {
        let long = text.repeat(10_000 / text.len());
        for search in [
            long.clone(),
            format!("limit={long}"),
            format!("{long}=name&sortby={long}"),
        ] {
            let query = CustomerQuery::parse(&search, 100);
            assert_eq!(query, CustomerQuery::first(100), "{text}");
        }
    }
}

#[test]
fn the_api_is_told_everything() {
    let api = |search| CustomerQuery::parse(search, 100).to_api();
    assert_eq!(api(""), "sortby=default&direction=asc&offset=0&limit=100");
    assert_eq!(
        api("limit=25&offset=50&archived=false&type=company&direction=desc&sortby=company"),
        "sortby=company&direction=desc&type=company&archived=false&offset=50&limit=25"
    );
}

#[test]
fn an_api_with_a_small_page_is_asked_for_no_more() {
    assert_eq!(CustomerQuery::first(40).window.limit, 40);
    assert_eq!(CustomerQuery::parse("limit=41", 40).window.limit, 40);
    assert_eq!(CustomerQuery::parse("limit=40", 40).to_url(40), "");
}

#[test]
fn an_api_with_a_large_page_is_asked_for_it_only_when_wanted() {
    assert_eq!(CustomerQuery::first(1000).window.limit, 100);
    assert_eq!(CustomerQuery::parse("limit=1000", 1000).window.limit, 1000);
    assert_eq!(CustomerQuery::parse("limit=1001", 1000).window.limit, 100);
}
