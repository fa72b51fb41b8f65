use leptos::prelude::*;

use crate::session::storage;
use crate::ui::Icon;

/// The key of the theme in the local storage. public/boot.js reads it before the first paint.
const KEY: &str = "customer-desk.theme";

/// The themes: value, label and icon. The empty value follows the system.
const THEMES: [(&str, &str, &str); 3] = [
    ("", "System", "monitor"),
    ("light", "Light", "sun"),
    ("dark", "Dark", "moon"),
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
    let option = move |(theme, label, icon): (&'static str, &'static str, &'static str)| {
        let pressed = Signal::derive(move || {
            if chosen.get() == theme {
                "true"
            } else {
                "false"
            }
        });
        view! {
            <button
                type="button"
                class="theme-option"
                aria-pressed=pressed
                aria-label=label
                title=label
                on:click=move |_| choose(theme)
            >
                <Icon name=icon/>
            </button>
        }
    };
    view! {
        <div class="theme-switch" role="group" aria-label="Theme">
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
