use std::ops::Range;

use model::national_digits;

use crate::transliteration::transliterated;
use crate::typo::with_one_typo;
use crate::word::Word;

/// How well a word of the search matches, the best tier first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MatchTier {
    /// The customer has the word.
    Exact,
    /// A word of the customer begins with it.
    Start,
    /// A word of the customer contains it.
    Inside,
    /// The customer has it in another spelling: a letter written out, Latin letters for
    /// Cyrillic ones, a number with another prefix.
    OtherSpelling,
    /// It matches when typed in the other keyboard layout.
    OtherLayout,
    /// A word of the customer begins with it, but for one typo.
    Typo,
}

impl MatchTier {
    /// All tiers, the best first.
    pub const ALL: [Self; 6] = [
        Self::Exact,
        Self::Start,
        Self::Inside,
        Self::OtherSpelling,
        Self::OtherLayout,
        Self::Typo,
    ];
}

impl Word {
    /// Returns how well the word matches `word`, which is folded, and the matching range in bytes.
    /// Its other spellings are not compared.
    pub fn find(&self, word: &str) -> Option<(MatchTier, Range<usize>)> {
        if self.is_national {
            let start = word.len() - national_digits(word)?.len();
            let end = start + self.text.len();
            let is_start = word[start..].starts_with(&self.text);
            return is_start.then_some((MatchTier::Start, start..end));
        }
        let length = self.text.len();
        if word.starts_with(&self.text) {
            let tier = if word.len() == length {
                MatchTier::Exact
            } else {
                MatchTier::Start
            };
            return Some((tier, 0..length));
        }
        let inside = if self.at_start {
            None
        } else {
            word.find(&self.text)
        };
        if let Some(at) = inside {
            return Some((MatchTier::Inside, at..at + length));
        }
        let transliterated = || transliterated(&self.text, word);
        if let Some(end) = self.with_transliterations.then(transliterated).flatten() {
            return Some((MatchTier::OtherSpelling, 0..end));
        }
        let end = self.with_typo.then(|| with_one_typo(&self.text, word))??;
        Some((MatchTier::Typo, 0..end))
    }
}
