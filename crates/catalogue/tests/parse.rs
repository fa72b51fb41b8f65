use catalogue::Catalogue;
use proptest::prelude::*;

use crate::support::{argument, choice, english, pieces, words};

#[test]
fn texts_have_keys_words_and_arguments() {
    let catalogue =
        english("# A comment\n\n## A section\n\nsave = Save\ngreet = Hello, { $name }!\n");
    assert_eq!(catalogue.language, "en");
    let keys: Vec<&str> = catalogue.texts.iter().map(|it| it.key.as_str()).collect();
    assert_eq!(keys, ["save", "greet"]);
    assert_eq!(catalogue.get("save").unwrap().pattern, [words("Save")]);
    assert_eq!(
        catalogue.get("greet").unwrap().pattern,
        [words("Hello, "), argument("name"), words("!")]
    );
    assert_eq!(catalogue.get("leave"), None);
}

#[test]
fn arguments_are_named_in_the_order_of_their_first_place() {
    let arguments = |source: &str| {
        let catalogue = english(source);
        let names = catalogue.texts[0].arguments();
        names.into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(arguments("a = { $y } of { $x }, { $y }"), ["y", "x"]);
    assert_eq!(arguments("a = none"), [""; 0]);
    // The arguments inside of a choice come after those that are always said.
    assert_eq!(
        arguments("a = { $n ->\n    [one] { $inner }\n   *[other] x\n} { $last }"),
        ["n", "last", "inner"]
    );
}

#[test]
fn a_choice_keeps_its_variants_with_the_default_last() {
    assert_eq!(
        pieces(
            "a = { $count ->\n   *[other] { $count } rows\n    [one] { $count } row\n    [0] no rows\n} left"
        ),
        [
            choice(
                "count",
                &[
                    ("one", &[argument("count"), words(" row")]),
                    ("0", &[words("no rows")]),
                    ("other", &[argument("count"), words(" rows")]),
                ]
            ),
            words(" left"),
        ]
    );
}

#[test]
fn a_choice_may_stand_in_a_choice() {
    let inner = choice(
        "n",
        &[("one", &[words("row")]), ("other", &[words("rows")])],
    );
    assert_eq!(
        pieces(
            "a = { $kind ->\n    [row] { $n ->\n        [one] row\n       *[other] rows\n    }\n   *[other] x\n}"
        ),
        [choice(
            "kind",
            &[("row", &[inner]), ("other", &[words("x")])]
        )]
    );
}

#[test]
fn escapes_in_strings_are_read() {
    for (source, text) in [
        (r#"a = { "{" }x{ "}" }"#, "{x}"),
        (r#"a = { " " }x"#, " x"),
        (r#"a = { "\u00A0" }x"#, "\u{a0}x"),
        (r#"a = { "\U01F642" }"#, "🙂"),
        (r#"a = { "\"\\" }"#, "\"\\"),
        (r#"a = { "" }x"#, "x"),
    ] {
        assert_eq!(pieces(source), [words(text)], "{source}");
    }
}

#[test]
fn a_text_of_several_lines_is_one_line() {
    let one_line = [words("One two three")];
    assert_eq!(pieces("a = One\n    two\n    three\n"), one_line);
    assert_eq!(pieces("a =\n    One two\n    three\n\n"), one_line);
    assert_eq!(pieces("a = One\r\n    two\r\n    three\r\n"), one_line);
    // An empty line is no sign of the text.
    assert_eq!(pieces("a = One\n\n\n    two three\n"), one_line);
    assert_eq!(
        pieces("a = One\n    { $two }\n    three\n"),
        [words("One "), argument("two"), words(" three")]
    );
}

#[test]
fn what_is_not_used_is_refused() {
    let only = "may hold only words, arguments like { $name }, and choices by an argument";
    for (source, key, what) in [
        (
            "-brand = Desk",
            "-brand",
            "is a term: write its words in each text",
        ),
        (
            "a = Name\n    .title = Title",
            "a",
            "has attributes: write each as a text with its own key",
        ),
        (
            "a =\n    .title = Title",
            "a",
            "has attributes: write each as a text with its own key",
        ),
        ("a = { b }", "a", only),
        ("a = { b.title }", "a", only),
        ("a = { -brand }", "a", only),
        ("a = { NUMBER($n) }", "a", only),
        ("a = { 7 }", "a", only),
        ("a = { NUMBER($n) ->\n   *[other] x\n}", "a", only),
        ("a = { $n ->\n   *[other] { b }\n}", "a", only),
        ("a = A\na = B", "a", "stands twice"),
        ("a = x\ty", "a", "holds a control character, such as a tab"),
        (
            r#"a = { "\u0001" }"#,
            "a",
            "holds a control character, such as a tab",
        ),
        (
            "a = { $n ->\n   *[other] { \"\\u000A\" }\n}",
            "a",
            "holds a control character, such as a tab",
        ),
        (
            "a = {$a}{$b}{$c}{$d}{$e}{$f}{$g}{$h}{$i}{$j}",
            "a",
            "has more than nine arguments",
        ),
    ] {
        assert_eq!(
            Catalogue::parse("ru", source).unwrap_err(),
            [format!("locales/ru.ftl: `{key}` {what}")],
            "{source}"
        );
    }
}

#[test]
fn an_error_of_the_syntax_is_found_by_its_line() {
    let problems = Catalogue::parse("ru", "# Ж\n\na = А\nb = Б { ! }\nc = В\nd\n").unwrap_err();
    assert_eq!(problems.len(), 2, "{problems:?}");
    assert!(
        problems[0].starts_with("locales/ru.ftl, line 4: "),
        "{problems:?}"
    );
    assert!(
        problems[1].starts_with("locales/ru.ftl, line 6: "),
        "{problems:?}"
    );
}

#[test]
fn all_defects_of_a_file_are_told_at_once() {
    let problems = Catalogue::parse("en", "-x = X\na = { b }\na = A\nc = { 7 }").unwrap_err();
    assert_eq!(problems.len(), 3, "{problems:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_file_is_read_or_refused(source in prop_oneof![
        any::<String>(),
        "(a|b|-c| |\n|=|\\{|\\}|\\$|->|\\*|\\[|\\]|\"|\\\\u|é|#){0,60}",
    ]) {
        match Catalogue::parse("en", &source) {
            Ok(catalogue) => {
                let lines = catalogue.lines(&catalogue);
                prop_assert_eq!(lines.lines().count(), catalogue.texts.len());
            }
            Err(problems) => prop_assert!(!problems.is_empty()),
        }
    }
}
