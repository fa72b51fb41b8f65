//! Tests of the harness: each fault with a plain `fetch`, with its effect on the API and the log.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod breaking;
mod changing;
mod hanging;
mod made_up;
mod raw;
mod recycling;
