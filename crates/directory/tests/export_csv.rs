use directory::export::{CsvStyle, Export, Format, Header, Separator};
use model::{Customer, CustomerField};
use proptest::prelude::*;
use texts::{Catalogue, Language, Message};

use crate::export_support::{cell, columns, customers, exported, laws, records, text, texts};

#[test]
fn a_field_is_quoted_where_it_must_be() {
    for (text, expected) in [
        ("", "8,"),
        ("plain", "8,plain"),
        ("two words", "8,two words"),
        ("O'Brien", "8,O'Brien"),
        ("nul\0", "8,nul\0"),
        ("a,b", "8,\"a,b\""),
        ("a;b", "8,\"a;b\""),
        ("a\tb", "8,\"a\tb\""),
        ("a\rb", "8,\"a\rb\""),
        ("a\nb", "8,\"a\nb\""),
        ("a\r\nb", "8,\"a\r\nb\""),
        ("say \"hi\"", "8,\"say \"\"hi\"\"\""),
        ("\"", "8,\"\"\"\""),
        (" a", "8,\" a\""),
        ("a\u{a0}", "8,\"a\u{a0}\""),
    ] {
        let customer = Customer {
            id: 8,
            company: text.into(),
            ..Customer::default()
        };
        let file = exported(
            Format::Csv,
            &[CustomerField::Id, CustomerField::Company],
            &[customer],
        );
        assert_eq!(
            file,
            format!("\u{feff}ID,Company\r\n{expected}\r\n"),
            "{text:?}"
        );
    }
}

#[test]
fn the_separator_can_be_chosen() {
    let customer = Customer {
        id: 8,
        company: "a;b,c\td".into(),
        ..Customer::default()
    };
    let columns = [CustomerField::Id, CustomerField::Company];
    for (separator, sign) in Separator::ALL.into_iter().zip([',', ';', '\t']) {
        let style = CsvStyle {
            separator,
            ..CsvStyle::default()
        };
        let mut export = Export::new(Format::Csv, &columns).in_style(style);
        let file = export.head(&Message::english) + &export.rows([&customer]);
        let expected = format!("\u{feff}ID{sign}Company\r\n8{sign}\"a;b,c\td\"\r\n");
        assert_eq!(file, expected, "{separator:?}");
    }
}

#[test]
fn a_status_with_names_is_written_by_number_and_name() {
    let customer = |id, status| Customer {
        id,
        status,
        ..Customer::default()
    };
    let columns = [CustomerField::Status, CustomerField::Id];
    let names = || vec![(0, "=Active".to_owned()), (1, "Blocked, late".to_owned())];
    let file = |style, columns: &[CustomerField]| {
        let export = Export::new(Format::Csv, columns).naming_statuses(names());
        let mut export = export.in_style(style);
        let rows = [customer(5, 0), customer(6, 1), customer(7, 2)];
        export.head(&Message::english) + &export.rows(&rows)
    };
    let style = CsvStyle::default();
    assert_eq!(
        file(style, &columns),
        "\u{feff}Status,Status name,ID\r\n0,'=Active,5\r\n1,\"Blocked, late\",6\r\n2,,7\r\n"
    );
    let style = CsvStyle {
        guarded: false,
        header: Header::Keys,
        ..style
    };
    assert_eq!(
        file(style, &columns),
        "\u{feff}status,statusname,_id\r\n0,=Active,5\r\n1,\"Blocked, late\",6\r\n2,,7\r\n"
    );
    assert_eq!(file(style, &columns[1..]), "\u{feff}_id\r\n5\r\n6\r\n7\r\n");
    let mut json = Export::new(Format::Json, &columns).naming_statuses(names());
    assert_eq!(json.rows([&customer(5, 0)]), "\n{\"status\":0,\"_id\":5}");
}

#[test]
fn the_columns_have_their_labels_or_the_keys_of_the_api() {
    let columns = [CustomerField::LastName, CustomerField::CrmId];
    let head = |header, say: &dyn Fn(&Message) -> String| {
        let style = CsvStyle {
            header,
            ..CsvStyle::default()
        };
        Export::new(Format::Csv, &columns).in_style(style).head(say)
    };
    let russian = Catalogue::known(Language::of_tag("ru").unwrap()).unwrap();
    let in_russian = |label: &Message| label.text(&russian);
    assert_eq!(
        head(Header::Labels, &Message::english),
        "\u{feff}Last name,CRM ID\r\n"
    );
    assert_eq!(
        head(Header::Labels, &in_russian),
        "\u{feff}Фамилия,ID в CRM\r\n"
    );
    assert_eq!(
        head(Header::Keys, &in_russian),
        "\u{feff}lastname,crmid\r\n"
    );
}

#[test]
fn regions_with_a_decimal_comma_split_at_semicolons() {
    assert_eq!(Separator::of_region(true), Separator::Semicolon);
    assert_eq!(Separator::of_region(false), Separator::Comma);
}

#[test]
fn no_row_is_an_empty_line() {
    let three = [(); 3].map(|()| Customer::default());
    for columns in [&[CustomerField::Company][..], &[]] {
        let file = exported(Format::Csv, columns, &three);
        assert_eq!(records(&file).len(), 4, "{file:?}");
    }
}

#[test]
fn without_rows_the_file_holds_the_labels() {
    assert_eq!(
        exported(Format::Csv, &[CustomerField::Id, CustomerField::RefId], &[]),
        "\u{feff}ID,Reference ID\r\n"
    );
}

#[test]
fn a_damaged_field_is_empty() {
    use CustomerField as F;
    let customer = Customer {
        id: 8,
        status: 0,
        damaged_fields: vec![F::Status, F::Archived, F::ArchivedOn, F::Email],
        ..Customer::default()
    };
    use CustomerField as C;
    let columns = [C::Id, C::Status, C::Archived, C::ArchivedOn, C::Email];
    let file = exported(Format::Csv, &columns, &[customer]);
    assert_eq!(records(&file)[1], ["8", "", "", "", ""]);
}

proptest! {
    #![proptest_config(laws())]

    #[test]
    fn every_value_can_be_read_back(
        columns in columns().prop_filter("some", |columns| !columns.is_empty()),
        customers in prop::collection::vec(customers(), 0..6),
    ) {
        let file = exported(Format::Csv, &columns, &customers);
        let records = records(&file);
        prop_assert_eq!(records.len(), customers.len() + 1);
        let labels: Vec<_> = columns.iter().map(|column| column.label().english()).collect();
        prop_assert_eq!(&records[0], &labels);
        for (record, customer) in records[1..].iter().zip(&customers) {
            prop_assert_eq!(record.len(), columns.len());
            for (cell, column) in record.iter().zip(&columns) {
                check_value(cell, *column, customer)?;
            }
        }
    }

    #[test]
    fn a_text_stays_or_gets_an_apostrophe(text in texts()) {
        let cell = cell(&text);
        let defused = format!("'{text}");
        if text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
            || text.starts_with(['\t', '\r', '\n'])
        {
            prop_assert_eq!(cell, defused);
        } else if text.starts_with(|letter: char| letter.is_ascii_alphabetic())
            && text.len() > 64
        {
            prop_assert_eq!(cell, text);
        } else {
            prop_assert!(cell == text || cell == defused);
        }
    }

    #[test]
    fn different_texts_stay_different(one in "['= a\t]{0,4}", other in "['= a\t]{0,4}") {
        prop_assert_eq!(cell(&one) == cell(&other), one == other);
    }
}

fn check_value(
    cell: &str,
    column: CustomerField,
    customer: &Customer,
) -> Result<(), TestCaseError> {
    if customer.damaged_fields.contains(&column) {
        prop_assert_eq!(cell, "");
    } else if let Some(text) = text(column, customer) {
        prop_assert!(
            cell == text || cell.strip_prefix('\'') == Some(text),
            "{:?} is {:?}",
            text,
            cell
        );
    } else {
        match column {
            // A long number is guarded.
            CustomerField::Id => {
                prop_assert_eq!(cell.trim_start_matches('\''), customer.id.to_string());
            }
            CustomerField::Status => {
                prop_assert_eq!(cell.trim_start_matches('\''), customer.status.to_string());
            }
            CustomerField::Archived => prop_assert_eq!(cell, customer.archived.to_string()),
            // The dates have their own cases.
            _ => prop_assert_eq!(cell.is_empty(), customer.archived_on.0 == 0),
        }
    }
    Ok(())
}
