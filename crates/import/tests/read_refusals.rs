use import::{Encoding, ForeignFile, ReadError, ReadOptions};

use crate::support::{decode, read_bytes, said};

fn refusal(bytes: &[u8]) -> ReadError {
    read_bytes(bytes).unwrap_err()
}

#[test]
fn files_of_other_kinds_are_named() {
    let ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
    let encrypted: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let cases: [(&[u8], ReadError); 11] = [
        (b"", ReadError::Empty),
        (b" \r\n\n", ReadError::Empty),
        (b"\xef\xbb\xbf", ReadError::Empty),
        (b"%PDF-1.7\n", ReadError::Foreign(ForeignFile::Pdf)),
        (b"\x89PNG\r\n\x1a\n", ReadError::Foreign(ForeignFile::Image)),
        (b"\xff\xd8\xff\xe0", ReadError::Foreign(ForeignFile::Image)),
        (b"\x1f\x8b\x08", ReadError::Foreign(ForeignFile::Archive)),
        (ole, ReadError::Foreign(ForeignFile::OldExcel)),
        (&[ole, &encrypted[..]].concat(), ReadError::Password),
        (b" <html><table>", ReadError::Foreign(ForeignFile::Markup)),
        (
            b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0\x01",
            ReadError::Foreign(ForeignFile::Unknown),
        ),
    ];
    for (bytes, expected) in cases {
        assert_eq!(refusal(bytes), expected);
    }
    let large = vec![b' '; 100 * 1024 * 1024 + 1];
    assert_eq!(refusal(&large), ReadError::TooLarge);
}

#[test]
fn a_sign_in_a_name_of_a_column_is_no_address() {
    assert!(read_bytes(b"company,e-mail (@)\nA,\n").is_ok());
}

#[test]
fn a_word_that_begins_like_a_picture_is_a_text() {
    assert!(read_bytes(b"BMW dealers,phone\nA,1\n").is_ok());
}

#[test]
fn a_defect_is_named_by_its_row() {
    for (text, expected) in [
        (
            "company,phone\nA,1\nB,2,3\n",
            "Row 3 has 3 cells, but the first row has 2.",
        ),
        (
            "company,phone\nA,1\n\"B,2\nC,3\n",
            "The quotation mark in line 3 is never closed.",
        ),
        (
            "company,phone\n\"A,1\n\"B\",2\n",
            "In line 3 a text follows a closing quotation mark.",
        ),
        ("1,2\n3,4\n", "The first row holds no column names."),
        ("A,a@b.example\n", "The first row holds no column names."),
        (
            "company,phone\n\n,\n",
            "The file holds column names and no customers.",
        ),
        (
            "[{\"name\":\"A\"},\n{\"name\":]",
            "The JSON is damaged in line 2",
        ),
        (
            "[{\"name\":\"A\"}, 5]",
            "Element 2 of the list is not a customer.",
        ),
        ("[{\"name\":\"A\"}", "The JSON is damaged in line 1"),
        ("[]", "The file is empty."),
    ] {
        let message = said(&refusal(text.as_bytes()).message());
        assert!(message.starts_with(expected), "{text:?}: {message}");
    }
}

#[test]
fn too_many_columns_rows_and_cells_are_refused() {
    let header = vec!["a"; 1_001].join(",");
    assert_eq!(
        refusal(format!("{header}\n1\n").as_bytes()),
        ReadError::ManyColumns
    );
    let rows = "A\n".repeat(200_001);
    assert_eq!(
        refusal(format!("company\n{rows}").as_bytes()),
        ReadError::ManyRows
    );
    let header = vec!["a"; 1_000].join(",");
    let rows = "1\n".repeat(10_001);
    assert_eq!(
        refusal(format!("{header}\n{rows}").as_bytes()),
        ReadError::ManyCells
    );
}

#[test]
fn bytes_that_are_no_text_in_the_encoding_are_refused() {
    let options = ReadOptions {
        encoding: Some(Encoding::Utf8),
        ..ReadOptions::default()
    };
    let bytes = encoding_rs::WINDOWS_1251
        .encode("Компания\nРомашка\n")
        .0
        .into_owned();
    let read = import::read(&bytes, "a.csv", options, decode);
    assert_eq!(read, Err(ReadError::UnknownEncoding));
}

#[test]
fn a_damaged_letter_is_a_problem_of_its_cell() {
    let mut bytes = "компания,имя\n".repeat(5).into_bytes();
    bytes.extend(b"\xffAcme,A\n");
    let sheet = read_bytes(&bytes).unwrap();
    assert_eq!(sheet.cell(4, 0), "\u{fffd}Acme");
}
