//! The file of texts that the application loads. `crates/texts/src/pattern.rs` reads it.

use crate::{Catalogue, Piece, Text};

/// Before the place of an argument.
const ARGUMENT: char = '\u{1}';
/// Before the place of the argument that chooses.
const CHOICE: char = '\u{2}';
/// After the name of a variant.
const NAME_END: char = '\u{3}';
/// After the pattern of a variant.
const VARIANT_END: char = '\u{4}';
/// After the last variant.
const CHOICE_END: char = '\u{5}';

pub(super) fn lines(catalogue: &Catalogue, reference: &Catalogue) -> String {
    let mut lines = String::new();
    for text in &reference.texts {
        lines += &line_of(catalogue, text);
        lines.push('\n');
    }
    lines
}

/// Returns the line of a text of the reference in another language; empty where it lacks the text.
pub(super) fn line_of(catalogue: &Catalogue, reference: &Text) -> String {
    let mut line = String::new();
    if let Some(text) = catalogue.get(&reference.key) {
        write(&mut line, &text.pattern, &reference.arguments());
    }
    line
}

fn write(line: &mut String, pattern: &[Piece], arguments: &[&str]) {
    // Texts have at most nine arguments: one digit.
    let place = |name: &str| {
        let place = arguments.iter().position(|it| *it == name);
        place.map_or(9, |place| place.min(9)).to_string()
    };
    for piece in pattern {
        match piece {
            Piece::Words(words) => *line += words,
            Piece::Argument(name) => {
                line.push(ARGUMENT);
                *line += &place(name);
            }
            Piece::Choice { argument, variants } => {
                line.push(CHOICE);
                *line += &place(argument);
                for (name, pattern) in variants {
                    *line += name;
                    line.push(NAME_END);
                    write(line, pattern, arguments);
                    line.push(VARIANT_END);
                }
                line.push(CHOICE_END);
            }
        }
    }
}
