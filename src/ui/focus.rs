use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};

/// Gives the focus to the first element that `selector` finds, without scrolling to it.
pub fn focus(selector: &str) {
    let found = document().query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        focus_element(&element);
    }
}

/// Gives the focus to an element, without scrolling to it.
pub fn focus_element(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that cannot take the focus leaves it where it is.
    let _ = element.focus_with_options(&options);
}

/// What has the focus is about to go away: the page's heading takes it, lest it be lost.
pub fn hand_focus_to_heading() {
    request_animation_frame(|| {
        let lost = document()
            .active_element()
            .is_none_or(|active| active.tag_name() == "BODY");
        if lost {
            focus("dialog[open] h2, h1");
        }
    });
}
