//! All calls to the API (docs/api.md): the transport, the client that authorizes calls and makes
//! errors, queries with their retries, and a file for each resource.

mod boot_prefetch;
mod client;
mod connection;
mod customers;
mod list;
mod lookup;
mod orders;
mod prefetch;
mod query;
mod query_state;
mod retry;
mod sign_in;
mod transport;

pub use client::Api;
pub use connection::Connection;
pub use lookup::Equals;
pub use orders::OrderCount;
pub use query::Query;
pub use query_state::{QueryProgress, QueryState};
pub use retry::with_retry;
pub use transport::{AbortOnDrop, Answer, AnswerFuture, Fetch, Request, Transport, Verb};
