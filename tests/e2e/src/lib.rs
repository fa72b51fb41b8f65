//! The built application on the real dev API, used as a person uses it: found by role and
//! accessible name, clicked and typed into through WebDriver.
//!
//! A journey (`tests/journeys/`) reads as a story:
//!
//! ```no_run
//! use e2e::{Stage, journey};
//!
//! journey(Stage::customers(30), async |desk| {
//!     let page = desk.sign_in("/customers").await;
//!     page.button("Company").click().await;
//!     page.wait_for_path("/customers?sortby=company").await;
//! });
//! ```
//!
//! Every lookup polls for up to [`PATIENCE`] and no element outlives its step, so that a
//! re-render can never break a journey. A failed step panics: it is the failing test.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod axe;
mod dev_api;
mod driver;
mod journey;
mod locator;
mod machine;
mod page;
mod proxy;
mod site;
mod static_files;
mod table;
mod wait;

pub use axe::Theme;
pub use dev_api::DevApi;
pub use driver::Driver;
pub use journey::{Desk, Stage, journey, on_runtime};
pub use locator::Locator;
pub use machine::dist;
pub use page::Page;
pub use proxy::{Answer, Proxy, Request};
pub use serde_json::{Value, json};
pub use site::{CONTENT_SECURITY_POLICY, Site};
pub use static_files::content_type;
pub use table::Table;
pub use thirtyfour::{Key, WindowHandle};
pub use wait::{PATIENCE, until};
