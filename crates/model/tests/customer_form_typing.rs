//! Texts between the form and its controls: line breaks in one line, and those of several lines.

use model::{Customer, CustomerField as F, CustomerForm, Window, decode_customers};
use proptest::prelude::*;

use crate::support::{laws, spaced_forms};

const CASE: &str = include_str!("../../../tests/cases/one-line-newlines.json");

#[test]
fn a_control_shows_a_blank_in_place_of_a_line_break() {
    let base = CustomerForm::of(&with_breaks());
    let shown = [F::Company, F::LastName, F::Phone, F::CrmId, F::RefId];
    let shown = shown.map(|field| base.control_text(field).into_owned());
    let expected = [
        "Nordlicht Handels GmbH",
        "Ahlers",
        "030 23125 101 0170 0000 202",
        "A-1 B",
        "R 1",
    ];
    assert_eq!(shown, expected);
    assert_eq!(base.control_text(F::Description), "erste\nzweite");
}

#[test]
fn a_touched_line_has_a_blank_and_the_others_go_out_as_they_came() {
    let customer = with_breaks();
    let base = CustomerForm::of(&customer);
    let mut form = base.clone();
    form.type_in(F::Company, "Nordlicht Handels GmbH.", &base);
    let expected = Customer {
        company: "Nordlicht Handels GmbH.".into(),
        ..customer
    };
    let write = form.to_write(&base).unwrap();
    assert_eq!(
        CustomerForm::of(write.values()),
        CustomerForm::of(&expected)
    );
}

#[test]
fn typing_a_letter_and_deleting_it_is_no_change() {
    let base = CustomerForm::of(&with_breaks());
    for field in [F::Company, F::LastName, F::Phone, F::RefId, F::Description] {
        let mut form = base.clone();
        let shown = base.control_text(field).into_owned();
        form.type_in(field, &format!("{shown}x"), &base);
        assert_ne!(form, base, "{field:?}");
        form.type_in(field, &shown, &base);
        assert_eq!(form, base, "{field:?}");
    }
}

#[test]
fn several_lines_keep_the_line_breaks_of_the_record() {
    let cases = [
        ("a\r\nb", "a\nb\nc", "a\r\nb\r\nc"),
        ("a\rb", "a\nb\nc", "a\rb\rc"),
        ("a\nb", "a\nb\nc", "a\nb\nc"),
        ("a", "a\nb", "a\nb"),
        ("", "a\nb", "a\nb"),
        ("\r\n", "x\ny", "x\r\ny"),
    ];
    for (old, typed, sent) in cases {
        let base = CustomerForm::default().with(F::Description, old);
        let mut form = base.clone();
        form.type_in(F::Description, typed, &base);
        assert_eq!(form.text(F::Description), sent, "{old:?}");
    }
}

#[test]
fn a_typed_tab_becomes_a_blank() {
    let base = CustomerForm::default();
    let mut form = base.clone();
    form.type_in(F::CrmId, "A\tB", &base);
    assert_eq!(form.text(F::CrmId), "A B");
}

proptest! {
    #![proptest_config(laws())]

    #[test]
    fn reading_what_the_controls_show_changes_nothing(
        base in spaced_forms(),
        form in spaced_forms(),
        noise in "[a\r\n\t \u{2028}]{0,6}",
    ) {
        let base = base.with(F::Company, noise.as_str()).with(F::Description, noise.as_str());
        let form = form.with(F::Phone, noise.as_str());
        let mut read = form.clone();
        for field in F::WRITABLE {
            let shown = read.control_text(field).into_owned();
            read.type_in(field, &shown, &base);
        }
        prop_assert_eq!(read, form);
    }

    #[test]
    fn a_control_shows_again_what_was_typed_into_it(
        base in spaced_forms(),
        text in "[a\r\n ]{0,6}",
        line in "[a ]{0,6}",
    ) {
        let base = base.with(F::Company, text.as_str()).with(F::Description, text.as_str());
        let mut form = base.clone();
        form.type_in(F::Company, &line, &base);
        prop_assert_eq!(form.control_text(F::Company), line);
        let lines = text.replace("\r\n", "\n").replace('\r', "\n");
        form.type_in(F::Description, &lines, &base);
        prop_assert_eq!(form.control_text(F::Description), lines);
    }
}

fn with_breaks() -> Customer {
    let window = Window {
        offset: 0,
        limit: 100,
    };
    decode_customers(CASE, window).unwrap().rows.remove(0)
}
