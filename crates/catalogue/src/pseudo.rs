//! A language that no one speaks. Its words are longer, accented and marked, so that a test sees a text
//! that is cut off, and a text that does not come from the catalogue.

use crate::{Catalogue, Piece, Text};

/// The tag of the language, from the range that is for private use.
pub const PSEUDO: &str = "qps-ploc";

/// Returns the texts of `reference` in the pseudo-language.
pub fn pseudo(reference: &Catalogue) -> Catalogue {
    let texts = reference.texts.iter().map(|text| Text {
        key: text.key.clone(),
        pattern: marked(longer(&text.pattern)),
        is_same: text.is_same,
    });
    Catalogue {
        language: PSEUDO.to_owned(),
        texts: texts.collect(),
    }
}

/// Marks the ends, with marks that isolate the direction of the text.
fn marked(mut pattern: Vec<Piece>) -> Vec<Piece> {
    pattern.insert(0, Piece::Words("\u{2068}[".into()));
    pattern.push(Piece::Words("]\u{2069}".into()));
    pattern
}

fn longer(pattern: &[Piece]) -> Vec<Piece> {
    let pieces = pattern.iter().map(|piece| match piece {
        Piece::Words(words) => Piece::Words(accented(words)),
        Piece::Argument(name) => Piece::Argument(name.clone()),
        Piece::Choice { argument, variants } => {
            let variants = variants.iter().map(|(name, it)| (name.clone(), longer(it)));
            Piece::Choice {
                argument: argument.clone(),
                variants: variants.collect(),
            }
        }
    });
    pieces.collect()
}

/// Doubles the vowels and accents letters: 30 to 40 % more, as German or Finnish.
fn accented(words: &str) -> String {
    let mut longer = String::new();
    for letter in words.chars() {
        match letter {
            'a' => longer += "áá",
            'e' => longer += "éé",
            'i' => longer += "íí",
            'o' => longer += "óó",
            'u' => longer += "úú",
            'c' => longer.push('ç'),
            'n' => longer.push('ñ'),
            's' => longer.push('š'),
            'A' => longer.push('Á'),
            'C' => longer.push('Ç'),
            'E' => longer.push('É'),
            'S' => longer.push('Š'),
            letter => longer.push(letter),
        }
    }
    longer
}
