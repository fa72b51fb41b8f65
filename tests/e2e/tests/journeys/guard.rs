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

/// The form is there with what was typed, and so is its address.
async fn is_at_the_form(page: &Page) {
    page.textbox("Company").wait_value(TYPED).await;
    page.wait_for_path("/customers/new").await;
}

/// Clicks without a hand: the browser lets no step be held that follows it.
async fn click_unseen(page: &Page, label: &str) {
    let script = "[...document.querySelectorAll('button')]
        .findLast(it => it.textContent.trim() === arguments[0]).click()";
    page.script(script, vec![json!(label)]).await;
}

#[test]
fn a_second_step_back_is_undone_while_it_is_asked() {
    journey(Stage::customers(3), async |desk| {
        let page = at_a_changed_form(desk).await;
        page.back().await;
        page.button("Discard changes").wait().await;
        page.back().await;
        page.wait_for_path("/customers/new").await;
        page.button("Cancel").within(&page.dialog("")).click().await;
        is_at_the_form(page).await;
        page.button("Save").click().await;
        page.toast("Created").wait().await;
        page.link("Customers").click().await;
        page.wait_for_path("/customers").await;
        page.table("Customers").wait_rows(4).await;
        page.back().await;
        page.h1().with_text(TYPED).wait().await;
    });
}

#[test]
fn a_step_back_that_cannot_be_held_is_undone() {
    journey(Stage::customers(3), async |desk| {
        let page = at_a_changed_form(desk).await;
        click_unseen(page, "Sign out").await;
        page.button("Discard changes").wait().await;
        page.back().await;
        page.back().await;
        page.wait_for_path("/customers/new").await;
        page.button("Cancel").within(&page.dialog("")).click().await;
        page.dialog("").wait_gone().await;
        is_at_the_form(page).await;
        page.link("Customers").click().await;
        page.button("Discard changes").click().await;
        page.wait_for_path("/customers").await;
        page.table("Customers").wait_rows(3).await;
    });
}
