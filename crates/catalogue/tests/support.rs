use std::path::PathBuf;

use catalogue::{Catalogue, Piece};

/// Reads the text of an English file without defects.
pub fn english(source: &str) -> Catalogue {
    Catalogue::parse("en", source).unwrap()
}

/// Returns what the first text of a file consists of.
pub fn pieces(source: &str) -> Vec<Piece> {
    english(source).texts.remove(0).pattern
}

pub fn words(words: &str) -> Piece {
    Piece::Words(words.to_owned())
}

pub fn argument(name: &str) -> Piece {
    Piece::Argument(name.to_owned())
}

pub fn choice(argument: &str, variants: &[(&str, &[Piece])]) -> Piece {
    let variants = variants.iter();
    Piece::Choice {
        argument: argument.to_owned(),
        variants: variants
            .map(|(name, pattern)| ((*name).to_owned(), pattern.to_vec()))
            .collect(),
    }
}

/// Returns the folder of the application's texts.
pub fn locales() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../locales")
}
