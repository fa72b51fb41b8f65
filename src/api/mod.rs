//! All calls to the API (docs/api.md): the transport, the client that authorizes calls and makes
//! errors, queries with their retries, a file for each resource, and the write driver.

mod boot_prefetch;
mod client;
mod connection;
mod customers;
mod list;
mod orders;
mod prefetch;
mod published_writes;
mod query;
mod query_state;
mod retry;
mod sign_in;
mod status_names;
mod transport;
mod write_driver;
mod write_environment;

pub use client::Api;
pub use connection::Connection;
pub use orders::OrderCount;
pub use published_writes::Writes;
pub use query::Query;
pub use query_state::{QueryProgress, QueryState};
pub use retry::with_retry;
pub use status_names::status_names;
pub use transport::{AbortOnDrop, Answer, AnswerFuture, Fetch, Method, Request, Transport};
pub use write_driver::{OutcomeFuture, WriteHandle, WriteListeners};
pub use write_environment::normalize;
