//! Initials: "J. R. Smith" is also found as "jr smith", and back.

use std::ops::Range;

use crate::spelling::unmix;
use crate::tokenizer::{Letter, tokenize};

/// Passes on the words of a text, and behind a row of initials the word that they make together:
/// behind "J. R." comes "jr".
struct Initials<'a> {
    text: &'a str,
    each: &'a mut dyn FnMut(&[Letter]),
    row: Vec<Letter>,
}

/// Calls `each` with the words of `text` and with those that its initials make.
pub(crate) fn tokenize_with_initials(text: &str, each: &mut dyn FnMut(&[Letter])) {
    let mut initials = Initials {
        text,
        each,
        row: Vec::new(),
    };
    tokenize(text, &mut |word| initials.add(word));
    initials.end_row();
}

/// Returns the text with its rows of initials as words: "J. R. Smith" gives "JR. Smith". None where
/// it has no such row.
pub(crate) fn with_joined_initials(text: &str) -> Option<String> {
    let mut words: Vec<Range<usize>> = Vec::new();
    tokenize_with_initials(text, &mut |word| {
        let ends = word.first().zip(word.last());
        words.extend(ends.map(|((_, first), (_, last))| first.start..last.end));
    });
    let mut joined = String::new();
    let mut at = 0;
    for (before, row) in words.iter().zip(words.iter().skip(1)) {
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

impl Initials<'_> {
    fn add(&mut self, word: &[Letter]) {
        (self.each)(word);
        let [initial] = word else {
            return self.end_row();
        };
        if !self.is_initial(initial) {
            return self.end_row();
        }
        let gap = self.row.last().map(|(_, last)| last.end..initial.1.start);
        // Two words of one sign have no gap.
        let is_apart = |gap: Range<usize>| {
            let gap = self.text.get(gap);
            gap.is_none_or(|gap| !gap.chars().all(is_gap))
        };
        if gap.is_some_and(is_apart) {
            self.end_row();
        }
        self.row.push(initial.clone());
    }

    fn end_row(&mut self) {
        if self.row.len() > 1 {
            unmix(&mut self.row);
            (self.each)(&self.row);
        }
        self.row.clear();
    }

    fn is_initial(&self, (letter, from): &Letter) -> bool {
        let (before, after) = (&self.text[..from.start], &self.text[from.end..]);
        let touches = before
            .chars()
            .next_back()
            .is_some_and(char::is_alphanumeric)
            || after.chars().next().is_some_and(char::is_alphanumeric);
        // A sign such as ℀ stands for several words, and a Chinese or Japanese one for a whole word.
        let is_letter = self.text[from.clone()].chars().all(char::is_alphabetic);
        is_letter && *letter < '\u{2e80}' && !touches
    }
}
