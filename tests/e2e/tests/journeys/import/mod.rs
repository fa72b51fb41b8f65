//! The import: files of all kinds, the dry run, the job, and what is left over.

mod faults;
mod files;
mod leaving;
mod rows;
#[path = "../../../../../crates/import/tests/workbook.rs"]
mod workbook;

use e2e::{App, LocalFile, Page, Value};

use crate::jobs::CUSTOMERS;

/// Signs in, waits for all customers, and opens the page.
async fn open(app: &App) -> &Page {
    let page = app.sign_in("/customers").await;
    app.wait_for_sync().await;
    page.link("Import").click().await;
    page.h1().with_text("Import customers").wait().await;
    page
}

/// Chooses a file.
async fn choose(page: &Page, file: &LocalFile) {
    page.button("File").choose_file(file).await;
}

/// Chooses a file and checks its rows.
async fn check(page: &Page, file: &LocalFile, counts: &str) {
    choose(page, file).await;
    page.button("Check").click().await;
    page.toast(counts).wait().await;
}

/// Returns the cells of the table *Rows* under one header.
async fn column(page: &Page, at: usize) -> Vec<String> {
    let table = page.table("Rows");
    let cells = "return [...arguments[0].tBodies[0].rows].map(row => [...row.cells].map(it => it.innerText))";
    let rows = table.place().script(cells).await;
    let rows = rows.as_array().cloned().unwrap_or_default();
    let text = |row: Value| row[at].as_str().unwrap_or_default().trim().to_owned();
    rows.into_iter().map(text).collect()
}

/// How many writes have reached the API.
fn writes(app: &App) -> usize {
    let count = |method| app.site.proxy.requests(method, CUSTOMERS).len();
    count("POST") + count("PUT")
}
