//! The cases of writes.

pub mod archive;
pub mod change;
pub mod create;
mod lost;
mod refused;
pub mod remove;
mod waiting;
mod write;
mod writing;

pub use self::lost::{
    busy_gateway, cut_short, lost_after, lost_before, outcome_unknown, times_out,
};
pub use self::refused::{busy, forbidden, rejected, rejected_at_field, signed_out};
pub use self::waiting::{offline, slow};
pub use self::write::Write;
