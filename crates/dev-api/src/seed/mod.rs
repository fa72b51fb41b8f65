//! The made-up data. The same number of customers gives the same data, and a customer is the
//! same whatever the number is, for each is drawn from a seed of its own.

mod cultures;
mod customers;
mod landmarks;
mod orders;
mod random;

use std::fmt;
use std::time::{Duration, Instant};

use rusqlite::Connection;

use crate::store::{CustomerInserter, OrderInserter};
use customers::MadeUp;
use random::Random;

/// No date of the data is later: 2026-01-01 UTC, in Unix seconds.
const LATEST: i64 = 1_767_225_600;

/// The id of the first order, of the size in the published examples.
const FIRST_ORDER: i64 = 10_001;

/// How far a slow start is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// Customers are being made up.
    Seeding {
        /// How many are done.
        done: u32,
        /// How many there will be.
        total: u32,
    },
    /// They are there, and are being sorted.
    Sorting {
        /// How many there are.
        total: u32,
    },
}

/// Fills empty tables. Reports about once a second.
pub fn fill(
    db: &mut Connection,
    total: u32,
    progress: &mut dyn FnMut(Progress),
) -> rusqlite::Result<()> {
    let started = Instant::now();
    let mut reported = started;
    let transaction = db.transaction()?;
    {
        let mut customers = CustomerInserter::new(&transaction)?;
        let mut orders = OrderInserter::new(&transaction)?;
        let mut next_order = FIRST_ORDER;
        for id in 1..=total {
            let mut random = Random::new(u64::from(id));
            let customer = landmarks::customer(id).unwrap_or_else(|| MadeUp::new(id, &mut random));
            customers.insert(
                Some(i64::from(id)),
                &customer.fields,
                customer.archivationdate,
            )?;
            for order in orders::of(id, next_order, &mut random) {
                orders.insert(i64::from(id), &order)?;
                next_order += 1;
            }
            if id.is_multiple_of(1_000) && reported.elapsed() > Duration::from_secs(1) {
                reported = Instant::now();
                progress(Progress::Seeding { done: id, total });
            }
        }
    }
    transaction.commit()?;
    if started.elapsed() > Duration::from_secs(1) {
        progress(Progress::Sorting { total });
    }
    Ok(())
}

impl fmt::Display for Progress {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Seeding { done, total } => {
                let percent = u64::from(done) * 100 / u64::from(total.max(1));
                write!(out, "seeding {} customers: {percent}%", Grouped(total))
            }
            Self::Sorting { total } => write!(out, "sorting {} customers", Grouped(total)),
        }
    }
}

/// A number with commas between its thousands.
struct Grouped(u32);

impl fmt::Display for Grouped {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0 >= 1_000 {
            write!(out, "{},{:03}", Grouped(self.0 / 1_000), self.0 % 1_000)
        } else {
            write!(out, "{}", self.0)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn progress_is_readable() {
        let progress = Progress::Seeding {
            done: 120_999,
            total: 1_000_000,
        };
        assert_eq!(progress.to_string(), "seeding 1,000,000 customers: 12%");
    }
}
