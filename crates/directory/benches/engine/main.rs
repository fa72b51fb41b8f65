//! The engine without a browser: `cargo bench -p directory`. `cargo xtask bench search` and `cargo
//! xtask bench directory` measure it in a browser.

#![allow(
    missing_docs,
    reason = "criterion's macros make functions of their own"
)]

mod customers;

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use directory::export::{Export, Format};
use directory::{Directory, DuplicateIndex, GroupSearch, HiddenPairs, SearchQuery, SortBy};
use model::{Customer, CustomerField, ListChange, ListQuery};

use customers::customers;

const COUNT: usize = 100_000;
const PAGE: usize = 100;
const EXPORTED: usize = 1_000;

/// The searched texts, by the kind of match.
const TYPED: [(&str, &str); 10] = [
    ("one letter", "s"),
    ("two letters", "ma"),
    ("a name", "lindqvist"),
    ("two words", "anna lind"),
    ("a typo", "lindqvits"),
    ("digits", "4711"),
    ("the end of a phone number", "20 47 11"),
    ("the other layout", "bdfyjdf"),
    ("a Cyrillic name in Latin letters", "ivanova"),
    ("a Latin name in Cyrillic letters", "анна"),
];

fn insert(bench: &mut Criterion) {
    let all = customers(COUNT + PAGE);
    let (there, page) = all.split_at(COUNT);
    let mut directory = holding(there);
    let mut taking = |orders: &[SortBy], times: u64| {
        let mut taken = Duration::ZERO;
        for _ in 0..times {
            for order in orders {
                directory.sorted(*order);
            }
            let start = Instant::now();
            for customer in page {
                black_box(directory.upsert(customer));
            }
            for order in orders {
                black_box(directory.sorted(*order));
            }
            taken += start.elapsed();
            for customer in page {
                directory.remove(customer.id);
            }
        }
        taken
    };
    bench.bench_function("insert/a page of 100", |bencher| {
        bencher.iter_custom(|times| taking(&[], times));
    });
    // As the sync does a few times a second.
    bench.bench_function(
        "insert/a page of 100, in its place in two orders",
        |bencher| {
            bencher.iter_custom(|times| taking(&[SortBy::Newest, SortBy::Default], times));
        },
    );
}

fn search(bench: &mut Criterion) {
    let mut directory = holding(&customers(COUNT));
    directory.sorted(SortBy::Newest);
    let mut group = bench.benchmark_group("search");
    for (kind, text) in TYPED {
        let query = ListQuery::first(100).with(ListChange::Search(text.to_owned()));
        group.bench_function(kind, |bencher| {
            bencher.iter(|| {
                let typed = SearchQuery::parse(black_box(text));
                directory.matches(&query, &typed)
            });
        });
    }
    group.finish();
}

fn sort(bench: &mut Criterion) {
    let all = customers(COUNT);
    let mut group = bench.benchmark_group("sort");
    // Each run needs a directory that was never sorted.
    group.sample_size(10).warm_up_time(Duration::from_millis(1));
    for (name, by) in [
        ("by email, cold", SortBy::Field(CustomerField::Email)),
        ("by company and names, cold", SortBy::Default),
    ] {
        group.bench_function(name, |bencher| {
            bencher.iter_batched_ref(
                || holding(&all),
                |directory| black_box(directory.sorted(by).len()),
                BatchSize::PerIteration,
            );
        });
    }
    group.finish();
}

fn duplicates(bench: &mut Criterion) {
    let all = customers(COUNT);
    let mut index = DuplicateIndex::new();
    all.iter().for_each(|customer| index.upsert(customer));
    let mut group = bench.benchmark_group("duplicates");
    group.bench_function("like one customer", |bencher| {
        let mut next = all.iter().cycle();
        bencher.iter(|| next.next().map(|customer| index.duplicates_of(customer)));
    });
    group.sample_size(10);
    group.bench_function("all groups", |bencher| {
        bencher.iter(|| index.groups(&HiddenPairs::default()))
    });
    // The page is drawn and answers between two steps.
    group.bench_function("all groups, the longest step", |bencher| {
        bencher.iter_custom(|times| (0..times).map(|_| longest_step(&index)).sum());
    });
    group.finish();
}

fn longest_step(index: &DuplicateIndex) -> Duration {
    let mut search = GroupSearch::default();
    let mut longest = Duration::ZERO;
    loop {
        let start = Instant::now();
        let groups = search.step(index, &HiddenPairs::default());
        longest = longest.max(start.elapsed());
        if black_box(groups).is_some() {
            return longest;
        }
    }
}

fn export(bench: &mut Criterion) {
    let all = customers(EXPORTED);
    bench.bench_function("export/1,000 rows as CSV", |bencher| {
        bencher.iter(|| Export::new(Format::Csv, &CustomerField::ALL).rows(black_box(&all)));
    });
}

fn holding(customers: &[Customer]) -> Directory {
    let mut directory = Directory::new();
    for customer in customers {
        directory.upsert(customer);
    }
    directory
}

criterion_group!(engine, insert, search, sort, duplicates, export);
criterion_main!(engine);
