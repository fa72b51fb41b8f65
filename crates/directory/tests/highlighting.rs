use directory::{SearchQuery, highlights};
use model::CustomerField;
use proptest::prelude::*;

use crate::support::{laws, texts};

/// Returns the text with the marked parts in brackets.
fn marked(text: &str, field: CustomerField, typed: &str) -> String {
    let mut marked = String::new();
    let mut at = 0;
    for range in highlights(text, field, &SearchQuery::parse(typed)) {
        marked.push_str(&text[at..range.start]);
        marked.push_str(&format!("[{}]", &text[range.clone()]));
        at = range.end;
    }
    marked + &text[at..]
}

#[test]
fn matches_are_marked_as_they_are_written() {
    for (typed, text, expected) in [
        ("anna", "Anna Johanna", "[Anna] Joh[anna]"),
        ("lodz", "Łódź", "[Łódź]"),
        ("zoe", "Zoe\u{308}", "[Zoe\u{308}]"),
        ("ss", "Straße", "Stra[ß]e"),
        ("obrien", "O'Brien & Sons", "[O'Brien] & Sons"),
        ("schmitd", "Schmidt", "[Schmidt]"),
        ("schmidt", "Schmidt Schmitt", "[Schmidt] [Schmitt]"),
        ("bdfyjd", "Иванов", "[Иванов]"),
        ("crm 123", "CRM-000123", "[CRM]-000[123]"),
        ("nobody", "Anna", "Anna"),
        ("grünbühl", "Gruenbuehl", "[Gruenbuehl]"),
        ("gruenbuehl", "Grünbühl", "[Grünbühl]"),
        (
            "müller",
            "M&uuml;ller &amp; Sohn",
            "[M&uuml;ller] &amp; Sohn",
        ),
        ("иванов", "Ив\u{61}нов", "[Ив\u{61}нов]"),
        ("jr smith", "J. R. Smith", "[J. R]. [Smith]"),
        ("j. r. smith", "JR Smith", "[JR] [Smith]"),
        ("mari", "Мария", "[Мари]я"),
        ("маш", "Masha Maschke", "[Mash]a [Masch]ke"),
        ("shc", "Борщ Щукин", "Борщ [Щ]укин"),
        ("solovyov", "Соловьёв", "[Соловьёв]"),
        ("葛城", "葛\u{e0100}城電機", "[葛\u{e0100}城]電機"),
        ("", "Anna", "Anna"),
    ] {
        assert_eq!(
            marked(text, CustomerField::LastName, typed),
            expected,
            "{typed}"
        );
    }
}

#[test]
fn a_phone_number_is_marked_through_its_punctuation() {
    let marked = |typed| marked("+44 (20) 7946-0001", CustomerField::Phone, typed);
    assert_eq!(marked("2079460001"), "+44 ([20) 7946-0001]");
    assert_eq!(marked("7946 0001"), "+44 (20) [7946-0001]");
    assert_eq!(marked("946"), "+44 (20) 7[946]-0001");
    assert_eq!(marked("020 7946 0001"), "+44 ([20) 7946-0001]");
}

proptest! {
    #![proptest_config(laws())]

    #[test]
    fn the_ranges_are_apart_in_order_and_of_whole_letters(text in texts(), typed in texts()) {
        for field in [CustomerField::LastName, CustomerField::Phone] {
            let mut end = 0;
            for range in highlights(&text, field, &SearchQuery::parse(&typed)) {
                prop_assert!(range.start >= end && range.start < range.end);
                prop_assert!(text.get(range.clone()).is_some());
                end = range.end;
            }
        }
    }
}
