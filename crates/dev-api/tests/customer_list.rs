//! `GET /v1.0/customers`: sorting, filters, pages.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use std::cmp::Reverse;
use std::collections::HashSet;

use common::{Api, CUSTOMERS, READ_ONLY, ids};
use serde_json::{Value, json};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// How a reader would compare: without case and accents.
fn folded(row: &Value, field: &str) -> String {
    let text = row[field].as_str().unwrap();
    let bare: String = text.nfkd().filter(|c| !is_combining_mark(*c)).collect();
    [("ß", "ss"), ("æ", "ae"), ("ø", "o"), ("ł", "l"), ("đ", "d")]
        .iter()
        .fold(bare.to_lowercase(), |text, (from, to)| {
            text.replace(from, to)
        })
}

fn sort_fields(sortby: &str) -> &'static [&'static str] {
    match sortby {
        "name" => &["lastname", "name"],
        "company" => &["companyname"],
        _ => &["companyname", "lastname", "name"],
    }
}

fn naive(mut rows: Vec<Value>, sortby: &str, direction: &str) -> Vec<i64> {
    let key = |row: &Value| {
        let fields: Vec<_> = sort_fields(sortby).iter().map(|f| folded(row, f)).collect();
        (fields, row["_id"].as_i64().unwrap())
    };
    match direction {
        "desc" => rows.sort_by_key(|row| Reverse(key(row))),
        _ => rows.sort_by_key(key),
    }
    ids(&rows)
}

fn has(row: &Value, of_type: &str, archived: &str) -> bool {
    let is_company = row["companyname"] != "";
    let of_type = match of_type {
        "company" => is_company,
        "person" => !is_company,
        _ => true,
    };
    of_type && (archived.is_empty() || row["archived"] == (archived == "true"))
}

#[test]
fn every_kind_of_list_is_the_naive_one() {
    let everyone = READ_ONLY.all_rows("/v1.0/customers?", 100);
    assert_eq!(everyone.len(), 1000);
    for sortby in ["default", "name", "company"] {
        for direction in ["asc", "desc"] {
            for of_type in ["", "company", "person"] {
                for archived in ["", "false", "true"] {
                    let mut path = format!("{CUSTOMERS}?sortby={sortby}&direction={direction}");
                    if !of_type.is_empty() {
                        path += &format!("&type={of_type}");
                    }
                    if !archived.is_empty() {
                        path += &format!("&archived={archived}");
                    }
                    let expected: Vec<_> = everyone
                        .iter()
                        .filter(|row| has(row, of_type, archived))
                        .cloned()
                        .collect();
                    assert!(expected.len() > 20, "{path} tests nothing");
                    let listed = ids(&READ_ONLY.all_rows(&path, 37));
                    assert_eq!(listed, naive(expected, sortby, direction), "{path}");
                }
            }
        }
    }
}

#[test]
fn pages_neither_repeat_nor_miss_a_row_among_ties() {
    // All people tie on the company.
    let rows = READ_ONLY.all_rows("/v1.0/customers?sortby=company&type=person", 7);
    let distinct: HashSet<_> = ids(&rows).into_iter().collect();
    assert_eq!(distinct.len(), rows.len());
    assert!(rows.len() > 300);
}

#[test]
fn what_is_left_out_is_the_default() {
    let plain = READ_ONLY.read(CUSTOMERS);
    let explicit = "?sortby=default&direction=asc&offset=0&limit=100";
    assert_eq!(plain, READ_ONLY.read(&format!("{CUSTOMERS}{explicit}")));
    assert_eq!(plain["customers"].as_array().unwrap().len(), 100);
    let both = READ_ONLY.all_rows("/v1.0/customers?", 100);
    assert!(both.iter().any(|row| row["archived"] == true));
    assert!(both.iter().any(|row| row["archived"] == false));
}

#[test]
fn limit_is_capped_at_100() {
    for limit in ["101", "1000", "99999999999999999999999"] {
        let rows = READ_ONLY.rows(&format!("{CUSTOMERS}?limit={limit}"));
        assert_eq!(rows.len(), 100, "{limit}");
    }
    assert_eq!(READ_ONLY.rows("/v1.0/customers?limit=1").len(), 1);
}

#[test]
fn the_end_of_the_list() {
    let last = READ_ONLY.rows("/v1.0/customers?offset=900");
    assert_eq!(last.len(), 100);
    assert_eq!(READ_ONLY.rows("/v1.0/customers?offset=999").len(), 1);
    for offset in [
        "1000",
        "1001",
        "9223372036854775807",
        "99999999999999999999",
    ] {
        let rows = READ_ONLY.rows(&format!("{CUSTOMERS}?offset={offset}"));
        assert!(rows.is_empty(), "{offset}");
    }
    assert!(Api::empty().rows(CUSTOMERS).is_empty());
}

#[test]
fn a_type_that_is_neither_means_everyone() {
    let everyone = READ_ONLY.read(CUSTOMERS);
    for value in ["companyy", "Company", "", "all", "%FF", "company,person"] {
        let listed = READ_ONLY.read(&format!("{CUSTOMERS}?type={value}"));
        assert_eq!(listed, everyone, "{value}");
    }
}

#[test]
fn values_that_are_not_understood_are_refused_by_name() {
    for (name, values) in [
        (
            "sortby",
            &["Name", "email", "", "name%20", "number"] as &[_],
        ),
        ("direction", &["sideways", "ASC", "", "asc,desc"]),
        ("archived", &["yes", "1", "", "True"]),
        (
            "offset",
            &["-1", "x", "", "1.5", "%2B1", "1e3", "0x1", "%201"],
        ),
        ("limit", &["0", "-1", "x", "", "1.5", "ten"]),
    ] {
        for value in values {
            let path = format!("{CUSTOMERS}?{name}={value}");
            let message = READ_ONLY.get(&path).error(400);
            assert!(message.contains(name), "{path}: {message}");
        }
        let twice = format!("{CUSTOMERS}?{name}=1&{name}=1");
        assert!(READ_ONLY.get(&twice).error(400).contains("once"), "{name}");
    }
}

#[test]
fn parameters_that_nobody_knows_are_ignored() {
    let plain = READ_ONLY.read(CUSTOMERS);
    for query in ["?q=1&q=2", "?SortBy=x", "?status=9", "?&&=&", "?"] {
        assert_eq!(
            READ_ONLY.read(&format!("{CUSTOMERS}{query}")),
            plain,
            "{query}"
        );
    }
}

#[test]
fn sorting_looks_past_case_and_accents_and_keeps_alphabets_together() {
    let api = Api::empty();
    let sorted = [
        "1&1",
        "Emil",
        "émile",
        "Emily",
        "łódź",
        "Lund",
        "Straße",
        "Strauß",
        "zebra",
        "Ωμέγα",
        "Ёлка",
        "ель",
        "Яна",
        "כהן",
        "محمد",
        "さくら",
        "佐藤",
    ];
    for name in sorted.iter().rev() {
        api.create(&json!({"customerLastName": name}));
    }
    api.create(&json!({"customerCompanyName": "no last name: comes first"}));
    let listed = api.rows("/v1.0/customers?sortby=name");
    let names: Vec<_> = listed
        .iter()
        .map(|row| row["lastname"].as_str().unwrap())
        .collect();
    assert_eq!(names[0], "");
    assert_eq!(names[1..], sorted);
}

#[test]
fn ties_go_by_id_and_turn_round_with_the_direction() {
    let api = Api::empty();
    for _ in 0..3 {
        api.create(&json!({"customerName": "same"}));
    }
    let ascending = ids(&api.rows(CUSTOMERS));
    let descending = ids(&api.rows("/v1.0/customers?direction=desc"));
    assert!(ascending.is_sorted());
    assert_eq!(ascending, descending.into_iter().rev().collect::<Vec<_>>());
}
