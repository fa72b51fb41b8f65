use std::borrow::Cow;

use model::{Customer, is_blank, isolated, printable, shortened};
use proptest::prelude::*;
use proptest::sample::select;

use crate::support::laws;

#[test]
fn a_name_with_right_to_left_letters_is_isolated() {
    for name in [
        "שלום (ישראל) בע״מ",
        "3 אחים (1990)",
        "Café شركة",
        "\u{fb4f}",
        "\u{1e900}",
    ] {
        assert_eq!(isolated(name), format!("\u{2068}{name}\u{2069}"));
    }
    for name in ["", "Google", "Łódź 3", "高橋", "Ёлка", "🙂", "(1990)"] {
        assert_eq!(isolated(name), name);
    }
}

#[test]
fn what_hides_or_turns_text_is_shown_as_such() {
    let cases = [
        ("a\u{202e}gpj.exe", "a\u{fffd}gpj.exe"),
        ("\u{2066}a\u{2069}", "\u{fffd}a\u{fffd}"),
        ("a\u{0}\u{1b}[31mb", "a\u{fffd}\u{fffd}[31mb"),
        ("a\u{7f}\u{85}", "a\u{fffd}\u{fffd}"),
        ("Goo\u{200b}gle\u{feff}", "Goo\u{fffd}gle\u{fffd}"),
        ("Goo\u{ad}gle", "Goo\u{fffd}gle"),
        ("a\u{2060}\u{2064}b", "a\u{fffd}\u{fffd}b"),
        ("a\u{2028}b\u{2029}", "a\u{fffd}b\u{fffd}"),
        ("a\u{e0041}\u{e007f}", "a\u{fffd}\u{fffd}"),
        (
            "\u{fdd0}\u{fffe}\u{1ffff}\u{10ffff}",
            "\u{fffd}\u{fffd}\u{fffd}\u{fffd}",
        ),
        ("pay\u{200d}pal\u{200c}", "pay\u{fffd}pal\u{fffd}"),
        ("a\u{fe0f}", "a\u{fffd}"),
        ("\u{200d}é", "\u{fffd}é"),
        ("é\u{200d}", "é\u{fffd}"),
        ("é\u{200d}\u{200d}é", "é\u{fffd}\u{fffd}é"),
        ("☺\u{fe0f}\u{fe0f}", "☺\u{fe0f}\u{fffd}"),
        ("a\rb", "a\u{fffd}b"),
        ("a\r\r\nb", "a\u{fffd}\nb"),
    ];
    for (text, shown) in cases {
        assert_eq!(printable(text), shown, "{text:?}");
    }
}

#[test]
fn what_people_write_stays() {
    let texts = [
        "",
        "Line 1\n\tLine 2",
        "Émile Straße Ёлка 日本 がん",
        "e\u{301}\u{323} Zoe\u{308}",
        "👩\u{200d}💻 👩🏽\u{200d}🚀 ❤\u{fe0f} 👩\u{200d}❤\u{fe0f}\u{200d}👨 🏳\u{fe0f}\u{200d}🌈 🇩🇪",
        "می\u{200c}خواهم",
        "क्\u{200d}ष क्\u{200c}ष",
        "葛\u{e0100}",
        "שלום\u{200f}! ولد\u{61c}",
        "a\u{a0}b\u{3000}c",
        "\u{fffd}",
    ];
    for text in texts {
        assert_eq!(printable(text), text);
        assert!(matches!(printable(text), Cow::Borrowed(_)), "{text}");
    }
}

#[test]
fn a_line_of_windows_is_a_line() {
    assert_eq!(printable("a\r\nb\r\n"), "a\nb\n");
}

#[test]
fn of_a_pile_of_marks_four_stay() {
    let pile = |marks: usize| format!("a{}b", "\u{301}".repeat(marks));
    assert_eq!(printable(&pile(4)), pile(4));
    assert_eq!(printable(&pile(5)), pile(4));
    assert_eq!(printable(&pile(500)), pile(4));
    for between in ["\u{200d}", "\u{fe0f}", "\u{34f}", "\r"] {
        let piled = format!("é{}", format!("\u{301}\u{20dd}{between}").repeat(50));
        assert!(highest_pile(&printable(&piled)) <= 4, "{between:?}");
    }
}

#[test]
fn nothing_to_see_is_blank() {
    let blank = [
        "",
        " \t\n\u{a0}\u{3000}",
        "\u{200b}",
        "\u{200d}\u{fe0f}",
        "\u{3164}\u{115f}\u{1160}\u{2800}\u{ffa0}",
        "\u{ad}\u{feff}\u{2060}",
        "\u{202e}\u{e0041} \u{0}",
        "\u{200e}\u{200f}\u{61c}",
        "\u{2028}",
    ];
    for text in blank {
        assert!(is_blank(text), "{text:?}");
        assert!(!is_blank(&format!("{text}x{text}")), "{text:?}");
    }
    for text in ["-", "0", "\u{fffd}", "\u{301}", "ㅤa", "日"] {
        assert!(!is_blank(text), "{text:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1024, ..laws() })]

    #[test]
    fn once_is_enough(text in texts()) {
        let once = printable(&text).into_owned();
        prop_assert_eq!(printable(&once), once.as_str());
    }

    #[test]
    fn nothing_forbidden_is_left(text in texts()) {
        let shown = printable(&text);
        prop_assert!(!shown.chars().any(is_forbidden), "{:?}", shown);
        prop_assert!(highest_pile(&shown) <= 4, "{:?}", shown);
        let ascii = |c: Option<char>| c.is_none_or(|c| c.is_ascii());
        let chars: Vec<_> = shown.chars().collect();
        for (at, c) in chars.iter().enumerate() {
            let before = at.checked_sub(1).map(|at| chars[at]);
            let after = chars.get(at + 1).copied();
            if ['\u{200c}', '\u{200d}'].contains(c) {
                prop_assert!(!ascii(before) && !ascii(after), "{:?}", shown);
            }
            if ['\u{fe0f}', '\u{e0100}'].contains(c) {
                prop_assert!(!ascii(before), "{:?}", shown);
            }
        }
    }

    #[test]
    fn each_character_stands_where_it_stood(text in "[a-é\u{202e}\u{0}\u{200d}\u{2028}]{0,12}") {
        let shown = printable(&text);
        prop_assert_eq!(shown.chars().count(), text.chars().count());
        for (its, was) in shown.chars().zip(text.chars()) {
            prop_assert!([was, char::REPLACEMENT_CHARACTER].contains(&its));
        }
    }

    #[test]
    fn plain_text_is_lent(text in "[ -~\n\t]{0,40}") {
        prop_assert!(matches!(printable(&text), Cow::Borrowed(its) if its == text));
    }

    #[test]
    fn a_text_that_is_not_blank_is_not_made_so(text in texts()) {
        prop_assert!(is_blank(&text) || !is_blank(&printable(&text)));
    }
}

/// From single pieces that matter to plain noise.
fn texts() -> impl Strategy<Value = String> {
    let pieces = select(vec![
        "a",
        "é",
        "☺",
        "ی",
        "क्",
        "\u{301}",
        "\u{20dd}",
        "\u{200c}",
        "\u{200d}",
        "\u{fe0f}",
        "\u{e0100}",
        "\u{202e}",
        "\u{200b}",
        "\u{0}",
        "\r",
        "\n",
        "\r\n",
        "\u{ad}",
        "\u{fffd}",
        "\u{3164}",
        "\u{e0041}",
        "\u{ffff}",
        " ",
        "\u{a0}",
        "\u{34f}",
        "\u{180b}",
    ]);
    prop_oneof![
        prop::collection::vec(pieces, 0..14).prop_map(|pieces| pieces.concat()),
        any::<String>(),
        prop::collection::vec(any::<char>(), 0..20).prop_map(String::from_iter),
    ]
}

/// As the brief lists them, on purpose not by the ranges of the code.
fn is_forbidden(c: char) -> bool {
    let code = u32::from(c);
    (c.is_control() && c != '\n' && c != '\t')
        || (0x202A..=0x202E).contains(&code)
        || (0x2066..=0x2069).contains(&code)
        || (0x2060..=0x2064).contains(&code)
        || (0xE0000..=0xE007F).contains(&code)
        || (0xFDD0..=0xFDEF).contains(&code)
        || [0x200B, 0xFEFF, 0xAD, 0x2028, 0x2029].contains(&code)
        || code % 0x10000 >= 0xFFFE
}

/// The most marks in a row, looking through what can't be seen between them.
fn highest_pile(text: &str) -> usize {
    let ranges = [
        0x300..=0x36F,
        0x1AB0..=0x1AFF,
        0x1DC0..=0x1DFF,
        0x20D0..=0x20FF,
        0xFE20..=0xFE2F,
    ];
    let is_mark = |c: char| ranges.iter().any(|range| range.contains(&u32::from(c)));
    let is_between = |c: char| ['\u{200c}', '\u{200d}', '\u{fe0f}', '\u{e0100}'].contains(&c);
    let (mut highest, mut marks) = (0, 0);
    for c in text.chars().filter(|c| !is_between(*c)) {
        marks = if is_mark(c) { marks + 1 } else { 0 };
        highest = highest.max(marks);
    }
    highest
}

#[test]
fn a_long_text_is_shortened_at_a_letter() {
    for (text, shown) in [
        ("", ""),
        ("жжж", "жжж"),
        ("жжжж", "жжж…"),
        ("🙂🙂🙂é", "🙂🙂🙂…"),
    ] {
        assert_eq!(shortened(text, 3), shown);
    }
    let customer = Customer {
        company: "ж".repeat(1_000_000),
        ..Customer::default()
    };
    assert_eq!(customer.display_name().english().chars().count(), 201);
}
