//! Shared by the tests: the fake API, the mounted application, input, and lookups on the page.

pub mod app;
mod channels;
pub mod clipboard;
pub mod clock;
pub mod customers;
pub mod downloads;
pub mod fake_api;
pub mod files;
pub mod input;
pub mod keys;
pub mod page;
pub mod records;
pub mod screens;
pub mod selecting;
pub mod storage;
pub mod style;
pub mod tab;
pub mod table;
pub mod translation;
pub mod wait;
