//! What is shown, or everyone, as a file: counted before, and parsed back here.

use std::collections::BTreeMap;

use e2e::{Desk, Page, Stage, Value, journey, json};

use super::{at_everyone, search_box, text, told};

/// The columns, and what the API calls them.
const COLUMNS: [(&str, &str); 12] = [
    ("ID", "_id"),
    ("Company", "companyname"),
    ("Last name", "lastname"),
    ("First name", "name"),
    ("Email", "email"),
    ("Phone", "phone"),
    ("Description", "description"),
    ("Status", "status"),
    ("Archived", "archived"),
    ("Archived on", "archivationdate"),
    ("CRM ID", "crmid"),
    ("Reference ID", "refid"),
];

/// Opens the dialog, and chooses by the words of the labels.
async fn exporting(page: &Page, choices: &[(&'static str, &str)]) {
    page.button("Export").click().await;
    page.dialog("Export customers").wait().await;
    for (role, label) in choices {
        page.role(role, label).click().await;
    }
}

/// The rows of a CSV file for spreadsheets, each as what stands under the columns' names.
fn parsed(file: &[u8]) -> Vec<BTreeMap<String, String>> {
    let text = std::str::from_utf8(file).unwrap();
    let text = text.strip_prefix('\u{feff}').expect("no byte order mark");
    assert_eq!(text.matches('\n').count() > 1, text.contains("\r\n"));
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows = reader.deserialize().map(|row| row.unwrap());
    rows.collect()
}

/// How a value of the API stands in a CSV file, but for what is defused.
fn cell(customer: &Value, field: &str) -> String {
    match &customer[field] {
        Value::String(text) => text.clone(),
        value => value.to_string(),
    }
}

/// A cell as it was before it was defused.
fn undefused(cell: &str) -> &str {
    cell.strip_prefix('\'').unwrap_or(cell)
}

async fn is_said(desk: &Desk, count: &str, name: &str) {
    let page = &desk.page;
    page.toast(&format!("Exported {count} customers to {name}"))
        .wait()
        .await;
    page.dialog("Export customers").wait_gone().await;
    page.button("Export").wait_focus().await;
}

#[test]
fn twenty_thousand_are_in_the_spreadsheet() {
    journey(Stage::customers(20_000).with_directory(), async |desk| {
        let page = at_everyone(desk).await;
        let downloads = page.save_downloads().await;
        exporting(page, &[]).await;
        page.button("Export 20,000 customers").click().await;
        let (name, file) = downloads.take().await;
        assert!(name.starts_with("customers-20"), "{name}");
        assert!(name.ends_with(".csv"), "{name}");
        is_said(desk, "20,000", &name).await;

        let told = told(desk, "").await;
        let rows = parsed(&file);
        assert_eq!(rows.len(), told.len());
        let of: BTreeMap<_, _> = rows.iter().map(|row| (row["ID"].as_str(), row)).collect();
        for customer in &told {
            let row = of[customer["_id"].to_string().as_str()];
            assert_eq!(row.len(), COLUMNS.len());
            for (label, field) in COLUMNS {
                if field != "archivationdate" {
                    let cell = cell(customer, field);
                    assert_eq!(undefused(&row[label]), undefused(&cell), "{customer}");
                }
            }
        }
    });
}

#[test]
fn only_what_is_shown_in_its_order_and_only_chosen_columns() {
    journey(Stage::customers(300).with_directory(), async |desk| {
        let page = at_everyone(desk).await;
        let downloads = page.save_downloads().await;
        search_box(page).fill("gmbh").await;
        page.button("Email").click().await;
        page.wait_for_path("/customers?sortby=email#search=gmbh")
            .await;
        let shown = super::all_links(page).await;
        assert!(shown.len() > 3, "too few to tell their order");
        let unwanted = COLUMNS.map(|(label, _)| label);
        let unwanted = unwanted
            .into_iter()
            .filter(|it| !["ID", "Email"].contains(it));
        let choices: Vec<_> = unwanted.map(|label| ("checkbox", label)).collect();
        exporting(page, &choices).await;
        page.role("radio", &format!("What is shown ({})", shown.len()))
            .wait()
            .await;
        page.button(&format!("Export {} customers", shown.len()))
            .click()
            .await;
        let (_, file) = downloads.take().await;
        let head = std::str::from_utf8(&file).unwrap().lines().next();
        assert_eq!(head, Some("\u{feff}ID,Email"));
        let rows = parsed(&file);
        let links: Vec<_> = rows
            .iter()
            .map(|row| format!("/customers/{}", row["ID"]))
            .collect();
        assert_eq!(links, shown);
    });
}

#[test]
fn everyone_as_json_is_exact() {
    journey(Stage::customers(300).with_directory(), async |desk| {
        let page = at_everyone(desk).await;
        let downloads = page.save_downloads().await;
        search_box(page).fill("gmbh").await;
        let choices = [("radio", "All customers (300)"), ("radio", "JSON: exact")];
        exporting(page, &choices).await;
        page.button("Export 300 customers").click().await;
        let (name, file) = downloads.take().await;
        assert!(name.ends_with(".json"), "{name}");
        is_said(desk, "300", &name).await;
        let rows: Vec<Value> = serde_json_rows(&file);
        let told = told(desk, "").await;
        assert_eq!(rows.len(), told.len());
        for (row, customer) in rows.iter().zip(&told) {
            assert_eq!(row.as_object().unwrap().len(), COLUMNS.len());
            for (_, field) in COLUMNS {
                assert_eq!(row[field], customer[field], "{field} of {customer}");
            }
        }
    });
}

fn serde_json_rows(file: &[u8]) -> Vec<Value> {
    let file: Value = std::str::from_utf8(file).unwrap().parse().unwrap();
    file.as_array().unwrap().clone()
}

#[test]
fn what_a_spreadsheet_would_run_is_defused() {
    const HOSTILE: [&str; 8] = [
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(A1)",
        "\t=1",
        "=HYPERLINK(\"http://a\",\"b\")",
        "＝1+1",
        "'=1",
    ];
    journey(Stage::customers(0).with_directory(), async |desk| {
        for (number, text) in HOSTILE.iter().enumerate() {
            let record = json!({
                "customerCompanyName": format!("Company {number}"),
                "customerDescription": text,
                "customerLastName": "a, \"b\"\r\nc",
            });
            desk.api.create(record).await;
        }
        let page = at_everyone(desk).await;
        let downloads = page.save_downloads().await;
        exporting(page, &[]).await;
        page.button("Export 8 customers").click().await;
        let (_, file) = downloads.take().await;
        let told = told(desk, "").await;
        let rows = parsed(&file);
        assert_eq!(rows.len(), HOSTILE.len());
        for (row, customer) in rows.iter().zip(&told) {
            let exact = text(customer, "description");
            assert_eq!(row["Description"], format!("'{exact}"));
            assert_eq!(row["Last name"], text(customer, "lastname"));
        }
    });
}

#[test]
fn nothing_chosen_is_nothing_exported() {
    journey(Stage::customers(30).with_directory(), async |desk| {
        let page = at_everyone(desk).await;
        let columns: Vec<_> = COLUMNS
            .iter()
            .map(|(label, _)| ("checkbox", *label))
            .collect();
        exporting(page, &columns).await;
        page.button("Export 30 customers").click().await;
        page.alert("Choose at least one column").wait().await;
        page.button("Cancel")
            .within(&page.dialog("Export"))
            .click()
            .await;
        page.dialog("Export customers").wait_gone().await;
    });
}

#[test]
fn a_file_of_those_read_so_far_says_so() {
    journey(Stage::customers(2_000).with_directory(), async |desk| {
        desk.site.proxy.slow_down(1_000);
        let page = desk.sign_in("/customers").await;
        page.wait_for_text("customers, still loading").await;
        search_box(page).fill("gmbh").await;
        page.button("Cancel").click().await;
        page.wait_for_text("Stopped at").await;
        exporting(page, &[]).await;
        page.wait_for_text("Not all customers are read yet").await;
    });
}
