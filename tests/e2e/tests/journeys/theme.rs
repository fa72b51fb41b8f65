//! Light and dark, from the system or as chosen.

use std::time::Duration;

use e2e::{Fixture, Page, Theme, journey, until};

/// Returns whether the background of the page is dark.
async fn is_dark(page: &Page) -> bool {
    let script = "const [red, green, blue] = getComputedStyle(document.body).backgroundColor
        .match(/[\\d.]+/g).map(Number);
        return red + green + blue < 3 * 128";
    page.script(script, vec![]).await == true
}

async fn wait_dark(page: &Page, dark: bool) {
    until("the page is dark", dark, async || is_dark(page).await).await;
}

#[test]
fn the_theme_follows_the_system_until_one_is_chosen() {
    journey(Fixture::customers(3), async |app| {
        let page = app.sign_in("/customers").await;
        let themes = page.role("group", "Theme");
        page.set_theme(Theme::Dark).await;
        wait_dark(page, true).await;
        page.set_theme(Theme::Light).await;
        wait_dark(page, false).await;

        page.button("Menu").click().await;
        page.button("Dark").within(&themes).click().await;
        wait_dark(page, true).await;
        page.reload().await;
        page.table("Customers").wait_rows(3).await;
        wait_dark(page, true).await;

        page.button("Menu").click().await;
        page.button("System").within(&themes).click().await;
        wait_dark(page, false).await;
    });
}

#[test]
fn nothing_is_painted_before_the_theme_is_known() {
    journey(Fixture::customers(3), async |app| {
        let page = app.sign_in("/customers").await;
        app.site.slow_down("/boot.js", Duration::from_millis(500));
        page.reload().await;
        page.table("Customers").wait_rows(3).await;
        let painted_after_boot = "const [paint] = performance.getEntriesByName('first-paint');
            const [boot] = performance.getEntriesByName(new URL('/boot.js', location).href);
            return paint.startTime > boot.responseEnd";
        assert_eq!(page.script(painted_after_boot, vec![]).await, true);
    });
}
