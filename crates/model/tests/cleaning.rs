//! Texts that were pasted: what goes, what stays, and what is said about it.

use model::FieldKind::{self, Area, Email, Line, Number, Phone};
use model::{Customer, CustomerField as F, CustomerForm, cleaned, pasted};
use proptest::prelude::*;

use crate::support::laws;

const INVISIBLE: &str = "Invisible characters were removed.";
const ADDRESS: &str = "Only the email address was kept.";
const NUMBER: &str = "Only the phone number was kept.";

#[test]
fn what_cannot_be_seen_goes_and_the_note_says_so() {
    let cases = [
        (Line, "\u{feff}Google", "Google"),
        (Line, "Goo\u{200b}gle\u{2060}", "Google"),
        (Line, "\u{200e}Google\u{200f}", "Google"),
        (Line, "\u{a0}Google Inc.\u{a0}", "Google Inc."),
        (Line, "Goo\u{ad}gle", "Google"),
        (Line, "Goo\u{0}gle\u{7f}", "Google"),
        (Line, "\u{200d}Google\u{200c}", "Google"),
        (Line, "Goo\u{200d}gle", "Google"),
        (Phone, "\u{202d}+49 30 123\u{202c}", "+49 30 123"),
        (Phone, "+49 30\u{200e} 123", "+49 30 123"),
        (Email, "a\u{200b}@b.example", "a@b.example"),
        (
            Area,
            "\u{feff}Line 1\n\tLine\u{200b} 2 ",
            "Line 1\n\tLine 2 ",
        ),
    ];
    for (kind, text, left) in cases {
        assert_eq!(
            clean(kind, text),
            (left.into(), INVISIBLE.into()),
            "{text:?}"
        );
    }
}

#[test]
fn an_address_and_a_number_lose_what_surrounds_them() {
    let cases = [
        (Email, "mailto:a@b.example", "a@b.example", ADDRESS),
        (
            Email,
            "MailTo:a@b.example?subject=x",
            "a@b.example",
            ADDRESS,
        ),
        (Email, "<a@b.example>", "a@b.example", ADDRESS),
        (Email, "Ada L. <a@b.example> ", "a@b.example", ADDRESS),
        (
            Email,
            "\"L, Ada\" <mailto:a@b.example>",
            "a@b.example",
            ADDRESS,
        ),
        (Phone, "tel:+49-30-123", "+49-30-123", NUMBER),
        (Phone, "TEL:\u{200e}+49-30-123", "+49-30-123", NUMBER),
    ];
    for (kind, text, left, note) in cases {
        assert_eq!(clean(kind, text), (left.into(), note.into()), "{text:?}");
    }
}

#[test]
fn what_belongs_stays() {
    let cases = [
        (Line, "Google"),
        (Line, " Google "),
        (Line, "می\u{200c}خواهم"),
        (Line, "क्\u{200d}ष"),
        (Line, "👩\u{200d}💻 👍\u{fe0f}"),
        (Line, "שלום\u{200f}!‏ Ltd."),
        (Line, "Société\u{a0}: X"),
        (Line, "mailto:a@b.example"),
        (Line, "a < b > c"),
        (Email, "a@b.example"),
        (Email, "A <a@b.example>, B <c@d.example>"),
        (Email, "A <b>"),
        (Email, "mailto"),
        (Phone, "tel"),
        (Phone, "телефон 1"),
        (Area, " \u{a0}two\n lines \u{200e}"),
        (Number, "\u{feff}1"),
    ];
    for (kind, text) in cases {
        assert_eq!(cleaned(kind, text), None, "{text:?}");
    }
}

#[test]
fn a_pasted_line_break_is_a_blank_in_one_line() {
    assert_eq!(
        pasted(Line, "Nordlicht\r\nHandels GmbH\n"),
        "Nordlicht Handels GmbH"
    );
    assert_eq!(pasted(Phone, "030 1\t2"), "030 1 2");
    assert_eq!(pasted(Area, "a\r\nb"), "a\nb");
}

#[test]
fn names_of_invisible_letters_are_blank() {
    let names = [
        "\u{200b}",
        "\u{3164}\u{115f}",
        "\u{feff}\u{a0}",
        "\u{2800}",
        "\u{200e}\u{200f}",
        "\u{34f}",
        "\u{17b4}",
        "\u{1d173}",
    ];
    for name in names {
        let customer = Customer {
            id: 4,
            company: name.into(),
            first_name: name.into(),
            ..Customer::default()
        };
        assert_eq!(customer.display_name().english(), "No. 4", "{name:?}");
        let form = CustomerForm::of(&customer);
        let problems = form.problems(&CustomerForm::default());
        assert_eq!(problems[0].field, F::Company, "{name:?}");
    }
}

proptest! {
    #![proptest_config(laws())]

    #[test]
    fn a_clean_text_stays_clean(
        kind in prop::sample::select(vec![Line, Area, Email, Phone]),
        text in prop_oneof![
            any::<String>(),
            "[a@<> \u{a0}\u{200b}-\u{200f}\u{feff}م:]{0,8}",
            "(mailto:|tel:|<){0,3}[a@?>]{0,4}",
        ],
    ) {
        if let Some(first) = cleaned(kind, &text) {
            let rest = cleaned(kind, &first.text);
            prop_assert!(rest.is_none_or(|rest| rest.text.len() < first.text.len()));
        }
    }
}

fn clean(kind: FieldKind, text: &str) -> (String, String) {
    let cleaned = cleaned(kind, text).unwrap_or_else(|| panic!("{text:?} is not cleaned"));
    (cleaned.text, cleaned.note.english())
}
