use directory::{Group, Groups, HiddenPairs, SharedValue};
use model::{Customer, CustomerId, DuplicateReason};

use crate::duplicates::{company, index_of};

#[test]
fn an_address_of_many_makes_no_group_but_a_shared_value() {
    for (count, is_group) in [(2, true), (20, true), (21, false)] {
        let customers = many(count, |id| Customer {
            id,
            email: "office@example.com".into(),
            ..Customer::default()
        });
        let index = index_of(&customers);
        assert_eq!(
            index.groups(&HiddenPairs::default()),
            one_of(count, DuplicateReason::Email, is_group),
            "{count}"
        );
        assert_eq!(index.duplicates_of(&customers[0]).len() as i64, count - 1);
    }
}

#[test]
fn a_number_of_many_makes_no_group() {
    for (count, is_group) in [(20, true), (21, false)] {
        let customers = many(count, |id| Customer {
            id,
            phone: "555 0100".into(),
            ..Customer::default()
        });
        let groups = index_of(&customers).groups(&HiddenPairs::default());
        assert_eq!(
            groups,
            one_of(count, DuplicateReason::Phone, is_group),
            "{count}"
        );
    }
}

#[test]
fn a_common_name_makes_no_group() {
    for named in [
        company("", "Anna", "Schmidt"),
        company("", "Jo", "Fox"),
        company("Engines", "", ""),
    ] {
        for (count, is_group) in [(10, true), (11, false)] {
            let customers = many(count, |id| Customer {
                id,
                ..named.clone()
            });
            let groups = index_of(&customers).groups(&HiddenPairs::default());
            let expected = one_of(count, DuplicateReason::Name, is_group);
            assert_eq!(groups, expected, "{count} {named:?}");
        }
    }
}

#[test]
fn a_common_name_counts_where_the_address_agrees() {
    let mut customers = many(12, |id| Customer {
        id,
        ..company("", "Anna", "Schmidt")
    });
    customers[3].email = "anna@example.com".into();
    customers[8].email = "Anna@example.com".into();
    let expected = [group(
        &[9, 4],
        &[DuplicateReason::Email, DuplicateReason::Name],
    )];
    assert_eq!(
        index_of(&customers).groups(&HiddenPairs::default()).likely,
        expected
    );
}

#[test]
fn a_shared_mailbox_does_not_count_where_the_name_agrees() {
    let mut customers = many(30, |id| Customer {
        id,
        email: "office@example.com".into(),
        ..Customer::default()
    });
    for index in [3, 8] {
        customers[index].last_name = "Anna Schmidt".into();
    }
    let expected = [group(&[9, 4], &[DuplicateReason::Name])];
    assert_eq!(
        index_of(&customers).groups(&HiddenPairs::default()).likely,
        expected
    );
}

#[test]
fn the_same_contacts_of_a_common_company_are_a_group() {
    let mut customers = many(30, |id| Customer {
        id,
        ..company("Engines", if id % 5 == 0 { "" } else { "Ada" }, "")
    });
    for index in [3, 8] {
        customers[index].last_name = "Byron".into();
        customers[index].first_name = "Ada".into();
    }
    let expected = [group(&[9, 4], &[DuplicateReason::Name])];
    assert_eq!(
        index_of(&customers).groups(&HiddenPairs::default()).likely,
        expected
    );
}

#[test]
fn a_group_needs_two_active_customers() {
    let mut customers = many(3, |id| Customer {
        id,
        email: "boats@example.com".into(),
        ..Customer::default()
    });
    customers[1].archived = true;
    let mut index = index_of(&customers);
    let none = HiddenPairs::default();
    assert_eq!(index.groups(&none).likely[0].ids, [3, 2, 1]);
    customers[0].archived = true;
    index.upsert(&customers[0]);
    assert_eq!(index.groups(&none), Groups::default());
    // The pair that is left when the third one is hidden has one active customer.
    customers[0].archived = false;
    index.upsert(&customers[0]);
    let mut hidden = HiddenPairs::default();
    hidden.hide([(1, 3), (2, 3)]);
    assert_eq!(index.groups(&hidden).likely, []);
    assert_eq!(index.duplicates_of(&customers[0]).len(), 2);
}

#[test]
fn groups_are_not_chained() {
    let customers = [
        Customer {
            id: 1,
            email: "anna@example.com".into(),
            ..company("", "Grace", "Hopper")
        },
        Customer {
            id: 2,
            email: "anna@example.com".into(),
            phone: "555 0123".into(),
            ..company("", "Anna", "Schmidt")
        },
        Customer {
            id: 3,
            phone: "555-0123".into(),
            ..company("", "Anna", "Schmitt")
        },
        Customer {
            id: 4,
            ..company("", "Anna", "Schmit")
        },
        Customer {
            id: 5,
            ..company("", "Anna", "Smit")
        },
    ];
    let expected = [
        group(&[3, 2], &[DuplicateReason::Phone, DuplicateReason::Name]),
        group(&[2, 1], &[DuplicateReason::Email]),
        group(&[4, 3, 2], &[DuplicateReason::Name]),
    ];
    assert_eq!(
        index_of(&customers).groups(&HiddenPairs::default()).likely,
        expected
    );
}

#[test]
fn a_missing_contact_does_not_join_two_that_contradict() {
    let customers = [["Ada", "Byron"], ["", ""], ["Grace", "Hopper"]]
        .map(|[first, last]| company("Engines", first, last));
    let customers: Vec<_> = (1..)
        .zip(customers)
        .map(|(id, it)| Customer { id, ..it })
        .collect();
    let expected = [
        group(&[3, 2], &[DuplicateReason::Name]),
        group(&[2, 1], &[DuplicateReason::Name]),
    ];
    assert_eq!(
        index_of(&customers).groups(&HiddenPairs::default()).likely,
        expected
    );
}

#[test]
fn numbered_names_are_no_typos_of_each_other() {
    let customers = many(21 * 21, |id| {
        // Without a and e: "ae" would be an ä.
        let letter = |at: i64| char::from(b'f' + (at % 21) as u8);
        let last = format!("Kunde{}{}", letter(id), letter(id / 21));
        Customer {
            id,
            ..company("", "Test", &last)
        }
    });
    let index = index_of(&customers);
    assert_eq!(index.groups(&HiddenPairs::default()), Groups::default());
    assert_eq!(index.duplicates_of(&customers[0]).len(), 41);
}

fn many(count: i64, customer: impl Fn(CustomerId) -> Customer) -> Vec<Customer> {
    (1..=count).map(customer).collect()
}

fn group(ids: &[CustomerId], reasons: &[DuplicateReason]) -> Group {
    Group {
        ids: ids.to_vec(),
        reasons: reasons.to_vec(),
    }
}

/// Returns either the group of the ids from 1, or the value that they share.
fn one_of(count: i64, reason: DuplicateReason, is_group: bool) -> Groups {
    let ids: Vec<_> = (1..=count).rev().collect();
    let shared = SharedValue {
        reason,
        customers: ids.len(),
        newest: count,
    };
    if is_group {
        Groups {
            likely: vec![group(&ids, &[reason])],
            ..Groups::default()
        }
    } else {
        Groups {
            shared: vec![shared],
            ..Groups::default()
        }
    }
}
