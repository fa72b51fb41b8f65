use std::borrow::Cow;
use std::ops::Range;

use super::blocking_keys::key as hash;
use super::legal_forms::{is_legal_form, without_legal_form};
use crate::spelling::{PAIRS, contracted};
use crate::{Letter, tokenize};

/// The most words of a legal form: "Sp. z o.o.".
const LONGEST: usize = 4;

/// Returns a key that is equal for companies whose names differ only in punctuation, the order of
/// the words, the legal form and letters written out; 0 for a name without a word.
pub(super) fn key(name: &str) -> u64 {
    let mut words = Words::new(name);
    tokenize(name, &mut |word| words.add(word));
    let mut kept = words.without_legal_forms();
    if kept.is_empty() {
        // The company is called "AG" and nothing else.
        kept = words.all().collect();
    }
    if kept.is_empty() {
        return 0;
    }
    let mut kept: Vec<Cow<'_, str>> = kept
        .into_iter()
        .map(|word| contracted(word, &PAIRS).map_or(word.into(), Cow::Owned))
        .collect();
    kept.sort_unstable();
    hash(b'c', kept.iter().map(|word| &**word))
}

struct Words<'a> {
    name: &'a str,
    /// The letters of all words, without a gap.
    letters: String,
    words: Vec<Word>,
    /// The end of the last letter in the name, in bytes.
    last: usize,
}

struct Word {
    at: Range<usize>,
    /// Whether "&" or "+" stands before the word, so that it does not continue an abbreviation.
    apart: bool,
}

impl<'a> Words<'a> {
    fn new(name: &'a str) -> Self {
        Self {
            name,
            letters: String::with_capacity(name.len()),
            words: Vec::new(),
            last: 0,
        }
    }

    fn add(&mut self, word: &[Letter]) {
        let Some(((_, first), (_, last))) = word.first().zip(word.last()) else {
            return;
        };
        let gap = self.name.get(self.last..first.start);
        let start = self.letters.len();
        self.letters.extend(word.iter().map(|(letter, _)| letter));
        self.words.push(Word {
            at: start..self.letters.len(),
            apart: gap.is_some_and(|gap| gap.contains(['&', '+'])),
        });
        self.last = last.end;
    }

    fn all(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(|word| &self.letters[word.at.clone()])
    }

    fn without_legal_forms(&self) -> Vec<&str> {
        let mut kept = Vec::with_capacity(self.words.len());
        let mut rest = self.words.as_slice();
        while let [word, after @ ..] = rest {
            let form = self.legal_form(rest);
            if form == 0 {
                kept.push(without_legal_form(&self.letters[word.at.clone()]));
            }
            rest = &after[form.saturating_sub(1)..];
        }
        kept
    }

    /// Returns the number of words that the legal form at the beginning has; 0 where there is none.
    fn legal_form(&self, words: &[Word]) -> usize {
        let Some((first, after)) = words.split_first() else {
            return 0;
        };
        let together = after
            .iter()
            .take(LONGEST - 1)
            .take_while(|word| !word.apart)
            .count();
        (0..=together)
            .rev()
            .find(|last| is_legal_form(&self.letters[first.at.start..words[*last].at.end]))
            .map_or(0, |last| last + 1)
    }
}
