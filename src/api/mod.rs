//! The only door to the network: one transport, one place where errors are made, then a file per
//! resource.

mod abort;
mod boot_prefetch;
mod client;
mod connection;
mod customers;
mod list;
mod login;
mod lookup;
mod orders;
mod prefetch;
mod query;
mod query_state;
mod retry;
mod transport;

pub use abort::AbortOnDrop;
pub use client::Api;
pub use connection::Connection;
pub use lookup::Equals;
pub use orders::OrderCount;
pub use query::Query;
pub use query_state::{Progress, QueryState};
pub use retry::with_retry;
pub use transport::{Answer, Answering, Fetch, Request, Transport, Verb};
