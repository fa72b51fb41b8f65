//! `GET /v1.0/customers/{id}/orders`: sorting, statuses, pages.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use std::collections::HashSet;

use common::{READ_ONLY, ids};
use serde_json::Value;

const MANY: &str = "/v1.0/customers/10/orders";

fn sorted(mut rows: Vec<Value>, field: &str, direction: &str) -> Vec<i64> {
    rows.sort_by_key(|row| (row[field].as_i64().unwrap(), row["_id"].as_i64().unwrap()));
    if direction == "desc" {
        rows.reverse();
    }
    ids(&rows)
}

#[test]
fn every_kind_of_list_is_the_naive_one() {
    let all = READ_ONLY.all_rows(&format!("{MANY}?"), 100);
    assert_eq!(all.len(), 250);
    for sortby in ["number", "submitdate"] {
        for direction in ["asc", "desc"] {
            for status in ["0", "1", "2", "0,1", "1,2", "2,0", "2,1,0", "1,1"] {
                let expected: Vec<_> = all
                    .iter()
                    .filter(|row| status.contains(&row["status"].to_string()))
                    .cloned()
                    .collect();
                assert!(expected.len() > 20, "status {status} tests nothing");
                let path = format!("{MANY}?sortby={sortby}&direction={direction}&status={status}");
                let listed = ids(&READ_ONLY.all_rows(&path, 7));
                assert_eq!(listed, sorted(expected, sortby, direction), "{path}");
            }
        }
    }
}

#[test]
fn what_is_left_out_is_the_default() {
    let plain = READ_ONLY.read(MANY);
    let explicit = "?sortby=number&direction=asc&offset=0&limit=100";
    assert_eq!(plain, READ_ONLY.read(&format!("{MANY}{explicit}")));
    let rows = plain["orders"].as_array().unwrap();
    assert_eq!(rows.len(), 100);
    let all = READ_ONLY.all_rows(&format!("{MANY}?"), 100);
    let statuses: HashSet<_> = all.iter().map(|row| row["status"].to_string()).collect();
    assert_eq!(statuses.len(), 3);
    assert_eq!(READ_ONLY.read(&format!("{MANY}?status=0%2C1%2C2")), plain);
}

#[test]
fn the_end_of_the_list() {
    let exact = "/v1.0/customers/3/orders";
    assert_eq!(READ_ONLY.rows(exact).len(), 100);
    assert!(READ_ONLY.rows(&format!("{exact}?offset=100")).is_empty());
    assert_eq!(READ_ONLY.rows(&format!("{MANY}?offset=200")).len(), 50);
    assert_eq!(READ_ONLY.rows(&format!("{MANY}?limit=5000")).len(), 100);
    let far = format!("{MANY}?offset=99999999999999999999");
    assert!(READ_ONLY.rows(&far).is_empty());
    assert!(READ_ONLY.rows("/v1.0/customers/2/orders").is_empty());
}

#[test]
fn values_that_are_not_understood_are_refused_by_name() {
    for (name, values) in [
        ("sortby", &["default", "date", "", "Number"] as &[_]),
        ("direction", &["down", ""]),
        (
            "status",
            &[
                "", "3", "-1", "0,", ",0", "0,,1", "0;1", "0, 1", "00", "draft",
            ],
        ),
        ("offset", &["-1", "x"]),
        ("limit", &["0", "x"]),
    ] {
        for value in values {
            let path = format!("{MANY}?{name}={}", value.replace(' ', "%20"));
            let message = READ_ONLY.get(&path).error(400);
            assert!(message.contains(name), "{path}: {message}");
        }
    }
    READ_ONLY
        .get(&format!("{MANY}?status=0&status=1"))
        .error(400);
}

#[test]
fn filters_of_customers_mean_nothing_here() {
    let plain = READ_ONLY.read(MANY);
    let path = format!("{MANY}?type=person&archived=maybe");
    assert_eq!(READ_ONLY.read(&path), plain);
}

#[test]
fn a_customer_that_is_not_there_has_no_list() {
    READ_ONLY.get("/v1.0/customers/1001/orders").error(404);
}
