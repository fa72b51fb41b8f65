use leptos::prelude::*;

use crate::session::storage;
use crate::ui::Icon;

/// `public/boot.js` reads it too, before the application is there.
const KEY: &str = "customer-desk.theme";

/// The themes: of the system, or one whatever the system says.
const THEMES: [(&str, &str, &str); 3] = [
    ("", "System", "monitor"),
    ("light", "Light", "sun"),
    ("dark", "Dark", "moon"),
];

/// Chooses the theme.
#[component]
pub fn ThemeSwitch() -> impl IntoView {
    let chosen = RwSignal::new(storage::local().get(KEY).unwrap_or_default());
    let choose = move |theme: &'static str| {
        show(theme);
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

fn show(theme: &str) {
    if let Some(root) = document().document_element() {
        // Setting an attribute of a known name cannot fail.
        let _ = if theme.is_empty() {
            root.remove_attribute("data-theme")
        } else {
            root.set_attribute("data-theme", theme)
        };
    }
}
