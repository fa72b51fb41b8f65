use model::PhoneNumber;

use crate::spelling::{PAIRS, PAIRS_WITHOUT_AE, contracted, in_twins};
use crate::tokenizer::is_number;
use crate::transliteration::can_transliterate;
use crate::typo::TYPO_LENGTH;

/// A word of the search, folded.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Word {
    pub text: String,
    /// Whether the word is a number. Numbers are indexed apart and allow no typo.
    pub digits: bool,
    /// Whether the word must stand at the start of a word: nearly all customers contain any one
    /// letter or two digits.
    pub at_start: bool,
    /// Whether the word stands behind the country code of a phone number, at the start of the number
    /// within the country.
    pub is_national: bool,
    /// Whether the word is long enough for a typo.
    pub with_typo: bool,
    /// Whether the word also stands for the same word in the other alphabet, Latin or Cyrillic.
    pub with_transliterations: bool,
    /// The same word in other spellings, which have none themselves.
    pub other_spellings: Vec<Word>,
}

/// The fewest digits that may match within a number.
const INSIDE_DIGITS: usize = 3;

/// The fewest digits of a text that is taken for a phone number, with any punctuation between them.
pub(crate) const PHONE_DIGITS: usize = 5;

/// The fewest digits of the beginning of a number within its country: an area code.
pub(crate) const AREA_DIGITS: usize = 3;

/// Countries where no 0 is dialled before an area code: North America, Russia and Kazakhstan.
const WITHOUT_ZERO: [u16; 2] = [1, 7];

/// The fewest letters of another spelling: shorter ones are part of too many words.
const SPELLING_LETTERS: usize = 3;

impl Word {
    fn new(text: String, digits: bool) -> Self {
        let mut letters = text.chars();
        // A single Chinese, Japanese or Korean sign is a word: nothing separates words in these
        // scripts.
        let one = letters.next().filter(|_| letters.next().is_none());
        let letter = one.is_some_and(|letter| letter < '\u{2e80}');
        let at_start = letter || digits && text.len() < INSIDE_DIGITS;
        let with_typo = !digits && text.chars().count() >= TYPO_LENGTH;
        Self {
            text,
            digits,
            at_start,
            is_national: false,
            with_typo,
            with_transliterations: false,
            other_spellings: Vec::new(),
        }
    }

    /// Returns a word as it was typed, folded, with its other spellings. `written_out` is the same
    /// with its German and Nordic letters written out.
    pub fn typed(text: String, written_out: String) -> Self {
        let digits = is_number(&text);
        let mut word = Self::new(text, digits);
        if !digits {
            word.with_transliterations = can_transliterate(&word.text);
            word.add_spelling(Some(written_out));
            word.add_spelling(contracted(&word.text, &PAIRS));
            word.add_spelling(contracted(&word.text, &PAIRS_WITHOUT_AE));
            word.add_spelling(in_twins(&word.text));
        }
        word
    }

    /// Returns the word of a phone number, with the spellings that differ in what is dialled before
    /// it. They must stand at the start, as the whole number does: behind another country code the
    /// same digits are another number.
    pub fn of_phone(number: &PhoneNumber) -> Self {
        let mut word = Self::new(number.digits.clone(), true);
        for reading in number.readings() {
            let national = reading.national;
            let Some(country) = reading.country else {
                word.add_without_country(number, national);
                continue;
            };
            word.add_number(format!("{country}{national}"), true);
            word.add_number(format!("0{national}"), true);
            word.add_number(national.to_owned(), true);
            if country == 7 {
                word.add_number(format!("8{national}"), true);
            }
        }
        // Russia and Kazakhstan dial 8 in place of +7. The number may be half typed.
        let (prefix, other) = if number.is_international {
            ('7', '8')
        } else {
            ('8', '7')
        };
        if let Some(rest) = number.digits.strip_prefix(prefix) {
            word.add_number(format!("{other}{rest}"), true);
        }
        word
    }

    /// Adds the spellings of a number that names no country, or whose beginning is typed.
    fn add_without_country(&mut self, number: &PhoneNumber, national: &str) {
        if national.len() >= PHONE_DIGITS {
            self.add_number(national.to_owned(), false);
        } else if number.digits.starts_with('0') && national.len() >= AREA_DIGITS {
            // The 0 before an area code stands for any country code.
            self.add(Self {
                at_start: true,
                is_national: true,
                ..Self::new(national.to_owned(), true)
            });
        }
        let beginning = number.after_country().filter(|reading| {
            let has_zero = !reading.country.is_some_and(|it| WITHOUT_ZERO.contains(&it));
            has_zero && reading.national.len() >= AREA_DIGITS
        });
        if let Some(beginning) = beginning {
            self.add_number(format!("0{}", beginning.national), true);
        }
    }

    fn add_number(&mut self, digits: String, at_start: bool) {
        self.add(Self {
            at_start,
            ..Self::new(digits, true)
        });
    }

    fn add(&mut self, spelling: Self) {
        if spelling.text != self.text && !self.other_spellings.contains(&spelling) {
            self.other_spellings.push(spelling);
        }
    }

    fn add_spelling(&mut self, text: Option<String>) {
        let Some(text) = text.filter(|text| text.chars().count() >= SPELLING_LETTERS) else {
            return;
        };
        self.add(Self {
            with_typo: false,
            ..Self::new(text, false)
        });
    }
}
