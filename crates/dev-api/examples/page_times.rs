//! Times every kind of list page, first, middle and last, over HTTP, and prints the slowest.
//!
//! `cargo run -p dev-api --profile host --example page_times -- FILE [CUSTOMERS]`
//! FILE is a database of `dev-api`; it is made with CUSTOMERS (1,000,000) if it is not there.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::time::{Duration, Instant};

use dev_api::{Database, Options, Server};

const TIMES: usize = 3;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let file = arguments.next().expect("name the database file");
    let customers = arguments.next().map_or(1_000_000, |n| n.parse().unwrap());
    let options = Options {
        customers: Some(customers),
        database: Database::File(file.into()),
        port: 0,
        ..Options::default()
    };
    let started = Instant::now();
    let server = Server::prepare(&options, &mut |progress| eprintln!("{progress}")).unwrap();
    println!("ready after {:?}", started.elapsed());
    let list = format!("{}/v1.0/customers", server.url());
    std::thread::spawn(|| server.run());

    let mut measured = measure(&list, i64::from(customers));
    measured.sort_unstable();
    measured.reverse();
    let total: Duration = measured.iter().map(|(time, _)| time).sum();
    println!(
        "{} pages, mean {:?}",
        measured.len(),
        total / measured.len() as u32
    );
    println!("slowest (worst of {TIMES} each):");
    for (time, query) in measured.iter().take(10) {
        println!("{time:>12.3?}  {query}");
    }
}

fn measure(list: &str, customers: i64) -> Vec<(Duration, String)> {
    let mut measured = Vec::new();
    for sort in ["default", "name", "company"] {
        for direction in ["asc", "desc"] {
            for of_type in ["", "&type=company", "&type=person"] {
                for archived in ["", "&archived=false", "&archived=true"] {
                    let kind = format!("?sortby={sort}&direction={direction}{of_type}{archived}");
                    let length = length(list, &kind, customers);
                    for offset in [0, length / 2, (length - 100).max(0), customers - 100] {
                        let query = format!("{kind}&offset={offset}");
                        let worst = (0..TIMES).map(|_| time(list, &query)).max().unwrap();
                        measured.push((worst, query));
                    }
                }
            }
        }
    }
    measured
}

fn time(list: &str, query: &str) -> Duration {
    let started = Instant::now();
    rows(list, query);
    started.elapsed()
}

/// How many rows a list has, found by halving.
fn length(list: &str, kind: &str, most: i64) -> i64 {
    let (mut low, mut high) = (0, most);
    while low < high {
        let middle = (low + high) / 2;
        if rows(list, &format!("{kind}&limit=1&offset={middle}")) == 0 {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    low
}

fn rows(list: &str, query: &str) -> usize {
    let mut answer = ureq::get(format!("{list}{query}"))
        .header("Authorization", "Bearer demo")
        .call()
        .unwrap();
    let body: serde_json::Value = answer.body_mut().read_json().unwrap();
    body["customers"].as_array().unwrap().len()
}
