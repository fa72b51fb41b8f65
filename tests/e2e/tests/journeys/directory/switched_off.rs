//! The directory switched off in `config.json`.

use e2e::{Fixture, Key, journey, until};

use super::{list_requests, search_box};

#[test]
fn nothing_that_needs_the_directory_is_offered() {
    journey(Fixture::customers(300), async |app| {
        let page = app.sign_in("/customers").await;
        page.table("Customers").wait_rows(100).await;
        page.link("Customers").wait().await;
        for (locator, what) in [
            (search_box(page), "the search"),
            (page.button("Filters"), "filters"),
            (page.button("Email"), "a sort by email"),
            (page.button("Export"), "the export"),
            (page.button("Pause"), "the sync"),
            (page.link("Duplicates"), "duplicates"),
        ] {
            assert!(!locator.is_there().await, "{what} is offered");
        }
        // The palette is in the part of the application that loads last.
        until("the palette opens", true, async || {
            page.press_holding(Key::Control, 'k').await;
            page.dialog("Jump to").is_there().await
        })
        .await;
        assert!(!page.text().await.contains("duplicates"));
        page.press(Key::Escape).await;
        assert_eq!(list_requests(app).len(), 1, "no sync");
    });
}
