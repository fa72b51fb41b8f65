//! A table of the letters that names are written with. Unicode's own tables, which know all
//! letters, would make the sync half as slow again.

use std::sync::OnceLock;

use crate::fold::decomposed;

/// Latin, Greek, Cyrillic, Armenian, Hebrew and Arabic letters lie before this one.
const END: usize = 0x700;

struct Letter {
    /// The folded letter; none where folding gives no letter or several.
    folded: Option<char>,
    is_alphanumeric: bool,
}

/// Returns the folded letter; none where the letter has to be decomposed.
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
    let row = |letter: char| {
        let mut parts = Vec::new();
        decomposed(letter, |part| parts.push(part));
        Letter {
            folded: parts.first().copied().filter(|_| parts.len() == 1),
            is_alphanumeric: letter.is_alphanumeric(),
        }
    };
    letters.map(row).collect()
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
                false => decomposed(letter, |part| taken.push(part)),
            }
            assert_eq!(looked_up, taken, "{letter:?}");
            assert_eq!(is_alphanumeric(letter), letter.is_alphanumeric());
        }
    }
}
