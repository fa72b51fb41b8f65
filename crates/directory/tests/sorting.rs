use std::cmp::Reverse;

use directory::{Alphabet, Directory, SortBy, ordered};
use model::{Customer, CustomerField, Value};
use proptest::prelude::*;
use proptest::sample::select;

use crate::support::{customers, holding, laws, many};

fn orders() -> impl Strategy<Value = SortBy> {
    select(SortBy::all().collect::<Vec<_>>())
}

/// Returns the ids sorted by whole keys.
fn naive(directory: &Directory, by: SortBy) -> Vec<i64> {
    let mut all: Vec<Customer> = directory.all().collect();
    let text = |text: &str| ordered(text).replace('\0', "\u{1}");
    all.sort_by_key(|customer| customer.id);
    match by {
        SortBy::Default => all.sort_by_cached_key(|it| {
            (text(&it.company), text(&it.last_name), text(&it.first_name))
        }),
        SortBy::Newest => all.sort_by_key(|it| Reverse(it.id)),
        SortBy::Field(CustomerField::LastName) => {
            all.sort_by_cached_key(|it| (text(&it.last_name), text(&it.first_name)));
        }
        SortBy::Field(field) => all.sort_by_cached_key(|it| match it.value(field) {
            Value::Text(value) => (text(value), 0),
            Value::Flag(flag) => (String::new(), i64::from(flag)),
            number => (String::new(), number.number().unwrap()),
        }),
    }
    all.into_iter().map(|customer| customer.id).collect()
}

fn sorted(directory: &mut Directory, by: SortBy) -> Vec<i64> {
    let doc_ids = directory.sorted(by).to_vec();
    doc_ids
        .into_iter()
        .map(|doc_id| directory.id_at(doc_id))
        .collect()
}

proptest! {
    #![proptest_config(laws())]

    #[test]
    fn sorts_as_the_naive_sort_does(customers in many(), by in orders()) {
        let mut directory = holding(&customers);
        prop_assert_eq!(sorted(&mut directory, by), naive(&directory, by));
    }

    #[test]
    fn a_kept_order_follows_every_change(
        first in prop::collection::vec(customers(), 20..40), by in orders(),
        changes in prop::collection::vec((customers(), any::<bool>()), 0..8),
    ) {
        let mut directory = holding(&first);
        sorted(&mut directory, by);
        for (customer, goes) in changes {
            if goes {
                directory.remove(customer.id);
            } else {
                directory.upsert(&customer);
            }
            prop_assert_eq!(sorted(&mut directory, by), naive(&directory, by));
        }
    }
}

#[test]
fn sort_ahead_sorts_by_each_order_once_and_again_after_a_change() {
    let customers = [3, 1, 2].map(|id| Customer {
        id,
        email: format!("{}@m.example", 9 - id),
        ..Customer::default()
    });
    let mut directory = holding(&customers);
    let ahead = |directory: &mut Directory| -> Vec<SortBy> {
        std::iter::from_fn(|| directory.sort_ahead()).collect()
    };
    assert_eq!(ahead(&mut directory), SortBy::all().collect::<Vec<_>>());
    assert_eq!(directory.sort_ahead(), None);
    let email = SortBy::Field(CustomerField::Email);
    assert_eq!(sorted(&mut directory, email), naive(&directory, email));
    directory.remove(2);
    sorted(&mut directory, email);
    let others: Vec<_> = SortBy::all().filter(|by| *by != email).collect();
    assert_eq!(ahead(&mut directory), others);
}

#[test]
fn long_equal_beginnings_are_sorted_by_the_rest() {
    let long = "Department for the Maintenance of Measuring Instruments, Regional Office ";
    let customers: Vec<_> = [3, 1, 2, 1]
        .into_iter()
        .enumerate()
        .map(|(at, number)| Customer {
            id: at as i64 + 1,
            company: format!("{long}{number}"),
            ..Customer::default()
        })
        .collect();
    assert_eq!(
        sorted(
            &mut holding(&customers),
            SortBy::Field(CustomerField::Company)
        ),
        [2, 4, 3, 1]
    );
}

#[test]
fn texts_that_share_their_first_kilobyte_are_sorted_as_equal() {
    for shared in ["a".repeat(100_000), "é".repeat(50_000)] {
        let customers: Vec<_> = (1..=200)
            .map(|id| Customer {
                id,
                company: format!("{shared}{}", 200 - id),
                ..Customer::default()
            })
            .collect();
        let sorted = sorted(&mut holding(&customers), SortBy::Default);
        assert!(sorted.into_iter().eq(1..=200));
    }
}

#[test]
fn a_letter_at_the_end_of_its_alphabet_stays_there() {
    let customers = [(1, "Þóra"), (2, "Zoë"), (3, "thomas")].map(|(id, name)| Customer {
        id,
        company: name.into(),
        ..Customer::default()
    });
    assert_eq!(
        sorted(
            &mut holding(&customers),
            SortBy::Field(CustomerField::Company)
        ),
        [3, 2, 1]
    );
}

#[test]
fn signs_are_sorted_by_and_not_skipped() {
    let emails = [
        "a.b@m.example",
        "a@z.example",
        "ab@m.example",
        "a-b@m.example",
        "@b",
        "b@m",
    ];
    let mut directory = holding(&with_emails(&emails));
    let order = sorted(&mut directory, SortBy::Field(CustomerField::Email));
    // "@" before letters, then "-", ".", "@" after the same beginning.
    assert_eq!(order, [5, 4, 1, 2, 3, 6]);
}

#[test]
fn the_alphabet_of_the_language_comes_first() {
    let names = [
        "Яблоко",
        "apple",
        "Ёж",
        "Йод",
        "Иван",
        "Zebra",
        "1С",
        "Ελλάς",
        "Еж",
        "Кит",
        "яблоня",
        "",
    ];
    let mut directory = holding(&with_emails(&names));
    let by_email = |directory: &mut Directory| -> Vec<String> {
        let ids = sorted(directory, SortBy::Field(CustomerField::Email));
        ids.into_iter()
            .map(|id| directory.get(id).unwrap().email)
            .collect()
    };
    let latin = [
        "",
        "1С",
        "apple",
        "Zebra",
        "Ελλάς",
        "Ёж",
        "Еж",
        "Иван",
        "Йод",
        "Кит",
        "Яблоко",
        "яблоня",
    ];
    assert_eq!(by_email(&mut directory), latin);
    assert!(!directory.sort_first(Alphabet::Latin));
    assert!(directory.sort_first(Alphabet::Cyrillic));
    let cyrillic = [
        "",
        "1С",
        "Ёж",
        "Еж",
        "Иван",
        "Йод",
        "Кит",
        "Яблоко",
        "яблоня",
        "apple",
        "Zebra",
        "Ελλάς",
    ];
    assert_eq!(by_email(&mut directory), cyrillic);
    directory.remove(3);
    assert_eq!(by_email(&mut directory)[2], "Еж");
    assert!(directory.sort_first(Alphabet::Latin));
    assert_eq!(by_email(&mut directory)[2], "apple");
}

/// Returns customers with these emails, numbered from 1.
fn with_emails(emails: &[&str]) -> Vec<Customer> {
    let customer = |(id, email): (i64, &&str)| Customer {
        id,
        email: (*email).into(),
        ..Customer::default()
    };
    (1..).zip(emails).map(customer).collect()
}
