//! What is shown when the application itself fails.

use leptos::prelude::document;
use web_sys::console;

use crate::ui::focus;

/// Uncovers the page's message with its *Reload* on a panic. The message stands in index.html and
/// works without the application, for after a panic nothing of it can be relied on.
pub fn show_panics() {
    std::panic::set_hook(Box::new(|panic| {
        console::error_1(&panic.to_string().into());
        if let Some(message) = document().get_element_by_id("crash") {
            // Nothing is left to be done where even this fails.
            let _ = message.remove_attribute("hidden");
            focus("#crash button");
        }
    }));
}
