//! The export, parsed back: all customers, or the customers that are shown.

use std::collections::BTreeMap;

use e2e::{App, Fixture, Page, Value, journey};

use super::{all_customers, open_synced_list, search_box};

/// The columns, and the names of their fields in the API.
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

/// Opens the dialog and clicks the options with these labels.
async fn open_dialog(page: &Page, choices: &[(&'static str, &str)]) {
    page.button("Export").click().await;
    page.dialog("Export customers").wait().await;
    for (role, label) in choices {
        page.role(role, label).click().await;
    }
}

/// Returns the rows of a CSV file, each as its values by column.
fn parse(file: &[u8]) -> Vec<BTreeMap<String, String>> {
    let text = std::str::from_utf8(file).unwrap();
    let text = text.strip_prefix('\u{feff}').expect("no byte order mark");
    assert_eq!(text.matches('\n').count() > 1, text.contains("\r\n"));
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows = reader.deserialize().map(|row| row.unwrap());
    rows.collect()
}

/// Returns the cell of a value, before formulas are defused.
fn cell(customer: &Value, field: &str) -> String {
    match &customer[field] {
        Value::String(text) => text.clone(),
        value => value.to_string(),
    }
}

/// Returns a cell without the apostrophe that defuses a formula.
fn undefused(cell: &str) -> &str {
    cell.strip_prefix('\'').unwrap_or(cell)
}

async fn reports_success(app: &App, count: &str, name: &str) {
    let page = &app.page;
    page.toast(&format!("Exported {count} customers to {name}"))
        .wait()
        .await;
    page.dialog("Export customers").wait_gone().await;
    page.button("Export").wait_focus().await;
}

#[test]
fn exports_20_000_customers_as_csv() {
    journey(Fixture::customers(20_000).with_directory(), async |app| {
        let page = open_synced_list(app).await;
        let downloads = page.save_downloads().await;
        open_dialog(page, &[]).await;
        page.button("Export 20,000 customers").click().await;
        let (name, file) = downloads.take().await;
        assert!(name.starts_with("customers-20"), "{name}");
        assert!(name.ends_with(".csv"), "{name}");
        reports_success(app, "20,000", &name).await;

        let records = all_customers(app, "").await;
        let rows = parse(&file);
        assert_eq!(rows.len(), records.len());
        let of: BTreeMap<_, _> = rows.iter().map(|row| (row["ID"].as_str(), row)).collect();
        for customer in &records {
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
fn exports_the_rows_that_are_shown_with_the_chosen_columns() {
    journey(Fixture::customers(300).with_directory(), async |app| {
        let page = open_synced_list(app).await;
        let downloads = page.save_downloads().await;
        search_box(page).fill("gmbh").await;
        page.button("Email").click().await;
        page.wait_for_path("/customers?sortby=email#search=gmbh")
            .await;
        let shown = super::all_links(page).await;
        assert!(shown.len() > 3, "too few to show their order");
        let unwanted = COLUMNS.map(|(label, _)| label);
        let unwanted = unwanted
            .into_iter()
            .filter(|it| !["ID", "Email"].contains(it));
        let choices: Vec<_> = unwanted.map(|label| ("checkbox", label)).collect();
        open_dialog(page, &choices).await;
        page.role("radio", &format!("Customers in the list ({})", shown.len()))
            .wait()
            .await;
        page.button(&format!("Export {} customers", shown.len()))
            .click()
            .await;
        let (_, file) = downloads.take().await;
        let head = std::str::from_utf8(&file).unwrap().lines().next();
        assert_eq!(head, Some("\u{feff}ID,Email"));
        let rows = parse(&file);
        let links: Vec<_> = rows
            .iter()
            .map(|row| format!("/customers/{}", row["ID"]))
            .collect();
        assert_eq!(links, shown);
    });
}
