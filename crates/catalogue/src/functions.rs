//! The Rust functions that name the texts: a text that is missing does not compile.

use std::fmt::Write;

use crate::lines::line_of;
use crate::{Catalogue, Piece, Text};

/// Texts that are needed before the file of texts has arrived: those of a row of the list.
const FIRST: &str = "row-";

/// Returns the code of `crates/texts/src/lib.rs` that depends on the catalogues.
pub fn functions(catalogues: &[Catalogue], version: &str) -> String {
    let reference = &catalogues[0];
    let mut code = String::new();
    let mut line = |text: String| {
        code += &text;
        code.push('\n');
    };
    line("/// The name of this build's texts, which is part of their files' names.".into());
    line(format!("pub const VERSION: &str = {version:?};"));
    line("/// Each language's tag and its name in itself.".into());
    line(format!(
        "const LANGUAGES: [(&str, &str); {}] = {:?};",
        catalogues.len(),
        catalogues.iter().map(named).collect::<Vec<_>>()
    ));
    let texts = reference.texts.iter().enumerate();
    let first = texts.filter(|(_, text)| text.key.starts_with(FIRST));
    let first: Vec<_> = first.collect();
    line(format!(
        "const FIRST: [(u16, [&str; {}]); {}] = [",
        catalogues.len(),
        first.len()
    ));
    for (place, text) in first {
        let lines = catalogues.iter().map(|it| line_of(it, text));
        line(format!("    ({place}, {:?}),", lines.collect::<Vec<_>>()));
    }
    line("];".into());
    for (place, text) in reference.texts.iter().enumerate() {
        line(function(place, text));
    }
    code
}

fn named(catalogue: &Catalogue) -> (String, String) {
    let name = catalogue.get("language-name").map(words);
    (catalogue.language.clone(), name.unwrap_or_default())
}

fn function(place: usize, text: &Text) -> String {
    let name = text.key.replace('-', "_");
    let arguments = text.arguments();
    let parameters: Vec<String> = arguments
        .iter()
        .map(|it| format!("{}: impl Into<Argument>", it.replace('-', "_")))
        .collect();
    let values: Vec<String> = arguments
        .iter()
        .map(|it| format!("{}.into()", it.replace('-', "_")))
        .collect();
    let mut code = String::new();
    // Writing to a string does not fail.
    let _ = write!(
        code,
        "/// {}\npub fn {name}({}) -> Message {{ Message::new({place}, vec![{}]) }}",
        words(text).replace('\n', " "),
        parameters.join(", "),
        values.join(", ")
    );
    code
}

/// Returns a text as a person reads it.
fn words(text: &Text) -> String {
    readable(&text.pattern)
}

fn readable(pattern: &[Piece]) -> String {
    let pieces = pattern.iter().map(|piece| match piece {
        Piece::Words(words) => words.clone(),
        Piece::Argument(name) => format!("“{name}”"),
        Piece::Choice { variants, .. } => variants
            .last()
            .map_or_else(String::new, |it| readable(&it.1)),
    });
    pieces.collect()
}
