//! The cases of reads.

mod defects;
mod reading;
mod refused;
mod strange;
mod unanswered;

pub use self::defects::{defective_customer, defective_rows, unreadable};
pub use self::reading::{CUSTOMERS, Read};
pub use self::refused::{
    busy, forbidden, missing_customer, missing_customer_of_orders, missing_rows, rejected,
    signed_out,
};
pub use self::strange::{
    filter_ignored, limit_capped, newer, newer_order, page_repeated, reloaded,
};
pub use self::unanswered::{
    lasts, offline, overtaken_customer, overtaken_rows, passes, slow, times_out,
};
