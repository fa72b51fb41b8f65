//! The few texts that public/boot.js shows before the application is there.

use crate::{Catalogue, Piece};

/// The beginnings of their keys.
const BOOT: [&str; 3] = ["boot-", "customer-field-", "action-reload"];

/// Returns the module that boot.js imports: for each language, the texts by their keys.
pub fn boot_module(catalogues: &[Catalogue]) -> String {
    let languages = catalogues.iter().map(|catalogue| {
        let texts = catalogue.texts.iter();
        let texts = texts.filter(|text| BOOT.iter().any(|key| text.key.starts_with(key)));
        let members = texts.map(|text| member(&text.key, &words(&text.pattern)));
        let members: Vec<String> = members.collect();
        format!("{}: {{{}}}", quoted(&catalogue.language), members.join(", "))
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
