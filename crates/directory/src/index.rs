//! The inverted index: for each word the customers that have it.

use model::{CustomerField, CustomerId, FieldKind};

use crate::dictionary::Dictionary;
use crate::initials::is_gap;
use crate::match_tier::MatchTier;
use crate::packed::Packed;
use crate::postings::DocId;
use crate::tokenizer::{Letter, is_apostrophe, is_number, tokenize_field};
use crate::word::Word;

/// The words of all customers. Numbers are indexed apart: nearly every customer has some of its
/// own, and a search for a name need not scan them.
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
    /// Adds the words of a customer.
    pub fn add(&mut self, id: CustomerId, customer: &Packed, doc_id: DocId) {
        each_word(id, customer, &mut |word, is_number| {
            self.of(is_number).add(word, doc_id);
        });
    }

    /// Removes the words of a customer.
    pub fn remove(&mut self, id: CustomerId, customer: &Packed, doc_id: DocId) {
        each_word(id, customer, &mut |word, is_number| {
            self.of(is_number).remove(word, doc_id);
        });
    }

    /// Calls `each` with the customers of every word that matches `wanted`, and how well.
    pub fn find(&self, wanted: &Word, mut each: impl FnMut(MatchTier, &[DocId])) {
        let dictionary = if wanted.digits {
            &self.digits
        } else {
            &self.letters
        };
        dictionary.find(wanted, &mut each);
        for spelling in &wanted.other_spellings {
            dictionary.find(spelling, |tier, doc_ids| {
                each(tier.max(MatchTier::OtherSpelling), doc_ids);
            });
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

/// Calls `each` with every word of a customer, and whether it is a number.
pub(crate) fn each_word(id: CustomerId, customer: &Packed, each: &mut dyn FnMut(&str, bool)) {
    each(&id.unsigned_abs().to_string(), true);
    let mut words = Words {
        open: String::new(),
        each,
    };
    for field in CustomerField::texts() {
        let text = customer.text(field);
        if field.kind() != FieldKind::Phone && is_plain(text) {
            words.read_plain(text);
        } else {
            tokenize_field(text, field, &mut |word| words.add(word));
        }
    }
}

struct Words<'a> {
    open: String,
    each: &'a mut dyn FnMut(&str, bool),
}

impl Words<'_> {
    fn add(&mut self, word: &[Letter]) {
        self.open.extend(word.iter().map(|(letter, _)| letter));
        (self.each)(&self.open, is_number(&self.open));
        self.open.clear();
    }

    /// Reads the words of a plain text, which contains them as they are but for case. Letter by
    /// letter the sync would take a twelfth longer.
    fn read_plain(&mut self, text: &str) {
        self.open.push_str(text);
        self.open.make_ascii_lowercase();
        let kind = |byte: &u8| (byte.is_ascii_alphabetic(), byte.is_ascii_digit());
        let bytes = self.open.as_bytes();
        let mut initials = String::new();
        let mut at = 0;
        for run in bytes.chunk_by(|a, b| kind(a) == kind(b)) {
            let word = &self.open[at..at + run.len()];
            let before = at.checked_sub(1).and_then(|at| bytes.get(at));
            at += run.len();
            if run[0].is_ascii_alphanumeric() {
                (self.each)(word, run[0].is_ascii_digit());
            }
            let mut neighbours = [before, bytes.get(at)].into_iter().flatten();
            let is_letter = run.len() == 1 && run[0].is_ascii_alphabetic();
            if is_letter && !neighbours.any(u8::is_ascii_digit) {
                initials.push_str(word);
            } else if !word.chars().all(is_gap) {
                end_initials(&mut initials, self.each);
            }
        }
        end_initials(&mut initials, self.each);
        self.open.clear();
    }
}

fn end_initials(initials: &mut String, each: &mut dyn FnMut(&str, bool)) {
    if initials.len() > 1 {
        each(initials, false);
    }
    initials.clear();
}

/// Whether a text contains each of its words as it is but for case: no letter needs folding, no
/// apostrophe joins two letters, and no letter may be an HTML character reference.
fn is_plain(text: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii() && !is_apostrophe(byte.into());
    text.bytes().all(is_plain) && !(text.contains('&') && text.contains(';'))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    type Found = Vec<(String, bool)>;

    fn words_of(take: impl FnOnce(&mut Words<'_>)) -> Found {
        let mut found = Found::new();
        take(&mut Words {
            open: String::new(),
            each: &mut |word, is_number| found.push((word.to_owned(), is_number)),
        });
        found
    }

    proptest! {
        #[test]
        fn a_plain_text_has_the_words_that_a_walk_finds(
            text in "[ -~\t\n]{0,40}|([ab1.]|[a-z]{2}| |-){0,20}",
        ) {
            prop_assume!(is_plain(&text));
            let field = CustomerField::LastName;
            let mut walked = words_of(|words| tokenize_field(&text, field, &mut |word| words.add(word)));
            let mut read = words_of(|words| words.read_plain(&text));
            // The word that initials make may come a word later.
            walked.sort_unstable();
            read.sort_unstable();
            prop_assert_eq!(read, walked);
        }
    }

    #[test]
    fn a_sign_that_joins_two_letters_is_not_plain() {
        assert!(is_plain("Smith & Sons, 12 High St."));
        for text in ["O'Brien", "O`Brien", "Zoë", "Smith &amp; Sons"] {
            assert!(!is_plain(text), "{text}");
        }
    }
}
