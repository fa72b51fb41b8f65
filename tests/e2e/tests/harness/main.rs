//! What the journeys stand on: each fault, as a plain `fetch` of a page meets it, and what the API
//! and the log have seen of it.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod breaking;
mod changing;
mod hanging;
mod made_up;
mod raw;
mod recycling;
