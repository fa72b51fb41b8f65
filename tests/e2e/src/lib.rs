//! The release build behind a real nginx and the dev API, used as a user uses it: elements are found by
//! role and accessible name, and clicked and typed into through WebDriver.
//!
//! A journey (`tests/journeys/`) is a test of this kind:
//!
//! ```no_run
//! use e2e::{Fixture, journey};
//!
//! journey(Fixture::customers(30), async |app| {
//!     let page = app.sign_in("/customers").await;
//!     page.combobox("Sort by").choose("Company").await;
//!     page.wait_for_path("/customers?sortby=company").await;
//! });
//! ```
//!
//! Every lookup polls for up to [`TIMEOUT`] and no element outlives its step, so that a
//! re-render can never break a journey. A failed step panics: it is the failing test.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod axe;
mod deployment;
mod dev_api;
mod download;
mod driver;
mod exchange;
mod journey;
mod local_file;
mod locator;
mod machine;
mod media_type;
mod output;
mod page;
mod proxy;
mod scratch;
mod site;
mod table;
mod wait;

pub use axe::Theme;
pub use deployment::CONTENT_SECURITY_POLICY;
pub use dev_api::DevApi;
pub use download::Downloads;
pub use driver::{Driver, Engine};
pub use journey::{App, Fixture, journey, on_runtime};
pub use local_file::LocalFile;
pub use locator::Locator;
pub use machine::dist;
pub use media_type::content_type;
pub use output::print_line;
pub use page::Page;
pub use proxy::{Answer, Fault, Held, Proxy, Request};
pub use serde_json::{Value, json};
pub use site::Site;
pub use table::Table;
pub use thirtyfour::{Key, WindowHandle};
pub use wait::{TIMEOUT, until};
