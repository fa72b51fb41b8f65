//! What differs between the languages.

use crate::{Catalogue, Piece, REFERENCE, Text};

/// The plural categories of CLDR.
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The most letters of texts that stand where there is little room, by the beginning of their keys:
/// headers of columns, the badge of a status, buttons beside others, the bar.
const ROOM: [(&str, usize); 6] = [
    ("action-", 20),
    ("customer-field-", 16),
    ("menu-customers", 12),
    ("menu-duplicates", 12),
    ("menu-jump", 12),
    ("order-status-", 14),
];

/// Returns each problem as a sentence.
pub(super) fn problems(catalogues: &[Catalogue]) -> Vec<String> {
    let Some((reference, others)) = catalogues
        .split_first()
        .filter(|(first, _)| first.language == REFERENCE)
    else {
        return vec![format!("locales/{REFERENCE}.ftl is missing")];
    };
    let mut problems = Vec::new();
    for catalogue in catalogues {
        let path = format!("locales/{}.ftl", catalogue.language);
        let Some(needed) = needed(&catalogue.language) else {
            problems.push(format!(
                "{path}: add the plural categories of the language to crates/catalogue/src/check.rs"
            ));
            continue;
        };
        for text in &catalogue.texts {
            if let Some(room) = room_exceeded(text) {
                let key = &text.key;
                problems.push(format!("{path}: `{key}` has room for {room} letters"));
            }
            for missing in missing_categories(needed, &text.pattern) {
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
    let equal = (is_equal && !translated.is_same).then(|| {
        format!("`{key}` is the same as in English: translate it, or write `# same` above it")
    });
    arguments.into_iter().chain(equal)
}

/// Returns the number of letters that a text has room for, where it has more.
fn room_exceeded(text: &Text) -> Option<usize> {
    let (_, room) = ROOM.iter().find(|(start, _)| text.key.starts_with(start))?;
    let letters = text.pattern.iter().map(|piece| match piece {
        Piece::Words(words) => words.chars().count(),
        Piece::Argument(_) | Piece::Choice { .. } => 0,
    });
    (letters.sum::<usize>() > *room).then_some(*room)
}

/// Returns the plural categories that the choices by number lack.
fn missing_categories(needed: &[&'static str], pattern: &[Piece]) -> Vec<&'static str> {
    let mut missing = Vec::new();
    for piece in pattern {
        let Piece::Choice { variants, .. } = piece else {
            continue;
        };
        let has = |category: &&str| variants.iter().any(|(name, _)| name == category);
        let is_number = |name: &str| name.starts_with(|first: char| !first.is_alphabetic());
        let is_plural = variants
            .iter()
            .all(|(name, _)| CATEGORIES.contains(&name.as_str()) || is_number(name));
        if is_plural {
            missing.extend(needed.iter().copied().filter(|category| !has(category)));
        }
        for (_, pattern) in variants {
            missing.extend(missing_categories(needed, pattern));
        }
    }
    missing
}

/// Returns the plural categories of whole numbers in a language (CLDR); none for a language that is
/// not listed. "other" is the last variant anyway.
fn needed(language: &str) -> Option<&'static [&'static str]> {
    match language {
        "en" => Some(&["one"]),
        "ru" => Some(&["one", "few", "many"]),
        _ => None,
    }
}

/// Whether a piece holds a word of a language; "CRM ID" is none.
fn has_word(piece: &Piece) -> bool {
    let is_word = |word: &str| word.chars().filter(|letter| letter.is_lowercase()).count() > 2;
    match piece {
        Piece::Words(words) => words.split_whitespace().any(is_word),
        Piece::Argument(_) => false,
        Piece::Choice { variants, .. } => variants.iter().flat_map(|(_, it)| it).any(has_word),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn check(languages: &[(&str, &str)]) -> Vec<String> {
        let parsed = languages.iter();
        let parsed = parsed.map(|(language, source)| Catalogue::parse(language, source).unwrap());
        problems(&parsed.collect::<Vec<_>>())
    }

    fn against(english: &str, russian: &str) -> Vec<String> {
        check(&[("en", english), ("ru", russian)])
    }

    #[test]
    fn languages_that_say_the_same_have_no_problems() {
        let english =
            "a = Hello { $name }\nb = { $n ->\n    [one] { $n } row\n   *[other] { $n } rows\n}\n";
        let russian = "b = { $n ->\n    [one] { $n } строка\n    [few] { $n } строки\n    [many] { $n } строк\n   *[other] { $n } строки\n}\na = { $name }, привет\n";
        assert!(against(english, russian).is_empty());
        assert!(check(&[("en", english)]).is_empty());
    }

    #[test]
    fn the_reference_is_needed() {
        let missing = ["locales/en.ftl is missing"];
        assert_eq!(problems(&[]), missing);
        assert_eq!(check(&[("ru", "a = А")]), missing);
    }

    #[test]
    fn each_text_is_needed_and_no_other() {
        assert_eq!(
            against("a = Hello\nb = World", "a = Привет\nc = Мир"),
            [
                "locales/ru.ftl: `b` is missing",
                "locales/ru.ftl: `c` is not in locales/en.ftl"
            ]
        );
    }

    #[test]
    fn the_arguments_are_the_same_in_any_order() {
        let english = "a = { $x } of { $y }";
        assert!(against(english, "a = из { $y } { $x }, { $y }").is_empty());
        for russian in [
            "a = из { $y }",
            "a = { $x } из { $y } { $z }",
            "a = { $x } из { $z }",
        ] {
            assert_eq!(
                against(english, russian),
                ["locales/ru.ftl: `a` has other arguments than in locales/en.ftl"],
                "{russian}"
            );
        }
        // An argument may choose in one language, and be said in the other.
        assert!(
            against(
                "a = { $x ->\n    [on] On\n   *[off] Off\n}",
                "a = Состояние: { $x }"
            )
            .is_empty()
        );
    }

    #[test]
    fn each_plural_of_the_language_is_needed() {
        let russian = |variants: &str| format!("a = {{ $n ->\n{variants}   *[other] строки\n}}");
        let english = "a = { $n ->\n    [one] row\n   *[other] rows\n}";
        assert_eq!(
            against(english, &russian("    [one] строка\n")),
            [
                "locales/ru.ftl: `a` lacks the plural `few`",
                "locales/ru.ftl: `a` lacks the plural `many`"
            ]
        );
        // A number of its own is no plural.
        assert_eq!(
            against(
                english,
                &russian("    [0] нет\n    [one] строка\n    [few] строки\n")
            ),
            ["locales/ru.ftl: `a` lacks the plural `many`"]
        );
        assert_eq!(
            check(&[("en", "a = { $n ->\n    [0] none\n   *[other] rows\n}")]),
            ["locales/en.ftl: `a` lacks the plural `one`"]
        );
        // Not a number.
        let kinds = "a = { $kind ->\n    [company] companies\n   *[other] people\n}";
        assert!(check(&[("en", kinds)]).is_empty());
    }

    #[test]
    fn plurals_in_a_variant_are_checked_too() {
        let source =
            "a = { $kind ->\n    [row] { $n ->\n       *[other] rows\n    }\n   *[none] no\n}";
        assert_eq!(
            check(&[("en", source)]),
            ["locales/en.ftl: `a` lacks the plural `one`"]
        );
    }

    #[test]
    fn a_language_without_plurals_here_is_refused() {
        assert_eq!(
            check(&[("en", "a = Hello"), ("de", "a = Hallo")]),
            [
                "locales/de.ftl: add the plural categories of the language to crates/catalogue/src/check.rs"
            ]
        );
    }

    #[test]
    fn a_text_fits_its_room() {
        let russian = "action-save = Сохранить все изменения сразу";
        let problem = "locales/ru.ftl: `action-save` has room for 20 letters";
        assert_eq!(against("action-save = Save", russian), [problem]);
        assert!(against("action-save = Save", "action-save = Сохранить").is_empty());
        let elsewhere = ("x = Save", "x = Сохранить все изменения сразу");
        assert!(against(elsewhere.0, elsewhere.1).is_empty());
    }

    #[test]
    fn words_are_translated() {
        let advice = "translate it, or write `# same` above it";
        let same = [format!(
            "locales/ru.ftl: `a` is the same as in English: {advice}"
        )];
        assert!(against("a = Status", "# same\na = Status").is_empty());
        for text in [
            "a = Save",
            "a = { $x } of the { $y }",
            "a = Save\n    all",
            "a = { $x ->\n    [on] switched\n   *[off] X\n}",
        ] {
            assert_eq!(against(text, text), same, "{text}");
        }
        for text in [
            "a = CRM ID",
            "a = { $x }: { $y }",
            "a = HTTP { $x }",
            "a = OK · { $x }",
        ] {
            assert!(against(text, text).is_empty(), "{text}");
        }
        // Another end of a line is no translation.
        assert_eq!(against("a = Save all", "a = Save\n    all"), same);
    }
}
