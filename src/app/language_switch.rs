use leptos::prelude::*;
use texts::Language;

use crate::context::use_app_context;
use crate::language::{self, t};

/// The buttons of the language, each with the language's name in itself. Where the bar is narrow,
/// style/topbar.css shows the tags.
#[component]
pub fn LanguageSwitch() -> impl IntoView {
    let toasts = use_app_context().toasts;
    let failed = move || toasts.show(texts::menu_language_not_loaded());
    let option = move |of: Language| {
        let pressed = Signal::derive(move || {
            if language::current() == of {
                "true"
            } else {
                "false"
            }
        });
        view! {
            <button
                type="button"
                class="theme-option language-option"
                lang=of.tag()
                translate="no"
                aria-pressed=pressed
                aria-label=of.name()
                title=of.name()
                on:click=move |_| language::choose(of, failed)
            >
                <span class="language-name">{of.name()}</span>
            </button>
        }
    };
    view! {
        <div class="theme-switch" role="group" aria-label=t(texts::menu_language())>
            {Language::all().map(option).collect_view()}
        </div>
    }
}
