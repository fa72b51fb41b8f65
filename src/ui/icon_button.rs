use leptos::prelude::*;
use texts::Message;

use super::Icon;
use crate::language::t;

/// A quiet button that shows an icon alone.
#[component]
pub fn IconButton(
    /// The accessible name, which shows on hover.
    label: Message,
    icon: &'static str,
    /// The action.
    #[prop(into)]
    on_press: Callback<()>,
) -> impl IntoView {
    let label = t(label);
    view! {
        <button
            type="button"
            class="button button-quiet button-icon"
            aria-label=label
            title=label
            on:click=move |_| on_press.run(())
        >
            <Icon name=icon/>
        </button>
    }
}
