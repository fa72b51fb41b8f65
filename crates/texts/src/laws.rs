//! The laws of filling texts, over all texts of all languages and over files of texts with defects.
#![allow(clippy::unwrap_used)]

use std::path::Path;
use std::sync::LazyLock;

use catalogue::{Catalogue as Source, Piece};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::intl::{count, plural};
use crate::{Argument, Catalogue, Language, Message};

static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales");
    catalogue::read(&folder).unwrap()
});

/// Property tests that write no files when a law fails.
fn laws() -> ProptestConfig {
    ProptestConfig {
        cases: 2_000,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// Words without control characters: those that are shown have passed through `model::printable`.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,12}",
        // Names of variants.
        prop::sample::select(vec!["", "one", "few", "many", "other", "0", "1"])
            .prop_map(str::to_owned),
    ]
}

fn messages() -> impl Strategy<Value = Message> {
    let leaf = prop_oneof![
        words().prop_map(Message::verbatim),
        (any::<Index>(), numbers()).prop_map(|(place, number)| {
            let place = place.index(SOURCES[0].texts.len());
            Message::new(u16::try_from(place).unwrap(), vec![number.into(); 9])
        }),
    ];
    leaf.prop_recursive(2, 6, 3, |inner| {
        vec(inner, 0..3).prop_map(|inner| Message::joined(" · ", inner))
    })
}

fn numbers() -> impl Strategy<Value = i64> {
    prop_oneof![0..130_i64, any::<i64>(), Just(i64::MIN), Just(i64::MAX)]
}

fn arguments() -> impl Strategy<Value = Argument> {
    prop_oneof![
        words().prop_map(Argument::from),
        numbers().prop_map(Argument::from),
        messages().prop_map(Argument::from),
        vec(messages(), 0..4).prop_map(Argument::from),
    ]
}

fn catalogue_of(language: Language) -> Catalogue {
    Catalogue::known(language).unwrap()
}

/// Says an argument by itself.
fn said(argument: &Argument, catalogue: &Catalogue) -> String {
    match argument {
        Argument::Words(words) => words.clone(),
        Argument::Number(number) => count(catalogue.language(), *number),
        Argument::Message(message) => message.text(catalogue),
        Argument::List(list) => {
            let texts: Vec<String> = list.iter().map(|it| it.text(catalogue)).collect();
            texts.join(", ")
        }
    }
}

/// Fills a pattern as it stands in the file of its language.
fn expected(
    pattern: &[Piece],
    names: &[&str],
    arguments: &[Argument],
    catalogue: &Catalogue,
) -> String {
    let value = |name: &str| &arguments[names.iter().position(|it| *it == name).unwrap()];
    let pieces = pattern.iter().map(|piece| match piece {
        Piece::Words(words) => words.clone(),
        Piece::Argument(name) => said(value(name), catalogue),
        Piece::Choice { argument, variants } => {
            let fits = |name: &str| match value(argument) {
                Argument::Number(number) => {
                    name == number.to_string() || name == plural(catalogue.language(), *number)
                }
                value => name == said(value, catalogue),
            };
            let chosen = variants.iter().find(|(name, _)| fits(name));
            let (_, chosen) = chosen.or(variants.last()).unwrap();
            expected(chosen, names, arguments, catalogue)
        }
    });
    pieces.collect()
}

/// Fills the only text of a file.
fn filled(source: &str, arguments: &[Argument]) -> String {
    let source = Source::parse("en", source).unwrap();
    let catalogue = Catalogue::parse(Language::default(), &source.lines(&source));
    catalogue.text(0, arguments)
}

#[test]
fn each_text_is_written_and_read_again() {
    let number = |number: i64| vec![Argument::Number(number)];
    let rows = "a = { $n ->\n    [0] none\n    [one] { $n } row\n   *[other] { $n } rows\n} left";
    for (arguments, text) in [
        (number(0), "none left"),
        (number(1), "1 row left"),
        (number(-2), "-2 rows left"),
        (number(12_400), "12,400 rows left"),
        (vec!["one".into()], "one row left"),
        (vec!["two".into()], "two rows left"),
        // A defect of the code: the last variant, without the argument.
        (vec![], " rows left"),
    ] {
        assert_eq!(filled(rows, &arguments), text, "{arguments:?}");
    }
}

#[test]
fn a_choice_in_a_choice_chooses_by_its_own_argument() {
    let source = "a = { $kind ->
    [row] { $n ->
        [one] a row
       *[other] { $n } rows
    } here
   *[none] nothing
}.";
    let said = |kind: &str, n: i64| filled(source, &[kind.into(), n.into()]);
    assert_eq!(said("row", 1), "a row here.");
    assert_eq!(said("row", 7), "7 rows here.");
    assert_eq!(said("column", 7), "nothing.");
}

#[test]
fn the_words_of_an_argument_are_not_read_as_a_pattern() {
    for words in ["\u{1}1", "\u{2}0a\u{3}b\u{4}\u{5}", "{ $b }"] {
        assert_eq!(
            filled("a = { $a }, { $b }", &[words.into(), "B".into()]),
            format!("{words}, B")
        );
    }
}

#[test]
fn a_file_that_is_cut_off_says_what_came() {
    let source = "a = You see { $n ->\n    [one] { $n } row\n   *[other] { $n } rows\n}";
    let source = Source::parse("en", source).unwrap();
    let line = source.lines(&source);
    for cut in 0..line.len() {
        let catalogue = Catalogue::parse(Language::default(), &line[..cut]);
        let text = catalogue.text(0, &[Argument::Number(1)]);
        assert!("You see 1 row".starts_with(&text), "{text:?}");
    }
    let two = Catalogue::parse(Language::default(), "a\nb");
    assert_eq!(
        [0, 1, u16::MAX].map(|place| two.text(place, &[])),
        ["a", "b", ""]
    );
}

#[test]
fn defects_of_any_depth_are_read_at_once() {
    for unit in [
        "\u{2}0\u{3}",
        "\u{2}0a\u{3}\u{4}",
        "\u{2}",
        "\u{2}0\u{3}\u{2}0\u{3}\u{4}",
    ] {
        let line = unit.repeat(3_000);
        let catalogue = Catalogue::parse(Language::default(), &line);
        catalogue.text(0, &[Argument::Number(1)]);
    }
}

proptest! {
    #![proptest_config(laws())]

    #[test]
    fn any_text_holds_its_arguments(
        place in any::<Index>(),
        language in any::<Index>(),
        arguments in vec(arguments(), 9),
    ) {
        let language = language.index(SOURCES.len());
        let source = &SOURCES[language];
        let catalogue = catalogue_of(Language::all().nth(language).unwrap());
        let place = place.index(SOURCES[0].texts.len());
        let reference = &SOURCES[0].texts[place];
        let names = reference.arguments();
        let arguments = &arguments[..names.len()];
        let pattern = &source.get(&reference.key).unwrap().pattern;
        let text = catalogue.text(u16::try_from(place).unwrap(), arguments);
        prop_assert_eq!(&text, &expected(pattern, &names, arguments, &catalogue));
        prop_assert!(!text.contains(char::is_control), "{:?}", text);
        for piece in pattern {
            if let Piece::Argument(name) = piece {
                let at = names.iter().position(|it| it == name).unwrap();
                let words = said(&arguments[at], &catalogue);
                prop_assert!(text.contains(&words), "{:?} lacks {:?}", text, words);
            }
        }
        // Neither too few arguments nor a place that is none ends the application.
        catalogue.text(u16::try_from(place).unwrap(), &arguments[..names.len() / 2]);
        prop_assert_eq!(catalogue.text(u16::MAX, arguments), "");
    }

    #[test]
    fn a_file_with_defects_is_read(
        lines in prop_oneof![any::<String>(), "[\u{1}-\u{5}\n019aж]{0,60}"],
        arguments in vec(arguments(), 0..3),
    ) {
        for language in Language::all() {
            let catalogue = Catalogue::parse(language, &lines);
            for place in 0..8 {
                catalogue.text(place, &arguments);
            }
        }
    }
}
