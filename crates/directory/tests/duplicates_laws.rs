use std::cmp::Reverse;
use std::collections::BTreeMap;

use directory::{DuplicateIndex, HiddenPairs};
use model::{Customer, CustomerId, DuplicateReason};
use proptest::prelude::*;
use proptest::sample::select;

use crate::duplicates::index_of;
use crate::duplicates_naive::reasons;

proptest! {
    #![proptest_config(laws())]

    #[test]
    fn the_index_finds_what_comparing_with_each_finds(customers in customers(0..30), asked in customer()) {
        let index = index_of(&customers);
        for customer in customers.iter().chain([&asked]) {
            let mut expected: Vec<_> = customers
                .iter()
                .filter(|it| it.id != customer.id)
                .map(|it| (it.id, reasons(customer, it)))
                .filter(|(_, why)| !why.is_empty())
                .collect();
            expected.sort_by_key(|(id, why)| (Reverse(why.len()), why.clone(), Reverse(*id)));
            prop_assert_eq!(index.has_duplicates(customer), !expected.is_empty());
            prop_assert_eq!(index.duplicates_of(customer), expected, "{:?}", customer);
        }
    }

    #[test]
    fn a_typo_is_found_wherever_it_is((one, other) in typos()) {
        prop_assert_eq!(reasons(&one, &other), [DuplicateReason::Name]);
        let index = index_of(&[one.clone(), other.clone()]);
        prop_assert_eq!(index.duplicates_of(&one), [(other.id, vec![DuplicateReason::Name])]);
        prop_assert_eq!(index.duplicates_of(&other), [(one.id, vec![DuplicateReason::Name])]);
        prop_assert_eq!(index.groups(&HiddenPairs::default()).likely.len(), 1);
    }

    #[test]
    fn changed_and_removed_customers_leave_no_trace(
        steps in prop::collection::vec((0..12_i64, prop::option::weighted(0.7, customer())), 0..60),
    ) {
        let mut index = DuplicateIndex::new();
        let mut left = BTreeMap::new();
        for (id, customer) in steps {
            if let Some(customer) = customer {
                let customer = Customer { id, ..customer };
                index.upsert(&customer);
                left.insert(id, customer);
            } else {
                index.remove(id);
                left.remove(&id);
            }
        }
        let left: Vec<_> = left.into_values().collect();
        let anew = index_of(&left);
        prop_assert_eq!(index.groups(&HiddenPairs::default()), anew.groups(&HiddenPairs::default()));
        for customer in &left {
            prop_assert_eq!(index.duplicates_of(customer), anew.duplicates_of(customer));
        }
    }

    #[test]
    fn groups_do_not_depend_on_the_order(
        (customers, shuffled) in customers(0..60)
            .prop_flat_map(|customers| (Just(customers.clone()), Just(customers).prop_shuffle())),
    ) {
        prop_assert_eq!(index_of(&customers).groups(&HiddenPairs::default()), index_of(&shuffled).groups(&HiddenPairs::default()));
    }

    #[test]
    fn each_two_members_of_a_group_are_possible_duplicates(customers in customers(0..60)) {
        let groups = index_of(&customers).groups(&HiddenPairs::default()).likely;
        for group in &groups {
            prop_assert!(group.ids.len() > 1 && !group.reasons.is_empty(), "{:?}", group);
            prop_assert!(group.ids.is_sorted_by(|a, b| a > b), "{:?}", group);
            for (one, other) in pairs(&group.ids) {
                let why = reasons(&customers[one as usize], &customers[other as usize]);
                prop_assert!(group.reasons.iter().all(|it| why.contains(it)), "{:?}", group);
            }
        }
        let rank = |why: &Vec<DuplicateReason>| (Reverse(why.len()), why.clone());
        prop_assert!(groups.is_sorted_by_key(|it| rank(&it.reasons)));
        for (at, group) in groups.iter().enumerate() {
            prop_assert!(groups[..at].iter().all(|it| it.ids != group.ids));
        }
    }

    #[test]
    fn among_few_no_pair_is_missed(customers in customers(0..11)) {
        let groups = index_of(&customers).groups(&HiddenPairs::default());
        prop_assert!(groups.shared.is_empty());
        let ids: Vec<_> = (0..customers.len() as CustomerId).collect();
        for (one, other) in pairs(&ids) {
            for why in reasons(&customers[one as usize], &customers[other as usize]) {
                let together = groups.likely.iter().any(|it| {
                    it.reasons.contains(&why) && it.ids.contains(&one) && it.ids.contains(&other)
                });
                prop_assert!(together, "{} and {}: {:?}", one, other, why);
            }
        }
    }
}

pub fn laws() -> ProptestConfig {
    ProptestConfig {
        cases: 128,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// Customers with the ids from 0.
pub fn customers(count: std::ops::Range<usize>) -> impl Strategy<Value = Vec<Customer>> {
    prop::collection::vec(customer(), count).prop_map(|mut customers| {
        for (id, customer) in (0..).zip(&mut customers) {
            customer.id = id;
        }
        customers
    })
}

/// A customer of so few letters that one is often a typo away from another.
fn customer() -> impl Strategy<Value = Customer> {
    let companies = vec!["", "", "", "Acme", "ACME GmbH", "Nord Acme", "acme-nord AG"];
    let emails = vec!["", "", "a@b", " A@B", "none", "c@d", "e@f", "g@h"];
    let phones = vec!["", "", "12345", "123456", "1234-56", "+654321", "777 777 7"];
    let name = || "([AaÄ]{1,3}[bω]{0,3}|[ab]{3,4}[ -]?[ab]{0,3}|)";
    (
        select(companies),
        name(),
        name(),
        select(emails),
        select(phones),
    )
        .prop_map(|(company, first_name, last_name, email, phone)| Customer {
            id: -1,
            company: company.into(),
            first_name,
            last_name,
            email: email.into(),
            phone: phone.into(),
            ..Customer::default()
        })
}

/// A person, and the same person with a typo in one of the names.
fn typos() -> impl Strategy<Value = (Customer, Customer)> {
    let letter = || select(vec!['k', 'b', 'm', 'z', 'ω', '佐']);
    let long = prop::collection::vec(letter(), 6..12);
    let short = prop::collection::vec(letter(), 1..6);
    let place = (any::<prop::sample::Index>(), 0..4, letter());
    (long, short, place, any::<bool>(), any::<bool>()).prop_map(
        |(long, short, (at, kind, letter), in_long, turned)| {
            let person = |id, long: &[char], short: &[char], turned| {
                let (first, last) = if turned { (long, short) } else { (short, long) };
                Customer {
                    id,
                    first_name: first.iter().collect(),
                    last_name: last.iter().collect(),
                    ..Customer::default()
                }
            };
            let one = person(1, &long, &short, false);
            let (mut long, mut short) = (long, short);
            let word = if in_long { &mut long } else { &mut short };
            let at = at.index(word.len());
            match kind {
                0 if word.len() > 1 => {
                    word.remove(at);
                }
                1 => word[at] = letter,
                2 if at > 0 => word.swap(at - 1, at),
                _ => word.insert(at, letter),
            }
            (one, person(2, &long, &short, turned))
        },
    )
}

fn pairs(ids: &[CustomerId]) -> Vec<(CustomerId, CustomerId)> {
    let each = |(at, one): (usize, &CustomerId)| {
        let one = *one;
        ids[..at]
            .iter()
            .map(move |other| (one, *other))
            .collect::<Vec<_>>()
    };
    ids.iter().enumerate().flat_map(each).collect()
}
