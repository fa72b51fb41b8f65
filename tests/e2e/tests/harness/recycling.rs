//! A browser is clean when the next journey gets it.

use std::sync::Mutex;

use e2e::{Driver, Fixture, Theme, Value, journey, json};

const STATE: &str = "return {
    width: innerWidth,
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    history: history.length,
    stored: localStorage.length + sessionStorage.length,
    online: navigator.onLine,
}";

#[test]
fn the_next_journey_starts_as_in_a_new_browser() {
    // Keeps the browsers between the two journeys.
    let _driver = Driver::shared();
    let first = Mutex::new(Value::Null);
    journey(Fixture::customers(0), async |app| {
        let page = &app.page;
        page.goto("/favicon.svg").await;
        *first.lock().unwrap() = page.script(STATE, vec![]).await;

        page.set_theme(Theme::Dark).await;
        page.set_width(400).await;
        page.set_time_zone("Asia/Tokyo").await;
        page.allow_console("left behind");
        // A picture has no icon for its tab.
        page.allow_console("favicon.ico");
        let store = "localStorage.a = sessionStorage.a = 1; console.error('left behind')";
        page.script(store, vec![]).await;
        page.open_tab("/favicon.svg").await;
        page.set_online(false).await;
    });
    journey(Fixture::customers(0), async |app| {
        let page = &app.page;
        page.allow_console("favicon.ico");
        page.goto("/favicon.svg").await;
        let state = page.script(STATE, vec![]).await;
        assert_eq!(state, *first.lock().unwrap());
        assert_eq!(state["stored"], json!(0));
        let console = page.console().await.join("\n");
        assert!(!console.contains("left behind"), "{console}");
    });
}
