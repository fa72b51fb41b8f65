//! URLs, links and the browser's history, and the question before unsaved changes are lost.

pub mod history;
mod navigator;
mod route;
mod unsaved;

pub use navigator::Navigator;
pub use route::{Route, Screen};
pub use unsaved::Unsaved;
