//! The buttons that choose the theme and the density.

use customer_desk::app::{AppearanceSwitch, DENSITY, THEME};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::app::show;
use crate::support::input::press;
use crate::support::page::{all, local_storage};
use crate::support::wait::until;

#[wasm_bindgen_test]
async fn follows_the_system_at_first() {
    show(|| view! { <AppearanceSwitch of=THEME/> }).await;
    assert_eq!(pressed(), ["System"]);
    assert_eq!(theme(), None);
}

#[wasm_bindgen_test]
async fn sets_and_keeps_a_theme_and_returns_to_the_system() {
    show(|| view! { <AppearanceSwitch of=THEME/> }).await;
    for (name, theme_set) in [
        ("Dark", Some("dark")),
        ("Light", Some("light")),
        ("System", None),
    ] {
        press(name);
        until(name, || pressed() == [name]).await;
        assert_eq!(theme().as_deref(), theme_set);
        let kept = local_storage().get_item("customer-desk.theme").unwrap();
        assert_eq!(kept.filter(|it| !it.is_empty()).as_deref(), theme_set);
    }
}

#[wasm_bindgen_test]
async fn compact_rows_are_less_high() {
    show(|| view! { <AppearanceSwitch of=DENSITY/> }).await;
    assert_eq!(pressed(), ["Comfortable"]);
    press("Compact");
    until("compact", || pressed() == ["Compact"]).await;
    let root = document().document_element().unwrap();
    assert_eq!(
        root.get_attribute("data-density").as_deref(),
        Some("compact")
    );
    let kept = local_storage().get_item("customer-desk.density").unwrap();
    assert_eq!(kept.as_deref(), Some("compact"));
    press("Comfortable");
    until("comfortable", || pressed() == ["Comfortable"]).await;
    assert!(!root.has_attribute("data-density"));
    assert_eq!(
        local_storage().get_item("customer-desk.density").unwrap(),
        None
    );
}

fn pressed() -> Vec<String> {
    all("button[aria-pressed=true]")
        .iter()
        .map(|it| it.get_attribute("aria-label").unwrap())
        .collect()
}

fn theme() -> Option<String> {
    document()
        .document_element()
        .unwrap()
        .get_attribute("data-theme")
}
