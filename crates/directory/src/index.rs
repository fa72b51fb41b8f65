//! Which customers hold which words.

use std::ops::Range;

use model::{CustomerId, FieldSet};

use crate::dictionary::{Dictionary, Slot};
use crate::found::Found;
use crate::packed::Packed;
use crate::search_query::Word;
use crate::words::{Sink, is_number, walk, walk_field};

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
    let mut words = Words {
        open: String::new(),
        each: &mut each,
    };
    walk(&id.unsigned_abs().to_string(), &mut words);
    for (at, (field, _)) in FieldSet::FIELDS.into_iter().enumerate() {
        walk_field(customer.text(at), field, &mut words);
    }
}

struct Words<'a, Each> {
    open: String,
    each: &'a mut Each,
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
