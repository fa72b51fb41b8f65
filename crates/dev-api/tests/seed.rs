//! The made-up data keeps what `--help` promises.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use std::collections::{HashMap, HashSet};
use std::ops::RangeInclusive;

use common::{Api, READ_ONLY};
use dev_api::Options;
use serde_json::Value;

fn text<'a>(row: &'a Value, field: &str) -> &'a str {
    row[field].as_str().unwrap()
}

fn everyone() -> Vec<Value> {
    READ_ONLY.all_rows("/v1.0/customers?", 100)
}

fn orders(customer: i64) -> Vec<Value> {
    READ_ONLY.all_rows(&format!("/v1.0/customers/{customer}/orders?"), 100)
}

#[test]
fn the_data_is_the_same_every_time() {
    let again = Api::start(Options::default());
    assert_eq!(again.all_rows("/v1.0/customers?", 100), everyone());
    let fewer = Api::start(Options {
        customers: Some(50),
        ..Options::default()
    });
    for id in [1, 14, 37, 50] {
        for end in ["", "/orders"] {
            let path = format!("/v1.0/customers/{id}{end}");
            assert_eq!(fewer.read(&path), READ_ONLY.read(&path), "{path}");
        }
    }
}

#[test]
fn several_alphabets() {
    let scripts: [(&str, RangeInclusive<char>); 7] = [
        ("accented Latin", 'À'..='ž'),
        ("Greek", 'Α'..='ω'),
        ("Cyrillic", 'А'..='я'),
        ("Hebrew", 'א'..='ת'),
        ("Arabic", 'ء'..='ي'),
        ("kana", 'ぁ'..='ヺ'),
        ("Han", '一'..='鿿'),
    ];
    let everyone = everyone();
    for (script, range) in scripts {
        for field in ["companyname", "lastname"] {
            let count = everyone
                .iter()
                .filter(|row| {
                    text(row, field)
                        .chars()
                        .any(|letter| range.contains(&letter))
                })
                .count();
            assert!(count >= 5, "{script} in {field}: {count}");
        }
    }
}

#[test]
fn all_sorts_of_customers() {
    let everyone = everyone();
    let share = |name: &str, percent: RangeInclusive<usize>, is: &dyn Fn(&Value) -> bool| {
        let found = everyone.iter().filter(|row| is(row)).count() / 10;
        assert!(percent.contains(&found), "{name}: {found}%");
    };
    share("companies", 40..=70, &|row| {
        !text(row, "companyname").is_empty()
    });
    share("archived", 5..=20, &|row| row["archived"] == true);
    share("without phone", 5..=30, &|row| {
        text(row, "phone").is_empty()
    });
    share("without e-mail", 3..=20, &|row| {
        text(row, "email").is_empty()
    });
    share("without contact", 5..=40, &|row| {
        text(row, "lastname").is_empty()
    });
    share("with CRM id", 20..=50, &|row| {
        !text(row, "crmid").is_empty()
    });
    share("with reference", 5..=30, &|row| {
        !text(row, "refid").is_empty()
    });
    share("with description", 15..=50, &|row| {
        !text(row, "description").is_empty()
    });
    share("status 0 or 1", 95..=99, &|row| {
        row["status"] == 0 || row["status"] == 1
    });
    assert!(
        everyone
            .iter()
            .any(|row| text(row, "companyname").chars().count() > 100)
    );
    for row in &everyone {
        let named = ["name", "lastname", "companyname"]
            .iter()
            .any(|field| !text(row, field).is_empty());
        assert!(named, "nobody: {row}");
        assert_eq!(
            row["archived"] == true,
            row["archivationdate"] != 0,
            "{row}"
        );
    }
}

#[test]
fn addresses_are_nobodys_and_mostly_unique() {
    let mut times: HashMap<String, usize> = HashMap::new();
    for row in everyone() {
        let email = text(&row, "email");
        if email.is_empty() {
            continue;
        }
        let domain = email.split_once('@').unwrap().1;
        let reserved =
            ["example.com", "example.org"].contains(&domain) || domain.ends_with(".example");
        assert!(reserved && email.is_ascii(), "{email}");
        *times.entry(email.to_owned()).or_default() += 1;
    }
    let repeated = times.values().filter(|times| **times > 1).count();
    assert!(
        times.len() > 800 && (1..50).contains(&repeated),
        "{} {repeated}",
        times.len()
    );
}

#[test]
fn the_fixed_customers() {
    let customer = |id: i64| READ_ONLY.read(&format!("/v1.0/customers/{id}"))["customer"].take();
    let is_company = |id| !text(&customer(id), "companyname").is_empty();
    for (id, company, count) in [
        (1, true, 12),
        (2, false, 0),
        (3, true, 100),
        (4, false, 0),
        (5, true, 0),
        (6, false, 0),
        (7, true, 0),
        (8, false, 0),
        (9, true, 0),
        (10, true, 250),
        (11, false, 0),
        (12, true, 0),
        (13, false, 0),
    ] {
        assert_eq!(
            (is_company(id), orders(id).len()),
            (company, count),
            "customer {id}"
        );
    }
    assert_eq!(customer(4)["name"], "Peter");
    assert_eq!(customer(5)["archived"], true);
    assert_eq!(customer(6)["status"], 7);
    for field in ["name", "lastname", "companyname"] {
        assert!(text(&customer(7), field).chars().count() >= 200, "{field}");
    }
    assert!(text(&customer(8), "name").contains('<'));
    assert!(text(&customer(9), "lastname").contains('ط'));
    assert_eq!(
        (text(&customer(11), "name"), text(&customer(11), "lastname")),
        ("", "Onlylast")
    );
    let bare = customer(12);
    let empty = [
        "name",
        "lastname",
        "email",
        "phone",
        "description",
        "crmid",
        "refid",
    ];
    assert!(empty.iter().all(|field| text(&bare, field).is_empty()));
    assert_eq!(customer(13)["archived"], true);
}

#[test]
fn the_first_customer_has_orders_of_all_kinds() {
    let orders = orders(1);
    let statuses: HashSet<_> = orders.iter().map(|row| row["status"].to_string()).collect();
    assert_eq!(statuses.len(), 3);
    assert!(orders.iter().filter(|row| row["number"] == 0).count() >= 2);
    assert!(
        orders
            .iter()
            .any(|row| row["status"] == 1 && row["submitdate"] == 0)
    );
    assert!(
        orders
            .iter()
            .any(|row| row["status"] == 1 && row["submitdate"] != 0)
    );
}

#[test]
fn all_sorts_of_orders() {
    let counts: Vec<_> = (14..=200).map(|id| orders(id).len()).collect();
    let without = counts.iter().filter(|count| **count == 0).count();
    let few = counts
        .iter()
        .filter(|count| (1..=5).contains(*count))
        .count();
    assert!(without > 50 && few > 50, "{without} {few}");
    for order in orders(10) {
        let (status, submitted) = (order["status"].as_i64().unwrap(), order["submitdate"] != 0);
        assert!(
            (0..=2).contains(&status) && !(status == 0 && submitted),
            "{order}"
        );
    }
}
