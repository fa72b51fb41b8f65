//! A fake list of customers: the API sorts, filters and pages it, correctly or not.

use std::cmp::Ordering;

use model::{
    Customer, CustomerId, CustomerKind, CustomerQuery, CustomerSort, CustomerWrite, Lookup, Page,
};

use crate::support::stored;

/// The customers, and the defects of the API.
#[derive(Debug, Clone)]
pub struct FakeList {
    pub rows: Vec<Customer>,
    /// The order of texts.
    pub collation: fn(&str, &str) -> Ordering,
    /// The largest number of rows of an answer.
    pub cap: usize,
    pub sorts: bool,
    pub filters: bool,
    pub skips: bool,
    pub limits: bool,
}

/// The course of a lookup.
#[derive(Debug)]
pub struct Course {
    pub lookup: Lookup,
    pub rounds: usize,
    pub pages: usize,
}

impl FakeList {
    pub fn of(rows: Vec<Customer>) -> Self {
        Self {
            rows,
            collation: str::cmp,
            cap: usize::MAX,
            sorts: true,
            filters: true,
            skips: true,
            limits: true,
        }
    }

    /// Returns the rows of a query, in its order.
    pub fn list(&self, query: &CustomerQuery) -> Vec<&Customer> {
        let is_wanted = |row: &&Customer| {
            let kind = if row.company.is_empty() {
                CustomerKind::Person
            } else {
                CustomerKind::Company
            };
            query.kind.is_none_or(|wanted| wanted == kind)
                && query.archived.is_none_or(|wanted| wanted == row.archived)
        };
        let mut list: Vec<_> = self.rows.iter().collect();
        if self.filters {
            list.retain(is_wanted);
        }
        if self.sorts {
            list.sort_by(|a, b| {
                let compare = |a: &String, b: &String| (self.collation)(a, b);
                match query.sort {
                    CustomerSort::Company => compare(&a.company, &b.company),
                    _ => compare(&a.last_name, &b.last_name)
                        .then_with(|| compare(&a.first_name, &b.first_name)),
                }
            });
        }
        list
    }

    /// Looks `write` up. Panics when the lookup does not end.
    pub fn look_up(&self, write: &CustomerWrite, limit: u16) -> Course {
        let mut list = None;
        look_up(write, limit, |query| {
            let list = list.get_or_insert_with(|| self.list(query));
            let skip = if self.skips { query.window.offset } else { 0 };
            let wanted = if self.limits {
                usize::from(query.window.limit)
            } else {
                usize::MAX
            };
            let rows = list.iter().skip(usize::try_from(skip).unwrap());
            let rows = rows.take(wanted.min(self.cap));
            Page::of(
                query.window,
                rows.map(|row| Some((*row).clone())).collect(),
                |row| row.id,
            )
        })
    }
}

/// Looks `write` up with the answers of a function. Panics when the lookup does not end.
pub fn look_up(
    write: &CustomerWrite,
    limit: u16,
    mut answer: impl FnMut(&CustomerQuery) -> Page<Customer>,
) -> Course {
    let mut course = Course {
        lookup: Lookup::new(write, limit, str::cmp),
        rounds: 0,
        pages: 0,
    };
    loop {
        let queries = course.lookup.next();
        if queries.is_empty() {
            return course;
        }
        assert!(!course.lookup.is_certain(), "certain before the end");
        assert!(queries.len() <= 4, "{queries:?}");
        let answers: Vec<_> = queries.iter().map(&mut answer).collect();
        course.lookup.answer(&answers);
        course.rounds += 1;
        course.pages += queries.len();
        assert!(course.rounds < 300, "no end");
    }
}

/// Returns the IDs of the rows that equal `write`, in order.
pub fn equal_ids(rows: &[Customer], write: &CustomerWrite) -> Vec<CustomerId> {
    let equal = rows.iter().filter(|row| write.equals(row));
    let mut ids: Vec<_> = equal.map(|row| row.id).collect();
    ids.sort_unstable();
    ids
}

pub fn found(course: &Course) -> Vec<CustomerId> {
    let mut ids = course.lookup.found().to_vec();
    ids.sort_unstable();
    ids
}

/// Returns a write of these names.
pub fn write(company: &str, last_name: &str, first_name: &str) -> CustomerWrite {
    let customer = Customer {
        company: company.into(),
        last_name: last_name.into(),
        first_name: first_name.into(),
        ..Customer::default()
    };
    CustomerWrite::of(&customer).unwrap()
}

/// Returns customers with few different names, from a seed. Some of them equal `write`.
pub fn customers(count: usize, letters: u64, seed: u64, write: &CustomerWrite) -> Vec<Customer> {
    let mut random = Random(seed);
    let mut customer = |id| {
        let id = CustomerId::try_from(id).unwrap();
        if random.below(400) == 0 {
            return stored(write, id);
        }
        Customer {
            id,
            company: if random.below(2) == 0 {
                String::new()
            } else {
                random.name(letters)
            },
            last_name: random.name(letters),
            first_name: random.name(letters),
            email: random.name(2),
            archived: random.below(8) == 0,
            ..Customer::default()
        }
    };
    let mut rows: Vec<_> = (0..count).map(&mut customer).collect();
    // Shuffled, so that they are not in the order of their IDs.
    for at in (1..rows.len()).rev() {
        let other = random.below(u64::try_from(at + 1).unwrap());
        rows.swap(at, usize::try_from(other).unwrap());
    }
    rows
}

/// Repeatable random numbers.
pub struct Random(pub u64);

impl Random {
    pub fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % bound
    }

    /// One to three letters.
    fn name(&mut self, letters: u64) -> String {
        let length = 1 + self.below(3);
        let letter = |_| char::from(b'a' + u8::try_from(self.below(letters)).unwrap());
        (0..length).map(letter).collect()
    }
}
