use leptos::prelude::*;

/// Returns the value of `aria-pressed` for a button that is on or off.
pub fn aria_pressed(is_pressed: impl Fn() -> bool + Send + Sync + 'static) -> Signal<&'static str> {
    Signal::derive(move || if is_pressed() { "true" } else { "false" })
}
