//! The only door to the network: one transport, one place where errors are made, then a file per
//! resource.

mod abort;
mod ahead;
mod asking;
mod call;
mod customers;
mod early;
mod list;
mod login;
mod lookup;
mod orders;
mod question;
mod retried;
mod transport;

pub use abort::AbortOnDrop;
pub use asking::{Asking, Progress};
pub use call::Api;
pub use lookup::Equals;
pub use orders::OrderCount;
pub use question::Question;
pub use retried::retried;
pub use transport::{Answer, Answering, Fetch, Request, Transport, Verb};
