use texts::{Catalogue, Language, Message, VERSION};

use crate::support::catalogue;

#[test]
fn a_language_is_found_by_its_tag() {
    let found = |tag| Language::of_tag(tag).map(Language::tag);
    for tag in ["en", "EN", "en-GB", "En-us-x-1"] {
        assert_eq!(found(tag), Some("en"), "{tag}");
    }
    for tag in ["ru", "ru-RU", "RU-by", "ru-Cyrl-RU"] {
        assert_eq!(found(tag), Some("ru"), "{tag}");
    }
    for tag in ["", "-", "e", "eng", "de", "de-RU", "*", " ru", "r\u{443}"] {
        assert_eq!(found(tag), None, "{tag}");
    }
}

#[test]
fn each_language_is_named_in_itself_and_english_is_first() {
    let named: Vec<_> = Language::all().map(|it| (it.tag(), it.name())).collect();
    assert!(named.starts_with(&[("en", "English")]), "{named:?}");
    assert!(named.contains(&("ru", "Русский")), "{named:?}");
    assert_eq!(Language::default().tag(), "en");
}

#[test]
fn before_the_file_arrives_only_the_rows_have_words() {
    let number = texts::row_number("8");
    for (tag, archived, numbered) in [("en", "Archived", "No. 8"), ("ru", "В архиве", "№\u{a0}8")]
    {
        let first = Catalogue::first(Language::of_tag(tag).unwrap());
        assert_eq!(first.language().tag(), tag);
        assert_eq!(texts::row_archived().text(&first), archived);
        assert_eq!(number.text(&first), numbered);
        // The same as later.
        assert_eq!(number.text(&catalogue(tag)), numbered);
        for other in [
            texts::action_save(),
            texts::language_name(),
            texts::time_days(7_usize),
        ] {
            assert_eq!(other.text(&first), "");
        }
        assert_eq!(Message::verbatim("Google").text(&first), "Google");
    }
}

#[test]
fn a_file_belongs_to_the_language_and_the_build() {
    let file = texts::file(Language::of_tag("ru").unwrap());
    assert_eq!(file, format!("locales/ru-{VERSION}.txt"));
}

#[test]
fn the_texts_that_come_first_are_english() {
    let initial = Catalogue::initial();
    assert_eq!(initial.language(), Language::default());
    assert_eq!(texts::action_save().text(&initial), "Save");
    assert_eq!(texts::action_save().text(&catalogue("ru")), "Сохранить");
}
