//! A write of this tab or another is in the list at once, without a new sync.

use e2e::{App, Fixture, WindowHandle, journey, until};

use super::{list_requests, open_synced_list, search_box, wait_for_sync};

/// Opens the synced list in two tabs. The second is in front.
async fn two_tabs(app: &App) -> (WindowHandle, WindowHandle) {
    let page = open_synced_list(app).await;
    search_box(page).fill("tabwise").await;
    page.wait_for_text("No customers match").await;
    let tabs = page.open_tab("/customers").await;
    wait_for_sync(app).await;
    app.site.proxy.forget();
    tabs
}

/// Asserts that no list was read again: one record is enough.
fn no_list_was_read(app: &App) {
    for request in list_requests(app) {
        let query = request.query();
        let is_of_the_list = query["sortby"] == "default";
        assert!(
            !is_of_the_list || query["offset"] == "0",
            "the list was read again: {request}"
        );
    }
}

#[test]
fn a_write_of_another_tab_shows_at_once() {
    journey(Fixture::customers(300).with_directory(), async |app| {
        let (first, second) = two_tabs(app).await;
        let page = &app.page;
        page.link("New customer").click().await;
        page.textbox("Company").fill("Tabwise").await;
        page.button("Save").click().await;
        page.toast("Created").wait().await;
        let made = page.path().await;
        page.switch_to(&first).await;
        page.table("Customers").wait_links(&[made]).await;
        page.wait_for_text("1 customer:").await;
        no_list_was_read(app);

        page.switch_to(&second).await;
        page.link("Edit").click().await;
        page.textbox("Phone").fill("+47 2").await;
        page.button("Save").click().await;
        page.toast("Saved").wait().await;
        page.switch_to(&first).await;
        page.table("Customers")
            .wait_column("Phone", &["+47 2".to_owned()])
            .await;
        no_list_was_read(app);

        page.allow_console("status of 404");
        page.switch_to(&second).await;
        page.button("Delete").click().await;
        page.button("Delete customer").click().await;
        page.toast("Deleted").wait().await;
        page.switch_to(&first).await;
        page.wait_for_text("No customers match").await;
        search_box(page).fill("").await;
        page.wait_for_text("300 customers").await;
        no_list_was_read(app);
    });
}

#[test]
fn a_write_of_this_tab_shows_at_once() {
    journey(Fixture::customers(300).with_directory(), async |app| {
        let page = open_synced_list(app).await;
        app.site.proxy.forget();
        page.link("New customer").click().await;
        page.textbox("Company").fill("Tabwise").await;
        page.button("Save").click().await;
        page.toast("Created").wait().await;
        page.link("All customers").click().await;
        page.wait_for_text("301 customers").await;
        search_box(page).fill("tabwise").await;
        page.link("Tabwise").click().await;

        page.link("Edit").click().await;
        page.textbox("Company").fill("Tabwise anew").await;
        page.button("Save").click().await;
        page.toast("Saved").wait().await;
        page.link("All customers").click().await;
        page.link("Tabwise anew").click().await;

        page.allow_console("status of 404");
        page.button("Delete").click().await;
        page.button("Delete customer").click().await;
        page.toast("Deleted").wait().await;
        page.wait_for_text("No customers match").await;
        search_box(page).fill("").await;
        page.wait_for_text("300 customers").await;
        no_list_was_read(app);
    });
}

#[test]
fn a_write_during_the_sync_is_not_lost() {
    journey(Fixture::customers(8_000).with_directory(), async |app| {
        app.site.proxy.slow_down(400);
        let page = app.sign_in("/customers").await;
        page.wait_for_text("customers, still loading").await;
        // During the sync: one customer changed, one deleted, one created.
        page.link("New customer").click().await;
        page.textbox("Company").fill("Tabwise").await;
        page.button("Save").click().await;
        page.toast("Created").wait().await;
        page.allow_console("status of 404");
        page.link("All customers").click().await;
        page.link("Peter").click().await;
        page.h1().with_text("Peter").wait().await;
        page.button("Delete").click().await;
        page.button("Delete customer").click().await;
        page.toast("Deleted").wait().await;
        page.button("Pause").wait().await;
        app.site.proxy.slow_down(0);
        wait_for_sync(app).await;
        page.wait_for_text("8,000 customers").await;
        search_box(page).fill("tabwise").await;
        page.link("Tabwise").wait().await;
        search_box(page).fill("").await;
        let removed = "/customers/4".to_owned();
        until("the removed one is there", false, async || {
            page.table("Customers").links().await.contains(&removed)
        })
        .await;
    });
}
