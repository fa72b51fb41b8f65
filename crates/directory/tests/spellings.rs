//! Names and numbers that are written in several ways: each query must find its customers, and each
//! pair is a possible duplicate or none (tests/cases/spellings.json).

use directory::{Directory, DuplicateIndex, HiddenPairs};
use model::{Customer, CustomerId, Window, decode_customers};
use serde_json::Value;

use crate::support::{found, holding};

fn customers() -> Vec<Customer> {
    let text = include_str!("../../../tests/cases/spellings.json");
    let page = decode_customers(text, Window::first(100));
    page.map_err(|why| why.0).unwrap().rows
}

fn cases() -> Value {
    serde_json::from_str(include_str!("../../../tests/cases/spellings-queries.json")).unwrap()
}

fn directory() -> Directory {
    holding(&customers())
}

fn ids(value: &Value) -> Vec<CustomerId> {
    let ids = value.as_array().unwrap().iter();
    ids.map(|id| id.as_i64().unwrap()).collect()
}

#[test]
fn each_query_finds_its_customers() {
    for query in cases()["queries"].as_array().unwrap() {
        let typed = query["type"].as_str().unwrap();
        let found = found(&mut directory(), typed);
        for id in ids(&query["must_find"]) {
            assert!(found.contains(&id), "{typed} finds {id}: {found:?}");
        }
    }
}

#[test]
fn the_exact_spelling_comes_first() {
    for (typed, first, then) in [
        ("suessmuehle", 2, 1),
        ("süßmühle", 1, 2),
        ("gruenbuehl", 4, 3),
        ("grünbühl", 3, 4),
        ("8 (495) 555-01-42", 23, 22),
        ("+7 495 555-01-42", 22, 23),
    ] {
        let found = found(&mut directory(), typed);
        assert_eq!(found[..2], [first, then], "{typed}");
    }
}

#[test]
fn pairs_are_possible_duplicates_or_not() {
    let mut index = DuplicateIndex::new();
    let customers = customers();
    customers.iter().for_each(|customer| index.upsert(customer));
    let groups = index.groups(&HiddenPairs::default()).likely;
    let are_listed = |pair: &[CustomerId]| {
        let mut groups = groups.iter();
        groups.any(|group| pair.iter().all(|id| group.ids.contains(id)))
    };
    let are_told = |pair: &[CustomerId]| {
        let customer = customers.iter().find(|it| it.id == pair[0]).unwrap();
        let told = index.duplicates_of(customer);
        told.iter().any(|(id, _)| *id == pair[1])
    };
    for pair in cases()["duplicates"].as_array().unwrap() {
        let pair = ids(&pair["ids"]);
        assert!(are_listed(&pair), "{pair:?}");
        assert!(are_told(&pair), "{pair:?}");
    }
    for pair in cases()["no_duplicates"].as_array().unwrap() {
        let pair = ids(pair);
        assert!(!are_listed(&pair), "{pair:?}");
        assert!(!are_told(&pair), "{pair:?}");
    }
}

#[test]
fn what_is_typed_into_the_form_is_compared_too() {
    let mut index = DuplicateIndex::new();
    customers()
        .iter()
        .for_each(|customer| index.upsert(customer));
    let told = |customer: Customer| -> Vec<CustomerId> {
        let found = index.duplicates_of(&customer);
        found.into_iter().map(|it| it.0).collect()
    };
    let phone = |phone: &str| Customer {
        phone: phone.into(),
        ..Customer::default()
    };
    assert_eq!(told(phone("+74955550142")), [23, 22]);
    assert_eq!(told(phone("02079460958")), [25, 24]);
    let company = Customer {
        company: "Suessmuehle Feinkost".into(),
        ..Customer::default()
    };
    assert_eq!(told(company), [2, 1]);
}
