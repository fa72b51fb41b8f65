use std::cmp::Ordering;

use crate::{ApiError, Customer, CustomerId, CustomerQuery, CustomerWrite, Page};

use super::WriteOutcome;

/// The next step of a write. Each one is handed out once, in exchange for the answer to the step
/// before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WriteStep {
    /// GET this customer.
    Read(CustomerId),
    /// GET these pages of the list, one to four of them, side by side.
    ReadPages(Vec<CustomerQuery>),
    /// POST this body.
    Post(CustomerWrite),
    /// PUT this body over this customer.
    Put(CustomerId, CustomerWrite),
    /// DELETE this customer.
    Delete(CustomerId),
    /// Wait this many milliseconds.
    Wait(u32),
    /// The write has ended.
    Done(Box<WriteOutcome>),
}

impl WriteStep {
    /// Whether it is the POST, PUT or DELETE.
    pub fn is_write(&self) -> bool {
        matches!(self, Self::Post(_) | Self::Put(..) | Self::Delete(_))
    }
}

/// The answer to a [`WriteStep`]. An answer to another step than the one that is due counts as an
/// answer that was lost.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(
    clippy::large_enum_variant,
    reason = "one answer exists at a time, and a record grows with the field table"
)]
pub enum WriteAnswer {
    /// The customer that a GET, POST or PUT answered.
    Record(Result<Customer, ApiError>),
    /// The pages, in the order of the queries; or the first error among them. Before a POST the
    /// driver gives up the lookup for equal records after [`super::EQUAL_LOOKUP_MS`], also during a
    /// pause, and answers [`crate::Fault::Aborted`].
    Pages(Result<Vec<Page<Customer>>, ApiError>),
    /// The answer to a DELETE. A 2xx whose body fails [`super::confirms_deletion`] is an
    /// [`ApiError::unreadable`].
    Deleted(Result<(), ApiError>),
    /// The time of a [`WriteStep::Wait`] is over.
    Waited,
}

/// Abilities of the browser, and facts of the deployment, that a write needs.
#[derive(Debug, Clone, Copy)]
pub struct WriteEnvironment {
    /// The largest page that the API answers, in rows, from 1.
    pub max_limit: u16,
    /// The order of the API's texts, as for [`crate::Lookup::new`].
    pub compare: fn(&str, &str) -> Ordering,
    /// Unicode normal form C. The browser has the tables; in the wasm they would cost more bytes
    /// than the rest of the protocol.
    pub normalize: fn(&str) -> String,
    /// A random number from 0 to 1, which spreads the retries of several browsers.
    pub random: fn() -> f64,
}
