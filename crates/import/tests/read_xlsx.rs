use import::{CellFault, FileFormat, MatchBy, ReadError, ReadOptions, RowCheck, Sheet};

use crate::support::{KnownCustomers, cells, decode, read_bytes, rows, said};
use crate::workbook::{archive, workbook, workbook_with_strings};

const HEADER: &str =
    "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>";

/// Reads a sheet with the columns Company and Status, and these rows below.
fn read(rows: &str) -> Result<Sheet, ReadError> {
    let sheet = format!("{HEADER}{rows}");
    read_bytes(&workbook(
        &[("Customers", &sheet)],
        &["Company", "Status", "Acme &amp; Co"],
    ))
}

#[test]
fn values_are_read_as_texts() {
    let sheet = read(
        "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>2</v></c><c r=\"B2\"><v>5</v></c></row>\
         <row r=\"5\"><c r=\"A5\" t=\"inlineStr\"><is><t>'=1</t></is></c><c r=\"B5\"><v>1.5</v></c></row>\
         <row r=\"6\"><c r=\"A6\" t=\"b\"><v>1</v></c><c r=\"B6\"><v>12345678901</v></c></row>\
         <row r=\"7\"><c r=\"A7\" s=\"1\"><v>43248</v></c><c r=\"B7\" s=\"1\"><v>43248.5</v></c></row>\
         <row r=\"8\"><c r=\"A8\" t=\"str\"><f>A2</f><v>Cached</v></c></row>\
         <row r=\"9\"><c r=\"A9\" t=\"inlineStr\"><is><t>a_x000D_\nb</t></is></c></row>",
    )
    .unwrap();
    assert_eq!(
        cells(&sheet),
        [
            ["Acme & Co", "5"],
            ["'=1", "1.5"],
            ["true", "12345678901"],
            ["2018-05-28", "2018-05-28 12:00:00"],
            ["Cached", ""],
            ["a\r\nb", ""],
        ]
    );
    let numbers: Vec<u32> = (0..sheet.rows()).map(|row| sheet.number(row)).collect();
    assert_eq!(numbers, [2, 5, 6, 7, 8, 9]);
    assert_eq!(sheet.bare(1, 0), "=1");
}

#[test]
fn a_formula_without_a_result_and_an_error_are_faults_of_their_cells() {
    let sheet = read(
        "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>2</v></c><c r=\"B2\"><f>1+1</f></c></row>\
         <row r=\"3\"><c r=\"A3\" t=\"e\"><f>X</f><v>#N/A</v></c><c r=\"B3\"><v>1</v></c></row>",
    )
    .unwrap();
    assert_eq!(sheet.fault(0, 1), Some(&CellFault::Formula));
    assert_eq!(sheet.fault(1, 0), Some(&CellFault::Error("#N/A".into())));
    assert_eq!(sheet.fault(0, 0), None);
    let known_customers = KnownCustomers::default();
    let mut check = known_customers.check(sheet, MatchBy::AlwaysCreate);
    let RowCheck::Invalid(problems) = check.row(0) else {
        panic!("{:?}", rows(&check));
    };
    assert_eq!(problems[0].column, Some(1));
    assert_eq!(problems[0].message, CellFault::Formula.message());
    check.set_cell(known_customers.known(), 0, 1, "2");
    assert_eq!(check.row(0), &RowCheck::New);
}

#[test]
fn the_first_sheet_with_a_text_is_read_unless_another_is_chosen() {
    let rows = format!("{HEADER}<row r=\"2\"><c r=\"A2\" t=\"s\"><v>2</v></c></row>");
    let bytes = workbook(
        &[("Empty", ""), ("First", &rows), ("Second", &rows)],
        &["Company", "Status", "Acme"],
    );
    let format = |chosen| {
        let options = ReadOptions {
            sheet: chosen,
            ..ReadOptions::default()
        };
        import::read(&bytes, "x.xlsx", options, decode).map(|sheet| sheet.format().clone())
    };
    let sheets: Vec<String> = ["Empty", "First", "Second"].map(str::to_owned).into();
    for (chosen, sheet) in [(None, 1), (Some(1), 1), (Some(2), 2)] {
        let sheets = sheets.clone();
        assert_eq!(format(chosen), Ok(FileFormat::Xlsx { sheet, sheets }));
    }
    assert_eq!(format(Some(0)), Err(ReadError::EmptyXlsx));
    assert_eq!(format(Some(9)), Err(ReadError::EmptyXlsx));
}

#[test]
fn a_table_can_stand_below_empty_rows() {
    let sheet = read_bytes(&workbook(
        &[("S", "<row r=\"3\"><c r=\"B3\" t=\"s\"><v>0</v></c></row><row r=\"4\"><c r=\"B4\" t=\"s\"><v>1</v></c></row>")],
        &["Company", "Acme"],
    ))
    .unwrap();
    assert_eq!(sheet.names(), ["", "Company"]);
    assert_eq!((sheet.cell(0, 1), sheet.number(0)), ("Acme", 4));
}

#[test]
fn a_broken_workbook_is_refused() {
    let whole = workbook(&[("S", HEADER)], &["Company", "Status"]);
    for length in [4, 40, whole.len() / 2, whole.len() - 30] {
        assert_eq!(
            read_bytes(&whole[..length]),
            Err(ReadError::BrokenXlsx),
            "{length}"
        );
    }
    assert_eq!(read("<row r=\"2\"><c r=\"A2\""), Err(ReadError::BrokenXlsx));
    assert_eq!(
        read("<row r=\"2\"><c r=\"A2\" t=\"s\"><v>99</v></c></row>"),
        Err(ReadError::BrokenXlsx)
    );
    assert_eq!(read(""), Err(ReadError::OnlyHeader));
    let wide = "<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>";
    assert_eq!(read(wide), Err(ReadError::ManyColumns));
    let message = read("<row r=\"2\"><c r=\"E2\"><v>1</v></c></row>")
        .unwrap_err()
        .message();
    assert!(said(&message).starts_with("Row 2 has 5 cells, but the first row has 2."));
}

#[test]
fn an_archive_that_is_no_workbook_is_named() {
    let other = archive(&[("customers.csv".into(), "a,b".into())]);
    let message = read_bytes(&other).unwrap_err().message();
    assert!(said(&message).starts_with("The file is an archive."));
}

#[test]
fn a_small_archive_that_unpacks_to_much_is_refused() {
    let blanks = " ".repeat(310_000_000);
    let bomb = archive(&[
        ("xl/workbook.xml".into(), String::new()),
        ("xl/a".into(), blanks),
    ]);
    assert!(bomb.len() < 1_000_000);
    assert_eq!(read_bytes(&bomb), Err(ReadError::HugeXlsx));
}

#[test]
fn a_false_count_of_strings_takes_no_memory() {
    for count in [
        "99999999999999",
        "18446744073709551615",
        "999999999999999999999999",
    ] {
        let strings = format!("<sst uniqueCount=\"{count}\"><si><t>Company</t></si></sst>");
        let bomb = workbook_with_strings(&[("S", HEADER)], &strings);
        assert_eq!(read_bytes(&bomb), Err(ReadError::BrokenXlsx), "{count}");
    }
}

#[test]
fn many_empty_strings_take_no_memory() {
    let strings = format!("<sst>{}</sst>", "<si/>".repeat(3_100_000));
    let bomb = workbook_with_strings(&[("S", HEADER)], &strings);
    assert!(bomb.len() < 100_000);
    assert_eq!(read_bytes(&bomb), Err(ReadError::HugeXlsx));
}

#[test]
fn a_large_text_that_many_cells_share_is_not_copied_for_each() {
    let large = "x".repeat(20_000_000);
    let cell = "<c t=\"s\"><v>2</v></c>";
    let rows = format!("{HEADER}<row r=\"2\">{}</row>", cell.repeat(12));
    let bomb = workbook(&[("S", &rows)], &["Company", "Status", &large]);
    assert_eq!(read_bytes(&bomb), Err(ReadError::ManyCells));
}
