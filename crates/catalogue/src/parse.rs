//! From the syntax of Project Fluent to texts. Terms, references between texts and attributes are not
//! used: a text is read more easily where all of it stands in one place.

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};

use crate::{Catalogue, Piece, Text};

pub(super) fn parse(language: &str, source: &str) -> Result<Catalogue, Vec<String>> {
    let mut problems = Vec::new();
    let resource = fluent_syntax::parser::parse(source).unwrap_or_else(|(resource, errors)| {
        problems.extend(errors.iter().map(|error| {
            let line = source[..error.pos.start].lines().count();
            format!("locales/{language}.ftl, line {line}: {error}")
        }));
        resource
    });
    let mut texts: Vec<Text> = Vec::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else {
            continue;
        };
        let key = message.id.name.to_owned();
        let problem = |what: &str| format!("locales/{language}.ftl: `{key}` {what}");
        if texts.iter().any(|text| text.key == key) {
            problems.push(problem("stands twice"));
        }
        match message.value.as_ref().map(pattern) {
            Some(Some(pattern)) => texts.push(Text { key, pattern }),
            _ => problems.push(problem(
                "may hold words, arguments like { $name }, and choices by an argument",
            )),
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

fn pattern(pattern: &Pattern<&str>) -> Option<Vec<Piece>> {
    pattern.elements.iter().map(piece).collect()
}

fn piece(element: &PatternElement<&str>) -> Option<Piece> {
    match element {
        // A line that goes on in the file is one line on the screen.
        PatternElement::TextElement { value } => Some(Piece::Words(value.replace('\n', " "))),
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
