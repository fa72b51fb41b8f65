//! The address is always that of the screen, however the steps of the history come.

use e2e::{Page, Stage, journey, json};

use crate::changed_form::{TYPED, at_a_changed_form};

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
