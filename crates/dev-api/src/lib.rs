//! A local server of the API (docs/api.md) on SQLite, filled with made-up data from a fixed seed.
//!
//! It shares no code with the frontend, so that a mistake in one cannot hide in the other.
//! [`HELP`] holds the rules that the published API leaves open and the customers that tests may rely on.
//!
//! ```no_run
//! let options = dev_api::Options { port: 0, ..Default::default() };
//! let server = dev_api::Server::prepare(&options, &mut |_| ())?;
//! println!("{}", server.url());
//! server.run()?;
//! # Ok::<(), dev_api::StartError>(())
//! ```

mod auth;
mod body;
mod customers;
mod error;
mod flags;
mod orders;
mod params;
mod seed;
mod server;
mod store;

pub use flags::{Command, Database, FlagError, HELP, MAX_CUSTOMERS, Options};
pub use seed::Progress;
pub use server::{Server, StartError};
