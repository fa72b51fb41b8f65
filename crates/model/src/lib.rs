//! What Customer Desk knows without a browser: the records of `api.txt`, how they are read and
//! written, merged and found again, the queries that a list can be asked, paging, validation,
//! errors, retries and configuration.

mod blamed_field;
mod config;
mod customer;
mod customer_form;
mod customer_query;
mod customer_write;
mod decode;
mod draft;
mod error;
mod field_set;
mod grouped;
mod json;
mod links;
mod list_query;
mod lookup;
mod lookup_place;
mod lookup_sweep;
mod lookup_target;
mod merge;
mod order;
mod order_query;
mod page;
mod printable;
mod query_string;
mod retry;
mod unix_time;
mod verdict;
mod write;

pub use blamed_field::field_of;
pub use config::{Auth, Config, ConfigError};
pub use customer::{Customer, CustomerField, CustomerId, CustomerKind};
pub use customer_form::{CustomerForm, Problem};
pub use customer_query::{CustomerChange, CustomerQuery, CustomerSort};
pub use customer_write::CustomerWrite;
pub use decode::{Unreadable, decode_customer, decode_customers, decode_login, decode_orders};
pub use draft::Draft;
pub use error::{ApiError, Fault, Outcome};
pub use field_set::FieldSet;
pub use grouped::grouped;
pub use links::{mail_link, phone_link};
pub use list_query::{ColumnSort, ListChange, ListQuery};
pub use lookup::Lookup;
pub use merge::{Merge, merge};
pub use order::{Order, OrderField, OrderId, OrderStatus};
pub use order_query::{OrderChange, OrderQuery, OrderSort, StatusFilter};
pub use page::{Page, Shown, Window};
pub use printable::{is_blank, printable};
pub use query_string::Direction;
pub use retry::{Retries, retry_after};
pub use unix_time::UnixTime;
pub use verdict::{Verdict, verdict};
pub use write::{
    Confirmation, EQUAL_LOOK_MS, NewerRecord, OutcomeClass, ReadMeaning, RecentWrites, Unverified,
    Write, WriteAnswer, WriteEnvironment, WriteIntent, WriteOutcome, WriteStep, Written,
    confirms_deletion, rebase_decided,
};
