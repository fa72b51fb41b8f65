use directory::export::{Export, Format, incomplete_warning, warning};
use model::{Customer, CustomerField};
use texts::Message;

#[test]
fn a_complete_export_has_no_warning() {
    for count in [0, 1, 100_000] {
        assert_eq!(warning(count, count, false), None);
    }
}

#[test]
fn an_incomplete_or_changed_export_has_a_warning() {
    for (promised, written, changed, expected) in [
        (
            1_234,
            1_230,
            false,
            "The export is not as promised: 1,230 are in the file instead of 1,234.",
        ),
        (
            1,
            0,
            false,
            "The export is not as promised: 0 are in the file instead of 1.",
        ),
        (
            2,
            1,
            false,
            "The export is not as promised: 1 is in the file instead of 2.",
        ),
        (
            5,
            5,
            true,
            "Customers changed during the export: some may be in the file as they were before.",
        ),
        (
            99_999,
            1_000_001,
            true,
            "Customers changed during the export: 1,000,001 are in the file instead of 99,999.",
        ),
        (
            1_000,
            999,
            true,
            "Customers changed during the export: 999 are in the file instead of 1,000.",
        ),
    ] {
        assert_eq!(
            said(warning(promised, written, changed)).as_deref(),
            Some(expected)
        );
    }
}

#[test]
fn incomplete_customers_in_the_file_are_counted() {
    let cases = [
        (0, None),
        (
            1,
            Some("1 customer in the file is incomplete: fields that could not be read are empty."),
        ),
        (
            1_200,
            Some(
                "1,200 customers in the file are incomplete: fields that could not be read are empty.",
            ),
        ),
    ];
    for (count, words) in cases {
        assert_eq!(said(incomplete_warning(count)).as_deref(), words);
    }
    let damaged = Customer {
        damaged_fields: vec![CustomerField::Phone],
        ..Customer::default()
    };
    let mut export = Export::new(Format::Json, &CustomerField::ALL);
    export.rows([Customer::default(), damaged]);
    assert_eq!((export.written(), export.incomplete()), (2, 1));
}

fn said(warning: Option<Message>) -> Option<String> {
    warning.map(|it| it.english())
}
