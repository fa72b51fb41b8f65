use std::ops::Range;

use crate::keyboard::{as_cyrillic, as_latin};
use crate::tokenizer::{TokenVisitor, digits, is_number, tokenize};
use crate::typo::TYPO_LENGTH;

/// The text of a search, taken apart. A customer matches where one of the interpretations matches.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SearchQuery {
    pub(crate) interpretations: Vec<Interpretation>,
}

/// One interpretation of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Interpretation {
    /// The words, each of which some field of the customer must match.
    pub words: Vec<Word>,
    /// Whether the text was typed in the other keyboard layout.
    pub other_layout: bool,
}

/// A word of the search, folded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    pub text: String,
    /// Whether the word is a number. Numbers are indexed apart and allow no typo.
    pub digits: bool,
    /// Whether the word must stand at the start of a word: nearly all customers contain any one
    /// letter or two digits.
    pub at_start: bool,
    /// Whether the word is long enough for a typo.
    pub with_typo: bool,
}

/// The fewest digits that may match within a number.
const INSIDE_DIGITS: usize = 3;

/// The fewest digits of a text that is taken for a phone number, with any punctuation between them.
const PHONE_DIGITS: usize = 5;

impl SearchQuery {
    /// Reads the text as the user typed it. A text without a letter or digit matches all customers.
    pub fn parse(text: &str) -> Self {
        let mut interpretations = Vec::new();
        let words = words(text);
        if words.is_empty() {
            return Self::default();
        }
        let plain = Interpretation {
            words,
            other_layout: false,
        };
        interpretations.extend(phone(text, &plain));
        let other = as_cyrillic(text).or_else(|| as_latin(text));
        interpretations.push(plain);
        interpretations.extend(other.and_then(|text| retyped(&text)));
        Self { interpretations }
    }

    /// Whether the search matches all customers.
    pub fn is_empty(&self) -> bool {
        self.interpretations.is_empty()
    }
}

fn retyped(text: &str) -> Option<Interpretation> {
    let words: Vec<_> = words(text)
        .into_iter()
        .map(|word| Word {
            with_typo: false,
            ..word
        })
        .collect();
    // Nearly all customers contain any one letter or two.
    let long = |word: &Word| !word.digits && word.text.chars().count() >= 3;
    words.iter().any(long).then_some(Interpretation {
        words,
        other_layout: true,
    })
}

/// Returns the interpretations as a phone number: without the punctuation, and also without the
/// zeros at the start, which are dialled within a country or in place of "+".
fn phone(text: &str, plain: &Interpretation) -> Vec<Interpretation> {
    let is_part = |c: char| c.is_numeric() || c.is_whitespace() || "+-–()/.".contains(c);
    if !text.chars().all(is_part) {
        return Vec::new();
    }
    let mut number = String::new();
    digits(text, |digit, _| number.push(digit));
    let dialled = number.trim_start_matches('0');
    let numbers = [number.as_str(), dialled];
    let interpretation = |number: &&str| Interpretation {
        words: vec![Word::new((*number).to_owned(), true)],
        other_layout: false,
    };
    let distinct = if dialled == number { 1 } else { 2 };
    let long = numbers
        .iter()
        .take(distinct)
        .filter(|it| it.len() >= PHONE_DIGITS);
    long.map(interpretation).filter(|it| it != plain).collect()
}

fn words(text: &str) -> Vec<Word> {
    let mut words = Words::default();
    tokenize(text, &mut words);
    words.all
}

#[derive(Default)]
struct Words {
    all: Vec<Word>,
    open: String,
}

impl TokenVisitor for Words {
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
        // A single Chinese, Japanese or Korean sign is a word: nothing separates words in these
        // scripts.
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
