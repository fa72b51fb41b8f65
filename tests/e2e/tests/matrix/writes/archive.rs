//! Cases of archiving alone: a PUT of the whole record without a form.

use e2e::{App, Fault, json};

use super::Write;
use super::lost::lose_and_write;
use super::writing::Writing;
use crate::answers::Defect;

/// 404: the customer was removed meanwhile.
pub async fn removed_meanwhile(app: &App) {
    let writing = Writing::open(app, Write::Archive).await;
    let page = writing.page;
    app.api.call("DELETE", &writing.api(), None).await;
    writing.press().await;
    let heading = format!("Customer {} not found", writing.id.unwrap());
    page.heading(&heading).wait().await;
    page.link("Back to the list").wait().await;
    writing.was_sent(0);
}

/// The read before succeeds, and the PUT is answered 404.
pub async fn removed_at_the_last_moment(app: &App) {
    let writing = Writing::open(app, Write::Archive).await;
    let looked = writing.proxy.hold("GET", &writing.api());
    writing.press().await;
    looked.answered().await;
    app.api.call("DELETE", &writing.api(), None).await;
    looked.give();
    let heading = format!("Customer {} not found", writing.id.unwrap());
    writing.page.heading(&heading).wait().await;
    writing.was_sent(1);
}

/// A field cannot be read. A PUT would wipe it and is refused.
pub async fn defective(app: &App, defect: Defect) {
    let writing = Writing::open(app, Write::Archive).await;
    writing
        .proxy
        .fault("GET", &writing.api(), 99, defect.of("email"));
    writing.press().await;
    if defect.hurts() {
        writing.fails_with("could not be read").await;
        writing.was_sent(0);
        writing.is_untouched().await;
        writing.proxy.heal();
        writing.page.button("Retry").click().await;
    }
    writing.is_done().await;
    writing.was_sent(1);
}

/// The other administrator's change stays.
pub async fn keeps_what_changed(app: &App) {
    let writing = Writing::open(app, Write::Archive).await;
    let email = "new@address.example";
    app.api
        .write(writing.id.unwrap(), json!({"customerEmail": email}))
        .await;
    writing.press().await;
    writing.is_done().await;
    assert_eq!(writing.record().await["email"], email);
    writing.was_sent(1);
    writing.page.wait_for_text(email).await;
}

/// The answer is lost, and another administrator changes the record. The change survives *Retry*.
pub async fn keeps_what_changed_after_a_lost_answer(app: &App) {
    let writing = Writing::open(app, Write::Archive).await;
    let email = "new@address.example";
    lose_and_write(&writing, json!({"customerEmail": email})).await;
    writing.fails_with("").await;
    writing.was_sent(1);
    writing.page.button("Retry").click().await;
    writing.is_done().await;
    assert_eq!(writing.record().await["email"], email);
    writing.was_sent(2);
}

/// Another administrator has archived the customer. Nothing is sent.
pub async fn was_archived_meanwhile(app: &App) {
    let writing = Writing::open(app, Write::Archive).await;
    app.api
        .write(writing.id.unwrap(), json!({"archived": true}))
        .await;
    writing.press().await;
    writing.is_done().await;
    writing.was_sent(0);
}

/// A reload does not repeat the write that was in flight.
pub async fn never_replayed(app: &App) {
    let writing = Writing::open(app, Write::Archive).await;
    let page = writing.page;
    writing.proxy.fault("PUT", &writing.api(), 1, Fault::Hang);
    writing.press().await;
    writing.wait_sent(1).await;
    page.reload().await;
    page.h1().with_text(&writing.name).wait().await;
    page.button("Archive").wait_enabled(true).await;
    writing.is_untouched().await;
    writing.was_sent(1);
}
