//! Customer Desk: the browser application. docs/architecture.md says which room holds what and
//! which rooms a room may import. Nothing here computes what `crates/model` can compute without a
//! browser.

pub mod api;
pub mod app;
pub mod boot;
pub mod context;
pub mod directory;
pub mod jobs;
pub mod language;
pub mod pages;
pub mod reactive;
pub mod router;
pub mod session;
pub mod shortcuts;
pub mod ui;
