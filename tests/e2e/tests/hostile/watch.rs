//! The script that watches a page, and how a story in the page is told.

use e2e::{App, Page, Value, json};

const WATCH: &str = include_str!("watch.js");

/// Signs in under watch: nothing of the station has come before.
pub async fn sign_in<'a>(app: &'a App, path: &str) -> &'a Page {
    app.page.goto(path).await;
    app.page.button("Sign in").wait().await;
    app.page.script(WATCH, vec![]).await;
    app.enter_token().await;
    &app.page
}

/// Runs a story, the body of an asynchronous function of `input`, and fails with what it throws.
pub async fn run_in_page(page: &Page, story: &str, input: &Value) {
    let script = format!(
        "const done = arguments[arguments.length - 1];
         (async (input) => {{ {story} }})({input}).then(
             () => done('well'), fault => done(String(fault?.stack ?? fault)))"
    );
    let stored = page.script_async(&script).await;
    assert_eq!(
        stored,
        json!("well"),
        "{}",
        stored.as_str().unwrap_or_default()
    );
}

/// The record whose texts are all this one.
pub fn record(text: &str) -> Value {
    json!({
        "customerName": text, "customerLastName": text, "customerEmail": text,
        "customerCompanyName": text, "customerPhone": text, "customerDescription": text,
        "customerStatus": 0, "archived": false, "crmId": text, "refId": text
    })
}
