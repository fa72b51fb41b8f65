//! Many customers at once: selecting, jobs, their reports, the activity log and undo.

mod acting;
mod faults;
mod interrupted;
mod undoing;

use e2e::{Answer, App, Locator, Page, Value, json};

pub use crate::records::CUSTOMERS;

/// The path of any customer, for faults.
pub const ANY_CUSTOMER: &str = "/v1.0/customers/*";

/// Creates customers named "Job 1", "Job 2" and so on, and returns their numbers.
pub async fn customers(app: &App, count: usize) -> Vec<u64> {
    let mut ids = Vec::new();
    for number in 1..=count {
        let name = format!("Job {number}");
        ids.push(app.api.create(json!({"customerCompanyName": name})).await);
    }
    ids
}

/// Selects all rows of the list.
pub async fn select_all(page: &Page) {
    page.checkbox("Select all").click().await;
    page.role("region", "Selection").wait().await;
}

/// Returns a button of the region *Selection*.
pub fn act<'a>(page: &'a Page, name: &str) -> Locator<'a> {
    page.button(name).within(&page.role("region", "Selection"))
}

/// Starts an act on the selection by the button of its dialog.
pub async fn start(page: &Page, name: &str, button: &str) {
    act(page, name).click().await;
    page.button(button).within(&page.dialog("")).click().await;
}

/// Returns a button of the region *Job*.
pub fn job_button<'a>(page: &'a Page, name: &str) -> Locator<'a> {
    page.button(name).within(&page.role("region", "Job"))
}

/// Waits for the report of a job that takes long: each lost answer is looked for over some seconds.
pub async fn wait_for_report(page: &Page) {
    while !page.table("Report").place().is_there().await {
        page.role("region", "Job").wait().await;
    }
}

/// Returns an error of the API.
pub fn saying(status: u16) -> Answer {
    let error = json!({"error": {"code": 10172, "message": "Not now"}});
    Answer::json(status, &error)
}

/// Returns the page of a gateway that fails.
pub fn page_of_gateway(status: u16) -> Answer {
    Answer::text(status, "text/html", "<!doctype html><h1>Out of order</h1>")
}

/// Waits for the report and returns how many rows have each outcome.
pub async fn report(page: &Page) -> Vec<String> {
    let report = page.table("Report");
    report.wait().await;
    // Rows of deleted customers hold no link.
    let cells =
        "return [...arguments[0].querySelectorAll('tbody tr')].map(row => row.cells[2].innerText)";
    let cells = report.place().script(cells).await;
    let cells = cells.as_array().cloned().unwrap_or_default();
    let text = |cell: Value| cell.as_str().unwrap_or_default().to_owned();
    cells.into_iter().map(text).collect()
}

/// Returns whether customers are archived.
pub async fn archived(app: &App, ids: &[u64]) -> Vec<bool> {
    let mut archived = Vec::new();
    for id in ids {
        archived.push(app.api.customer(*id).await["archived"] == true);
    }
    archived
}
