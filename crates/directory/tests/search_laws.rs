use directory::Directory;
use model::{Customer, phone_numbers};
use proptest::prelude::*;

use crate::naive;
use crate::support::{customers, found, holding, laws, many, texts};

/// Returns the customers as the directory holds them: the last one of each id.
fn distinct(customers: &[Customer]) -> Vec<Customer> {
    let is_last = |(at, customer): &(usize, &Customer)| {
        !customers[at + 1..]
            .iter()
            .any(|later| later.id == customer.id)
    };
    let last = customers.iter().enumerate().filter(is_last);
    last.map(|(_, customer)| customer.clone()).collect()
}

/// Whether the other keyboard layout gives no text: the naive rules leave it out, and
/// search_rules.rs tests it.
fn without_layouts(typed: &str) -> bool {
    let words = naive::words(typed);
    let is_latin = |c: char| c.is_ascii_alphabetic() || "[];,.`'".contains(c);
    let is_cyrillic = |c: char| ('\u{400}'..'\u{500}').contains(&c);
    let mut letters = words.iter().filter(|word| word.chars().count() >= 3);
    !letters.any(|word| word.chars().any(is_latin) || word.chars().any(is_cyrillic))
}

/// Whether each phone number is one run of digits and no word is a label: the naive rules leave the
/// others out, and phones.rs tests them.
fn without_parts(typed: &str) -> bool {
    let is_one = |number: model::PhoneNumber| number.range.len() == number.digits.len();
    !typed.contains(':') && phone_numbers(typed).into_iter().all(is_one)
}

/// Whether no word has Latin and Cyrillic letters: the naive rules leave such words out, and
/// search_rules.rs tests them.
fn without_mixed_words(text: &str) -> bool {
    naive::words(text).iter().all(|word| {
        let is_cyrillic = |letter: char| ('\u{400}'..'\u{530}').contains(&letter);
        !word.contains(|letter: char| letter.is_ascii_alphabetic()) || !word.contains(is_cyrillic)
    })
}

proptest! {
    #![proptest_config(laws())]

    #[test]
    fn finds_what_the_naive_search_finds(customers in many(), typed in texts()) {
        let customers = distinct(&customers);
        let texts = |customer: &Customer| {
            model::CustomerField::texts().all(|field| without_mixed_words(customer.text(field)))
        };
        prop_assume!(customers.iter().all(texts));
        let mut directory = holding(&customers);
        let expected = if naive::words(&typed).is_empty() {
            prop_assert!(directory::SearchQuery::parse(&typed).is_empty());
            return Ok(());
        } else {
            naive::search(&customers, &typed)
        };
        let found = found(&mut directory, &typed);
        if !without_parts(&typed) {
            prop_assert!(expected.iter().all(|id| found.contains(id)));
        } else if without_layouts(&typed) {
            prop_assert_eq!(found, expected);
        } else {
            // The other layout only ever adds, and never before what was typed.
            let as_typed: Vec<_> = found.into_iter().filter(|id| expected.contains(id)).collect();
            prop_assert_eq!(as_typed, expected);
        }
    }

    #[test]
    fn a_changed_directory_answers_as_a_new_one(
        first in many(), then in many(), gone in prop::collection::vec(1..40_i64, 0..12),
        typed in texts(),
    ) {
        let mut directory = holding(&first);
        found(&mut directory, &typed);
        let mut all = first;
        for customer in then {
            directory.upsert(&customer);
            all.push(customer);
        }
        for id in gone {
            directory.remove(id);
            all.retain(|customer| customer.id != id);
        }
        let all = distinct(&all);
        let mut anew = holding(&all);
        prop_assert_eq!(directory.len(), all.len());
        prop_assert_eq!(found(&mut directory, &typed), found(&mut anew, &typed));
        for customer in &all {
            prop_assert_eq!(directory.get(customer.id), Some(customer.clone()));
        }
    }

    #[test]
    fn a_customer_is_found_by_each_of_its_words(customer in customers(), others in many()) {
        let mut directory = holding(&others);
        directory.upsert(&customer);
        for text in [&customer.company, &customer.last_name, &customer.email, &customer.crm_id] {
            for word in naive::words(text) {
                prop_assert!(found(&mut directory, &word).contains(&customer.id), "{}", word);
            }
        }
    }

    #[test]
    fn upsert_returns_whether_anything_changed(customer in customers(), other in customers()) {
        let other = Customer { id: customer.id, ..other };
        let mut directory = Directory::new();
        prop_assert!(directory.upsert(&customer));
        prop_assert!(!directory.upsert(&customer));
        prop_assert_eq!(directory.upsert(&other), other != customer);
        prop_assert_eq!(directory.len(), 1);
        prop_assert_eq!(directory.get(customer.id), Some(other));
        prop_assert!(directory.remove(customer.id));
        prop_assert!(!directory.remove(customer.id));
        prop_assert!(directory.is_empty());
    }
}

#[test]
fn few_and_many_of_a_thousand_are_found_the_newest_first() {
    let customer = |id| Customer {
        id,
        company: match id {
            250 | 750 => "Rare".to_owned(),
            id if id % 3 == 0 => "Common".to_owned(),
            _ => "Other".to_owned(),
        },
        ..Customer::default()
    };
    let customers: Vec<_> = (1..=1_000).map(customer).collect();
    let mut directory = holding(&customers);
    assert_eq!(found(&mut directory, "rare"), [750, 250]);
    let common = found(&mut directory, "common");
    let expected: Vec<_> = (1..=1_000)
        .rev()
        .filter(|id| id % 3 == 0 && *id != 750)
        .collect();
    assert_eq!(common, expected);
    assert!(found(&mut directory, "rare common").is_empty());
}
