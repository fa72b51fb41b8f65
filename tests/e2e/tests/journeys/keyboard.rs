//! The main tasks by keyboard alone. The focus is never lost.

use e2e::{Fixture, Key, Locator, Page, journey, json, until};

/// Moves to an element with Tab, presses a key on it, and asserts that the focus is not lost.
async fn go_and_press(page: &Page, goal: &Locator<'_>, key: Key) {
    page.tab_to(goal).await;
    page.press(key).await;
    page.focus_is_kept().await;
}

async fn go_and_type(page: &Page, field: &str, text: &str) {
    let field = page.textbox(field);
    page.tab_to(&field).await;
    page.type_text(text).await;
    field.wait_value(text).await;
}

#[test]
fn from_signing_in_to_a_saved_customer() {
    journey(Fixture::customers(5), async |app| {
        let page = &app.page;
        page.goto("/customers").await;
        go_and_type(page, "API token", "demo").await;
        page.press(Key::Enter).await;
        page.table("Customers").wait_rows(5).await;
        page.focus_is_kept().await;

        go_and_press(page, &page.link("New customer"), Key::Enter).await;
        page.wait_for_path("/customers/new").await;
        page.h1().wait_focus().await;
        go_and_press(page, &page.button("Save"), Key::Enter).await;
        page.heading("There is a problem").wait().await;
        go_and_type(page, "Company", "Without a mouse").await;
        go_and_press(page, &page.checkbox("Archived"), Key::Space).await;
        assert!(page.checkbox("Archived").is_checked().await);
        go_and_press(page, &page.button("Save"), Key::Enter).await;
        page.toast("Created").wait().await;
        page.h1().with_text("Without a mouse").wait_focus().await;

        go_and_press(page, &page.link("Edit"), Key::Enter).await;
        page.h1().wait_focus().await;
        go_and_type(page, "Phone", "12345").await;
        page.press(Key::Enter).await;
        page.toast("Saved").wait().await;
        page.h1().with_text("Without a mouse").wait_focus().await;
        assert_eq!(
            app.api
                .customers("archived=true&sortby=company")
                .await
                .iter()
                .filter(|customer| customer["phone"] == "12345")
                .count(),
            1
        );
    });
}

#[test]
fn a_dialog_keeps_the_focus_and_returns_it() {
    journey(Fixture::customers(3), async |app| {
        let page = app.sign_in("/customers").await;
        page.table("Customers").wait_rows(3).await;
        let first = page.table("Customers").links().await.remove(0);
        page.goto(&first).await;
        go_and_press(page, &page.button("Delete"), Key::Enter).await;
        let dialog = page.dialog("");
        dialog.wait().await;
        let script = "return arguments[0].contains(document.activeElement)
            || document.activeElement === document.body";
        for _ in 0..8 {
            assert_eq!(dialog.script(script).await, true, "Tab leaves the dialog");
            page.press(Key::Tab).await;
        }
        page.press(Key::Escape).await;
        dialog.wait_gone().await;
        page.button("Delete").wait_focus().await;
    });
}

#[test]
fn sorting_and_paging_keep_the_focus() {
    journey(Fixture::customers(120), async |app| {
        let page = app.sign_in("/customers").await;
        page.table("Customers").wait_rows(100).await;
        go_and_press(page, &page.button("Customer"), Key::Enter).await;
        page.wait_for_path("/customers?direction=desc").await;
        page.table("Customers").wait_settled().await;
        page.button("Customer").wait_focus().await;
        page.press(Key::Space).await;
        page.wait_for_path("/customers").await;
        page.table("Customers").wait_settled().await;
        page.focus_is_kept().await;

        page.goto("/customers?limit=10").await;
        page.table("Customers").wait_rows(10).await;
        go_and_press(page, &page.button("Next page"), Key::Enter).await;
        page.wait_for_path("/customers?offset=10&limit=10").await;
        page.table("Customers").wait_settled().await;
        page.focus_is_kept().await;
    });
}

#[test]
fn every_new_page_begins_at_its_heading() {
    journey(Fixture::customers(5), async |app| {
        let page = app.sign_in("/customers").await;
        page.table("Customers").wait_rows(5).await;
        page.link("New customer").click().await;
        page.h1().wait_focus().await;
        page.back().await;
        page.table("Customers").wait_rows(5).await;
        page.h1().wait_focus().await;
        page.wait_for_title("Customers · Customer Desk").await;
    });
}

/// Presses a key on the element with the focus, and asserts that the focus is not lost.
async fn press(page: &Page, key: Key) {
    page.press(key).await;
    page.focus_is_kept().await;
}

#[test]
fn a_whole_call_find_peek_copy_edit_save_and_undo() {
    journey(Fixture::customers(60).with_directory(), async |app| {
        let page = app.sign_in("/customers").await;
        app.wait_for_sync().await;
        let id = app
            .api
            .create(
                json!({"customerCompanyName": "Call Ltd.", "customerEmail": "call@example.com"}),
            )
            .await;
        page.button("Refresh").click().await;
        page.type_text("/").await;
        page.searchbox("Search customers").wait_focus().await;
        page.type_text("call ltd").await;
        page.link("Call Ltd.").wait().await;
        // More than one customer may match: the first row gets the focus.
        press(page, Key::Down).await;
        press(page, Key::Space).await;
        let peek = page.role("complementary", "Peek");
        peek.wait().await;
        page.passes_axe("a peek").await;
        press(page, Key::Space).await;
        go_and_press(page, &page.button("Copy email").within(&peek), Key::Enter).await;
        page.wait_for_text("Copied").await;
        page.press(Key::Escape).await;
        peek.wait_gone().await;
        page.link("Call Ltd.").wait_focus().await;
        page.type_text("e").await;
        page.wait_for_path(&format!("/customers/{id}/edit")).await;
        page.h1().wait_focus().await;
        go_and_type(page, "Phone", "+44 20 7946 0000").await;
        page.press(Key::Enter).await;
        page.toast("Saved").wait().await;
        assert_eq!(app.api.customer(id).await["phone"], "+44 20 7946 0000");
        go_and_press(page, &page.button("Undo"), Key::Enter).await;
        until("the phone before", json!(""), async || {
            app.api.customer(id).await["phone"].clone()
        })
        .await;
    });
}
