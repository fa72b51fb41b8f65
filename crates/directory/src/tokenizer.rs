//! Splits texts into folded words. Runs of letters and runs of digits are words of their own, so
//! that "CRM-000123", "crm000123" and "crm 123" match each other.

use std::ops::Range;

use model::{CustomerField, FieldKind, phone_numbers};

use crate::alphabets::is_alphanumeric;
use crate::entity::entity;
use crate::fold::fold;
use crate::initials::tokenize_with_initials;
use crate::spelling::unmix;

/// A folded letter of a word, and the range of the text that it comes from, in bytes.
pub type Letter = (char, Range<usize>);

/// Calls `each` with the words of `text`.
pub fn tokenize(text: &str, each: &mut dyn FnMut(&[Letter])) {
    let mut tokenizer = Tokenizer {
        kind: None,
        word: Vec::new(),
        each,
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

/// Calls `each` with the words of a customer's field, and those that its initials make. All digits
/// of a phone number are one word, after the words of letters.
pub(crate) fn tokenize_field(text: &str, field: CustomerField, each: &mut dyn FnMut(&[Letter])) {
    if field.kind() != FieldKind::Phone {
        return tokenize_with_initials(text, each);
    }
    tokenize(text, &mut |word| {
        if !word.iter().any(|(letter, _)| letter.is_ascii_digit()) {
            each(word);
        }
    });
    for number in phone_numbers(text) {
        let digits: Vec<Letter> = number.digits.chars().zip(number.places).collect();
        each(&digits);
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

struct Tokenizer<'a> {
    /// The kind of the word that has begun.
    kind: Option<Kind>,
    /// The letters of the word that has begun.
    word: Vec<Letter>,
    each: &'a mut dyn FnMut(&[Letter]),
}

impl Tokenizer<'_> {
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
            (self.each)(&self.word);
            self.word.clear();
        }
        self.kind = kind;
    }
}

/// Whether a word continues after this sign as if the sign were not there.
pub(crate) fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '\u{2019}' | '\u{2bc}' | '`' | '\u{b4}')
}
