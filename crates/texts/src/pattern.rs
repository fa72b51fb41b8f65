//! Fills the arguments into a text. `crates/catalogue/src/lines.rs` writes the texts.

use crate::intl;
use crate::{Argument, Catalogue, Message};

const ARGUMENT: char = '\u{1}';
const CHOICE: char = '\u{2}';
const NAME_END: char = '\u{3}';
const VARIANT_END: char = '\u{4}';
const CHOICE_END: char = '\u{5}';

/// Returns the text of a pattern. A pattern with defects says what can be read of it: the file of
/// texts comes from a server.
pub(super) fn filled(pattern: &str, arguments: &[Argument], catalogue: &Catalogue) -> String {
    let mut output = String::with_capacity(pattern.len());
    // What is still to be written, the next part last: a chosen variant stands before the text after
    // its choice.
    let mut parts = vec![pattern];
    while let Some(part) = parts.pop() {
        let Some(at) = part.find(is_mark) else {
            output.push_str(part);
            continue;
        };
        output.push_str(&part[..at]);
        // A mark is one byte.
        let (mark, after) = part[at..].split_at(1);
        if mark.starts_with(ARGUMENT) {
            let (value, after) = argument(after, arguments);
            if let Some(value) = value {
                output.push_str(&words_of(value, catalogue));
            }
            parts.push(after);
        } else if mark.starts_with(CHOICE) {
            let (value, after) = argument(after, arguments);
            let (variant, after) = chosen(after, value, catalogue);
            parts.extend([after, variant]);
        } else {
            parts.push(after);
        }
    }
    output
}

/// Fills arguments into one of the texts of a row, which have no choices and no numbers.
pub(super) fn filled_plainly(
    pattern: &str,
    arguments: &[Argument],
    catalogue: &Catalogue,
) -> String {
    let mut output = String::new();
    let mut letters = pattern.chars();
    while let Some(letter) = letters.next() {
        let place = (letter == ARGUMENT).then(|| letters.next()?.to_digit(10));
        match place {
            None => output.push(letter),
            Some(place) => {
                let value = place.and_then(|place| arguments.get(place as usize));
                output += &match value {
                    Some(Argument::Words(words)) => words.clone(),
                    Some(Argument::Message(message)) => message.text(catalogue),
                    Some(Argument::List(messages)) => texts(messages, catalogue).join(", "),
                    Some(Argument::Number(_)) | None => String::new(),
                };
            }
        }
    }
    output
}

/// Reads the place of an argument. Returns its value, and what comes after the place.
fn argument<'a, 'b>(text: &'a str, arguments: &'b [Argument]) -> (Option<&'b Argument>, &'a str) {
    let Some(place) = text.chars().next().and_then(|digit| digit.to_digit(10)) else {
        return (None, text);
    };
    let place = usize::try_from(place).unwrap_or(usize::MAX);
    (arguments.get(place), &text[1..])
}

/// Reads the variants of a choice. Returns the pattern of the first whose name is the argument's, else
/// of the last one, and what comes after the choice.
fn chosen<'a>(
    text: &'a str,
    value: Option<&Argument>,
    catalogue: &Catalogue,
) -> (&'a str, &'a str) {
    let names = match value {
        Some(Argument::Number(number)) => {
            let category = intl::plural(catalogue.language(), *number);
            [number.to_string(), category]
        }
        value => [
            value.map_or_else(String::new, |value| words_of(value, catalogue)),
            String::new(),
        ],
    };
    let (mut found, mut last) = (None, "");
    let mut rest = text;
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix(CHOICE_END) {
            rest = after;
            break;
        }
        let (name, variant) = rest.split_once(NAME_END).unwrap_or((rest, ""));
        (last, rest) = variant.split_at(variant_length(variant));
        rest = rest.strip_prefix(VARIANT_END).unwrap_or(rest);
        if found.is_none() && names.iter().any(|it| it == name) {
            found = Some(last);
        }
    }
    (found.unwrap_or(last), rest)
}

/// Returns the length of the variant at the start of a text, with the choices in it.
fn variant_length(text: &str) -> usize {
    let mut depth = 0_usize;
    for (at, letter) in text.char_indices() {
        match letter {
            CHOICE => depth += 1,
            CHOICE_END if depth > 0 => depth -= 1,
            VARIANT_END | CHOICE_END if depth == 0 => return at,
            _ => {}
        }
    }
    text.len()
}

fn is_mark(letter: char) -> bool {
    (ARGUMENT..=CHOICE_END).contains(&letter)
}

fn words_of(value: &Argument, catalogue: &Catalogue) -> String {
    match value {
        Argument::Words(words) => words.clone(),
        Argument::Number(number) => intl::count(catalogue.language(), *number),
        Argument::Message(message) => message.text(catalogue),
        Argument::List(messages) => intl::list(catalogue.language(), &texts(messages, catalogue)),
    }
}

fn texts(messages: &[Message], catalogue: &Catalogue) -> Vec<String> {
    messages.iter().map(|it| it.text(catalogue)).collect()
}
