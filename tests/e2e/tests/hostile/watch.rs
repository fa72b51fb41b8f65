//! The script that watches a page, and the function that runs another script in it.

use e2e::{App, Page, Value, json};

const WATCH: &str = include_str!("watch.js");

/// Installs the watch script before anything of the API is loaded, and signs in.
pub async fn sign_in<'a>(app: &'a App, path: &str) -> &'a Page {
    app.page.goto(path).await;
    app.page.button("Sign in").wait().await;
    app.page.script(WATCH, vec![]).await;
    app.enter_token().await;
    &app.page
}

/// Runs a script, the body of an async function of `input`. Panics with the error that it throws.
pub async fn run_in_page(page: &Page, script: &str, input: &Value) {
    let call = format!(
        "const done = arguments[arguments.length - 1];
         (async (input) => {{ {script} }})({input}).then(
             () => done('passed'), fault => done(String(fault?.stack ?? fault)))"
    );
    let outcome = page.script_async(&call).await;
    assert_eq!(
        outcome,
        json!("passed"),
        "{}",
        outcome.as_str().unwrap_or_default()
    );
}

/// Returns a record with this text in all fields.
pub fn record(text: &str) -> Value {
    json!({
        "customerName": text, "customerLastName": text, "customerEmail": text,
        "customerCompanyName": text, "customerPhone": text, "customerDescription": text,
        "customerStatus": 0, "archived": false, "crmId": text, "refId": text
    })
}
