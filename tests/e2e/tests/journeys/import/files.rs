use e2e::{Fixture, LocalFile, journey};

use super::workbook::workbook;
use super::{check, choose, column, open};

/// Returns a text in Windows-1251: Latin and Russian letters.
fn windows_1251(text: &str) -> Vec<u8> {
    let byte = |letter: char| match letter {
        'А'..='я' => u8::try_from(u32::from(letter) - 0x410 + 0xc0).unwrap(),
        _ => u8::try_from(u32::from(letter)).unwrap(),
    };
    text.chars().map(byte).collect()
}

#[test]
fn a_russian_file_of_a_spreadsheet() {
    journey(Fixture::customers(0).with_directory(), async |app| {
        let page = open(app).await;
        let text = "Компания;Телефон;Описание\r\n\
            Ромашка;12;Хороший давний клиент\r\nЛютик;34;Ещё не платил\r\n";
        let file = LocalFile::new("клиенты.csv", windows_1251(&text.replace('ё', "е")));
        choose(page, &file).await;
        page.combobox("Encoding").wait_value("Windows-1251").await;
        page.combobox("Separator").wait_value("Semicolon").await;
        page.combobox("Компания").wait_value("Company").await;
        page.combobox("Телефон").wait_value("Phone").await;
        page.button("Check").click().await;
        page.toast("New (2)").wait().await;
        assert_eq!(column(page, 2).await, ["Ромашка", "Лютик"]);
        page.button("Import 2 customers").click().await;
        page.toast("The import has ended: Done (2).").wait().await;
        let created = app.api.customers("limit=100&offset=0").await;
        let mut names: Vec<_> = created.iter().map(|it| it["companyname"].clone()).collect();
        names.sort_by_key(ToString::to_string);
        assert_eq!(names, ["Лютик", "Ромашка"]);
    });
}

#[test]
fn another_separator_reads_the_file_again() {
    journey(Fixture::customers(0).with_directory(), async |app| {
        let page = open(app).await;
        let file = LocalFile::new(
            "odd.csv",
            "Company;Phone, mobile;Note\nOne;1,2;a\nTwo;3,4;b\n",
        );
        choose(page, &file).await;
        page.combobox("Company").wait().await;
        page.combobox("Separator").choose("Comma").await;
        page.combobox("Company;Phone").wait().await;
        page.combobox("Separator").choose("Semicolon").await;
        page.combobox("Company").wait().await;
        // What cannot be read leaves the rows as they are.
        page.combobox("Separator").wait_value("Semicolon").await;
        page.combobox("Match by").choose("CRM ID").await;
        page.alert("Choose the column that holds the field CRM ID")
            .wait()
            .await;
        page.button("Check").click().await;
        assert!(!page.table("Rows").place().is_there().await);
        page.combobox("Match by").choose("Always create").await;
        page.button("Check").click().await;
        page.toast("New (2)").wait().await;
        // Another choice throws the result away.
        page.checkbox("Empty cells clear the field").click().await;
        page.table("Rows").place().wait_gone().await;
    });
}

/// Returns the XML of a sheet with one column: a header and a name.
fn one_customer(name: &str) -> String {
    let row = |at: usize, text: &str| {
        format!("<row r=\"{at}\"><c r=\"A{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c></row>")
    };
    [row(1, "Company"), row(2, name)].concat()
}

#[test]
fn another_sheet_of_a_workbook_is_read() {
    journey(Fixture::customers(0).with_directory(), async |app| {
        let page = open(app).await;
        let (first, second) = (one_customer("North"), one_customer("South"));
        let workbook = workbook(&[("This year", &first), ("Last year", &second)], &[]);
        // The page reads it again: it stays until the end.
        let file = LocalFile::new("customers.xlsx", workbook);
        choose(page, &file).await;
        page.combobox("Sheet").wait_value("This year").await;
        page.wait_for_text("North").await;
        page.combobox("Sheet").choose("Last year").await;
        page.wait_for_text("South").await;
        page.button("Check").click().await;
        page.toast("New (1)").wait().await;
        assert_eq!(column(page, 2).await, ["South"]);
    });
}

#[test]
fn files_that_cannot_be_read_say_what_to_do() {
    journey(Fixture::customers(0).with_directory(), async |app| {
        let page = open(app).await;
        for (name, content, words) in [
            ("empty.csv", &b""[..], "The file is empty."),
            (
                "broken.xlsx",
                b"PK\x03\x04 and no workbook",
                "broken.xlsx: The workbook is damaged.",
            ),
            (
                "shifted.csv",
                b"Company,Phone\nA,1,2,3\n",
                "Row 2 has 4 cells",
            ),
            (
                "open.csv",
                b"Company\n\"A\nB\n",
                "The quotation mark in line 2 is never closed.",
            ),
        ] {
            let file = LocalFile::new(name, content);
            choose(page, &file).await;
            page.alert(words).wait().await;
            page.passes_axe(name).await;
            assert!(!page.button("Check").is_there().await);
        }
        let file = LocalFile::new("good.csv", "Company\nGood\n");
        check(page, &file, "New (1)").await;
        assert!(!page.role("alert", "").is_there().await);
    });
}
