use directory::export::{CsvStyle, Export, Format};
use model::{Customer, CustomerField, Window, decode_customers};
use texts::Message;

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
fn a_value_that_a_spreadsheet_would_change_is_guarded() {
    for text in [
        "0004711",
        "00",
        "0301234567",
        "1E5",
        "2e10",
        "1.5e+3",
        "3-12",
        "03/04",
        "3.12.",
        "1/2",
        "1 1/2",
        "1.10",
        "1,5",
        "1 000",
        "12:30",
        "1:30 pm",
        "5 PM",
        "(5)",
        "5%",
        "$5",
        "5 €",
        "TRUE",
        "False",
        "MARCH1",
        "1-Mar",
        "dec 24",
        "3. März",
        "Okt-05",
        "9007199254740993",
        "1234567890123456",
        " 007 ",
        "'007",
    ] {
        assert_eq!(cell(text), format!("'{text}"), "{text:?}");
    }
    let long = "1".repeat(1_000);
    assert_eq!(cell(&long), format!("'{long}"));
}

#[test]
fn a_value_that_a_spreadsheet_keeps_is_not_guarded() {
    for text in [
        "0",
        "8",
        "4711",
        "123456789012345",
        "12345 Berlin",
        "A-12",
        "3-12a",
        "1E5X",
        "E5",
        "ma1",
        "Martin 5",
        "TRUE story",
        "030 1234567",
        "020 7946 0958",
        "(030) 1234-56",
        "v1.10",
        "123-12-12",
        "0170/1234567",
        "1-2 maybe",
        "№ 5",
    ] {
        assert_eq!(cell(text), text, "{text:?}");
    }
}

/// Returns the CRM ID and Reference ID of the customers of tests/cases/excel-ids.json in a CSV file.
fn ids(style: CsvStyle) -> Vec<[String; 3]> {
    let text = include_str!("../../../tests/cases/excel-ids.json");
    let window = Window {
        offset: 0,
        limit: 100,
    };
    let customers = decode_customers(text, window).unwrap().rows;
    let columns = [
        CustomerField::CrmId,
        CustomerField::RefId,
        CustomerField::Phone,
    ];
    let mut export = Export::new(Format::Csv, &columns).in_style(style);
    let file = export.head(&Message::english) + &export.rows(&customers);
    let rows = records(&file);
    rows.into_iter()
        .skip(1)
        .map(|row| row.try_into().unwrap())
        .collect()
}

#[test]
fn ids_that_a_spreadsheet_would_change_are_guarded() {
    assert_eq!(
        ids(CsvStyle::default()),
        [
            ["'0004711", "'00012", "'0301234567"],
            ["'1E5", "'2E10", "'+49 30 23125 001"],
            ["'3-12", "'03/04", "8"],
            ["'9007199254740993", "'12345678901234567890", ""],
            ["'TRUE", "'MARCH1", ""],
            ["'1.10", "'1,5", ""],
            ["'-12", "'@team", ""],
        ]
    );
}

#[test]
fn without_guards_values_are_exact() {
    let style = CsvStyle {
        guarded: false,
        ..CsvStyle::default()
    };
    let ids = ids(style);
    assert_eq!(ids[0], ["0004711", "00012", "0301234567"]);
    assert_eq!(ids[1], ["1E5", "2E10", "+49 30 23125 001"]);
    assert_eq!(ids[6], ["-12", "@team", ""]);
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
fn a_number_of_more_than_15_digits_is_guarded() {
    for (id, expected) in [
        (999_999_999_999_999, "999999999999999"),
        (1_000_000_000_000_000, "'1000000000000000"),
        (-1_000_000_000_000_000, "'-1000000000000000"),
        (0, "0"),
    ] {
        let customer = Customer {
            id,
            ..Customer::default()
        };
        let file = exported(Format::Csv, &[CustomerField::Id], &[customer]);
        assert_eq!(records(&file)[1], [expected]);
    }
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
