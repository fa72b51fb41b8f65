//! From the syntax of Project Fluent to texts. Terms, references between texts and attributes are not
//! used: a text is read more easily where all of it stands in one place.

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Variant, VariantKey,
};

use crate::{Catalogue, Piece, Text};

/// The most arguments of a text: `lines.rs` writes their places as one digit.
const MOST_ARGUMENTS: usize = 9;

pub(super) fn parse(language: &str, source: &str) -> Result<Catalogue, Vec<String>> {
    let mut problems = Vec::new();
    let resource = fluent_syntax::parser::parse(source).unwrap_or_else(|(resource, errors)| {
        problems.extend(errors.iter().map(|error| {
            let before = source.bytes().take(error.pos.start);
            let line = before.filter(|byte| *byte == b'\n').count() + 1;
            format!("locales/{language}.ftl, line {line}: {error}")
        }));
        resource
    });
    let mut texts: Vec<Text> = Vec::new();
    for entry in resource.body {
        let (key, read) = match entry {
            Entry::Message(message) => (message.id.name.to_owned(), text(&message)),
            Entry::Term(term) => (
                format!("-{}", term.id.name),
                Err("is a term: write its words in each text"),
            ),
            _ => continue,
        };
        let mut problem = |what| problems.push(format!("locales/{language}.ftl: `{key}` {what}"));
        if texts.iter().any(|text| text.key == key) {
            problem("stands twice");
        }
        match read {
            Ok(text) => texts.push(text),
            Err(what) => problem(what),
        }
    }
    if problems.is_empty() {
        Ok(Catalogue {
            language: language.to_owned(),
            texts,
        })
    } else {
        Err(problems)
    }
}

/// Returns the text of an entry, or what is wrong with it.
fn text(message: &Message<&str>) -> Result<Text, &'static str> {
    if !message.attributes.is_empty() {
        return Err("has attributes: write each as a text with its own key");
    }
    let pattern = message.value.as_ref().and_then(pattern);
    let pattern = pattern
        .ok_or("may hold only words, arguments like { $name }, and choices by an argument")?;
    if has_control_character(&pattern) {
        return Err("holds a control character, such as a tab");
    }
    let text = Text {
        key: message.id.name.to_owned(),
        pattern,
        is_same: message
            .comment
            .as_ref()
            .is_some_and(|comment| comment.content.contains(&"same")),
    };
    if text.arguments().len() > MOST_ARGUMENTS {
        return Err("has more than nine arguments");
    }
    Ok(text)
}

fn pattern(pattern: &Pattern<&str>) -> Option<Vec<Piece>> {
    let mut pieces: Vec<Piece> = Vec::new();
    for element in &pattern.elements {
        match (piece(element)?, pieces.last_mut()) {
            // The same words are the same text, wherever their lines end.
            (Piece::Words(more), Some(Piece::Words(words))) => {
                let is_empty_line = more == " " && words.ends_with(' ');
                words.push_str(if is_empty_line { "" } else { &more });
            }
            (piece, _) => pieces.push(piece),
        }
    }
    Some(pieces)
}

fn piece(element: &PatternElement<&str>) -> Option<Piece> {
    match element {
        // A line that goes on in the file is one line on the screen.
        PatternElement::TextElement { value } => {
            Some(Piece::Words(value.replace("\r\n", "\n").replace('\n', " ")))
        }
        PatternElement::Placeable { expression } => match expression {
            Expression::Inline(InlineExpression::VariableReference { id }) => {
                Some(Piece::Argument(id.name.to_owned()))
            }
            Expression::Inline(InlineExpression::StringLiteral { value }) => Some(Piece::Words(
                fluent_syntax::unicode::unescape_unicode_to_string(value).into(),
            )),
            Expression::Select {
                selector: InlineExpression::VariableReference { id },
                variants,
            } => choice(id.name, variants),
            _ => None,
        },
    }
}

fn choice(argument: &str, variants: &[Variant<&str>]) -> Option<Piece> {
    let mut ordered: Vec<&Variant<&str>> = variants.iter().collect();
    ordered.sort_by_key(|variant| variant.default);
    let variants = ordered.into_iter().map(|variant| {
        let (VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name }) =
            variant.key;
        Some((name.to_owned(), pattern(&variant.value)?))
    });
    Some(Piece::Choice {
        argument: argument.to_owned(),
        variants: variants.collect::<Option<_>>()?,
    })
}

/// Whether a pattern holds a character that `lines.rs` or the end of a line needs for itself.
fn has_control_character(pattern: &[Piece]) -> bool {
    pattern.iter().any(|piece| match piece {
        Piece::Words(words) => words.contains(char::is_control),
        Piece::Argument(_) => false,
        Piece::Choice { variants, .. } => variants.iter().any(|(_, it)| has_control_character(it)),
    })
}
