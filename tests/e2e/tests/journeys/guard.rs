//! A form with unsaved changes asks before a step of the history or the end of the tab.

use e2e::{Fixture, Page, journey, json};

use crate::changed_form::{TYPED, at_a_changed_form};

/// Presses *Cancel* and asserts that the form is unchanged.
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

/// Returns whether the browser would ask before it closes the tab.
async fn closing_asks(page: &Page) -> bool {
    let script = "const closing = new Event('beforeunload', {cancelable: true});
        return !window.dispatchEvent(closing)";
    page.script(script, vec![]).await == json!(true)
}

#[test]
fn asks_on_every_step_back() {
    journey(Fixture::customers(3), async |app| {
        let page = at_a_changed_form(app).await;
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
    journey(Fixture::customers(0), async |app| {
        let page = app.sign_in("/customers/new").await;
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

/// Asserts that the page shows the form with the typed text, at its URL.
async fn is_at_the_form(page: &Page) {
    page.textbox("Company").wait_value(TYPED).await;
    page.wait_for_path("/customers/new").await;
}

/// Clicks from a script. Without a user gesture the browser lets no page hold a step of the history.
async fn click_by_script(page: &Page, label: &str) {
    let script = "[...document.querySelectorAll('button')]
        .findLast(it => it.textContent.trim() === arguments[0]).click()";
    page.script(script, vec![json!(label)]).await;
}

#[test]
fn a_second_step_back_during_the_question_is_undone() {
    journey(Fixture::customers(3), async |app| {
        let page = at_a_changed_form(app).await;
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
    journey(Fixture::customers(3), async |app| {
        let page = at_a_changed_form(app).await;
        click_by_script(page, "Sign out").await;
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
