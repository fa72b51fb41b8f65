//! Initials: "J. R. Smith" is also found as "jr smith", and back.

use std::ops::Range;

use crate::spelling::unmix;
use crate::tokenizer::{TokenVisitor, tokenize};

/// Passes on the words of a text, and behind a row of initials the word that they make together:
/// behind "J. R." comes "jr".
pub(crate) struct Initials<'a, V> {
    text: &'a str,
    visitor: &'a mut V,
    /// The first letter of the word that has begun.
    first: Option<(char, Range<usize>)>,
    /// Whether the word that has begun has further letters.
    is_longer: bool,
    row: Vec<(char, Range<usize>)>,
}

/// Calls `visitor` with the words of `text` and with those that its initials make.
pub(crate) fn tokenize_with_initials(text: &str, visitor: &mut impl TokenVisitor) {
    let mut initials = Initials {
        text,
        visitor,
        first: None,
        is_longer: false,
        row: Vec::new(),
    };
    tokenize(text, &mut initials);
    initials.end_row();
}

/// Returns the text with its rows of initials as words: "J. R. Smith" gives "JR. Smith". None where
/// it has no such row.
pub(crate) fn with_joined_initials(text: &str) -> Option<String> {
    let mut ranges = Ranges::default();
    tokenize_with_initials(text, &mut ranges);
    let mut joined = String::new();
    let mut at = 0;
    for (before, row) in ranges.all.iter().zip(ranges.all.iter().skip(1)) {
        // The word of a row comes again over the words of its letters.
        if row.start < before.end && row.start >= at {
            joined.push_str(&text[at..row.start]);
            joined.extend(text[row.clone()].chars().filter(|sign| !is_gap(*sign)));
            at = row.end;
        }
    }
    joined.push_str(&text[at..]);
    (joined != text).then_some(joined)
}

/// Whether the sign may stand between two initials.
pub(crate) fn is_gap(sign: char) -> bool {
    matches!(sign, '.' | ' ' | '\u{a0}')
}

impl<V: TokenVisitor> Initials<'_, V> {
    fn end_row(&mut self) {
        if self.row.len() > 1 {
            unmix(&mut self.row);
            for (letter, from) in self.row.drain(..) {
                self.visitor.letter(letter, from);
            }
            self.visitor.end();
        }
        self.row.clear();
    }

    fn is_initial(&self, letter: char, from: &Range<usize>) -> bool {
        let (before, after) = (&self.text[..from.start], &self.text[from.end..]);
        let touches = before
            .chars()
            .next_back()
            .is_some_and(char::is_alphanumeric)
            || after.chars().next().is_some_and(char::is_alphanumeric);
        // A sign such as ℀ stands for several words, and a Chinese or Japanese one for a whole word.
        let is_letter = self.text[from.clone()].chars().all(char::is_alphabetic);
        is_letter && letter < '\u{2e80}' && !touches
    }
}

impl<V: TokenVisitor> TokenVisitor for Initials<'_, V> {
    fn letter(&mut self, letter: char, from: Range<usize>) {
        self.visitor.letter(letter, from.clone());
        match self.first {
            Some(_) => self.is_longer = true,
            None => self.first = Some((letter, from)),
        }
    }

    fn end(&mut self) {
        self.visitor.end();
        let is_longer = std::mem::take(&mut self.is_longer);
        let first = self.first.take().filter(|_| !is_longer);
        let Some((letter, from)) = first.filter(|(letter, from)| self.is_initial(*letter, from))
        else {
            return self.end_row();
        };
        let gap = self.row.last().map(|(_, last)| last.end..from.start);
        // Two words of one sign have no gap.
        let is_apart = |gap: Range<usize>| {
            let gap = self.text.get(gap);
            gap.is_none_or(|gap| !gap.chars().all(is_gap))
        };
        if gap.is_some_and(is_apart) {
            self.end_row();
        }
        self.row.push((letter, from));
    }
}

/// The ranges of all words.
#[derive(Default)]
struct Ranges {
    open: Option<Range<usize>>,
    all: Vec<Range<usize>>,
}

impl TokenVisitor for Ranges {
    fn letter(&mut self, _: char, from: Range<usize>) {
        let start = self.open.as_ref().map_or(from.start, |open| open.start);
        self.open = Some(start..from.end);
    }

    fn end(&mut self) {
        self.all.extend(self.open.take());
    }
}
