//! What `catalogue` promises, a file per theme. One binary, so that it links once.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod files;
mod page;
mod parse;
mod pseudo;
mod support;
mod version;
