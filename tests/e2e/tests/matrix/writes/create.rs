//! Cases of creating alone.

use e2e::{App, json};

use super::Write;
use super::writing::{TYPED, Writing};
use crate::answers::{Defect, saying};
use crate::reads::CUSTOMERS;

/// 404: the page says that the address of the API may be wrong.
pub async fn no_such_place(app: &App) {
    let writing = Writing::open(app, Write::Create).await;
    let answer = saying(404, "No such path");
    writing.proxy.answer("POST", CUSTOMERS, 1, answer);
    writing.press().await;
    writing
        .fails_with("The address in config.json may be wrong")
        .await;
    writing.is_kept().await;
    writing.is_untouched().await;
    writing.was_sent(1);
    writing.press().await;
    writing.is_done().await;
}

/// A part of the answer cannot be read. The record is read again and shown whole.
pub async fn defective(app: &App, defect: Defect) {
    // Without the number it has to be looked for, too.
    for field in ["phone", "_id"] {
        defective_in(app, defect, field).await;
    }
}

async fn defective_in(app: &App, defect: Defect, field: &'static str) {
    let writing = Writing::open(app, Write::Create).await;
    writing.proxy.fault("POST", CUSTOMERS, 1, defect.of(field));
    writing.press().await;
    writing.is_done().await;
    writing.was_sent(1);
    writing.was_checked();
    let page = writing.page;
    page.wait_for_text(TYPED).await;
    assert!(!page.text().await.contains("Could not be read"));
}

/// An equal record exists. Another one is created only on demand.
pub async fn someone_was_first(app: &App) {
    let writing = Writing::open(app, Write::Create).await;
    let page = writing.page;
    let keys = json!({"customerCompanyName": writing.name, "customerPhone": TYPED});
    let first = app.api.create(keys).await;
    writing.press().await;
    page.alert("A customer with these values is already there.")
        .wait()
        .await;
    page.link(&format!("no. {first}")).wait().await;
    writing.is_kept().await;
    writing.was_sent(0);
    page.button("Create another").click().await;
    page.toast("Created").wait().await;
    assert_eq!(writing.copies().await.len(), 2);
    writing.was_sent(1);
}

/// The draft comes back and was not sent.
pub async fn draft_comes_back(app: &App) {
    let writing = Writing::open(app, Write::Create).await;
    writing.is_restored().await;
    writing.is_untouched().await;
    writing.press().await;
    writing.is_done().await;
    writing.was_sent(1);
}
