use model::{PhoneNumber, phone_numbers};

use crate::initials::with_joined_initials;
use crate::keyboard::{as_cyrillic, as_latin};
use crate::spelling::written_out;
use crate::tokenizer::tokenize;
use crate::word::{AREA_DIGITS, PHONE_DIGITS, Word};

/// The text of a search, taken apart. A customer matches where one of the interpretations matches.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SearchQuery {
    pub(crate) interpretations: Vec<Interpretation>,
    /// The words as they were typed, in lower case.
    pub(crate) as_typed: Vec<String>,
}

/// One interpretation of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Interpretation {
    /// The words, each of which some field of the customer must match.
    pub words: Vec<Word>,
    /// Whether the text was typed in the other keyboard layout.
    pub other_layout: bool,
}

/// Labels of phone numbers without a colon, in lower case.
const LABELS: [&str; 13] = [
    "tel",
    "telefon",
    "telephone",
    "phone",
    "mobile",
    "mobil",
    "mob",
    "cell",
    "fax",
    "тел",
    "телефон",
    "факс",
    "моб",
];

impl SearchQuery {
    /// Reads the text as the user typed it. A text without a letter or digit matches all customers.
    pub fn parse(text: &str) -> Self {
        let words = words(text);
        if words.is_empty() {
            return Self::default();
        }
        let plain = Interpretation {
            words,
            other_layout: false,
        };
        let pasted = Interpretation {
            words: pasted(text),
            other_layout: false,
        };
        let other = as_cyrillic(text).or_else(|| as_latin(text));
        let pasted = Some(pasted).filter(|it| *it != plain && !it.words.is_empty());
        let mut interpretations = vec![plain];
        interpretations.extend(pasted);
        interpretations.extend(with_joined_initials(text).map(|text| Interpretation {
            words: self::words(&text),
            other_layout: false,
        }));
        interpretations.extend(other.and_then(|text| retyped(&text)));
        let as_typed = text.split_whitespace().map(str::to_lowercase).collect();
        Self {
            interpretations,
            as_typed,
        }
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
            with_transliterations: false,
            other_spellings: Vec::new(),
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

/// Returns the words of a text in which phone numbers are numbers, whatever stands between their
/// digits, and labels such as "Tel.:" and extensions count for nothing.
fn pasted(text: &str) -> Vec<Word> {
    let mut words = Words::default();
    let mut from = 0;
    for number in phone_numbers(text) {
        let range = number.range.clone();
        // A number after a letter belongs to an ID such as "CRM-005500".
        let is_long =
            number.digits.len() >= PHONE_DIGITS || is_beginning(&number, &text[range.clone()]);
        let is_phone = is_long && !has_letter_at_end(&text[..range.start]);
        if is_phone || number.is_extension && from > 0 {
            words.add_without_labels(&text[from..range.start], |label| {
                number.is_extension || LABELS.contains(&label)
            });
            from = range.end;
        }
        if is_phone && !number.is_extension {
            words.push(Word::of_phone(&number));
        }
    }
    words.add_without_labels(&text[from..], |_| false);
    words.all
}

/// Whether a number is the beginning of a phone number, up to its area code: "+7 912", "8 912",
/// "0151". A run of digits with "00" in front may as well be the end of a number.
fn is_beginning(number: &PhoneNumber, typed: &str) -> bool {
    let is_apart = number.range.len() > number.digits.len();
    let is_run = typed.starts_with("00") && typed.len() == number.digits.len() + "00".len();
    let has_prefix = number.is_international && !is_run
        || number.digits.starts_with('0')
        || number.digits.starts_with('8') && is_apart;
    has_prefix && number.digits.len() > AREA_DIGITS
}

fn has_letter_at_end(text: &str) -> bool {
    let text = text.trim_end_matches(['-', '_', '#', '/']);
    text.ends_with(char::is_alphabetic)
}

fn words(text: &str) -> Vec<Word> {
    let mut words = Words::default();
    words.add(text);
    words.all
}

#[derive(Default)]
struct Words {
    all: Vec<Word>,
}

impl Words {
    fn add(&mut self, text: &str) {
        tokenize(text, &mut |word| {
            let folded = word.iter().map(|(letter, _)| letter).collect();
            let mut written_out = String::new();
            for (letter, from) in word {
                let typed = text[from.clone()].chars().next();
                match typed.and_then(self::written_out) {
                    Some(pair) => written_out.push_str(pair),
                    None => written_out.push(*letter),
                }
            }
            self.push(Word::typed(folded, written_out));
        });
    }

    /// Adds the words of a text without those before a colon, and without the last one where
    /// `is_label` says that it is the label of the number behind it.
    fn add_without_labels(&mut self, text: &str, is_label: impl Fn(&str) -> bool) {
        let is_space = |sign: char| sign == ':' || sign.is_whitespace();
        let last = text
            .trim_end_matches(|sign: char| !sign.is_alphanumeric())
            .len();
        let mut end = 0;
        for part in text.split_inclusive(is_space) {
            end += part.len();
            let word = part
                .trim_matches(|sign: char| !sign.is_alphanumeric())
                .to_lowercase();
            let has_colon = part.ends_with(':') && !word.contains(char::is_numeric);
            let is_last = end >= last;
            if !(has_colon || is_last && is_label(&word)) {
                self.add(part);
            }
        }
    }

    fn push(&mut self, word: Word) {
        if !self.all.contains(&word) {
            self.all.push(word);
        }
    }
}
