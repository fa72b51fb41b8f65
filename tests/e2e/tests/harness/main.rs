//! Tests of the harness: each fault with a plain `fetch`, with its effect on the API and the log; and
//! what only some engines need.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod breaking;
mod changing;
mod hanging;
mod made_up;
mod other_engines;
mod raw;
mod recycling;
