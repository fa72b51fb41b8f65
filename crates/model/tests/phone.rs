//! The rules of docs/directory.md, "Phone numbers".

use model::phone_numbers;
use proptest::prelude::*;

use crate::support::laws;

/// Returns the numbers of a text as they are compared: "country national", and an extension as
/// "x digits".
fn read(text: &str) -> Vec<String> {
    let numbers = phone_numbers(text).into_iter().map(|number| {
        if number.is_extension {
            return format!("x {}", number.digits);
        }
        let readings = number.readings().map(|reading| {
            let country = reading.country.map_or("?".into(), |it| it.to_string());
            format!("{country} {}", reading.national)
        });
        readings.collect::<Vec<_>>().join(" or ")
    });
    numbers.collect()
}

#[test]
fn a_number_is_read_apart_from_what_is_dialled_before_it() {
    for (text, expected) in [
        ("+44 20 7946 0958", "44 2079460958"),
        ("+44 (0)20 7946 0958", "44 2079460958"),
        ("0044 (0) 20", "? 4420"),
        ("0044 (0)20 7946 0958", "44 2079460958"),
        ("00442079460958", "44 2079460958"),
        ("020 7946 0958", "? 2079460958"),
        ("(020) 7946.0958", "? 2079460958"),
        ("+39 06 27458838", "39 627458838"),
        ("+7 495 555-01-42", "7 4955550142"),
        ("8 (495) 555-01-42", "7 4955550142 or 84 955550142"),
        ("74955550142", "? 74955550142 or 7 4955550142"),
        ("+359 2 546470", "359 2546470"),
        ("2125550142", "? 2125550142"),
        ("12125550142", "? 12125550142 or 1 2125550142"),
        ("5550142", "? 5550142"),
        ("٠٢٠ ٧٩٤٦ ٠٩٥٨", "? 2079460958"),
        ("०२०7946 ０958", "? 2079460958"),
        ("112", "? 112"),
        ("+4989", "? 4989"),
    ] {
        assert_eq!(read(text), [expected], "{text}");
    }
}

#[test]
fn a_text_may_hold_several_numbers_and_extensions() {
    for (text, expected) in [
        (
            "030 23125 101 / 0170 0000 202",
            &["? 3023125101", "? 1700000202"][..],
        ),
        (
            "0170 0000202; 0170 0000203",
            &["? 1700000202", "? 1700000203"],
        ),
        (
            "0170 0000202 or 0170 0000203",
            &["? 1700000202", "? 1700000203"],
        ),
        (
            "0170 0000202, +49 30 123456",
            &["? 1700000202", "49 30123456"],
        ),
        (
            "0170 0000202+49 30 123456",
            &["? 1700000202", "49 30123456"],
        ),
        ("0170 0000202\n030 123456", &["? 1700000202", "? 30123456"]),
        ("089/123456", &["? 89123456"]),
        ("036601/1234567", &["? 366011234567"]),
        ("+49 30 / 123456", &["49 30123456"]),
        ("030 23125 101/102", &["? 3023125101", "? 102"]),
        ("+1 212 555-0142 ext. 89", &["1 2125550142", "x 89"]),
        ("+1 212 555-0142x89", &["1 2125550142", "x 89"]),
        ("+1 212 555-0142 #89", &["1 2125550142", "x 89"]),
        ("+1 212 555-0142, Extension: 89", &["1 2125550142", "x 89"]),
        ("+7 495 555-01-42 (доб. 12)", &["7 4955550142", "x 12"]),
        ("030 123456 Durchwahl 12", &["? 30123456", "x 12"]),
        (
            "Tel.: +7 495 555-01-42, Vector <info@v.example>",
            &["7 4955550142"],
        ),
        ("Durchwahl 123456", &["? 123456"]),
        ("call after ten", &[]),
        ("", &[]),
    ] {
        assert_eq!(read(text), expected, "{text}");
    }
}

proptest! {
    #![proptest_config(laws())]

    #[test]
    fn places_are_those_of_the_digits(text in prop_oneof![any::<String>(), "[ext0-9+()/;# -]{0,24}"]) {
        let mut end = 0;
        for number in phone_numbers(&text) {
            prop_assert_eq!(number.digits.len(), number.places.len());
            for place in &number.places {
                prop_assert!(place.start >= end && text.get(place.clone()).is_some());
                end = place.end;
            }
            prop_assert!(number.readings().count() > 0);
        }
    }
}
