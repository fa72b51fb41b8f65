use model::{
    ColumnSort, CustomerChange, CustomerField, CustomerQuery, CustomerSort, Direction, FieldSet,
    ListChange, ListQuery, Window,
};
use proptest::prelude::*;
use proptest::sample::select;

use crate::support::{laws, max_limits, searches};

const COLUMNS: [ColumnSort; 7] = [
    ColumnSort::FirstName,
    ColumnSort::Email,
    ColumnSort::Phone,
    ColumnSort::Status,
    ColumnSort::Archived,
    ColumnSort::CrmId,
    ColumnSort::RefId,
];

fn columns() -> impl Strategy<Value = ColumnSort> {
    select(COLUMNS.to_vec())
}

fn fields() -> impl Strategy<Value = CustomerField> {
    select(FieldSet::FIELDS.map(|(field, _)| field).to_vec())
}

fn changes() -> impl Strategy<Value = ListChange> {
    prop_oneof![
        columns().prop_map(ListChange::Column),
        select(vec![
            CustomerSort::Default,
            CustomerSort::Name,
            CustomerSort::Company
        ])
        .prop_map(|sort| ListChange::Page(CustomerChange::Sort(sort))),
        any::<Option<bool>>().prop_map(|it| ListChange::Page(CustomerChange::Archived(it))),
        any::<Option<i64>>().prop_map(ListChange::Status),
        (fields(), any::<Option<bool>>()).prop_map(|(field, it)| ListChange::Field(field, it)),
        any::<String>().prop_map(ListChange::Search),
        "[ +&=#%a-zё🙂]{0,12}".prop_map(ListChange::Search),
        Just(ListChange::Clear),
    ]
}

/// What clicks can make of the list.
fn queries() -> impl Strategy<Value = ListQuery> {
    (prop::collection::vec(changes(), 0..8), any::<u32>()).prop_map(|(changes, offset)| {
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
        prop_assert_eq!(query.page, CustomerQuery::parse(&search, max_limit));
        prop_assert_eq!(query.without_directory().to_url(max_limit), query.page.to_url(max_limit));
    }

    #[test]
    fn every_change_but_turning_the_page_goes_to_the_first_row(
        query in queries(), change in changes(),
    ) {
        prop_assert_eq!(query.with(change).page.window.offset, 0);
        let window = Window { offset: 300, limit: 100 };
        let turned = query.with(ListChange::Page(CustomerChange::Page(window)));
        prop_assert_eq!(turned, query.at(300));
    }

    #[test]
    fn the_same_column_flips_and_another_begins_anew(query in queries(), column in columns()) {
        let once = query.with(ListChange::Column(column));
        prop_assert_eq!(once.column, Some(column));
        let expected = if query.column == Some(column) {
            query.page.direction.flipped()
        } else {
            Direction::Ascending
        };
        prop_assert_eq!(once.page.direction, expected);
        let twice = once.with(ListChange::Column(column));
        prop_assert_eq!(twice.page.direction, expected.flipped());
        let back = twice.with(ListChange::Page(CustomerChange::Sort(CustomerSort::Default)));
        prop_assert_eq!(back.column, None);
        prop_assert_eq!(back.page.direction, Direction::Ascending);
    }

    #[test]
    fn a_field_is_filled_or_empty_or_either(query in queries(), field in fields()) {
        for wanted in [Some(true), Some(false), None] {
            let changed = query.with(ListChange::Field(field, wanted));
            prop_assert_eq!(changed.field(field), wanted);
            for (other, _) in FieldSet::FIELDS {
                if other != field {
                    prop_assert_eq!(changed.field(other), query.field(other));
                }
            }
        }
    }

    #[test]
    fn clearing_leaves_the_order_alone(query in queries()) {
        let cleared = query.with(ListChange::Clear);
        prop_assert!(!cleared.is_filtered());
        prop_assert_eq!((cleared.column, cleared.page.sort), (query.column, query.page.sort));
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
fn a_text_that_is_too_long_is_cut_between_letters() {
    let query = ListQuery::first(100).with(ListChange::Search("ж".repeat(10_000)));
    assert_eq!(query.search, "ж".repeat(200));
    let hash = format!("#search={}", "%D0%B6".repeat(10_000));
    assert_eq!(ListQuery::parse("", &hash, 100).search, "ж".repeat(200));
}

#[test]
fn the_words_name_what_is_sorted_by() {
    let words = |search, hash| ListQuery::parse(search, hash, 100).to_words();
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
fn the_filters_beyond_the_api_are_counted() {
    let count = |search| ListQuery::parse(search, "#search=a", 100).filters_beyond();
    assert_eq!(count("type=person"), 0);
    assert_eq!(count("status=0&filled=email,phone&empty=crmid"), 4);
}
