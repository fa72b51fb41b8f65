//! The message after a panic of the application.

use leptos::prelude::document;
use web_sys::console;

use crate::ui::focus;

/// Uncovers the page's message with its *Reload* on a panic.
pub fn show_panics() {
    std::panic::set_hook(Box::new(|panic| show(&panic.to_string())));
}

/// Uncovers the message. It stands in index.html and works without the application, for after a
/// panic nothing of it can be relied on. The tab keeps the typed text already (src/session/drafts.rs).
pub fn show(panic: &str) {
    console::error_1(&panic.into());
    if let Some(message) = document().get_element_by_id("crash") {
        // Nothing is left to be done where even this fails.
        let _ = message.remove_attribute("hidden");
        focus("#crash button");
    }
}
