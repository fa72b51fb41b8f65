//! The columns of the list, and the parameter `columns` of its URL.

use model::{Columns, CustomerField, ListColumn};
use proptest::prelude::*;
use proptest::sample::select;

use crate::support::laws;

fn any_column() -> impl Strategy<Value = ListColumn> {
    select(ListColumn::all().collect::<Vec<_>>())
}

/// What clicks, drags and keys can make of the columns.
pub fn columns() -> impl Strategy<Value = Columns> {
    let step = (any_column(), 0..4, 0..14_usize, any::<Option<u16>>());
    prop::collection::vec(step, 0..8).prop_map(|steps| {
        steps.into_iter().fold(
            Columns::default(),
            |columns, (column, act, to, width)| match act {
                0 => columns.with(column, true),
                1 => columns.with(column, false),
                2 => columns.moved(column, to),
                _ => columns.resized(column, width),
            },
        )
    })
}

fn shown(columns: &Columns) -> Vec<ListColumn> {
    columns.iter().map(|it| it.column).collect()
}

proptest! {
    #![proptest_config(laws())]

    #[test]
    fn columns_survive_their_url(columns in columns()) {
        let url = columns.to_url();
        prop_assert_eq!(url.is_none(), columns.are_default());
        prop_assert_eq!(Columns::parse(&url.unwrap_or_default()), columns);
    }

    #[test]
    fn correcting_columns_is_done_in_one_step(text in "[a-z_,.0-9-]{0,60}") {
        let read = Columns::parse(&text);
        let again = Columns::parse(&read.to_url().unwrap_or_default());
        prop_assert_eq!(again, read);
    }

    #[test]
    fn the_customer_is_always_the_first_and_no_column_comes_twice(
        columns in columns(), text in "(customer|email|phone|_id|bad|[.,]|[0-9]{1,4}){0,20}",
    ) {
        for columns in [columns, Columns::parse(&text)] {
            let shown = shown(&columns);
            prop_assert_eq!(shown[0], ListColumn::Customer);
            for column in ListColumn::all() {
                prop_assert!(shown.iter().filter(|it| **it == column).count() <= 1);
            }
        }
    }

    #[test]
    fn a_move_takes_the_column_to_its_place_and_keeps_the_order_of_the_others(
        columns in columns(), column in any_column(), to in 0..14_usize,
    ) {
        let (before, after) = (shown(&columns), shown(&columns.moved(column, to)));
        let others = |all: &[ListColumn]| {
            all.iter().copied().filter(|it| *it != column).collect::<Vec<_>>()
        };
        prop_assert_eq!(others(&before), others(&after));
        if before.contains(&column) && column != ListColumn::Customer {
            prop_assert_eq!(after[to.clamp(1, after.len() - 1)], column);
        } else {
            prop_assert_eq!(before, after);
        }
    }

    #[test]
    fn switching_a_column_changes_no_other(columns in columns(), column in any_column()) {
        let on = columns.with(column, true);
        prop_assert!(on.contains(column));
        let off = on.with(column, false);
        prop_assert_eq!(off.contains(column), column == ListColumn::Customer);
        for it in columns.iter().filter(|it| it.column != column) {
            prop_assert!(on.iter().any(|other| other == it));
            prop_assert!(off.iter().any(|other| other == it));
        }
    }

    #[test]
    fn all_columns_are_offered_once(columns in columns()) {
        let offered = columns.with_hidden();
        prop_assert_eq!(offered.len(), ListColumn::all().count());
        for (column, is_shown) in offered {
            prop_assert_eq!(is_shown, columns.contains(column));
        }
    }
}

#[test]
fn the_url_names_columns_as_the_api_names_fields() {
    let columns = Columns::default()
        .with(ListColumn::Field(CustomerField::Company), true)
        .moved(ListColumn::Field(CustomerField::Phone), 1)
        .resized(ListColumn::Field(CustomerField::Email), Some(240));
    let url = columns.to_url().unwrap_or_default();
    assert_eq!(
        url,
        "customer,phone,contact,email.240,status,crmid,refid,companyname"
    );
}

#[test]
fn a_width_that_no_column_can_have_is_none() {
    let email = ListColumn::Field(CustomerField::Email);
    for (width, expected) in [
        ("240", Some(240)),
        ("9", None),
        ("9999", None),
        ("-1", None),
        ("", None),
    ] {
        let columns = Columns::parse(&format!("email.{width}"));
        let email = columns.iter().find(|it| it.column == email);
        assert_eq!(email.and_then(|it| it.width), expected, "{width}");
    }
    let resized = Columns::default().resized(email, Some(1));
    let width = resized
        .iter()
        .find(|it| it.column == email)
        .and_then(|it| it.width);
    assert_eq!(width, Some(*Columns::WIDTHS.start()));
}

#[test]
fn unknown_columns_leave_the_default_ones() {
    for text in ["", "shoe-size", ",,", "company"] {
        assert_eq!(Columns::parse(text), Columns::default(), "{text}");
    }
}
