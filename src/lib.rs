//! Customer Desk: the browser application. Nothing here computes what `crates/model` can compute
//! without a browser.

pub mod all_customers;
pub mod api;
pub mod app;
pub mod clock;
pub mod connection;
pub mod desk;
pub mod drafts;
pub mod history;
pub mod navigate;
pub mod not_loaded;
pub mod pages;
pub mod panic;
pub mod route;
pub mod session;
pub mod start;
pub mod storage;
pub mod tabs;
pub mod ui;
pub mod unsaved;
