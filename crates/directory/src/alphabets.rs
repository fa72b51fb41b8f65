//! What is asked of every letter of every customer, looked up. With Unicode's own tables, which know
//! all letters, a page that comes in would take half as long again.

use std::sync::OnceLock;

use crate::fold::taken_apart;

/// Latin, Greek, Cyrillic, Armenian, Hebrew and Arabic letters lie before this one.
const END: usize = 0x700;

struct Letter {
    /// What it folds to, where that is one letter.
    folded: Option<char>,
    is_alphanumeric: bool,
}

/// What a letter folds to; none where it has to be taken apart.
pub(crate) fn folded(letter: char) -> Option<char> {
    known(letter)?.folded
}

/// As `char::is_alphanumeric`.
pub(crate) fn is_alphanumeric(letter: char) -> bool {
    known(letter).map_or_else(|| letter.is_alphanumeric(), |known| known.is_alphanumeric)
}

fn known(letter: char) -> Option<&'static Letter> {
    static LETTERS: OnceLock<Vec<Letter>> = OnceLock::new();
    LETTERS.get_or_init(all).get(letter as usize)
}

fn all() -> Vec<Letter> {
    let letters = (0..END as u32).filter_map(char::from_u32);
    let look = |letter: char| {
        let mut parts = Vec::new();
        taken_apart(letter, |part| parts.push(part));
        Letter {
            folded: parts.first().copied().filter(|_| parts.len() == 1),
            is_alphanumeric: letter.is_alphanumeric(),
        }
    };
    letters.map(look).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold::fold;

    #[test]
    fn every_letter_is_what_unicode_tells() {
        for letter in '\0'..='\u{ffff}' {
            let (mut looked_up, mut taken) = (Vec::new(), Vec::new());
            fold(letter, |part| looked_up.push(part));
            match letter.is_ascii() {
                true => taken.push(letter.to_ascii_lowercase()),
                false => taken_apart(letter, |part| taken.push(part)),
            }
            assert_eq!(looked_up, taken, "{letter:?}");
            assert_eq!(is_alphanumeric(letter), letter.is_alphanumeric());
        }
    }
}
