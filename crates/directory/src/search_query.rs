use std::ops::Range;

use crate::keyboard::{as_cyrillic, as_latin};
use crate::typo::TYPO_LENGTH;
use crate::words::{Sink, digits, is_number, walk};

/// What was typed, as it can be looked for. Of its readings each is tried.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SearchQuery {
    pub(crate) readings: Vec<Reading>,
}

/// One way to take what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Reading {
    /// Each must be found, in whatever field.
    pub words: Vec<Word>,
    /// Whether the keyboard was set to another layout.
    pub other_layout: bool,
}

/// One word that is looked for, folded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    pub text: String,
    /// Whether it is a number: they are kept apart, and nobody looks past a typo in one.
    pub digits: bool,
    /// Whether it has to stand at the start of a word: a letter or two digits are in nearly all.
    pub at_start: bool,
    /// Whether it is long enough to look past a typo.
    pub with_typo: bool,
}

/// The fewest digits that are looked for within a number too.
const INSIDE_DIGITS: usize = 3;

/// The fewest digits that are taken for a phone number, with whatever stands between them.
const PHONE_DIGITS: usize = 5;

impl SearchQuery {
    /// Takes what was typed. Without a letter or digit it finds everyone.
    pub fn parse(text: &str) -> Self {
        let mut readings = Vec::new();
        let words = words(text);
        if words.is_empty() {
            return Self::default();
        }
        let plain = Reading {
            words,
            other_layout: false,
        };
        readings.extend(phone(text, &plain));
        let other = as_cyrillic(text).or_else(|| as_latin(text));
        readings.push(plain);
        readings.extend(other.and_then(|text| retyped(&text)));
        Self { readings }
    }

    /// Whether it finds everyone.
    pub fn is_empty(&self) -> bool {
        self.readings.is_empty()
    }
}

fn retyped(text: &str) -> Option<Reading> {
    let words: Vec<_> = words(text)
        .into_iter()
        .map(|word| Word {
            with_typo: false,
            ..word
        })
        .collect();
    // A letter or two would be found everywhere.
    let long = |word: &Word| !word.digits && word.text.chars().count() >= 3;
    words.iter().any(long).then_some(Reading {
        words,
        other_layout: true,
    })
}

/// A phone number with its punctuation, and without the zero that is dialled within a country or
/// the two that stand for `+`.
fn phone(text: &str, plain: &Reading) -> Vec<Reading> {
    let is_part = |c: char| c.is_numeric() || c.is_whitespace() || "+-–()/.".contains(c);
    if !text.chars().all(is_part) {
        return Vec::new();
    }
    let mut number = String::new();
    digits(text, |digit, _| number.push(digit));
    let dialled = number.trim_start_matches('0');
    let numbers = [number.as_str(), dialled];
    let reading = |number: &&str| Reading {
        words: vec![Word::new((*number).to_owned(), true)],
        other_layout: false,
    };
    let distinct = if dialled == number { 1 } else { 2 };
    let long = numbers
        .iter()
        .take(distinct)
        .filter(|it| it.len() >= PHONE_DIGITS);
    long.map(reading).filter(|it| it != plain).collect()
}

fn words(text: &str) -> Vec<Word> {
    let mut words = Words::default();
    walk(text, &mut words);
    words.all
}

#[derive(Default)]
struct Words {
    all: Vec<Word>,
    open: String,
}

impl Sink for Words {
    fn letter(&mut self, letter: char, _: Range<usize>) {
        self.open.push(letter);
    }

    fn end(&mut self) {
        let text = std::mem::take(&mut self.open);
        let digits = is_number(&text);
        let word = Word::new(text, digits);
        if !self.all.contains(&word) {
            self.all.push(word);
        }
    }
}

impl Word {
    fn new(text: String, digits: bool) -> Self {
        let mut letters = text.chars();
        // The signs of Chinese, Japanese and Korean are words, though nothing parts them.
        let one = letters.next().filter(|_| letters.next().is_none());
        let letter = one.is_some_and(|letter| letter < '\u{2e80}');
        let at_start = letter || digits && text.len() < INSIDE_DIGITS;
        let with_typo = !digits && text.chars().count() >= TYPO_LENGTH;
        Self {
            text,
            digits,
            at_start,
            with_typo,
        }
    }
}
