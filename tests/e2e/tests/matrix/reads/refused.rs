//! Answers with another status than 2xx.

use std::time::{Duration, Instant};

use e2e::App;

use super::reading::{CUSTOMERS, Read, Reading, WITH_100_ORDERS};
use crate::answers::{self, After, plain, saying};

/// The user signs in over the page, which then reads again. Nothing on it is lost.
pub async fn signed_out(app: &App, read: Read) {
    let reading = Reading::open(app, read).await;
    let page = reading.page;
    reading.proxy.answer("GET", &reading.api(), 1, plain(401));
    reading.ask_again().await;
    page.dialog("Sign in again").wait().await;
    reading.still_shown().await;
    let path = page.path().await;
    app.enter_token().await;
    page.dialog("Sign in again").wait_gone().await;
    reading.is_well_after(2).await;
    assert_eq!(page.path().await, path);
}

/// The page says once what is not allowed.
pub async fn forbidden(app: &App, read: Read) {
    let reading = Reading::open(app, read).await;
    let answer = saying(403, "Not for you");
    reading.proxy.answer("GET", &reading.api(), 99, answer);
    reading.ask_again().await;
    reading.fails_with("You are not allowed to do this").await;
    reading.fails_with("Not for you").await;
    reading.is_settled_after(1).await;
    reading.still_shown().await;
    reading.retry_mends().await;
}

/// The customer was removed meanwhile: a link leads back to the list.
pub async fn missing_customer(app: &App) {
    let reading = Reading::open(app, Read::Customer).await;
    let page = reading.page;
    app.api.call("DELETE", &reading.api(), None).await;
    reading.ask_again().await;
    let heading = format!("Customer {} not found", reading.id);
    page.heading(&heading).wait().await;
    page.wait_for_text("may have been deleted").await;
    assert!(!page.button("Delete").is_there().await);
    assert_eq!(reading.asked().len(), 1);
    page.link("Back to the list").click().await;
    page.wait_for_path("/customers").await;
    page.table("Customers").wait().await;
    assert!(reading.proxy.requests("DELETE", CUSTOMERS).is_empty());
}

/// The customer of the orders was removed meanwhile: a link leads back to the list.
pub async fn missing_customer_of_orders(app: &App) {
    let reading = Reading::open_orders_of(app, WITH_100_ORDERS).await;
    let page = reading.page;
    let customer = format!("{CUSTOMERS}/{WITH_100_ORDERS}");
    app.api.call("DELETE", &customer, None).await;
    reading.ask_again().await;
    let heading = format!("Customer {WITH_100_ORDERS} not found");
    page.heading(&heading).wait().await;
    page.wait_for_text("may have been deleted").await;
    assert_eq!(reading.asked().len(), 1);
    page.link("Back to the list").click().await;
    page.wait_for_path("/customers").await;
}

/// The API has no such rows: the error stands in place, once.
pub async fn missing_rows(app: &App, read: Read) {
    let reading = Reading::open(app, read).await;
    let answer = saying(404, "No such thing");
    reading.proxy.answer("GET", &reading.api(), 99, answer);
    reading.ask_again().await;
    reading.fails_with("does not have this").await;
    reading.is_settled_after(1).await;
    reading.still_shown().await;
    reading.retry_mends().await;
}

/// The API's message, and no retry.
pub async fn rejected(app: &App, read: Read, status: u16) {
    let reading = Reading::open(app, read).await;
    let answer = saying(status, "Not on Mondays");
    reading.proxy.answer("GET", &reading.api(), 99, answer);
    reading.ask_again().await;
    let details = format!("HTTP {status} · code 10172 · Not on Mondays");
    reading.fails_with(&details).await;
    reading.is_settled_after(1).await;
    reading.still_shown().await;
    reading.retry_mends().await;
}

/// The page waits as long as asked, with a countdown.
pub async fn busy(app: &App, read: Read, status: u16, after: After) {
    let reading = Reading::open(app, read).await;
    let answer = answers::busy(reading.page, status, after).await;
    reading.proxy.answer("GET", &reading.api(), 1, answer);
    let late = reading.proxy.hold("GET", &reading.api());
    reading.ask_again().await;
    reading.wait_asked(1).await;
    let asked = Instant::now();
    reading.fails_with("The server is busy").await;
    reading.fails_with("Trying again in").await;
    reading.still_shown().await;
    reading.wait_asked(2).await;
    let waited = asked.elapsed();
    assert!(waited > Duration::from_millis(800), "{waited:?}");
    late.give();
    reading.is_well_after(2).await;
}
