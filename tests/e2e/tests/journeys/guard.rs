//! Leaving a form with unsaved changes asks first, by whatever door.

use e2e::{Page, Stage, journey, json};

use crate::changed_form::{TYPED, at_a_changed_form};

/// Answers *Cancel*: the form must be as it was.
async fn stay(page: &Page) {
    let dialog = page.dialog("");
    page.button("Discard changes").within(&dialog).wait().await;
    page.button("Cancel").within(&dialog).click().await;
    dialog.wait_gone().await;
    page.wait_for_path("/customers/new").await;
    page.textbox("Company").wait_value(TYPED).await;
}

async fn discard(page: &Page) {
    page.button("Discard changes").click().await;
    page.dialog("").wait_gone().await;
}

/// Whether closing the tab would ask.
async fn closing_asks(page: &Page) -> bool {
    let script = "const closing = new Event('beforeunload', {cancelable: true});
        return !window.dispatchEvent(closing)";
    page.script(script, vec![]).await == json!(true)
}

#[test]
fn a_link_asks() {
    journey(Stage::customers(3), async |desk| {
        let page = at_a_changed_form(desk).await;
        page.link("Customers").click().await;
        stay(page).await;
        page.link("Customers").click().await;
        discard(page).await;
        page.wait_for_path("/customers").await;
        page.table("Customers").wait_rows(3).await;
    });
}

#[test]
fn back_asks_every_time() {
    journey(Stage::customers(3), async |desk| {
        let page = at_a_changed_form(desk).await;
        for _ in 0..2 {
            page.back().await;
            stay(page).await;
        }
        page.back().await;
        discard(page).await;
        page.wait_for_path("/customers").await;
        page.forward().await;
        page.wait_for_path("/customers/new").await;
        page.textbox("Company").wait_value("").await;
    });
}

#[test]
fn cancel_asks_when_something_was_typed() {
    journey(Stage::customers(3), async |desk| {
        let page = at_a_changed_form(desk).await;
        page.button("Cancel").click().await;
        stay(page).await;
        page.button("Cancel").click().await;
        discard(page).await;
        page.wait_for_path("/customers").await;

        page.link("New customer").click().await;
        page.textbox("Company").wait().await;
        page.button("Cancel").click().await;
        page.wait_for_path("/customers").await;
        assert!(!page.dialog("").is_there().await);
    });
}

#[test]
fn signing_out_asks() {
    journey(Stage::customers(3), async |desk| {
        let page = at_a_changed_form(desk).await;
        page.button("Sign out").click().await;
        stay(page).await;
        page.button("Sign out").click().await;
        page.button("Discard changes").click().await;
        page.textbox("API token").wait().await;
    });
}

#[test]
fn closing_the_tab_asks_only_with_unsaved_changes() {
    journey(Stage::customers(0), async |desk| {
        let page = desk.sign_in("/customers/new").await;
        page.textbox("Company").wait().await;
        assert!(!closing_asks(page).await, "nothing was typed");
        page.textbox("Company").fill(TYPED).await;
        assert!(closing_asks(page).await, "something was typed");
        page.textbox("Company").fill("").await;
        assert!(!closing_asks(page).await, "the form is as it was");
        page.textbox("Company").fill(TYPED).await;
        page.button("Save").click().await;
        page.toast("Created").wait().await;
        assert!(!closing_asks(page).await, "all is saved");
    });
}

#[test]
fn after_saving_nothing_asks() {
    journey(Stage::customers(0), async |desk| {
        let page = at_a_changed_form(desk).await;
        page.button("Save").click().await;
        page.toast("Created").wait().await;
        page.link("Customers").click().await;
        page.wait_for_path("/customers").await;
        page.link(TYPED).wait().await;
        assert!(!page.dialog("").is_there().await);
    });
}

#[test]
fn escape_means_stay() {
    journey(Stage::customers(0), async |desk| {
        let page = at_a_changed_form(desk).await;
        page.button("Cancel").click().await;
        page.button("Discard changes").wait().await;
        page.press(e2e::Key::Escape).await;
        page.dialog("").wait_gone().await;
        page.textbox("Company").wait_value(TYPED).await;
    });
}
