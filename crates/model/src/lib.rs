//! What Customer Desk knows without a browser: the records of `api.txt`, how they are read and
//! written, the queries that a list can be asked, paging, validation, errors and configuration.

mod config;
mod customer;
mod customer_form;
mod customer_query;
mod customer_write;
mod decode;
mod error;
mod links;
mod order;
mod order_query;
mod page;
mod query_string;
mod unix_time;

pub use config::{Auth, Config, ConfigError};
pub use customer::{Customer, CustomerField, CustomerId, CustomerKind};
pub use customer_form::{CustomerForm, Problem};
pub use customer_query::{CustomerChange, CustomerQuery, CustomerSort};
pub use customer_write::CustomerWrite;
pub use decode::{Unreadable, decode_customer, decode_customers, decode_login, decode_orders};
pub use error::{ApiError, Fault, Outcome};
pub use links::{mail_link, phone_link};
pub use order::{Order, OrderField, OrderId, OrderStatus};
pub use order_query::{OrderChange, OrderQuery, OrderSort, StatusFilter};
pub use page::{Page, Shown, Window};
pub use query_string::Direction;
pub use unix_time::UnixTime;
