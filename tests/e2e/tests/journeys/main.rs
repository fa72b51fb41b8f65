//! Journeys: the work of a user, on the release build and the dev API.
//!
//! `cargo xtask test` builds the release page and the dev API first.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod accessibility;
mod below_a_path;
mod call;
mod changed_form;
mod config;
mod csp;
mod customer;
mod deployment;
mod directory;
mod drafts;
mod first_rows;
mod form;
mod guard;
mod import;
mod jobs;
mod keyboard;
mod languages;
mod layout;
mod list;
mod merge;
mod orders;
mod races;
mod records;
mod session;
mod start;
mod tabs;
mod theme;
mod url_state;
