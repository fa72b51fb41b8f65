//! URLs, links, the browser's history, and the guard of unsaved changes.

pub mod history;
mod navigator;
mod route;
mod unsaved;

pub use navigator::Navigator;
pub use route::{Route, Screen};
pub use unsaved::UnsavedGuard;
