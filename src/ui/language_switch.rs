use leptos::prelude::*;
use texts::Language;

use super::pressed::aria_pressed;
use crate::language::{self, t};

/// The buttons of the language, each with the language's name in itself.
#[component]
pub fn LanguageSwitch(
    /// Runs where the texts of a language could not be loaded.
    #[prop(into)]
    on_failure: Callback<()>,
) -> impl IntoView {
    let option = move |of: Language| {
        let pressed = aria_pressed(move || language::current() == of);
        view! {
            <button
                type="button"
                class="theme-option language-option"
                lang=of.tag()
                translate="no"
                aria-pressed=pressed
                on:click=move |_| language::choose(of, move || on_failure.run(()))
            >
                {of.name()}
            </button>
        }
    };
    view! {
        <div class="theme-switch" role="group" aria-label=t(texts::menu_language())>
            {Language::all().map(option).collect_view()}
        </div>
    }
}
