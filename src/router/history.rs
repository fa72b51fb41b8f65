//! The browser's history: numbered entries, and steps that can be prevented.

use js_sys::Reflect;
use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, EventTarget};

use super::Location;

/// A listener to steps through the history. It is removed when dropped.
pub struct StepListener {
    target: EventTarget,
    listener: Closure<dyn Fn(Event)>,
}

const NAVIGATE: &str = "navigate";

/// Returns the number of the current entry, kept in `history.state`.
pub fn entry_number() -> Option<i32> {
    let number = browser_history().state().ok()?.as_f64()?;
    #[expect(clippy::cast_possible_truncation, reason = "it was an i32 when stored")]
    Some(number as i32)
}

/// Gives the current entry the number 0 if it has none, as the entry that the application was
/// opened on.
pub fn number_entry() {
    if entry_number().is_none() {
        // Fails only in a document that is not shown.
        let _ = browser_history().replace_state(&JsValue::from_f64(0.0), "");
    }
}

/// Adds an entry with this number for `url`. Returns whether the browser has accepted it: Safari
/// refuses a hundred changes within 30 s with an error, Chromium ignores them.
pub fn push(url: &str, number: i32) -> bool {
    let state = JsValue::from_f64(number.into());
    let pushed = browser_history().push_state_with_url(&state, "", Some(url));
    pushed.is_ok() && entry_number() == Some(number)
}

/// Replaces the current entry by one with this number for `url`. Returns whether the browser has
/// accepted it.
pub fn replace(url: &str, number: i32) -> bool {
    let state = JsValue::from_f64(number.into());
    let replaced = browser_history().replace_state_with_url(&state, "", Some(url));
    replaced.is_ok() && Location::current().is(url)
}

/// Sets whether the browser restores the scroll position of an entry. It cannot do so where the
/// rows arrive after it has looked; a page with such rows switches it off and restores the position
/// itself.
pub fn restores_scroll(by_browser: bool) {
    let mode = if by_browser { "auto" } else { "manual" };
    // A property with a known name can always be set.
    let _ = Reflect::set(
        &browser_history(),
        &"scrollRestoration".into(),
        &mode.into(),
    );
}

/// Steps `delta` entries forward, or back where it is negative.
pub fn step(delta: i32) {
    // Fails only in a document that is not shown.
    let _ = browser_history().go_with_delta(delta);
}

/// Calls `prevent` with the length of each step before the browser takes it. A step is not taken if
/// `prevent` returns `true`. Returns `None` in a browser without the Navigation API.
///
/// A browser lets a page prevent a step only after a click or key of the user. Any other step must
/// be undone after it was taken. Undoing is the second choice: Chromium then treats the entry as a
/// trap and skips it on the next step.
pub fn on_step(prevent: impl Fn(i32) -> bool + 'static) -> Option<StepListener> {
    let navigation = property(&window(), "navigation")?;
    let index = |of: &JsValue, name| property(&property(of, name)?, "index")?.as_f64();
    let entries = navigation.clone();
    let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        let kind = property(&event, "navigationType").and_then(|kind| kind.as_string());
        let from = index(&entries, "currentEntry");
        let to = index(&event, "destination");
        if let (Some("traverse"), Some(from), Some(to)) = (kind.as_deref(), from, to) {
            #[expect(clippy::cast_possible_truncation, reason = "histories are short")]
            let delta = (to - from) as i32;
            if event.cancelable() && prevent(delta) {
                event.prevent_default();
            }
        }
    });
    let target: EventTarget = navigation.dyn_into().ok()?;
    let callback = listener.as_ref().unchecked_ref();
    target
        .add_event_listener_with_callback(NAVIGATE, callback)
        .ok()?;
    Some(StepListener { target, listener })
}

impl Drop for StepListener {
    fn drop(&mut self) {
        let callback = self.listener.as_ref().unchecked_ref();
        // Fails only where there is no such listener.
        let _ = self
            .target
            .remove_event_listener_with_callback(NAVIGATE, callback);
    }
}

fn browser_history() -> web_sys::History {
    #[expect(clippy::expect_used, reason = "the document is shown")]
    window().history().expect("a window has a history")
}

/// Returns a property by name, since web-sys has no binding of the Navigation API.
fn property(object: &JsValue, name: &str) -> Option<JsValue> {
    let value = Reflect::get(object, &JsValue::from_str(name)).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}
