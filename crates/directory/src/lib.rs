//! All customers in memory, since the API can neither search nor count (docs/api.md, "List of
//! customers"): a compact store that answers every key press, the plan of the sync that reads all
//! pages, possible duplicates, and the export. Pure Rust, no browser.

mod alphabets;
mod decompose;
mod dictionary;
mod digit_trigrams;
mod directory;
mod duplicates;
mod entity;
pub mod export;
mod filter;
mod fold;
mod highlight;
mod index;
mod initials;
mod keyboard;
mod match_tier;
mod packed;
mod postings;
mod search;
mod search_query;
mod sort_keys;
mod sort_order;
mod spelling;
mod sync_plan;
mod tokenizer;
mod transliteration;
mod typo;
mod word;

pub use directory::Directory;
pub use duplicates::{
    DuplicateIndex, Group, GroupSearch, Groups, HiddenPairs, Pair, SharedValue, pairs_of,
};
pub use fold::{fold, folded, ordered};
pub use highlight::highlights;
pub use match_tier::MatchTier;
pub use postings::DocId;
pub use search::Matches;
pub use search_query::SearchQuery;
pub use sort_order::{Alphabet, SortBy};
pub use sync_plan::{Doubt, PageRequest, SyncPhase, SyncPlan};
pub use tokenizer::{Letter, tokenize};
