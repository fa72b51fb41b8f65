//! Light and dark: the system's, or the one that was chosen.

use std::time::Duration;

use e2e::{Page, Stage, Theme, journey, until};

/// Whether the page is painted dark, whatever the exact colour.
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
    journey(Stage::customers(3), async |desk| {
        let page = desk.sign_in("/customers").await;
        let themes = page.role("group", "Theme");
        themes.wait().await;
        page.set_theme(Theme::Dark).await;
        wait_dark(page, true).await;
        page.set_theme(Theme::Light).await;
        wait_dark(page, false).await;

        page.button("Dark").within(&themes).click().await;
        wait_dark(page, true).await;
        page.reload().await;
        page.table("Customers").wait_rows(3).await;
        wait_dark(page, true).await;

        page.button("System").within(&themes).click().await;
        wait_dark(page, false).await;
    });
}

#[test]
fn nothing_is_painted_before_the_theme_is_known() {
    journey(Stage::customers(3), async |desk| {
        let page = desk.sign_in("/customers").await;
        desk.site.slow_down("/boot.js", Duration::from_millis(500));
        page.reload().await;
        page.table("Customers").wait_rows(3).await;
        let painted_after_boot = "const [paint] = performance.getEntriesByName('first-paint');
            const [boot] = performance.getEntriesByName(new URL('/boot.js', location).href);
            return paint.startTime > boot.responseEnd";
        assert_eq!(page.script(painted_after_boot, vec![]).await, true);
    });
}
