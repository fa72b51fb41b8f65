//! Cases of changing alone: other administrators change or remove the record.

use e2e::{App, json};

use super::Write;
use super::lost::lose_and_write;
use super::writing::{TYPED, Writing};
use crate::answers::Defect;
use crate::patience::{TIME_OUT, within};

const THEIRS: &str = "+45 33 33 33 33";
const EMAIL: &str = "new@address.example";

/// 404: the page offers to create the customer again.
pub async fn removed_meanwhile(app: &App) {
    let writing = Writing::open(app, Write::Change).await;
    let page = writing.page;
    app.api.call("DELETE", &writing.api(), None).await;
    writing.press().await;
    page.alert("This customer has been deleted.").wait().await;
    writing.is_kept().await;
    writing.was_sent(0);
    page.button("Create again").click().await;
    page.toast(&format!("Created {}", writing.name))
        .wait()
        .await;
    let copies = writing.copies().await;
    assert_eq!(copies.len(), 1);
    assert_eq!(copies[0]["phone"], TYPED);
    assert_eq!(copies[0]["description"], "two\nlines");
    assert_eq!(writing.proxy.requests("POST", "").len(), 1);
    writing.was_sent(0);
}

/// The read before succeeds, and the PUT is answered 404.
pub async fn removed_at_the_last_moment(app: &App) {
    let writing = Writing::open(app, Write::Change).await;
    let page = writing.page;
    let looked = writing.proxy.hold("GET", &writing.api());
    writing.press().await;
    looked.answered().await;
    app.api.call("DELETE", &writing.api(), None).await;
    looked.give();
    page.alert("This customer has been deleted.").wait().await;
    writing.was_sent(1);
    writing.is_kept().await;
    page.button("Create again").click().await;
    page.toast(&format!("Created {}", writing.name))
        .wait()
        .await;
    assert_eq!(writing.copies().await.len(), 1);
    writing.was_sent(1);
}

/// A field cannot be read. A PUT would wipe it and is refused.
pub async fn defective(app: &App, defect: Defect) {
    let writing = Writing::open(app, Write::Change).await;
    writing
        .proxy
        .fault("GET", &writing.api(), 99, defect.of("email"));
    writing.press().await;
    if defect.hurts() {
        writing.fails_with("could not be read").await;
        writing.fails_with("Email").await;
        writing.was_sent(0);
        writing.is_kept().await;
        writing.is_untouched().await;
        writing.proxy.heal();
        writing.page.button("Retry").click().await;
    }
    writing.is_done().await;
    writing.was_sent(1);
}

/// Changes of the other administrator in other fields are taken over.
pub async fn merges(app: &App) {
    let writing = Writing::open(app, Write::Change).await;
    app.api
        .write(writing.id.unwrap(), json!({"customerEmail": EMAIL}))
        .await;
    writing.press().await;
    let words = "with changes of another administrator: Email";
    writing.is_done_saying(words).await;
    assert_eq!(writing.record().await["email"], EMAIL);
    writing.was_sent(1);
}

/// Both changed one field. The user is asked, and nothing is sent before.
pub async fn asks_in_a_conflict(app: &App) {
    let writing = Writing::open(app, Write::Change).await;
    app.api
        .write(writing.id.unwrap(), json!({"customerPhone": THEIRS}))
        .await;
    writing.press().await;
    answers_the_conflict(&writing, 0).await;
}

/// The answer is lost, and the record equals neither version. It is merged, and sent again only by
/// hand.
pub async fn merges_after_a_lost_answer(app: &App) {
    let writing = Writing::open(app, Write::Change).await;
    let page = writing.page;
    lose_and_write(&writing, json!({"customerEmail": EMAIL})).await;
    writing
        .ends_with("Another administrator changed the customer meanwhile.")
        .await;
    page.textbox("Email").wait_value(EMAIL).await;
    writing.is_kept().await;
    writing.was_sent(1);
    page.button("Save again").click().await;
    writing.is_done().await;
    assert_eq!(writing.record().await["email"], EMAIL);
    writing.was_sent(2);

    let writing = Writing::open(app, Write::Change).await;
    lose_and_write(&writing, json!({"customerPhone": THEIRS})).await;
    answers_the_conflict(&writing, 1).await;
}

/// The draft comes back with its base and goes through the merge.
pub async fn draft_comes_back_with_its_base(app: &App) {
    let writing = Writing::open(app, Write::Change).await;
    app.api
        .write(writing.id.unwrap(), json!({"customerPhone": THEIRS}))
        .await;
    writing.is_restored().await;
    writing.press().await;
    answers_the_conflict(&writing, 0).await;
}

/// Chooses in the conflict and asserts one more PUT than `before`.
async fn answers_the_conflict(writing: &Writing<'_>, sent: usize) {
    let page = writing.page;
    let group = page.role("group", "Another administrator changed this customer");
    // After a lost answer the page looks for the change several times.
    within(TIME_OUT, "the conflict", async || group.is_there().await).await;
    let text = group.text().await;
    for value in ["Phone", "+45 11 11 11 11", TYPED, THEIRS] {
        assert!(text.contains(value), "“{value}” is not in “{text}”");
    }
    writing.press().await;
    group.wait_focus().await;
    writing.was_sent(sent);
    let mine = page.role("radio", &format!("Mine {TYPED}"));
    mine.within(&group).click().await;
    writing.press().await;
    writing.is_done().await;
    writing.was_sent(sent + 1);
}
