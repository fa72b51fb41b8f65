//! All customers of a station in memory, since its API can neither search nor count: a compact
//! store that every keystroke can ask, the plan by which it is filled page by page, likely
//! duplicates, and the export. Pure Rust, no browser.

mod alphabets;
mod dictionary;
mod digit_runs;
mod directory;
mod duplicates;
pub mod export;
mod fill;
mod filter;
mod fold;
mod found;
mod highlight;
mod index;
mod keyboard;
mod packed;
mod search;
mod search_query;
mod sort_order;
mod typo;
mod words;

pub use dictionary::Slot;
pub use directory::Directory;
pub use duplicates::{Alike, DuplicateIndex, Group, Groups, Shared};
pub use fill::{Ask, FillPlan, Stage};
pub use fold::{fold, folded, ordered};
pub use found::Found;
pub use highlight::highlights;
pub use search::Matches;
pub use search_query::SearchQuery;
pub use sort_order::SortBy;
pub use words::{Sink, digits, walk};
