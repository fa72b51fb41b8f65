//! Texts taken apart into words, folded. Letters and digits are words of their own, so that
//! "CRM-000123", "crm000123" and "crm 123" meet.

use std::ops::Range;

use crate::fold::fold;

/// Takes the words of a text, letter by letter.
pub trait Sink {
    /// The next folded letter of a word, and where in the text it comes from, in bytes.
    fn letter(&mut self, letter: char, from: Range<usize>);
    /// The word is over.
    fn end(&mut self);
}

/// Walks through the words of `text`.
pub fn walk(text: &str, sink: &mut impl Sink) {
    let mut walk = Walk { kind: None, sink };
    for (at, letter) in text.char_indices() {
        let from = at..at + letter.len_utf8();
        fold(letter, |folded| walk.step(folded, from.clone()));
    }
    walk.part(None);
}

/// The digits of a phone number, whatever stands between them.
pub fn digits(text: &str, mut each: impl FnMut(char, Range<usize>)) {
    for (at, letter) in text.char_indices() {
        fold(letter, |folded| {
            if folded.is_ascii_digit() {
                each(folded, at..at + letter.len_utf8());
            }
        });
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Letters,
    Digits,
}

struct Walk<'a, S> {
    /// Of the word that has begun.
    kind: Option<Kind>,
    sink: &'a mut S,
}

impl<S: Sink> Walk<'_, S> {
    fn step(&mut self, letter: char, from: Range<usize>) {
        let kind = if letter.is_ascii_digit() {
            Some(Kind::Digits)
        } else if letter.is_alphanumeric() {
            Some(Kind::Letters)
        } else if is_apostrophe(letter) && self.kind == Some(Kind::Letters) {
            // O'Brien is one word, written with any of them or without.
            return;
        } else {
            None
        };
        if kind != self.kind {
            self.part(kind);
        }
        if kind.is_some() {
            self.sink.letter(letter, from);
        }
    }

    fn part(&mut self, kind: Option<Kind>) {
        if self.kind.is_some() {
            self.sink.end();
        }
        self.kind = kind;
    }
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '\u{2019}' | '\u{2bc}' | '`' | '\u{b4}')
}
