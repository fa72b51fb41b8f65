//! Splits texts into folded words. Runs of letters and runs of digits are words of their own, so
//! that "CRM-000123", "crm000123" and "crm 123" match each other.

use std::ops::Range;

use model::{CustomerField, FieldKind, phone_numbers};

use crate::alphabets::is_alphanumeric;
use crate::entity::entity;
use crate::fold::fold;
use crate::initials::tokenize_with_initials;
use crate::spelling::unmix;

/// Receives the words of a text, letter by letter.
pub trait TokenVisitor {
    /// Called with the next folded letter of a word, and the range of the text that it comes from,
    /// in bytes.
    fn letter(&mut self, letter: char, from: Range<usize>);
    /// Called at the end of a word.
    fn end(&mut self);
}

/// Calls `visitor` with the words of `text`.
pub fn tokenize(text: &str, visitor: &mut impl TokenVisitor) {
    let mut tokenizer = Tokenizer {
        kind: None,
        word: Vec::new(),
        visitor,
    };
    let mut after = 0;
    for (at, letter) in text.char_indices() {
        if at < after {
            continue;
        }
        if letter == '&'
            && let Some((letters, length)) = entity(&text[at..])
        {
            after = at + length;
            for folded in letters.chars() {
                tokenizer.step(folded, at..after);
            }
            continue;
        }
        let from = at..at + letter.len_utf8();
        fold(letter, |folded| tokenizer.step(folded, from.clone()));
    }
    tokenizer.part(None);
}

/// Calls `visitor` with the words of a customer's field, and those that its initials make. All digits of a phone number are one word,
/// after the words of letters.
pub(crate) fn tokenize_field(text: &str, field: CustomerField, visitor: &mut impl TokenVisitor) {
    if field.kind() != FieldKind::Phone {
        return tokenize_with_initials(text, visitor);
    }
    let mut letters = Letters {
        visitor,
        open: false,
    };
    tokenize(text, &mut letters);
    for number in phone_numbers(text) {
        for (digit, from) in number.digits.chars().zip(number.places) {
            visitor.letter(digit, from);
        }
        visitor.end();
    }
}

/// Passes on the words of letters alone.
struct Letters<'a, S> {
    visitor: &'a mut S,
    /// Whether a word of letters has begun.
    open: bool,
}

impl<S: TokenVisitor> TokenVisitor for Letters<'_, S> {
    fn letter(&mut self, letter: char, from: Range<usize>) {
        if !letter.is_ascii_digit() {
            self.open = true;
            self.visitor.letter(letter, from);
        }
    }

    fn end(&mut self) {
        if std::mem::take(&mut self.open) {
            self.visitor.end();
        }
    }
}

/// Whether a word consists of digits.
pub(crate) fn is_number(word: &str) -> bool {
    word.starts_with(|first: char| first.is_ascii_digit())
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Letters,
    Digits,
}

struct Tokenizer<'a, S> {
    /// The kind of the word that has begun.
    kind: Option<Kind>,
    /// The letters of the word that has begun.
    word: Vec<(char, Range<usize>)>,
    visitor: &'a mut S,
}

impl<S: TokenVisitor> Tokenizer<'_, S> {
    fn step(&mut self, letter: char, from: Range<usize>) {
        let kind = if letter.is_ascii_digit() {
            Some(Kind::Digits)
        } else if is_alphanumeric(letter) {
            Some(Kind::Letters)
        } else if is_apostrophe(letter) && self.kind == Some(Kind::Letters) {
            // O'Brien is one word, with any apostrophe or without one.
            return;
        } else {
            None
        };
        if kind != self.kind {
            self.part(kind);
        }
        if kind.is_some() {
            self.word.push((letter, from));
        }
    }

    fn part(&mut self, kind: Option<Kind>) {
        if self.kind.is_some() {
            unmix(&mut self.word);
            for (letter, from) in self.word.drain(..) {
                self.visitor.letter(letter, from);
            }
            self.visitor.end();
        }
        self.kind = kind;
    }
}

/// Whether a word continues after this sign as if the sign were not there.
pub(crate) fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '\u{2019}' | '\u{2bc}' | '`' | '\u{b4}')
}
