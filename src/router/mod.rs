//! URLs, links, the browser's history, and the guard of unsaved changes.

mod base_path;
pub mod history;
mod location;
mod navigator;
mod route;
mod unsaved;

pub use base_path::{base_path, below_base_path};
pub use location::Location;
pub use navigator::Navigator;
pub use route::{Route, Screen, customer_href};
pub use unsaved::UnsavedGuard;
