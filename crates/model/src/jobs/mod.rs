//! Jobs: one act of the user on many customers, with the outcome for each of them
//! (docs/failures.md, "Jobs"). A single write is kept in the same form, so that the activity log, its
//! storage and undo have one shape.
//!
//! A [`Job`] says which row is written next. Its driver runs the write protocol for that row
//! (`crate::write`) and hands the outcome back, until every row has one.

mod act;
mod again;
mod change;
mod counts;
mod duplicate_merge;
mod fingerprint;
mod first_row;
mod job;
mod ledger;
mod plan;
mod reason;
mod result;
mod row;
mod stored;

pub use act::JobAct;
pub use change::{FieldChange, RecordChange};
pub use counts::JobCounts;
pub use duplicate_merge::DuplicateMerge;
pub use fingerprint::fingerprint;
pub use job::{IN_FLIGHT, Job, JobTask, Pause};
pub use plan::{JobPlan, Selected};
pub use row::{JobRow, RowResult, RowState, RowWrite};
pub use stored::ROWS_PER_CHUNK;
