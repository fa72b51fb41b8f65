//! Which customers hold which words.

use std::ops::Range;

use model::{CustomerField, CustomerId, FieldKind};

use crate::dictionary::{Dictionary, Slot};
use crate::found::Found;
use crate::packed::Packed;
use crate::search_query::Word;
use crate::words::{Sink, is_apostrophe, is_number, walk_field};

/// The words of all customers. Numbers are kept apart: there is one for nearly every customer, and
/// a name isn't looked for among them.
pub(crate) struct Index {
    letters: Dictionary,
    digits: Dictionary,
}

impl Default for Index {
    fn default() -> Self {
        Self {
            letters: Dictionary::default(),
            digits: Dictionary::of_numbers(),
        }
    }
}

impl Index {
    pub fn add(&mut self, id: CustomerId, customer: &Packed, slot: Slot) {
        each_word(id, customer, |word, is_number| {
            self.of(is_number).add(word, slot);
        });
    }

    pub fn remove(&mut self, id: CustomerId, customer: &Packed, slot: Slot) {
        each_word(id, customer, |word, is_number| {
            self.of(is_number).remove(word, slot);
        });
    }

    pub fn find(&self, wanted: &Word, each: impl FnMut(Found, &[Slot])) {
        if wanted.digits {
            self.digits.find(wanted, each);
        } else {
            self.letters.find(wanted, each);
        }
    }

    fn of(&mut self, is_number: bool) -> &mut Dictionary {
        if is_number {
            &mut self.digits
        } else {
            &mut self.letters
        }
    }
}

/// Every word by which a customer is found, and whether it is a number.
pub(crate) fn each_word(id: CustomerId, customer: &Packed, mut each: impl FnMut(&str, bool)) {
    each(&id.unsigned_abs().to_string(), true);
    let mut words = Words {
        open: String::new(),
        each: &mut each,
    };
    for field in CustomerField::texts() {
        let text = customer.text(field);
        if field.kind() != FieldKind::Phone && is_plain(text) {
            words.take_plain(text);
        } else {
            walk_field(text, field, &mut words);
        }
    }
}

struct Words<'a, Each> {
    open: String,
    each: &'a mut Each,
}

impl<Each: FnMut(&str, bool)> Words<'_, Each> {
    /// The words of a plain text stand in it as they are, but for case. Letter by letter a page that
    /// comes in would take a twelfth longer.
    fn take_plain(&mut self, text: &str) {
        self.open.push_str(text);
        self.open.make_ascii_lowercase();
        let kind = |byte: &u8| (byte.is_ascii_alphabetic(), byte.is_ascii_digit());
        let runs = self.open.as_bytes().chunk_by(|a, b| kind(a) == kind(b));
        let mut at = 0;
        for run in runs {
            let word = &self.open[at..at + run.len()];
            at += run.len();
            if run[0].is_ascii_alphanumeric() {
                (self.each)(word, run[0].is_ascii_digit());
            }
        }
        self.open.clear();
    }
}

impl<Each: FnMut(&str, bool)> Sink for Words<'_, Each> {
    fn letter(&mut self, letter: char, _: Range<usize>) {
        self.open.push(letter);
    }

    fn end(&mut self) {
        (self.each)(&self.open, is_number(&self.open));
        self.open.clear();
    }
}

/// Whether each word of a text stands in it as it is but for case: no letter needs folding, and no
/// sign joins two of them.
fn is_plain(text: &str) -> bool {
    text.bytes()
        .all(|byte| byte.is_ascii() && !is_apostrophe(byte.into()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::words::walk;

    type Found = Vec<(String, bool)>;

    fn words_of(take: impl FnOnce(&mut Words<'_, &mut dyn FnMut(&str, bool)>)) -> Found {
        let mut found = Found::new();
        let mut each: &mut dyn FnMut(&str, bool) =
            &mut |word, is_number| found.push((word.to_owned(), is_number));
        take(&mut Words {
            open: String::new(),
            each: &mut each,
        });
        found
    }

    proptest! {
        #[test]
        fn a_plain_text_has_the_words_that_a_walk_finds(text in "[ -~\t\n]{0,40}") {
            prop_assume!(is_plain(&text));
            let walked = words_of(|words| walk(&text, words));
            prop_assert_eq!(words_of(|words| words.take_plain(&text)), walked);
        }
    }

    #[test]
    fn a_sign_that_joins_two_letters_is_not_plain() {
        assert!(is_plain("Smith & Sons, 12 High St."));
        for text in ["O'Brien", "O`Brien", "Zoë"] {
            assert!(!is_plain(text), "{text}");
        }
    }
}
