//! Texts taken apart into words, folded. Letters and digits are words of their own, so that
//! "CRM-000123", "crm000123" and "crm 123" meet.

use std::ops::Range;

use model::{CustomerField, FieldKind};

use crate::alphabets::is_alphanumeric;
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

/// The same in a field of a customer: all the digits of a phone number are one word, its last.
pub(crate) fn walk_field(text: &str, field: CustomerField, sink: &mut impl Sink) {
    if field.kind() != FieldKind::Phone {
        return walk(text, sink);
    }
    let mut letters = Letters { sink, open: false };
    walk(text, &mut letters);
    let mut any = false;
    digits(text, |digit, from| {
        any = true;
        sink.letter(digit, from);
    });
    if any {
        sink.end();
    }
}

/// Lets only the words of letters through.
struct Letters<'a, S> {
    sink: &'a mut S,
    /// A word of letters has begun.
    open: bool,
}

impl<S: Sink> Sink for Letters<'_, S> {
    fn letter(&mut self, letter: char, from: Range<usize>) {
        if !letter.is_ascii_digit() {
            self.open = true;
            self.sink.letter(letter, from);
        }
    }

    fn end(&mut self) {
        if std::mem::take(&mut self.open) {
            self.sink.end();
        }
    }
}

/// Whether a word is one of digits.
pub(crate) fn is_number(word: &str) -> bool {
    word.starts_with(|first: char| first.is_ascii_digit())
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
        } else if is_alphanumeric(letter) {
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

/// Whether a word goes on behind this sign as if it were not there.
pub(crate) fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '\u{2019}' | '\u{2bc}' | '`' | '\u{b4}')
}
