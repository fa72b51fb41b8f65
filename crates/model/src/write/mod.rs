//! The write protocol: one state machine without I/O that every write to the API runs through, be
//! it a saved form, *Archive*, *Delete*, or a row of a job or an import.
//!
//! A [`Write`] says the next [`WriteStep`]; its driver carries the step out and hands the
//! [`WriteAnswer`] back, until the step is [`WriteStep::Done`] with a [`WriteOutcome`]:
//!
//! ```text
//! read the record, or look for equal ones ──► nothing to send: Done
//!        │
//!        ▼
//! one POST, PUT or DELETE ──► answered as sent, or refused: Done
//!        │
//!        ▼ the outcome is unknown
//! read until the records tell ──► Done
//! ```
//!
//! The promises are those of docs/failures.md: a write is sent at most once, an unknown outcome is
//! looked up and never sent again, and an outcome never claims more than the records show.

mod change;
mod compare;
mod create;
mod delete;
mod inquiry;
mod intent;
mod machine;
mod outcome;
mod rebase;
mod recent_writes;
mod search;
mod sent;
mod step;
mod verification;

pub use compare::record_means_same;
pub use create::EQUAL_LOOKUP_MS;
pub use delete::{confirms_deletion, holds_other_customer};
pub use intent::WriteIntent;
pub use machine::Write;
pub use outcome::{Confirmation, NewerRecord, OutcomeClass, WriteOutcome, Written};
pub use rebase::rebase_decided;
pub use recent_writes::{ReadMeaning, RecentWrites};
pub use sent::Unverified;
pub use step::{WriteAnswer, WriteEnvironment, WriteStep};
