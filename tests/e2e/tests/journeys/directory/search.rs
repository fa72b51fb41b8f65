//! The search box: real keys, the address, and nothing of the text on the wire.

use e2e::{App, Fixture, Key, journey};

use super::{open_synced_list, search_box, wait_for_sync};

/// Fails when a request holds one of these words.
fn no_request_holds(app: &App, words: &[&str]) {
    for request in app.site.proxy.log() {
        let sent = format!("{} {:?} {}", request.path, request.headers, request.body);
        let sent = sent.to_lowercase();
        for word in words {
            assert!(!sent.contains(word), "“{word}” was sent: {request}");
        }
    }
}

#[test]
fn a_slash_leads_to_the_box_and_the_keys_lead_on() {
    journey(Fixture::customers(300).with_directory(), async |app| {
        let page = open_synced_list(app).await;
        page.type_text("/").await;
        search_box(page).wait_focus().await;
        search_box(page).wait_value("").await;
        page.type_text("ada/byron").await;
        search_box(page).wait_value("ada/byron").await;
        page.link("Analytical Engines Ltd").wait().await;
        page.press(Key::Down).await;
        page.link("Analytical Engines Ltd").wait_focus().await;
        page.type_text("/").await;
        search_box(page).wait_focus().await;
        page.press(Key::Escape).await;
        search_box(page).wait_value("").await;
        page.wait_for_text("300 customers").await;
        page.wait_for_path("/customers").await;
    });
}

#[test]
fn the_text_survives_reload_tab_and_way_back_and_is_never_sent() {
    journey(Fixture::customers(300).with_directory(), async |app| {
        let page = open_synced_list(app).await;
        search_box(page).fill("Byron Analytical").await;
        let address = "/customers#search=Byron+Analytical";
        page.wait_for_path(address).await;
        let found = ["/customers/1".to_owned()];
        let table = page.table("Customers");
        table.wait_links(&found).await;

        page.reload().await;
        table.wait_links(&found).await;
        search_box(page).wait_value("Byron Analytical").await;
        page.wait_for_path(address).await;

        let (first, second) = page.open_tab(address).await;
        table.wait_links(&found).await;
        search_box(page).wait_value("Byron Analytical").await;
        for back_link in [false, true] {
            page.link("Analytical Engines Ltd").click().await;
            page.h1().with_text("Analytical Engines Ltd").wait().await;
            page.wait_for_path("/customers/1").await;
            if back_link {
                page.link("All customers").click().await;
            } else {
                page.back().await;
            }
            page.wait_for_path(address).await;
            search_box(page).wait_value("Byron Analytical").await;
            table.wait_links(&found).await;
        }
        page.switch_to(&first).await;
        wait_for_sync(app).await;
        page.switch_to(&second).await;
        no_request_holds(app, &["byron", "analytical", "search"]);
    });
}
