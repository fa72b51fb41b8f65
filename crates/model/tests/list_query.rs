use model::{
    CustomerField, CustomerKind, CustomerQuery, CustomerSort, Direction, ListChange, ListLook,
    ListQuery, Window,
};
use proptest::prelude::*;
use proptest::sample::select;

use crate::columns::columns;
use crate::support::{laws, max_limits, searches};

/// The fields that the list can be sorted by, and none for the default order.
fn sort_fields() -> impl Strategy<Value = Option<CustomerField>> {
    let fields = CustomerField::ALL.into_iter();
    let fields = fields.filter(|field| field.sort().is_some()).map(Some);
    select(fields.chain([None]).collect::<Vec<_>>())
}

fn texts() -> impl Strategy<Value = CustomerField> {
    select(CustomerField::texts().collect::<Vec<_>>())
}

fn changes() -> impl Strategy<Value = ListChange> {
    prop_oneof![
        sort_fields().prop_map(ListChange::Sort),
        select(vec![
            None,
            Some(CustomerKind::Company),
            Some(CustomerKind::Person)
        ])
        .prop_map(ListChange::Kind),
        any::<Option<bool>>().prop_map(ListChange::Archived),
        any::<Option<i64>>().prop_map(ListChange::Status),
        (texts(), any::<Option<bool>>()).prop_map(|(field, it)| ListChange::Filled(field, it)),
        any::<String>().prop_map(ListChange::Search),
        "[ +&=#%a-zё🙂]{0,12}".prop_map(ListChange::Search),
        Just(ListChange::Clear),
    ]
}

/// Changes of the look, which change no row.
fn looks() -> impl Strategy<Value = ListChange> {
    prop_oneof![
        columns().prop_map(ListChange::Columns),
        any::<Option<i64>>().prop_map(ListChange::Peek),
    ]
}

/// What clicks can make of the list.
pub fn queries() -> impl Strategy<Value = ListQuery> {
    let changes = prop_oneof![3 => changes(), 1 => looks()];
    (prop::collection::vec(changes, 0..8), any::<u32>()).prop_map(|(changes, offset)| {
        let first = ListQuery::first(100);
        let query = changes
            .into_iter()
            .fold(first, |query, change| query.with(change));
        query.at(offset)
    })
}

proptest! {
    #![proptest_config(laws())]

    #[test]
    fn a_query_survives_its_url(query in queries()) {
        let (search, hash) = (query.to_url(100), format!("#{}", query.to_fragment()));
        prop_assert_eq!(ListQuery::parse(&search, &hash, 100), query);
    }

    #[test]
    fn correcting_a_url_is_done_in_one_step(
        search in searches(), hash in any::<String>(), max_limit in max_limits(),
    ) {
        let query = ListQuery::parse(&search, &hash, max_limit);
        let (url, fragment) = (query.to_url(max_limit), query.to_fragment());
        let again = ListQuery::parse(&url, &fragment, max_limit);
        prop_assert_eq!(&again, &query);
        prop_assert_eq!((again.to_url(max_limit), again.to_fragment()), (url, fragment));
    }

    #[test]
    fn what_the_api_can_answer_is_read_as_before(search in searches(), max_limit in max_limits()) {
        let query = ListQuery::parse(&search, "", max_limit);
        prop_assert_eq!(query.api_query, CustomerQuery::parse(&search, max_limit));
        let api_alone = query.without_directory().without_look();
        prop_assert_eq!(api_alone.to_url(max_limit), query.api_query.to_url(max_limit));
    }

    #[test]
    fn another_look_changes_no_row(query in queries(), look in looks()) {
        let changed = query.with(look);
        prop_assert_eq!(changed.without_look(), query.without_look());
        prop_assert_eq!(changed.needs_directory(), query.needs_directory());
        prop_assert_eq!(query.without_look().look, ListLook::default());
    }

    #[test]
    fn every_change_but_turning_the_page_goes_to_the_first_row(
        query in queries(), change in changes(),
    ) {
        prop_assert_eq!(query.with(change).api_query.window.offset, 0);
        let window = Window { offset: 300, limit: 100 };
        let turned = query.with(ListChange::Page(window));
        prop_assert_eq!(turned, query.at(300));
    }

    #[test]
    fn the_same_sort_flips_and_another_begins_ascending(
        query in queries(), field in sort_fields(),
    ) {
        let once = query.with(ListChange::Sort(field));
        let direction = query.direction_of(field);
        let expected = direction.map_or(Direction::Ascending, Direction::flipped);
        prop_assert_eq!(once.direction_of(field), Some(expected));
        let twice = once.with(ListChange::Sort(field));
        prop_assert_eq!(twice.direction_of(field), Some(expected.flipped()));
        let others = ListQuery {
            directory_sort: query.directory_sort,
            api_query: CustomerQuery {
                sort: query.api_query.sort,
                direction: query.api_query.direction,
                ..once.api_query
            },
            ..once.clone()
        };
        prop_assert_eq!(others, query.at(0), "a sort changes nothing else");
    }

    #[test]
    fn only_one_of_the_two_sort_orders_is_set(query in queries()) {
        let is_default = query.api_query.sort == CustomerSort::default();
        prop_assert!(is_default || query.directory_sort.is_none());
    }

    #[test]
    fn a_filter_changes_itself_alone(query in queries(), archived in any::<Option<bool>>()) {
        for kind in [None, Some(CustomerKind::Company), Some(CustomerKind::Person)] {
            let mut expected = query.at(0);
            expected.api_query.kind = kind;
            prop_assert_eq!(query.with(ListChange::Kind(kind)), expected);
        }
        let mut expected = query.at(0);
        expected.api_query.archived = archived;
        prop_assert_eq!(query.with(ListChange::Archived(archived)), expected);
    }

    #[test]
    fn another_page_size_goes_to_the_first_row(
        query in queries(), limit in select(Window::SIZES.to_vec()),
    ) {
        let mut expected = query.clone();
        expected.api_query.window = Window { offset: 0, limit };
        prop_assert_eq!(query.with(ListChange::Limit(limit)), expected);
    }

    #[test]
    fn a_field_is_filled_or_empty_or_either(query in queries(), field in texts()) {
        for wanted in [Some(true), Some(false), None] {
            let changed = query.with(ListChange::Filled(field, wanted));
            prop_assert_eq!(changed.filled_filter(field), wanted);
            for other in CustomerField::ALL.into_iter().filter(|other| *other != field) {
                prop_assert_eq!(changed.filled_filter(other), query.filled_filter(other));
            }
        }
    }

    #[test]
    fn clearing_leaves_the_order_alone(query in queries()) {
        let cleared = query.with(ListChange::Clear);
        prop_assert!(!cleared.is_filtered());
        prop_assert_eq!(cleared.sort_field(), query.sort_field());
        prop_assert_eq!(cleared.api_query.direction, query.api_query.direction);
    }
}

#[test]
fn urls_are_corrected() {
    for (search, hash, corrected, fragment) in [
        (
            "sortby=email&direction=desc",
            "",
            "sortby=email&direction=desc",
            "",
        ),
        ("sortby=e-mail", "", "", ""),
        ("status=7&empty=email", "", "status=7&empty=email", ""),
        ("status=x&empty=e-mail&filled=", "", "", ""),
        (
            "filled=phone,email,nothing,phone",
            "",
            "filled=email,phone",
            "",
        ),
        (
            "filled=email,phone&empty=email",
            "",
            "filled=phone&empty=email",
            "",
        ),
        ("", "#search=anna+schmidt", "", "search=anna+schmidt"),
        ("", "#search=%D0%B0%20b", "", "search=%D0%B0+b"),
        ("", "#order-5", "", ""),
        ("search=anna", "", "", ""),
    ] {
        let query = ListQuery::parse(search, hash, 100);
        assert_eq!(query.to_url(100), corrected, "{search}");
        assert_eq!(query.to_fragment(), fragment, "{hash}");
    }
}

#[test]
fn the_directory_is_needed_for_what_the_api_does_not_know() {
    let needs = |search, hash| ListQuery::parse(search, hash, 100).needs_directory();
    assert!(!needs(
        "sortby=name&direction=desc&type=person&archived=true&offset=5&limit=25",
        ""
    ));
    for search in ["sortby=email", "status=0", "filled=email", "empty=email"] {
        assert!(needs(search, ""), "{search}");
    }
    assert!(needs("", "#search=a"));
}

#[test]
fn a_field_that_holds_no_text_cannot_be_filtered_by_being_filled() {
    for field in [
        CustomerField::Status,
        CustomerField::Archived,
        CustomerField::Id,
    ] {
        let query = ListQuery::first(100).with(ListChange::Filled(field, Some(true)));
        assert_eq!(query, ListQuery::first(100), "{field:?}");
    }
    assert_eq!(
        ListQuery::parse("filled=status", "", 100),
        ListQuery::first(100)
    );
}

#[test]
fn a_text_that_is_too_long_is_cut_between_letters() {
    let query = ListQuery::first(100).with(ListChange::Search("ж".repeat(10_000)));
    assert_eq!(query.search, "ж".repeat(200));
    let hash = format!("#search={}", "%D0%B6".repeat(10_000));
    assert_eq!(ListQuery::parse("", &hash, 100).search, "ж".repeat(200));
}

#[test]
fn the_words_name_what_is_sorted_by() {
    let words = |search, hash| ListQuery::parse(search, hash, 100).to_words().english();
    assert_eq!(words("", ""), "All customers in the default order");
    assert_eq!(
        words(
            "archived=false&type=company&sortby=email&direction=desc",
            ""
        ),
        "Active companies by email, descending"
    );
    assert_eq!(
        words("sortby=name", "#search=a"),
        "All customers by last name, searched"
    );
}

#[test]
fn the_filters_that_only_the_directory_knows_are_counted() {
    let count = |search| ListQuery::parse(search, "#search=a", 100).directory_filters();
    assert_eq!(count("type=person"), 0);
    assert_eq!(count("status=0&filled=email,phone&empty=crmid"), 4);
}
