use leptos::prelude::*;
use texts::Message;

use crate::language::t;
use crate::session::storage;
use crate::ui::{Icon, aria_pressed};

/// The key of the theme in the local storage. public/boot.js reads it before the first paint.
const KEY: &str = "customer-desk.theme";

/// A theme: value, label and icon. The empty value follows the system.
type Theme = (&'static str, fn() -> Message, &'static str);

const THEMES: [Theme; 3] = [
    ("", texts::menu_theme_system, "monitor"),
    ("light", texts::menu_theme_light, "sun"),
    ("dark", texts::menu_theme_dark, "moon"),
];

/// The buttons of the theme: system, light or dark.
#[component]
pub fn ThemeSwitch() -> impl IntoView {
    let chosen = RwSignal::new(storage::local().get(KEY).unwrap_or_default());
    let choose = move |theme: &'static str| {
        apply(theme);
        storage::local().set(KEY, theme);
        chosen.set(theme.into());
    };
    let option = move |(theme, label, icon): Theme| {
        let pressed = aria_pressed(move || chosen.get() == theme);
        view! {
            <button
                type="button"
                class="theme-option"
                aria-pressed=pressed
                aria-label=t(label())
                title=t(label())
                on:click=move |_| choose(theme)
            >
                <Icon name=icon/>
            </button>
        }
    };
    view! {
        <div class="theme-switch" role="group" aria-label=t(texts::menu_theme())>
            {THEMES.map(option).collect_view()}
        </div>
    }
}

/// Sets the attribute that style/tokens.css reads.
fn apply(theme: &str) {
    if let Some(root) = document().document_element() {
        // An attribute with a known name can always be set.
        let _ = if theme.is_empty() {
            root.remove_attribute("data-theme")
        } else {
            root.set_attribute("data-theme", theme)
        };
    }
}
