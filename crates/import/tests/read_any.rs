//! Whatever a file holds, it is read or refused.

use import::{Columns, Delimiter, Encoding, ReadOptions};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::support::{decode, laws};
use crate::workbook::workbook;

/// Reads a file and looks at all that was read.
fn read(bytes: &[u8], options: ReadOptions) -> bool {
    for name in ["a.csv", "a.json"] {
        match import::read(bytes, name, options, decode) {
            Ok(sheet) => {
                let columns = Columns::of(&sheet);
                assert_eq!(columns.uses().len(), sheet.names().len());
                let mut length = 0;
                for row in 0..sheet.rows() {
                    for column in 0..sheet.names().len() {
                        length += sheet.cell(row, column).len();
                        assert!(sheet.bare(row, column).len() <= sheet.cell(row, column).len());
                    }
                }
                // Replaced bytes take three each, and numbers of workbooks have up to 330 digits.
                assert!(length <= bytes.len() * 400);
            }
            Err(error) => assert!(!error.message().english().is_empty()),
        }
    }
    true
}

fn options() -> impl Strategy<Value = ReadOptions> {
    let encodings = prop::option::of(select(Encoding::ALL.to_vec()));
    let delimiters = prop::option::of(select(Delimiter::ALL.to_vec()));
    (encodings, delimiters, prop::option::of(0..3_usize)).prop_map(
        |(encoding, delimiter, sheet)| ReadOptions {
            encoding,
            delimiter,
            sheet,
        },
    )
}

/// Texts that are nearly tables.
fn tables() -> impl Strategy<Value = Vec<u8>> {
    let parts = select(vec![
        "company",
        "email",
        "\"",
        ",",
        ";",
        "\t",
        "|",
        "\n",
        "\r",
        "\r\n",
        "\u{feff}",
        "sep=;\n",
        "[",
        "{",
        "}",
        "]",
        ":",
        "\"name\":\"A\"",
        "ё",
        "ü",
        "\0",
        "1",
        "@",
        " ",
        "=",
        "'",
    ]);
    prop::collection::vec(parts, 0..30).prop_map(|parts| parts.concat().into_bytes())
}

/// A workbook that is broken at a few places.
fn workbooks() -> impl Strategy<Value = Vec<u8>> {
    let rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>\
        <row r=\"2\"><c r=\"A2\" s=\"1\"><f t=\"shared\" ref=\"A2:A3\" si=\"0\">B2</f><v>5</v></c>\
        <c r=\"B2\" t=\"inlineStr\"><is><r><t>a</t></r></is></c></row>";
    let parts = select(vec![
        "<",
        ">",
        "\"",
        "/",
        "&amp;",
        "&",
        "<f>",
        "<v>",
        "</v>",
        "r=\"\"",
        "r=\"A0\"",
        "t=\"e\"",
        "t=\"d\"",
        "si=\"99999999999\"",
        "r=\"XFD9999999999\"",
        "s=\"-1\"",
        "1e999",
        "-1",
        "\0",
    ]);
    let changes = prop::collection::vec((any::<Index>(), parts, any::<bool>()), 0..4);
    changes.prop_map(move |changes| {
        let mut rows = rows.to_owned();
        for (at, part, replaces) in changes {
            let at = at.index(rows.len());
            let end = if replaces {
                (at + part.len()).min(rows.len())
            } else {
                at
            };
            rows.replace_range(at..end, part);
        }
        workbook(&[("S", &rows)], &["Company", "Email"])
    })
}

/// Bytes of which some are changed or missing.
fn broken(files: impl Strategy<Value = Vec<u8>>) -> impl Strategy<Value = Vec<u8>> {
    let changes = prop::collection::vec((any::<Index>(), any::<u8>()), 0..4);
    (files, changes, prop::option::of(any::<Index>())).prop_map(|(mut bytes, changes, cut)| {
        for (at, byte) in changes {
            if !bytes.is_empty() {
                let at = at.index(bytes.len());
                bytes[at] = byte;
            }
        }
        if let Some(cut) = cut.filter(|_| !bytes.is_empty()) {
            bytes.truncate(cut.index(bytes.len()));
        }
        bytes
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..laws() })]

    #[test]
    fn any_bytes_are_read_or_refused(
        bytes in prop::collection::vec(any::<u8>(), 0..200),
        options in options(),
    ) {
        prop_assert!(read(&bytes, options));
    }

    #[test]
    fn any_table_is_read_or_refused(bytes in broken(tables()), options in options()) {
        prop_assert!(read(&bytes, options));
    }

    #[test]
    fn any_workbook_is_read_or_refused(bytes in workbooks(), options in options()) {
        prop_assert!(read(&bytes, options));
    }

    #[test]
    fn a_workbook_of_changed_bytes_is_read_or_refused(
        bytes in broken(workbooks()),
        options in options(),
    ) {
        prop_assert!(read(&bytes, options));
    }
}
