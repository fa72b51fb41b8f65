use std::thread;
use std::time::{Duration, Instant};

use directory::{DuplicateIndex, SearchQuery, highlights};
use model::{Customer, CustomerField};

use crate::support::{found, holding};

/// Far more than the work takes, and far less than work that grows with the square of a text.
const LONGEST: Duration = Duration::from_secs(30);

/// The stack of the browser's WebAssembly.
const STACK: usize = 1 << 20;

/// Runs `test` on a stack of the browser's size.
fn on_a_small_stack(test: impl FnOnce() + Send + 'static) {
    let thread = thread::Builder::new().stack_size(STACK).spawn(test);
    thread.unwrap().join().unwrap();
}

#[test]
fn words_of_a_megabyte_are_searched_and_compared() {
    on_a_small_stack(|| {
        let long = |letter: &str| letter.repeat(200_000);
        let customers: Vec<_> = (1..=3)
            .map(|id| Customer {
                id,
                company: long("a"),
                first_name: long("é"),
                last_name: long("名"),
                email: format!("{}@example.com", long("b")),
                phone: long("7"),
                description: long("wort "),
                ref_id: long("a1"),
                ..Customer::default()
            })
            .collect();
        let start = Instant::now();
        let mut directory = holding(&customers);
        for typed in ["wort", "aaaaaaa", "7777777", "名名", "eeee", "nothing"] {
            let count = found(&mut directory, typed).len();
            assert_eq!(count, if typed == "nothing" { 0 } else { 3 }, "{typed}");
        }
        found(&mut directory, &customers[0].company);
        let search = SearchQuery::parse("wort");
        let marks = highlights(
            &customers[0].description,
            CustomerField::Description,
            &search,
        );
        assert_eq!(marks.len(), 200_000);
        let mut index = DuplicateIndex::new();
        for customer in &customers {
            index.upsert(customer);
        }
        assert_eq!(index.duplicates_of(&customers[0]).len(), 2);
        assert!(start.elapsed() < LONGEST, "{:?}", start.elapsed());
    });
}
