//! What differs between the languages.

use crate::{Catalogue, Piece, REFERENCE, Text};

/// The plural categories of CLDR.
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Returns each problem as a sentence.
pub(super) fn problems(catalogues: &[Catalogue]) -> Vec<String> {
    let Some((reference, others)) = catalogues.split_first() else {
        return vec![format!("locales/{REFERENCE}.ftl is missing")];
    };
    let mut problems = Vec::new();
    for catalogue in catalogues {
        let path = format!("locales/{}.ftl", catalogue.language);
        for text in &catalogue.texts {
            for missing in missing_categories(&catalogue.language, &text.pattern) {
                problems.push(format!(
                    "{path}: `{}` lacks the plural `{missing}`",
                    text.key
                ));
            }
        }
    }
    for catalogue in others {
        let path = format!("locales/{}.ftl", catalogue.language);
        for text in &reference.texts {
            match catalogue.get(&text.key) {
                None => problems.push(format!("{path}: `{}` is missing", text.key)),
                Some(it) => {
                    problems.extend(differences(text, it).map(|it| format!("{path}: {it}")))
                }
            }
        }
        for text in &catalogue.texts {
            if reference.get(&text.key).is_none() {
                problems.push(format!("{path}: `{}` is not in locales/en.ftl", text.key));
            }
        }
    }
    problems
}

fn differences(text: &Text, translated: &Text) -> impl Iterator<Item = String> {
    let sorted = |text: &Text| {
        let mut names: Vec<String> = text.arguments().into_iter().map(str::to_owned).collect();
        names.sort();
        names
    };
    let key = &text.key;
    let arguments = (sorted(text) != sorted(translated))
        .then(|| format!("`{key}` has other arguments than in locales/en.ftl"));
    let is_equal = text.pattern == translated.pattern && text.pattern.iter().any(has_word);
    let equal = is_equal.then(|| format!("`{key}` is the same as in English: translate it"));
    arguments.into_iter().chain(equal)
}

/// Returns the plural categories that a choice by number lacks.
fn missing_categories(language: &str, pattern: &[Piece]) -> Vec<&'static str> {
    let mut missing = Vec::new();
    for piece in pattern {
        let Piece::Choice { variants, .. } = piece else {
            continue;
        };
        let has = |category: &&str| variants.iter().any(|(name, _)| name == category);
        let is_plural = variants
            .iter()
            .all(|(name, _)| CATEGORIES.contains(&name.as_str()));
        if is_plural {
            let needed = needed(language).iter().copied();
            missing.extend(needed.filter(|category| !has(category)));
        }
        for (_, pattern) in variants {
            missing.extend(missing_categories(language, pattern));
        }
    }
    missing
}

/// The plural categories of whole numbers in a language (CLDR). "other" is the last variant anyway.
fn needed(language: &str) -> &'static [&'static str] {
    match language {
        "ru" => &["one", "few", "many"],
        "en" => &["one"],
        _ => &[],
    }
}

/// Whether a piece holds a word of a language; "CRM ID" is none.
fn has_word(piece: &Piece) -> bool {
    let is_word = |word: &str| word.chars().filter(|letter| letter.is_lowercase()).count() > 2;
    matches!(piece, Piece::Words(words) if words.split_whitespace().any(is_word))
}
