//! The few texts that public/boot.js shows before the application is there.

use crate::{Catalogue, Piece, REFERENCE};

/// Returns the module that boot.js imports: for each language, the texts of `page`, which is
/// index.html, and those whose keys begin with `boot-`. The page itself is in English.
pub fn boot_module(catalogues: &[Catalogue], page: &str) -> String {
    let languages = catalogues.iter().map(|catalogue| {
        let is_needed = |key: &str| {
            let is_on_page = page.contains(&format!("data-text=\"{key}\""));
            match is_on_page {
                true => catalogue.language != REFERENCE,
                false => key.starts_with("boot-"),
            }
        };
        let texts = catalogue.texts.iter().filter(|text| is_needed(&text.key));
        let members = texts.map(|text| member(&text.key, &words(&text.pattern)));
        let members: Vec<String> = members.collect();
        format!(
            "{}: {{{}}}",
            quoted(&catalogue.language),
            members.join(", ")
        )
    });
    let languages: Vec<String> = languages.collect();
    format!("export default {{{}}};\n", languages.join(", "))
}

fn member(key: &str, words: &str) -> String {
    format!("{}: {}", quoted(key), quoted(words))
}

/// Returns a text with its arguments as `{name}`. These texts have no choices.
fn words(pattern: &[Piece]) -> String {
    let pieces = pattern.iter().map(|piece| match piece {
        Piece::Words(words) => words.clone(),
        Piece::Argument(name) | Piece::Choice { argument: name, .. } => format!("{{{name}}}"),
    });
    pieces.collect()
}

/// Returns a text as JavaScript writes it.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
