use import::{Delimiter, Encoding, FileFormat, ReadOptions};

use crate::support::{cells, decode, read_bytes, sheet};

const TEXT: &str = "Компания;Имя\r\n«Ёлка»;Анна\r\n";

#[test]
fn all_encodings_are_read() {
    let utf16 = |text: &str| text.encode_utf16().collect::<Vec<u16>>();
    let little = |text: &str| utf16(text).into_iter().flat_map(u16::to_le_bytes).collect();
    let big = |text: &str| utf16(text).into_iter().flat_map(u16::to_be_bytes).collect();
    let marked = format!("\u{feff}{TEXT}");
    let files: [(Vec<u8>, Encoding); 7] = [
        (TEXT.into(), Encoding::Utf8),
        (marked.clone().into(), Encoding::Utf8),
        (little(TEXT), Encoding::Utf16Le),
        (little(&marked), Encoding::Utf16Le),
        (big(TEXT), Encoding::Utf16Be),
        (big(&marked), Encoding::Utf16Be),
        (
            encoding_rs::WINDOWS_1251.encode(TEXT).0.into(),
            Encoding::Windows1251,
        ),
    ];
    for (bytes, encoding) in files {
        let sheet = read_bytes(&bytes).unwrap();
        assert_eq!(sheet.names(), ["Компания", "Имя"], "{encoding:?}");
        assert_eq!(cells(&sheet), [["«Ёлка»", "Анна"]]);
        let delimiter = Delimiter::Semicolon;
        assert_eq!(
            sheet.format(),
            &FileFormat::Csv {
                encoding,
                delimiter
            }
        );
    }
}

#[test]
fn encoding_and_delimiter_can_be_chosen() {
    let bytes = encoding_rs::WINDOWS_1252
        .encode("Name|Ort\nZoë|Köln\n")
        .0
        .into_owned();
    let options = ReadOptions {
        encoding: Some(Encoding::Windows1251),
        delimiter: Some(Delimiter::Comma),
        sheet: None,
    };
    let sheet = import::read(&bytes, "a.csv", options, decode).unwrap();
    assert_eq!(sheet.names(), ["Name|Ort"]);
    assert_eq!(cells(&sheet), [["Zoл|Kцln"]]);
}

#[test]
fn rows_have_the_numbers_of_a_spreadsheet() {
    for breaks in ["\n", "\r\n", "\r"] {
        let text = "company,phone\nA,1\n\n\n\"B\nb\",2\n,\nC,3".replace('\n', breaks);
        let sheet = sheet(&text);
        let numbers: Vec<u32> = (0..sheet.rows()).map(|row| sheet.number(row)).collect();
        assert_eq!(numbers, [2, 5, 7], "{breaks:?}");
        assert_eq!(sheet.cell(1, 0), format!("B{breaks}b"));
    }
    assert_eq!(sheet("\n\ncompany\nA\n").number(0), 4);
}

#[test]
fn short_rows_are_filled_and_empty_ends_cut() {
    let sheet = sheet("company,phone,email,,\nA\nB,1,,,\n");
    assert_eq!(sheet.names(), ["company", "phone", "email"]);
    assert_eq!(cells(&sheet), [["A", "", ""], ["B", "1", ""]]);
}

#[test]
fn a_file_can_declare_its_delimiter() {
    let sheet = sheet("sep=|\r\ncompany|phone\r\nA, B; C|1\r\n");
    assert_eq!(cells(&sheet), [["A, B; C", "1"]]);
    assert_eq!(sheet.number(0), 2);
}

#[test]
fn json_of_any_shape_of_rows_is_read() {
    let sheet = sheet(
        "[\n{\"_id\":5,\"name\":\"A\"},\n{\"name\":null,\"archived\":true,\"x\":[1]},{},{\"_id\":6}]",
    );
    assert_eq!(sheet.names(), ["_id", "name", "archived", "x"]);
    assert_eq!(
        cells(&sheet),
        [
            ["5", "A", "", ""],
            ["", "", "true", "[1]"],
            ["6", "", "", ""]
        ]
    );
    assert_eq!(sheet.format(), &FileFormat::Json);
    assert_eq!(sheet.number(2), 5);
}
