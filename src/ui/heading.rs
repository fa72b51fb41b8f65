use leptos::prelude::*;

use super::focus;
use crate::reactive::effect;

/// The heading of a screen and the title of the tab. It takes the focus when the screen is new.
#[component]
pub fn Heading(#[prop(into)] text: Signal<String>) -> impl IntoView {
    effect(move || document().set_title(&format!("{} · Customer AppContext", text.get())));
    // Moving the focus makes the browser lay the page out: with the frame, that happens once.
    request_animation_frame(|| {
        // A dialog over the page keeps the focus that it has.
        if matches!(document().query_selector("dialog[open]"), Ok(None)) {
            focus("h1");
        }
    });
    view! { <h1 tabindex="-1">{text}</h1> }
}
