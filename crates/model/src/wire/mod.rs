//! The API's wire format: reading its answers, writing its bodies, its errors, and when to try
//! again.

mod charset;
mod customer_write;
mod decode;
mod error;
pub(crate) mod error_body;
mod field_from_error;
pub(crate) mod json;
mod retry;

pub use charset::{charset, converted_body};
pub use customer_write::CustomerWrite;
pub use decode::{
    Unreadable, answers_no_customer, decode_customer, decode_customers, decode_login, decode_orders,
};
pub use error::{ApiError, Fault, Outcome};
pub use field_from_error::field_from_error;
pub use retry::{BusyUntil, Retries, http_date, retry_after};
