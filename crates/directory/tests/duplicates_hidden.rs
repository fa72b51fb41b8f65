//! Pairs of customers that the user has found to be no duplicates.

use directory::{Group, Groups, HiddenPairs, Pair, pairs_of};
use model::{Customer, CustomerId, DuplicateReason};
use proptest::prelude::*;

use crate::duplicates::index_of;
use crate::duplicates_laws::{customers, laws};

/// Customers with the numbers from 1 and the same email address.
fn mailbox(count: i64) -> Vec<Customer> {
    let customer = |id| Customer {
        id,
        email: "office@example.com".into(),
        ..Customer::default()
    };
    (1..=count).map(customer).collect()
}

fn hidden(pairs: &[Pair]) -> HiddenPairs {
    let mut hidden = HiddenPairs::default();
    hidden.hide(pairs.iter().copied());
    hidden
}

fn ids(groups: &[Group]) -> Vec<Vec<CustomerId>> {
    groups.iter().map(|group| group.ids.clone()).collect()
}

#[test]
fn a_group_of_two_goes_and_comes_back() {
    let index = index_of(&mailbox(2));
    let mut pairs = hidden(&[(2, 1)]);
    let groups = index.groups(&pairs);
    assert_eq!(groups.likely, []);
    let reasons = vec![DuplicateReason::Email];
    assert_eq!(
        groups.hidden,
        [Group {
            ids: vec![2, 1],
            reasons
        }]
    );
    pairs.show([(1, 2)]);
    assert_eq!(index.groups(&pairs), index.groups(&HiddenPairs::default()));
}

#[test]
fn a_group_loses_the_customer_that_is_none_of_the_others() {
    let index = index_of(&mailbox(4));
    let groups = index.groups(&hidden(&[(3, 1), (3, 2), (3, 4)]));
    assert_eq!(ids(&groups.likely), [[4, 2, 1]]);
    assert_eq!(ids(&groups.hidden), [[4, 3, 2, 1]]);
}

#[test]
fn a_group_with_one_hidden_pair_falls_in_two() {
    let index = index_of(&mailbox(3));
    let groups = index.groups(&hidden(&[(1, 3)]));
    assert_eq!(ids(&groups.likely), [[3, 2], [2, 1]]);
}

#[test]
fn a_group_that_was_found_for_two_reasons_counts_once() {
    let mut customers = mailbox(2);
    customers
        .iter_mut()
        .for_each(|it| it.company = "Alder".into());
    let groups = index_of(&customers).groups(&hidden(&[(1, 2)]));
    assert_eq!(groups.hidden.len(), 1);
}

#[test]
fn the_text_of_the_pairs_is_read_back() {
    let pairs = hidden(&[(7, 5), (-3, 12), (i64::MIN, i64::MAX)]);
    let text = pairs.to_text();
    assert_eq!(
        text,
        "5 7\n-3 12\n-9223372036854775808 9223372036854775807\n"
    );
    assert_eq!(HiddenPairs::parse(&text), pairs);
}

#[test]
fn what_is_no_pair_is_left_out() {
    let text = "5 7\n\n5\nfive seven\n8 8\n9 10 11\n{\"a\":1}\n 1 2\n7 5\n1 2";
    assert_eq!(HiddenPairs::parse(text), hidden(&[(5, 7), (1, 2)]));
    assert_eq!(HiddenPairs::parse("\u{0}"), HiddenPairs::default());
}

#[test]
fn the_oldest_pairs_go() {
    let mut pairs = hidden(&[(1, 2), (3, 4)]);
    // Hidden again, the first one is the younger one.
    pairs.hide([(2, 1)]);
    pairs.hide((0..4_999).map(|it| (10, 11 + it)));
    assert!(pairs.contains(2, 1));
    assert!(!pairs.contains(3, 4));
    assert_eq!(pairs.to_text().lines().count(), 5_000);
}

proptest! {
    #![proptest_config(laws())]

    #[test]
    fn hidden_pairs_leave_and_no_other_pair_does(
        customers in customers(0..11),
        pairs in prop::collection::vec((0..11_i64, 0..11_i64), 0..12),
    ) {
        let index = index_of(&customers);
        let pairs = hidden(&pairs);
        let all = index.groups(&HiddenPairs::default());
        let groups = index.groups(&pairs);
        let holds = |groups: &Groups, one, other| {
            groups.likely.iter().any(|it| it.ids.contains(&one) && it.ids.contains(&other))
        };
        let ids: Vec<_> = (0..customers.len() as CustomerId).collect();
        for (one, other) in pairs_of(&ids) {
            let is_left = holds(&all, one, other) && !pairs.contains(one, other);
            prop_assert_eq!(holds(&groups, one, other), is_left, "{} and {}", one, other);
        }
        for group in &groups.hidden {
            prop_assert!(pairs_of(&group.ids).any(|(one, other)| pairs.contains(other, one)));
            prop_assert!(all.likely.contains(group));
        }
        for group in &groups.likely {
            prop_assert!(group.ids.len() > 1 && !group.reasons.is_empty());
        }
    }
}
