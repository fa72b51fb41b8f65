//! Answers of 200 with a defect.

use e2e::{App, Fault, until};

use super::reading::{Read, Reading};
use crate::answers::Defect;

/// The error stands with its details, without a retry. The earlier answer stays.
pub async fn unreadable(app: &App, read: Read, fault: Fault) {
    let reading = Reading::open(app, read).await;
    reading.proxy.fault("GET", &reading.api(), 99, fault);
    reading.ask_again().await;
    reading.fails_with("answer could not be read").await;
    reading.fails_with("HTTP 200 · ").await;
    reading.is_settled_after(1).await;
    assert!(!reading.page.text().await.contains("Proxy login"));
    reading.still_shown().await;
    reading.retry_mends().await;
}

/// The other fields are shown, and the row is marked.
pub async fn defective_rows(app: &App, read: Read, defect: Defect) {
    let reading = Reading::open(app, read).await;
    let field = if read == Read::List {
        "email"
    } else {
        "quantity"
    };
    reading
        .proxy
        .fault("GET", &reading.api(), 99, defect.of(field));
    reading.ask_again().await;
    reading.wait_asked(1).await;
    let marked: Vec<_> = (0..10).map(|row| row == 0 && defect.hurts()).collect();
    until("the rows marked", marked, async || {
        let rows = reading.table().rows().await;
        let is_marked = |row: &Vec<String>| row.concat().contains("Incomplete");
        rows.iter().map(is_marked).collect()
    })
    .await;
    reading.is_well_after(1).await;
}

/// The other fields are shown, and the defective field says so.
pub async fn defective_customer(app: &App, defect: Defect) {
    let reading = Reading::open(app, Read::Customer).await;
    let page = reading.page;
    reading
        .proxy
        .fault("GET", &reading.api(), 99, defect.of("email"));
    reading.ask_again().await;
    reading.wait_asked(1).await;
    if defect.hurts() {
        page.wait_for_text("Could not be read").await;
        page.wait_for_text("Incomplete").await;
    }
    reading.is_well_after(1).await;
    reading.still_shown().await;
    let says = page.text().await.contains("Could not be read");
    assert_eq!(says, defect.hurts());
}
