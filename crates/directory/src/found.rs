use std::ops::Range;

use crate::search_query::Word;
use crate::typo::with_one_typo;

/// How well a word was found, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Found {
    /// It is a word of the customer.
    Exact,
    /// A word begins with it.
    Start,
    /// It stands within a word.
    Inside,
    /// It does so when typed on the other keyboard layout.
    OtherLayout,
    /// A word begins with it but for one typo.
    Typo,
}

impl Found {
    /// All of them, best first.
    pub const ALL: [Self; 5] = [
        Self::Exact,
        Self::Start,
        Self::Inside,
        Self::OtherLayout,
        Self::Typo,
    ];
}

impl Word {
    /// How well it is found in `word`, which is folded, and where, in bytes.
    pub fn find(&self, word: &str) -> Option<(Found, Range<usize>)> {
        let length = self.text.len();
        if word.starts_with(&self.text) {
            let found = if word.len() == length {
                Found::Exact
            } else {
                Found::Start
            };
            return Some((found, 0..length));
        }
        let inside = if self.at_start {
            None
        } else {
            word.find(&self.text)
        };
        if let Some(at) = inside {
            return Some((Found::Inside, at..at + length));
        }
        let end = self.with_typo.then(|| with_one_typo(&self.text, word))??;
        Some((Found::Typo, 0..end))
    }
}
