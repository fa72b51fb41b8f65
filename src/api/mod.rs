//! The only door to the network: one transport, one place where errors are made, then a file per
//! resource.

mod abort;
mod call;
mod customers;
mod login;
mod orders;
mod question;
mod transport;

pub use abort::AbortOnDrop;
pub use call::Api;
pub use orders::OrderCount;
pub use question::Question;
pub use transport::{Answer, Answering, Fetch, Request, Transport, Verb};
