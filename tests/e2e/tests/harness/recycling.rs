//! A recycled browser is clean.

use std::sync::Mutex;

use e2e::{Driver, Fixture, Theme, Value, journey, json};

const STATE: &str = "return {
    width: innerWidth,
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    locale: Intl.DateTimeFormat().resolvedOptions().locale,
    history: history.length,
    stored: localStorage.length + sessionStorage.length,
    online: navigator.onLine,
}";

#[test]
fn a_recycled_browser_is_like_a_new_one() {
    // Keeps the browsers running between the two journeys.
    let _driver = Driver::shared();
    let first = Mutex::new(Value::Null);
    journey(Fixture::customers(0), async |app| {
        let page = &app.page;
        page.goto("/favicon.svg").await;
        *first.lock().unwrap() = page.script(STATE, vec![]).await;

        page.set_theme(Theme::Dark).await;
        page.set_width(400).await;
        page.set_time_zone("Asia/Tokyo").await;
        page.set_locale("th-TH").await;
        page.allow_console("left behind");
        // The browser requests a favicon.ico for a page that is an image.
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
