//! How the application looks: the theme and the density of tables, as the user prefers.

use leptos::prelude::*;
use texts::Message;

use crate::language::t;
use crate::session::Preference;
use crate::ui::{Icon, aria_pressed};

/// A choice of the appearance.
#[derive(Clone, Copy)]
pub struct Appearance {
    preference: Preference,
    /// The attribute of `html` that style/tokens.css reads. public/boot.js sets it before the first paint.
    attribute: &'static str,
    label: fn() -> Message,
    options: &'static [AppearanceOption],
}

/// An option: value, label and icon. The empty value is the usual one.
type AppearanceOption = (&'static str, fn() -> Message, &'static str);

/// System, light or dark.
pub const THEME: Appearance = Appearance {
    preference: Preference::Theme,
    attribute: "data-theme",
    label: texts::menu_theme,
    options: &[
        ("", texts::menu_theme_system, "monitor"),
        ("light", texts::menu_theme_light, "sun"),
        ("dark", texts::menu_theme_dark, "moon"),
    ],
};

/// Comfortable or compact rows.
pub const DENSITY: Appearance = Appearance {
    preference: Preference::Density,
    attribute: "data-density",
    label: texts::menu_density,
    options: &[
        ("", texts::menu_density_comfortable, "rows"),
        ("compact", texts::menu_density_compact, "rows-compact"),
    ],
};

/// The buttons of a choice.
#[component]
pub fn AppearanceSwitch(of: Appearance) -> impl IntoView {
    let chosen = RwSignal::new(of.preference.get().unwrap_or_default());
    let choose = move |value: &'static str| {
        apply(of.attribute, value);
        of.preference.set(Some(value).filter(|it| !it.is_empty()));
        chosen.set(value.into());
    };
    let option = move |(value, label, icon): &'static AppearanceOption| {
        let pressed = aria_pressed(move || chosen.get() == *value);
        view! {
            <button
                type="button"
                class="theme-option"
                aria-pressed=pressed
                aria-label=t(label())
                title=t(label())
                on:click=move |_| choose(value)
            >
                <Icon name=*icon/>
            </button>
        }
    };
    view! {
        <div class="theme-switch" role="group" aria-label=t((of.label)())>
            {of.options.iter().map(option).collect_view()}
        </div>
    }
}

fn apply(attribute: &str, value: &str) {
    if let Some(root) = document().document_element() {
        // An attribute with a known name can always be set.
        let _ = if value.is_empty() {
            root.remove_attribute(attribute)
        } else {
            root.set_attribute(attribute, value)
        };
    }
}
