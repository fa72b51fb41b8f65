use std::hash::{BuildHasher, Hasher};

use hashbrown::{DefaultHashBuilder, HashTable};
use memchr::memmem::Finder;
use model::national_digits;

use crate::digit_trigrams::{DigitTrigrams, TRIGRAM};
use crate::match_tier::MatchTier;
use crate::postings::{DocId, Postings};
use crate::transliteration::{first_bytes, transliterated};
use crate::word::Word;

/// All words of the customers, once each, with the customers that have them.
///
/// The words are in one text, which a key press scans with `memchr`'s substring search: a name that
/// a thousand customers share is compared once, not a thousand times. `cargo xtask bench search`
/// with 100,000 customers, 95th percentile of a key press: scanning the folded texts of all
/// customers takes 29.6 ms; this dictionary 6.6 ms with numbers scanned like words, and 1.2 ms with
/// numbers found by [`DigitTrigrams`]. A sorted list or a trie would find the starts of words
/// without a scan, but not their insides, and would have to be sorted with each page that arrives.
#[derive(Default)]
pub(crate) struct Dictionary {
    /// The words, with a zero before each of them and one at the end, so that a scan sees where
    /// words begin and end.
    text: Vec<u8>,
    /// The start of each word in `text`.
    starts: Vec<u32>,
    /// The first bytes of each word, so that a search for starts need not read `text`.
    prefixes: Vec<u32>,
    postings: Vec<Postings>,
    numbers: HashTable<u32>,
    /// Present where the words are numbers.
    trigrams: Option<DigitTrigrams>,
    hasher: DefaultHashBuilder,
}

const END: u8 = 0;
/// The bytes of a prefix.
const PREFIX: usize = size_of::<u32>();

impl Dictionary {
    /// Returns a dictionary of numbers alone.
    pub fn of_numbers() -> Self {
        Self {
            trigrams: Some(DigitTrigrams::default()),
            ..Self::default()
        }
    }

    /// Adds a word of a customer.
    pub fn add(&mut self, word: &str, doc_id: DocId) {
        let hash = self.hash(word);
        match self.number(word, hash) {
            Some(number) => self.postings[number].add(doc_id),
            None => self.add_word(word, hash, doc_id),
        }
    }

    /// Removes a word of a customer. The word itself stays: other customers may bring it again.
    pub fn remove(&mut self, word: &str, doc_id: DocId) {
        if let Some(number) = self.number(word, self.hash(word)) {
            self.postings[number].remove(doc_id);
        }
    }

    /// Calls `each` with the customers of every word that matches `wanted`, and how well. A
    /// customer with several such words comes several times.
    pub fn find(&self, wanted: &Word, mut each: impl FnMut(MatchTier, &[DocId])) {
        let mut give = |number: usize, tier| each(tier, self.postings[number].doc_ids());
        let trigrams = self
            .trigrams
            .as_ref()
            .filter(|_| wanted.text.len() >= TRIGRAM);
        match trigrams {
            Some(trigrams) => self.find_digits(wanted, trigrams, &mut give),
            None if wanted.at_start => self.find_starts(wanted, &mut give),
            None => self.scan(wanted, &mut give),
        }
        if wanted.with_transliterations {
            self.find_transliterations(&wanted.text, &mut give);
        }
        if wanted.with_typo {
            self.find_typos(wanted, &mut give);
        }
    }

    fn find_starts(&self, wanted: &Word, each: &mut impl FnMut(usize, MatchTier)) {
        let wanted = wanted.text.as_bytes();
        let shift = PREFIX.saturating_sub(wanted.len()) * 8;
        let prefix = self::prefix(wanted) >> shift;
        for (number, word) in self.prefixes.iter().enumerate() {
            if word >> shift != prefix {
                continue;
            }
            let is_all = if wanted.len() < PREFIX {
                // The whole search word was compared; the rest of the prefix belongs to the word.
                word << (wanted.len() * 8) == 0
            } else {
                let word = word_bytes(&self.text, &self.starts, number as u32);
                if !word.starts_with(wanted) {
                    continue;
                }
                word.len() == wanted.len()
            };
            each(
                number,
                if is_all {
                    MatchTier::Exact
                } else {
                    MatchTier::Start
                },
            );
        }
    }

    fn find_digits(
        &self,
        wanted: &Word,
        trigrams: &DigitTrigrams,
        each: &mut impl FnMut(usize, MatchTier),
    ) {
        let (is_national, at_start) = (wanted.is_national, wanted.at_start);
        let wanted = wanted.text.as_bytes();
        for number in trigrams.candidates(wanted) {
            let word = word_bytes(&self.text, &self.starts, *number);
            let word = match is_national {
                false => word,
                true => national(word),
            };
            let tier = if word == wanted {
                MatchTier::Exact
            } else if word.starts_with(wanted) {
                MatchTier::Start
            } else if !at_start && word.windows(wanted.len()).any(|part| part == wanted) {
                MatchTier::Inside
            } else {
                continue;
            };
            each(*number as usize, tier);
        }
    }

    fn scan(&self, wanted: &Word, each: &mut impl FnMut(usize, MatchTier)) {
        let finder = Finder::new(wanted.text.as_bytes());
        let mut from = 0;
        let mut number = 0;
        while let Some(found) = finder.find(&self.text[from..]) {
            let found = from + found;
            number = self.word_at(found, number);
            let end = found + wanted.text.len();
            // The first match in a word is its best one.
            let tier = match (self.text[found - 1], self.text[end]) {
                (END, END) => MatchTier::Exact,
                (END, _) => MatchTier::Start,
                _ => MatchTier::Inside,
            };
            each(number, tier);
            match self.starts.get(number + 1) {
                Some(next) => from = *next as usize - 1,
                None => break,
            }
        }
    }

    /// Returns the number of the word that contains byte `at`; it is at least `from`. Matches lie
    /// close together, so that the search goes in ever larger steps.
    fn word_at(&self, at: usize, from: usize) -> usize {
        let begins_after = |number: usize| {
            let start = self.starts.get(number);
            start.is_none_or(|start| *start as usize > at)
        };
        let mut step = 1;
        while !begins_after(from + step) {
            step *= 2;
        }
        let (mut low, mut high) = (from + step / 2, from + step);
        while high - low > 1 {
            let middle = low.midpoint(high);
            if begins_after(middle) {
                high = middle;
            } else {
                low = middle;
            }
        }
        low
    }

    fn find_transliterations(&self, typed: &str, each: &mut impl FnMut(usize, MatchTier)) {
        let first_bytes = first_bytes(typed);
        for (number, prefix) in self.prefixes.iter().enumerate() {
            if first_bytes[(prefix >> 24) as usize]
                && let Some(word) = self.word(number)
                && transliterated(typed, word).is_some()
            {
                each(number, MatchTier::OtherSpelling);
            }
        }
    }

    fn find_typos(&self, wanted: &Word, each: &mut impl FnMut(usize, MatchTier)) {
        let shortest = wanted.text.len().saturating_sub(4);
        for number in 0..self.starts.len() {
            let word = word_bytes(&self.text, &self.starts, number as u32);
            if word.len() < shortest || !may_be_typo_of(wanted.text.as_bytes(), word) {
                continue;
            }
            let Some(word) = self.word(number) else {
                continue;
            };
            if let Some((MatchTier::Typo, _)) = wanted.find(word) {
                each(number, MatchTier::Typo);
            }
        }
    }

    fn add_word(&mut self, word: &str, hash: u64, doc_id: DocId) {
        if self.text.is_empty() {
            self.text.push(END);
        }
        let number = self.starts.len() as u32;
        self.starts.push(self.text.len() as u32);
        self.text.extend_from_slice(word.as_bytes());
        self.text.push(END);
        self.prefixes.push(prefix(word.as_bytes()));
        if let Some(trigrams) = &mut self.trigrams {
            trigrams.add(word.as_bytes(), number);
        }
        self.postings.push(Postings::One(doc_id));
        let (text, starts, hasher) = (&self.text, &self.starts, &self.hasher);
        let rehash = |number: &u32| hash_of(hasher, word_bytes(text, starts, *number));
        self.numbers.insert_unique(hash, number, rehash);
    }

    /// Returns a word by its number. All words come from texts, so that they are valid.
    fn word(&self, number: usize) -> Option<&str> {
        std::str::from_utf8(word_bytes(&self.text, &self.starts, number as u32)).ok()
    }

    fn number(&self, word: &str, hash: u64) -> Option<usize> {
        let is_it = |number: &u32| word_bytes(&self.text, &self.starts, *number) == word.as_bytes();
        self.numbers
            .find(hash, is_it)
            .map(|number| *number as usize)
    }

    fn hash(&self, word: &str) -> u64 {
        hash_of(&self.hasher, word.as_bytes())
    }
}

/// Whether a word can match with one typo: it then shares its first or second byte with the search
/// word. A fast check before the thorough one.
fn may_be_typo_of(typed: &[u8], word: &[u8]) -> bool {
    // The bytes of letters beyond ASCII say too little.
    let plain = typed[0].is_ascii() && word[0].is_ascii();
    !plain
        || typed[0] == word[0]
        || word.get(1) == Some(&typed[1])
        || word.get(1) == Some(&typed[0])
        || word[0] == typed[1]
}

fn word_bytes<'a>(text: &'a [u8], starts: &[u32], number: u32) -> &'a [u8] {
    let number = number as usize;
    let end = starts
        .get(number + 1)
        .map_or(text.len(), |next| *next as usize);
    &text[starts[number] as usize..end - 1]
}

/// Returns the digits of a phone number behind its country code; none where it has no such code.
fn national(digits: &[u8]) -> &[u8] {
    let digits = std::str::from_utf8(digits).ok();
    let national = digits.and_then(national_digits);
    national.unwrap_or_default().as_bytes()
}

fn prefix(word: &[u8]) -> u32 {
    let mut prefix = [0; PREFIX];
    let length = word.len().min(PREFIX);
    prefix[..length].copy_from_slice(&word[..length]);
    u32::from_be_bytes(prefix)
}

fn hash_of(hasher: &DefaultHashBuilder, word: &[u8]) -> u64 {
    let mut hasher = hasher.build_hasher();
    hasher.write(word);
    hasher.finish()
}
