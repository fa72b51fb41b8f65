//! No whole answer arrives, or a late one.

use e2e::{App, Fault, json, until};

use super::reading::{Read, Reading};
use crate::answers::Pace;
use crate::patience::{TIME_OUT, within};

/// Rows stay, with their age. The page reads by itself when the network is back.
pub async fn offline(app: &App, read: Read) {
    let reading = Reading::open(app, read).await;
    let page = reading.page;
    page.set_online(false).await;
    reading.ask_again().await;
    let alert = page.alert("seem to be offline");
    alert.wait().await;
    page.alert("What you see is").wait().await;
    reading.still_shown().await;
    page.alert("Trying again in").wait_gone().await;
    assert!(reading.asked().is_empty(), "{:#?}", reading.asked());
    page.set_online(true).await;
    alert.wait_gone().await;
    reading.shown().await;
    reading.wait_asked(1).await;
}

/// One failure is shown while it lasts, and the retry succeeds.
pub async fn passes(app: &App, read: Read, fault: Fault) {
    let reading = Reading::open(app, read).await;
    reading.proxy.fault("GET", &reading.api(), 1, fault);
    // The second answer is late, so that the words on the first one can be seen for certain.
    let late = reading.proxy.hold("GET", &reading.api());
    reading.ask_again().await;
    reading.alert().wait().await;
    reading.still_shown().await;
    late.give();
    reading.is_well_after(2).await;
}

/// Two retries, then the error in place. The earlier answer stays, and *Retry* works.
pub async fn lasts(app: &App, read: Read) {
    let reading = Reading::open(app, read).await;
    let fault = Fault::DropBefore;
    reading.proxy.fault("GET", &reading.api(), 99, fault);
    reading.ask_again().await;
    reading.fails_with("Trying again in").await;
    reading.wait_asked(3).await;
    reading.fails_with("could not be reached").await;
    reading.fails_with("What you see is").await;
    reading.page.alert("Trying again in").wait_gone().await;
    reading.is_settled_after(3).await;
    reading.still_shown().await;
    reading.retry_mends().await;
}

/// A read without an answer times out and is retried.
pub async fn times_out(app: &App, read: Read, pace: Pace) {
    let reading = Reading::open(app, read).await;
    if pace == Pace::Hurried {
        reading.page.hurry_time_outs().await;
    }
    reading.proxy.fault("GET", &reading.api(), 1, Fault::Hang);
    let late = reading.proxy.hold("GET", &reading.api());
    reading.ask_again().await;
    let alert = reading.alert().with_text("did not answer in time");
    within(TIME_OUT, "the time-out is told", async || {
        alert.is_there().await
    })
    .await;
    reading.still_shown().await;
    late.give();
    reading.is_well_after(2).await;
    assert!(reading.asked()[0].aborted);
}

/// A skeleton, then *Cancel*; the page stays usable.
pub async fn slow(app: &App, read: Read) {
    let reading = Reading::prepare(app, read).await;
    let page = reading.page;
    reading.proxy.fault("GET", &reading.api(), 1, Fault::Hang);
    reading.load().await;
    if read != Read::Customer {
        reading.table().wait_busy().await;
    }
    page.toast("Still loading").wait().await;
    page.button("Cancel").click().await;
    reading.fails_with("Cancelled").await;
    until("the question is given up", true, async || {
        reading.asked()[0].aborted
    })
    .await;
    reading.is_settled_after(1).await;
    page.button("Menu").wait_enabled(true).await;
    reading.retry_mends().await;
}

/// The older request is aborted, and its answer never shows.
pub async fn overtaken_rows(app: &App, read: Read) {
    let reading = Reading::open(app, read).await;
    let (first, second, query) = match read {
        Read::Orders => ("Number", "Submitted", "sortby=submitdate"),
        _ => ("Company", "Last name", "sortby=name"),
    };
    let older = reading.proxy.hold("GET", &reading.api());
    reading.sort_by(first).await;
    older.answered().await;
    reading.sort_by(second).await;
    let query = format!("{query}&limit=10");
    reading.shows_rows_of(&query).await;
    until("the first question is given up", true, async || {
        reading.asked()[0].aborted
    })
    .await;
    assert_eq!(reading.asked().len(), 2);
    reading
        .page
        .wait_for_path(&reading.with_query(&query))
        .await;
    older.give();
    assert!(!reading.alert().is_there().await);
    reading.shows_rows_of(&query).await;
}

/// The older request is aborted, and its record never shows.
pub async fn overtaken_customer(app: &App) {
    let reading = Reading::open(app, Read::Customer).await;
    let older = reading.proxy.hold("GET", &reading.api());
    reading.ask_again().await;
    older.answered().await;
    app.api
        .write(reading.id, json!({"customerCompanyName": "Newer"}))
        .await;
    reading.ask_again().await;
    reading.page.h1().with_text("Newer").wait().await;
    until("the first question is given up", true, async || {
        reading.asked()[0].aborted
    })
    .await;
    older.give();
    assert_eq!(reading.asked().len(), 2);
    reading.page.h1().with_text("Newer").wait().await;
}
