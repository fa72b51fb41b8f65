use directory::export::Format;
use model::{Customer, CustomerField};

use crate::export_support::{cell, exported, records};

#[test]
fn a_possible_formula_is_defused() {
    for text in [
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(1)",
        "=cmd|' /C calc'!A0",
        "=HYPERLINK(\"http://example.com\",\"x\")",
        "+44 20 7946 0000",
        "-",
        "-1",
        "\t",
        "\tplain",
        "\rplain",
        "\nplain",
        "\r\n=1",
        "  =1",
        "\u{a0}=1",
        "\u{3000}@x",
        "\u{feff}=1",
        "\u{200b}=1",
        "\0=1",
        "\u{b}+1",
        "＝1",
        "＋1",
        "－1",
        "＠x",
        " ＝1",
        "﹢1",
        "⁼1",
        // Normalised, the sign is an equals sign and a stroke.
        "≠1",
        "\u{2212}1",
        // A text that only looks defused must not read as the defused "=1".
        "'=1",
        "''=1",
        "'\t",
    ] {
        assert_eq!(cell(text), format!("'{text}"), "{text:?}");
    }
}

#[test]
fn other_texts_stay_as_they_are() {
    for text in [
        "",
        " ",
        "plain",
        " plain",
        "1-1",
        "a=b",
        "a@b.example",
        "(+44) 20",
        "0044 20 7946 0000",
        "'",
        "''",
        "'quoted'",
        "'t is",
        " '=1",
        "\"x\"",
        "\"=1",
        ",=1",
        ";=1",
        "a\n=1",
        "–1",
        "—",
        "~1",
        "#x",
        "日本",
        "🙂=",
        "\u{301}a",
    ] {
        assert_eq!(cell(text), text, "{text:?}");
    }
}

#[test]
fn numbers_stay_numbers() {
    let customer = Customer {
        id: -8,
        status: -1,
        archived_on: model::UnixTime(i64::MIN),
        ..Customer::default()
    };
    let columns = [
        CustomerField::Id,
        CustomerField::Status,
        CustomerField::ArchivedOn,
    ];
    let file = exported(Format::Csv, &columns, &[customer]);
    assert_eq!(records(&file)[1], ["-8", "-1", "-9223372036854775808"]);
}

#[test]
fn json_is_exact() {
    let customer = Customer {
        company: "=1+1".into(),
        ..Customer::default()
    };
    let file = exported(Format::Json, &[CustomerField::Company], &[customer]);
    assert_eq!(file, "[\n{\"companyname\":\"=1+1\"}\n]\n");
}

#[test]
fn every_text_column_is_defused() {
    let text = || "=1".to_owned();
    let customer = Customer {
        company: text(),
        first_name: text(),
        last_name: text(),
        email: text(),
        phone: text(),
        description: text(),
        crm_id: text(),
        ref_id: text(),
        ..Customer::default()
    };
    let file = exported(Format::Csv, &CustomerField::ALL, &[customer]);
    let row = &records(&file)[1];
    assert_eq!(row.iter().filter(|cell| *cell == "'=1").count(), 8);
}
