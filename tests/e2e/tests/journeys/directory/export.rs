//! What is shown, or everyone, as a file: counted before, and parsed back here.

use std::collections::BTreeMap;

use e2e::{Desk, Page, Stage, Value, journey};

use super::{at_everyone, search_box, told};

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
