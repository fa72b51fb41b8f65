use texts::Message;

use crate::Auth;
use crate::records::{is_unseen, printable};

/// The quotation marks that a chat or document puts around a token.
const QUOTES: &str = "\"'`´«»‘’‚‛“”„‟‹›「」";

/// The word that is copied together with most tokens.
const BEARER: &str = "Bearer";

/// Characters that cannot be sent, and the ASCII characters that they look like.
const LOOK_ALIKES: [(&str, &str); 3] = [
    (
        "аеорсухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅ",
        "aeopcyxijshdqwABEKMHOPCTYXIJS",
    ),
    ("οανιρΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "oavipABEZHIKMNOPTYX"),
    ("ıɡℓ‐‑‒–—―−․∕⁄", "igl-------.//"),
];

/// The difference between a full-width character of Chinese and Japanese fonts and its ASCII character.
const FULL_WIDTH: u32 = 0xfee0;

/// A sign in a token that a header cannot carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WrongCharacter(char);

impl Auth {
    /// Returns the token in a text that the user pasted or that a login answered (docs/failures.md,
    /// "Sign-in and session"). Quotation marks and words such as *Bearer* are taken off its ends,
    /// blanks and invisible characters wherever they are. Empty where nothing is left.
    ///
    /// # Errors
    /// Returns the first character that a header cannot carry.
    pub fn clean_token(&self, text: &str) -> Result<String, WrongCharacter> {
        let is_visible = |c: &char| c.is_whitespace() || !is_unseen(*c);
        let visible: String = text.chars().filter(is_visible).collect();
        let mut rest = visible.as_str();
        loop {
            let is_around = |c: char| c.is_whitespace() || QUOTES.contains(c);
            let inner = rest.trim_matches(is_around);
            let words = [self.header.as_str(), &self.scheme, BEARER];
            let inner = words
                .iter()
                .find_map(|word| after_word(inner, word))
                .unwrap_or(inner);
            if inner == rest {
                break;
            }
            rest = inner;
        }
        let token: String = rest.split_whitespace().collect();
        match token.chars().find(|character| !can_be_sent(*character)) {
            Some(character) => Err(WrongCharacter(character)),
            None => Ok(token),
        }
    }
}

/// Returns whether a header can carry a token that was stored or received.
pub fn is_token(text: &str) -> bool {
    !text.is_empty() && text.chars().all(can_be_sent)
}

impl WrongCharacter {
    /// Returns what is wrong, as sentences.
    pub fn explanation(self) -> Message {
        let character = self.0.to_string();
        let code = format!("U+{:04X}", u32::from(self.0));
        let wrong = texts::token_wrong_character(printable(&character), code);
        let like = looks_like(self.0).map(|c| {
            if c.is_ascii_alphabetic() {
                texts::token_looks_latin(c.to_string())
            } else {
                texts::token_looks_like(c.to_string())
            }
        });
        Message::sentences([Some(wrong), like].into_iter().flatten())
    }
}

/// Returns the text after `word` at its beginning, whatever the case. A blank or a colon ends the
/// word.
fn after_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let (start, rest) = text.split_at_checked(word.len())?;
    let is_word = !word.is_empty() && start.eq_ignore_ascii_case(word);
    (is_word && rest.starts_with([' ', ':', '\t', '\n', '\r', '\u{a0}']))
        .then(|| rest.trim_start_matches(':'))
}

/// Whether a header can carry a character. `fetch` sends the letters of Latin-1 as one byte each.
fn can_be_sent(character: char) -> bool {
    matches!(character, '!'..='~' | '\u{a1}'..='\u{ff}')
}

fn looks_like(character: char) -> Option<char> {
    let full_width = || {
        let ascii = u32::from(character).checked_sub(FULL_WIDTH)?;
        char::from_u32(ascii).filter(char::is_ascii_graphic)
    };
    let pairs = LOOK_ALIKES
        .iter()
        .flat_map(|(characters, like)| characters.chars().zip(like.chars()));
    let mut pairs = pairs
        .filter(|(it, _)| *it == character)
        .map(|(_, like)| like);
    pairs.next().or_else(full_width)
}
