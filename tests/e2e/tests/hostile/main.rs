//! Hostile text in every field of every screen, and browser storage after signing out.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod customers;
mod odd_texts;
mod orders;
mod payloads;
mod policy;
mod signed_out;
mod watch;
