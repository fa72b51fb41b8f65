//! All customers of a station in memory, since its API can neither search nor count: a compact
//! store that every keystroke can ask, the plan by which it is filled page by page, likely
//! duplicates, and the export. Pure Rust, no browser.

mod fold;
mod words;

pub use fold::{fold, folded};
pub use words::{Sink, digits, walk};
