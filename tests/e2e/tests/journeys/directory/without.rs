//! Where reading everything isn't wanted, nothing speaks of it and nothing is asked for it.

use e2e::{Key, Stage, journey, until};

use super::{pages_asked, search_box};

#[test]
fn only_what_the_api_can_do_is_offered() {
    journey(Stage::customers(300), async |desk| {
        let page = desk.sign_in("/customers").await;
        page.table("Customers").wait_rows(100).await;
        page.link("Customers").wait().await;
        for (locator, what) in [
            (search_box(page), "the search"),
            (page.button("Filters"), "filters"),
            (page.button("Email"), "a sort by email"),
            (page.button("Export"), "the export"),
            (page.button("Pause"), "the filling"),
            (page.link("Duplicates"), "duplicates"),
        ] {
            assert!(!locator.is_there().await, "{what} is offered");
        }
        // The rest of the application is there by the time that the palette opens.
        until("the palette opens", true, async || {
            page.press_holding(Key::Control, 'k').await;
            page.dialog("Jump to").is_there().await
        })
        .await;
        assert!(!page.text().await.contains("duplicates"));
        page.press(Key::Escape).await;
        assert_eq!(pages_asked(desk).len(), 1, "one page is enough");
    });
}
