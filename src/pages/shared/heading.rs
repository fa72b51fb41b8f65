use leptos::prelude::*;
use model::isolated;
use texts::Message;

use crate::language::{t_of, text};
use crate::reactive::effect;
use crate::ui::focus;

/// The level 1 heading of a screen. It also is the title of the tab, and gets the focus when the
/// screen opens.
#[component]
pub fn Heading(
    #[prop(into)] text: Signal<Message>,
    /// `no` for the name of a customer.
    #[prop(optional)]
    translate: Option<&'static str>,
) -> impl IntoView {
    effect(move || text.with(set_title));
    // Moving the focus forces a layout. In the next frame the browser lays the page out anyway.
    request_animation_frame(|| {
        // A dialog over the page keeps the focus.
        if matches!(document().query_selector("dialog[open]"), Ok(None)) {
            focus("h1");
        }
    });
    // A property, since page translation replaces text nodes (src/ui/button.rs).
    view! {
        <h1 tabindex="-1">
            <bdi translate=translate lang=translate.map(|_| "") prop:textContent=t_of(text)></bdi>
        </h1>
    }
}

/// Sets the title of the tab: "Customers · Customer Desk". An effect that calls it follows the language.
pub fn set_title(screen: &Message) {
    document().set_title(&format!("{} · Customer Desk", isolated(&text(screen))));
}
