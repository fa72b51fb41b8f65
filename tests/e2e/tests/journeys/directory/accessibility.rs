//! The screens of the directory under axe-core, in both themes.

use e2e::{Answer, Fault, Fixture, Key, journey, json};

use super::{open_synced_list, search_box, wait_for_sync};
use crate::records::CUSTOMERS;

#[test]
fn the_list_during_a_sync() {
    journey(Fixture::customers(2_000).with_directory(), async |app| {
        app.page.allow_console("status of 403");
        // The sync must last longer than the audits before the pause.
        app.site.proxy.slow_down(4_000);
        let page = app.sign_in("/customers").await;
        page.button("Pause").wait().await;
        page.has_no_axe_findings("the list, filling").await;
        search_box(page).fill("abernathy 360").await;
        page.link("theodore.abernathy360@mail.example").wait().await;
        page.has_no_axe_findings("searching while filling").await;
        page.button("Pause").click().await;
        page.button("Continue").wait().await;
        page.has_no_axe_findings("paused").await;
        let refused = Answer::json(403, &json!({}));
        let fault = Fault::Answer(refused);
        app.site.proxy.fault("GET", CUSTOMERS, 999, fault);
        page.button("Continue").click().await;
        page.alert("Stopped at").wait().await;
        page.has_no_axe_findings("stopped").await;
    });
}

#[test]
fn the_list_over_all_customers() {
    journey(Fixture::customers(300).with_directory(), async |app| {
        let page = open_synced_list(app).await;
        page.has_no_axe_findings("the list, complete").await;
        search_box(page).fill("gmbh").await;
        page.wait_for_path("/customers#search=gmbh").await;
        page.has_no_axe_findings("the list, searched").await;
        page.button("Email").click().await;
        page.table("Customers")
            .wait_sorted(&["Email ascending"])
            .await;
        page.has_no_axe_findings("the list, sorted by email").await;
        search_box(page).fill("qqxxqqxx").await;
        page.wait_for_text("No customers match").await;
        page.has_no_axe_findings("no matches").await;
        page.goto("/customers?empty=phone").await;
        wait_for_sync(app).await;
        page.button("Filters (1)").click().await;
        page.combobox("Description").wait().await;
        page.has_no_axe_findings("the filters").await;
    });
}

#[test]
fn the_export() {
    journey(Fixture::customers(300).with_directory(), async |app| {
        let page = open_synced_list(app).await;
        page.button("Export").click().await;
        page.button("Export 300 customers").wait().await;
        page.has_no_axe_findings("the export").await;
    });
}

#[test]
fn the_palette() {
    journey(Fixture::customers(300).with_directory(), async |app| {
        let page = open_synced_list(app).await;
        page.press_holding(Key::Control, 'k').await;
        let field = page.combobox("Jump to a customer or command");
        field.wait_focus().await;
        page.has_no_axe_findings("the palette").await;
        field.fill("gmbh").await;
        page.role("option", "Show likely duplicates")
            .wait_gone()
            .await;
        page.has_no_axe_findings("the palette, searched").await;
        field.fill("qqxxqqxx").await;
        page.toast("No matches").wait().await;
        page.has_no_axe_findings("the palette, nothing found").await;
    });
}

#[test]
fn possible_duplicates() {
    journey(Fixture::customers(2_000).with_directory(), async |app| {
        let page = open_synced_list(app).await;
        page.link("Duplicates").click().await;
        page.wait_for_text("of likely duplicates").await;
        page.has_no_axe_findings("the duplicates").await;
        page.link("Customers").click().await;
        page.link("New customer").click().await;
        page.textbox("Email").fill("ada@example.com").await;
        page.wait_for_text("is a likely duplicate").await;
        page.has_no_axe_findings("the form with possible duplicates")
            .await;
    });
}
