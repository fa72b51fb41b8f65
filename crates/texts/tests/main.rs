//! What `texts` promises, a file per theme. One binary, so that it links once.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod languages;
mod messages;
mod numbers;
mod support;
