//! Answers with a status that says that the write was not carried out.

use e2e::{Answer, App, Locator, json, until};

use super::Write;
use super::writing::Writing;
use crate::answers::{self, After, plain, saying};

/// The user signs in over the form and presses again; the page reads the record first.
pub async fn signed_out(app: &App, write: Write) {
    let writing = Writing::open(app, write).await;
    let page = writing.page;
    writing
        .proxy
        .answer(write.method(), &writing.api(), 1, plain(401));
    writing.press().await;
    page.dialog("Sign in again").wait().await;
    app.enter_token().await;
    page.dialog("Sign in again").wait_gone().await;
    writing.is_kept().await;
    writing.was_sent(1);
    writing.is_untouched().await;
    let looked = writing.looked();
    writing.press().await;
    writing.is_done().await;
    writing.was_sent(2);
    assert!(writing.looked() > looked, "the API was not asked");
}

/// The page says once what is not allowed. Nothing is lost.
pub async fn forbidden(app: &App, write: Write) {
    let writing = Writing::open(app, write).await;
    let answer = saying(403, "Not for you");
    writing
        .proxy
        .answer(write.method(), &writing.api(), 1, answer);
    writing.press().await;
    writing.fails_with("You are not allowed to do this").await;
    is_refused(&writing).await;
}

/// The API's message names no field: it stands above the form or in the dialog.
pub async fn rejected(app: &App, write: Write, answer: Answer) {
    let writing = Writing::open(app, write).await;
    writing
        .proxy
        .answer(write.method(), &writing.api(), 1, answer);
    writing.press().await;
    writing.fails_with("The API is closed on Mondays").await;
    match write {
        Write::Create | Write::Change => has_the_focus(&writing.page.alert(write.not_done())).await,
        Write::Remove => {
            writing
                .page
                .button("Archive instead")
                .wait_enabled(true)
                .await
        }
        Write::Archive => {}
    }
    is_refused(&writing).await;
}

/// The API's message stands at the field that it names, which has the focus.
pub async fn rejected_at_field(app: &App, write: Write, status: u16) {
    let writing = Writing::open(app, write).await;
    let message = "customerPhone is taken";
    let answer = saying(status, message);
    writing
        .proxy
        .answer(write.method(), &writing.api(), 1, answer);
    writing.press().await;
    let field = writing.page.textbox("Phone");
    field.wait_attribute("aria-invalid", Some("true")).await;
    field.wait_focus().await;
    let described = "const ids = arguments[0].getAttribute('aria-describedby') ?? '';
        return ids.split(' ').map(id => document.getElementById(id)?.innerText).join(' ')";
    let described = field.script(described).await;
    assert!(described.as_str().unwrap().contains(message), "{described}");
    is_refused(&writing).await;
}

/// A countdown is shown. Nothing is sent at its end: the user decides.
pub async fn busy(app: &App, write: Write, status: u16, after: After) {
    let writing = Writing::open(app, write).await;
    let answer = answers::busy(writing.page, status, after).await;
    writing
        .proxy
        .answer(write.method(), &writing.api(), 1, answer);
    writing.press().await;
    writing.fails_with("The server asks you to wait").await;
    writing.page.alert("asks you to wait: 0 s").wait().await;
    is_refused(&writing).await;
}

async fn has_the_focus(alert: &Locator<'_>) {
    let script = "return arguments[0].contains(document.activeElement)";
    until("the focus is at the alert", json!(true), async || {
        alert.script(script).await
    })
    .await;
}

/// Asserts that the write was sent once and changed nothing, and that the user can send it again.
async fn is_refused(writing: &Writing<'_>) {
    writing.is_kept().await;
    writing.is_untouched().await;
    writing.was_sent(1);
    writing.press().await;
    writing.is_done().await;
    writing.was_sent(2);
}
