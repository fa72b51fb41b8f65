//! What a record means beyond its fields, and the forms in which values are shown. The records
//! themselves, `Customer` and `Order`, come from the field tables.

mod customer;
mod links;
mod order;
mod order_summary;
mod phone;
mod printable;
mod unix_time;

pub use customer::{CustomerId, CustomerKind};
pub use links::mail_link;
pub use order::{OrderId, OrderStatus};
pub use order_summary::{MOST_SUMMED, OrderSum, OrderSummary};
pub use phone::{PhoneNumber, PhoneReading, national_digits, phone_link, phone_numbers};
pub(crate) use printable::is_unseen;
pub use printable::{is_blank, is_invisible, is_mark_of_direction, isolated, printable, shortened};
pub use unix_time::UnixTime;
