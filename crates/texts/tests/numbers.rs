use texts::{Language, Message, count};

use crate::support::russian;

const NUMBERS: [i64; 11] = [0, 1, 2, 5, 11, 21, 22, 25, 101, 111, 1_000];

/// What a text says of [`NUMBERS`].
fn english_of(text: impl Fn(i64) -> Message) -> [String; 11] {
    NUMBERS.map(|number| text(number).english())
}

fn russian_of(text: impl Fn(i64) -> Message) -> [String; 11] {
    NUMBERS.map(|number| russian(&text(number)))
}

#[test]
fn minutes_hours_and_days_are_counted_in_english() {
    for (said, unit) in [
        (english_of(texts::time_minutes), "minute"),
        (english_of(texts::time_hours), "hour"),
        (english_of(texts::time_days), "day"),
    ] {
        let expected = [
            format!("0 {unit}s"),
            format!("1 {unit}"),
            format!("2 {unit}s"),
            format!("5 {unit}s"),
            format!("11 {unit}s"),
            format!("21 {unit}s"),
            format!("22 {unit}s"),
            format!("25 {unit}s"),
            format!("101 {unit}s"),
            format!("111 {unit}s"),
            format!("1,000 {unit}s"),
        ];
        assert_eq!(said, expected);
    }
}

#[test]
fn minutes_hours_and_days_are_counted_in_russian() {
    for (said, one, few, many) in [
        (russian_of(texts::time_minutes), "минуту", "минуты", "минут"),
        (russian_of(texts::time_hours), "час", "часа", "часов"),
        (russian_of(texts::time_days), "день", "дня", "дней"),
    ] {
        let expected = [
            format!("0 {many}"),
            format!("1 {one}"),
            format!("2 {few}"),
            format!("5 {many}"),
            format!("11 {many}"),
            format!("21 {one}"),
            format!("22 {few}"),
            format!("25 {many}"),
            format!("101 {one}"),
            format!("111 {many}"),
            format!("1\u{a0}000 {many}"),
        ];
        // A space before a unit may be one that keeps the line.
        let said = said.map(|text| match text.rsplit_once(['\u{a0}', ' ']) {
            Some((number, unit)) => format!("{number} {unit}"),
            None => text,
        });
        assert_eq!(said, expected);
    }
}

#[test]
fn a_number_is_grouped_as_the_language_does() {
    let [english, russian] = ["en", "ru"].map(|tag| Language::of_tag(tag).unwrap());
    for (number, in_english, in_russian) in [
        (0, "0", "0"),
        (999, "999", "999"),
        (1_240, "1,240", "1\u{a0}240"),
        (1_000_000, "1,000,000", "1\u{a0}000\u{a0}000"),
        (-1_240, "-1,240", "-1\u{a0}240"),
        (-999, "-999", "-999"),
    ] {
        assert_eq!(count(english, number), in_english);
        assert_eq!(count(russian, number), in_russian);
    }
    assert_eq!(count(english, i64::MIN), "-9,223,372,036,854,775,808");
}

#[test]
fn numbers_of_each_type_are_written_alike() {
    let said = [
        texts::time_days(1_240_i64),
        texts::time_days(1_240_u32),
        texts::time_days(1_240_usize),
    ];
    assert_eq!(said.map(|it| it.english()), ["1,240 days"; 3]);
}

#[test]
fn a_number_that_is_a_name_is_not_grouped() {
    assert_eq!(texts::row_number(1_240.to_string()).english(), "No. 1240");
    assert_eq!(russian(&texts::row_number("1240")), "№\u{a0}1240");
}
