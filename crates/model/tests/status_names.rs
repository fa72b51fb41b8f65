//! The names that `config.json` gives to statuses.

use model::{ListSettings, StatusNames};
use proptest::prelude::*;
use texts::{Catalogue, Language};

use crate::support::laws;

fn names(setting: &str) -> StatusNames {
    let text = format!("{{\"statusNames\": {setting}}}");
    ListSettings::parse(&text).unwrap().status_names
}

fn shown(names: &StatusNames, status: i64, tag: &str) -> String {
    let language = Language::of_tag(tag).unwrap();
    let catalogue = Catalogue::known(language).unwrap();
    names.shown(status).text(&catalogue)
}

#[test]
fn a_status_is_shown_by_name_and_number() {
    let names =
        names(r#"{"1": "Blocked", "0": "Active", "-7": "Old", "9223372036854775807": "Last"}"#);
    let statuses: Vec<_> = names.statuses().collect();
    assert_eq!(statuses, [-7, 0, 1, i64::MAX]);
    assert_eq!(shown(&names, 0, "en"), "Active (0)");
    assert_eq!(shown(&names, 0, "ru"), "Active (0)");
    assert_eq!(shown(&names, -7, "en"), "Old (-7)");
    assert_eq!(shown(&names, 2, "en"), "2");
    assert_eq!(names.name(2), None);
    assert_eq!(shown(&StatusNames::default(), 0, "en"), "0");
    assert!(StatusNames::default().is_empty() && !names.is_empty());
}

#[test]
fn a_name_is_in_the_language_of_the_screen_or_in_english_or_in_any() {
    let names = names(
        r#"{"0": {"ru": "Активен", "en": "Active"}, "1": {"en": "Blocked"}, "2": {"ru": "Пробный"}}"#,
    );
    for (status, english, russian) in [
        (0, "Active (0)", "Активен (0)"),
        (1, "Blocked (1)", "Blocked (1)"),
        (2, "Пробный (2)", "Пробный (2)"),
    ] {
        assert_eq!(shown(&names, status, "en"), english);
        assert_eq!(shown(&names, status, "ru"), russian);
    }
}

#[test]
fn a_name_is_text_and_cannot_hide_what_stands_beside_it() {
    let names = names(r#"{"0": "  <b>A</b>\u202e "}"#);
    assert_eq!(shown(&names, 0, "en"), "<b>A</b>\u{fffd} (0)");
}

#[test]
fn a_text_means_a_status_by_its_number_or_its_name() {
    let names = names(
        r#"{"0": {"en": "Active", "ru": "Активен"}, "1": "Blocked", "2": "Both", "3": "Both", "5": "7"}"#,
    );
    for (text, status) in [
        ("0", Some(0)),
        (" 12 ", Some(12)),
        ("Active", Some(0)),
        ("ACTIVE", Some(0)),
        ("активен", Some(0)),
        ("Active (0)", Some(0)),
        ("blocked", Some(1)),
        // A number is always itself, and a name of two statuses is none of them.
        ("7", Some(7)),
        ("Both", None),
        ("Both (3)", Some(3)),
        ("Active (1)", None),
        ("Gone", None),
        ("", None),
        ("1.5", None),
    ] {
        assert_eq!(names.status_of(text), status, "{text}");
    }
}

proptest! {
    #![proptest_config(laws())]

    #[test]
    fn what_is_shown_means_the_status(
        statuses in prop::collection::btree_map(any::<i64>(), "[a-zA-Z<>&\"' ]{0,6}[a-zа-я]", 0..6),
        other in any::<i64>(),
    ) {
        let setting = serde_json::to_string(&statuses).unwrap();
        let names = names(&setting);
        for status in statuses.keys().chain([&other]) {
            prop_assert_eq!(names.status_of(&names.shown(*status).english()), Some(*status));
        }
    }
}
