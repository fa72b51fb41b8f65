use std::hash::{BuildHasher, Hasher};

use hashbrown::{DefaultHashBuilder, HashTable};
use memchr::memmem::Finder;

use crate::digit_runs::{DigitRuns, RUN};
use crate::found::Found;
use crate::search_query::Word;

/// Every word that customers hold, once, each with the customers that hold it.
///
/// The words stand in one text, which a keystroke scans with `memchr`'s substring search: a name
/// that a thousand customers share is looked at once, not a thousand times. Measured by `cargo xtask
/// bench search` with 100,000 customers, 95th percentile of a keystroke: looking through the folded
/// texts of all customers 29.6 ms; this, with numbers scanned like words, 6.6 ms; with numbers
/// narrowed down by [`DigitRuns`], 1.2 ms. A sorted list or a trie would find starts without a scan,
/// but not what stands inside a word, and each page that comes in would have to be sorted in.
#[derive(Default)]
pub(crate) struct Dictionary {
    /// A zero before each word and one at the end, so that a scan sees where words begin and end.
    text: Vec<u8>,
    /// Where each word begins.
    starts: Vec<u32>,
    /// How each word begins, so that starts are found without a look at the text.
    heads: Vec<u32>,
    holders: Vec<Holders>,
    numbers: HashTable<u32>,
    /// Only where the words are numbers.
    runs: Option<DigitRuns>,
    hasher: DefaultHashBuilder,
}

/// A place in the store of customers.
pub type Slot = u32;

/// Who holds a word, ascending. Most words of a station, addresses and numbers, have one holder.
enum Holders {
    One(Slot),
    Many(Vec<Slot>),
}

const END: u8 = 0;
/// The bytes of a head.
const HEAD: usize = size_of::<u32>();

impl Dictionary {
    /// One for numbers alone.
    pub fn of_numbers() -> Self {
        Self {
            runs: Some(DigitRuns::default()),
            ..Self::default()
        }
    }

    /// Notes that the customer in `slot` holds `word`.
    pub fn add(&mut self, word: &str, slot: Slot) {
        let hash = self.hash(word);
        match self.number(word, hash) {
            Some(number) => self.holders[number].add(slot),
            None => self.begin(word, hash, slot),
        }
    }

    /// Notes that it doesn't any more. The word stays: it may well come again.
    pub fn remove(&mut self, word: &str, slot: Slot) {
        if let Some(number) = self.number(word, self.hash(word)) {
            self.holders[number].remove(slot);
        }
    }

    /// Gives each holder of a word in which `wanted` is found, and how well. A holder of several
    /// such words comes several times.
    pub fn find(&self, wanted: &Word, mut each: impl FnMut(Found, &[Slot])) {
        let mut give = |number: usize, found| each(found, self.holders[number].slots());
        let runs = self.runs.as_ref().filter(|_| wanted.text.len() >= RUN);
        match runs {
            _ if wanted.at_start => self.find_starts(wanted, &mut give),
            Some(runs) => self.find_digits(wanted, runs, &mut give),
            None => self.scan(wanted, &mut give),
        }
        if wanted.with_typo {
            self.find_typos(wanted, &mut give);
        }
    }

    fn find_starts(&self, wanted: &Word, give: &mut impl FnMut(usize, Found)) {
        let wanted = wanted.text.as_bytes();
        let shift = HEAD.saturating_sub(wanted.len()) * 8;
        let head = head(wanted) >> shift;
        for (number, word) in self.heads.iter().enumerate() {
            if word >> shift != head {
                continue;
            }
            let is_all = if wanted.len() < HEAD {
                // All of it was compared; what follows in the head is the rest of the word.
                word << (wanted.len() * 8) == 0
            } else {
                let word = at(&self.text, &self.starts, number as u32);
                if !word.starts_with(wanted) {
                    continue;
                }
                word.len() == wanted.len()
            };
            give(number, if is_all { Found::Exact } else { Found::Start });
        }
    }

    fn find_digits(&self, wanted: &Word, runs: &DigitRuns, give: &mut impl FnMut(usize, Found)) {
        let wanted = wanted.text.as_bytes();
        for number in runs.narrowed(wanted) {
            let word = at(&self.text, &self.starts, *number);
            let found = if word == wanted {
                Found::Exact
            } else if word.starts_with(wanted) {
                Found::Start
            } else if word.windows(wanted.len()).any(|part| part == wanted) {
                Found::Inside
            } else {
                continue;
            };
            give(*number as usize, found);
        }
    }

    fn scan(&self, wanted: &Word, give: &mut impl FnMut(usize, Found)) {
        let finder = Finder::new(wanted.text.as_bytes());
        let mut from = 0;
        let mut number = 0;
        while let Some(hit) = finder.find(&self.text[from..]) {
            let hit = from + hit;
            number = self.word_at(hit, number);
            let end = hit + wanted.text.len();
            // The first place in a word is the best one.
            let found = match (self.text[hit - 1], self.text[end]) {
                (END, END) => Found::Exact,
                (END, _) => Found::Start,
                _ => Found::Inside,
            };
            give(number, found);
            match self.starts.get(number + 1) {
                Some(next) => from = *next as usize - 1,
                None => break,
            }
        }
    }

    /// The number of the word that byte `at` belongs to, known to be `from` or a later one. Hits
    /// lie close together, so that it is looked for in ever larger steps.
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

    fn find_typos(&self, wanted: &Word, give: &mut impl FnMut(usize, Found)) {
        let shortest = wanted.text.len().saturating_sub(4);
        for number in 0..self.starts.len() {
            let word = at(&self.text, &self.starts, number as u32);
            if word.len() < shortest || !may_be_meant(wanted.text.as_bytes(), word) {
                continue;
            }
            // What was put in came out of a text.
            let Ok(word) = std::str::from_utf8(word) else {
                continue;
            };
            if let Some((Found::Typo, _)) = wanted.find(word) {
                give(number, Found::Typo);
            }
        }
    }

    fn begin(&mut self, word: &str, hash: u64, slot: Slot) {
        if self.text.is_empty() {
            self.text.push(END);
        }
        let number = self.starts.len() as u32;
        self.starts.push(self.text.len() as u32);
        self.text.extend_from_slice(word.as_bytes());
        self.text.push(END);
        self.heads.push(head(word.as_bytes()));
        if let Some(runs) = &mut self.runs {
            runs.add(word.as_bytes(), number);
        }
        self.holders.push(Holders::One(slot));
        let (text, starts, hasher) = (&self.text, &self.starts, &self.hasher);
        let rehash = |number: &u32| hash_of(hasher, at(text, starts, *number));
        self.numbers.insert_unique(hash, number, rehash);
    }

    fn number(&self, word: &str, hash: u64) -> Option<usize> {
        let is_it = |number: &u32| at(&self.text, &self.starts, *number) == word.as_bytes();
        self.numbers
            .find(hash, is_it)
            .map(|number| *number as usize)
    }

    fn hash(&self, word: &str) -> u64 {
        hash_of(&self.hasher, word.as_bytes())
    }
}

/// With one typo a word still shares its first or its second byte with what is meant: a cheap look
/// before the thorough one.
fn may_be_meant(typed: &[u8], word: &[u8]) -> bool {
    // The bytes of other letters say too little.
    let plain = typed[0].is_ascii() && word[0].is_ascii();
    !plain
        || typed[0] == word[0]
        || word.get(1) == Some(&typed[1])
        || word.get(1) == Some(&typed[0])
        || word[0] == typed[1]
}

fn at<'a>(text: &'a [u8], starts: &[u32], number: u32) -> &'a [u8] {
    let number = number as usize;
    let end = starts
        .get(number + 1)
        .map_or(text.len(), |next| *next as usize);
    &text[starts[number] as usize..end - 1]
}

fn head(word: &[u8]) -> u32 {
    let mut head = [0; HEAD];
    let length = word.len().min(HEAD);
    head[..length].copy_from_slice(&word[..length]);
    u32::from_be_bytes(head)
}

fn hash_of(hasher: &DefaultHashBuilder, word: &[u8]) -> u64 {
    let mut hasher = hasher.build_hasher();
    hasher.write(word);
    hasher.finish()
}

impl Holders {
    fn slots(&self) -> &[Slot] {
        match self {
            Self::One(slot) => std::slice::from_ref(slot),
            Self::Many(slots) => slots,
        }
    }

    fn add(&mut self, slot: Slot) {
        match self {
            Self::One(one) if *one == slot => {}
            Self::One(one) => {
                let mut both = vec![*one, slot];
                both.sort_unstable();
                *self = Self::Many(both);
            }
            Self::Many(slots) => {
                // Nearly always a new customer, in a new slot.
                if slots.last().is_none_or(|last| *last < slot) {
                    slots.push(slot);
                } else if let Err(at) = slots.binary_search(&slot) {
                    slots.insert(at, slot);
                }
            }
        }
    }

    fn remove(&mut self, slot: Slot) {
        match self {
            Self::One(one) if *one == slot => *self = Self::Many(Vec::new()),
            Self::One(_) => {}
            Self::Many(slots) => {
                if let Ok(at) = slots.binary_search(&slot) {
                    slots.remove(at);
                }
            }
        }
    }
}
