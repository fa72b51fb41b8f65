//! Cases of deleting alone.

use e2e::{App, Fault, json};

use super::Write;
use super::lost::lose_and_write;
use super::writing::Writing;
use crate::answers::Defect;

/// 404: done; the page says that the customer had already been deleted.
pub async fn removed_meanwhile(app: &App) {
    let writing = Writing::open(app, Write::Remove).await;
    app.api.call("DELETE", &writing.api(), None).await;
    writing.press().await;
    let words = format!("{} had already been deleted", writing.name);
    writing.is_done_saying(&words).await;
    writing.was_sent(0);
}

/// The read before succeeds, and the DELETE is answered 404.
pub async fn removed_at_the_last_moment(app: &App) {
    let writing = Writing::open(app, Write::Remove).await;
    let looked = writing.proxy.hold("GET", &writing.api());
    writing.press().await;
    looked.answered().await;
    app.api.call("DELETE", &writing.api(), None).await;
    looked.give();
    writing.is_done_saying("had already been deleted").await;
    writing.was_sent(1);
}

/// A field that cannot be read does not prevent the deletion.
pub async fn defective(app: &App, defect: Defect) {
    let writing = Writing::open(app, Write::Remove).await;
    writing
        .proxy
        .fault("GET", &writing.api(), 99, defect.of("email"));
    writing.press().await;
    writing.is_done().await;
    writing.was_sent(1);
}

/// The other administrator's change is shown, and the dialog asks again.
pub async fn shows_what_changed(app: &App) {
    let writing = Writing::open(app, Write::Remove).await;
    let page = writing.page;
    let email = "still@alive.example";
    app.api
        .write(writing.id.unwrap(), json!({"customerEmail": email}))
        .await;
    writing.press().await;
    page.alert("Another administrator has changed this customer.")
        .wait()
        .await;
    let text = page.dialog(&writing.name).text().await;
    assert!(text.contains("Email") && text.contains(email), "{text}");
    writing.was_sent(0);
    writing.is_untouched().await;
    writing.press().await;
    writing.is_done().await;
    writing.was_sent(1);
}

/// The answer is lost, and the record has changed. The change is shown before the dialog asks
/// again.
pub async fn shows_what_changed_after_a_lost_answer(app: &App) {
    let writing = Writing::open(app, Write::Remove).await;
    let page = writing.page;
    let email = "still@alive.example";
    lose_and_write(&writing, json!({"customerEmail": email})).await;
    writing.ends_with("The customer was not deleted.").await;
    writing.press().await;
    page.alert("Another administrator has changed this customer.")
        .wait()
        .await;
    page.wait_for_text(email).await;
    writing.was_sent(1);
    writing.press().await;
    writing.is_done().await;
    writing.was_sent(2);
}

/// A reload does not repeat the deletion that was in flight.
pub async fn never_replayed(app: &App) {
    let writing = Writing::open(app, Write::Remove).await;
    let page = writing.page;
    writing
        .proxy
        .fault("DELETE", &writing.api(), 1, Fault::Hang);
    writing.press().await;
    writing.wait_sent(1).await;
    page.reload().await;
    page.h1().with_text(&writing.name).wait().await;
    page.table("Orders").wait_settled().await;
    assert!(!page.dialog("").is_there().await);
    writing.is_untouched().await;
    writing.was_sent(1);
}

/// JSON without an error confirms the deletion, and nothing is read again.
pub async fn confirmed_by_json(app: &App, fault: Fault) {
    let writing = Writing::open(app, Write::Remove).await;
    writing.proxy.fault("DELETE", &writing.api(), 1, fault);
    writing.press().await;
    writing.is_done().await;
    writing.was_sent(1);
    assert_eq!(writing.looked(), 1, "the look before it");
}
