use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};

/// Focuses the first element that `selector` matches, without scrolling to it.
pub fn focus(selector: &str) {
    let element = document().query_selector(selector).ok().flatten();
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        focus_element(&element);
    }
}

/// Focuses an element, without scrolling to it.
pub fn focus_element(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that cannot be focused leaves the focus where it is.
    let _ = element.focus_with_options(&options);
}

/// Focuses the heading of the dialog or page if the focused element is removed in this turn.
/// Without this the browser drops the focus, and a keyboard user starts at the top of the page.
pub fn hand_focus_to_heading() {
    request_animation_frame(|| {
        let is_dropped = document()
            .active_element()
            .is_none_or(|active| active.tag_name() == "BODY");
        if is_dropped {
            focus("dialog[open] h2, h1");
        }
    });
}
