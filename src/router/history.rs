//! The browser's history: numbered entries, and steps that can be held back.

use js_sys::Reflect;
use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, EventTarget};

/// Listens to steps until it is dropped.
pub struct StepListener {
    target: EventTarget,
    listener: Closure<dyn Fn(Event)>,
}

const NAVIGATE: &str = "navigate";

/// The number that was given to the entry on the screen, kept in `history.state`.
pub fn entry() -> Option<i32> {
    let number = browser_history().state().ok()?.as_f64()?;
    #[expect(clippy::cast_possible_truncation, reason = "it was an i32 when stored")]
    Some(number as i32)
}

/// Numbers the entry on the screen, unless it has a number: the application was opened on it.
pub fn number_entry() {
    if entry().is_none() {
        // Fails only in documents that aren't shown.
        let _ = browser_history().replace_state(&JsValue::from_f64(0.0), "");
    }
}

/// Makes a new entry for `url`, and says whether that could be done.
pub fn push(url: &str) -> bool {
    browser_history()
        .push_state_with_url(&JsValue::NULL, "", Some(url))
        .is_ok()
}

/// Whether the browser brings back where a page was scrolled to. It cannot where rows come lazy
/// than it looks; whoever says no does it alone.
pub fn restores_scroll(by_itself: bool) {
    let mode = if by_itself { "auto" } else { "manual" };
    // A property of a known name can always be set.
    let _ = Reflect::set(
        &browser_history(),
        &"scrollRestoration".into(),
        &mode.into(),
    );
}

/// Goes so many entries forward, or back.
pub fn step(delta: i32) {
    // Fails only in documents that aren't shown.
    let _ = browser_history().go_with_delta(delta);
}

/// Tells `hold` of each step, with its length, before it is taken; what it holds isn't taken.
///
/// Not every browser can do this, and none lets a page hold steps that the user hasn't had a hand
/// in: what comes through has to be undone after it was taken. Undoing is worse, for Chromium then
/// takes the entry for a trap and skips it the next time.
pub fn on_step(hold: impl Fn(i32) -> bool + 'static) -> Option<StepListener> {
    let navigation = get(&window(), "navigation")?;
    let index = |of: &JsValue, name| get(&get(of, name)?, "index")?.as_f64();
    let navigation_of_listener = navigation.clone();
    let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        let kind = get(&event, "navigationType").and_then(|kind| kind.as_string());
        let here = index(&navigation_of_listener, "currentEntry");
        let there = index(&event, "destination");
        if let (Some("traverse"), Some(here), Some(there)) = (kind.as_deref(), here, there) {
            #[expect(clippy::cast_possible_truncation, reason = "histories are short")]
            let delta = (there - here) as i32;
            if event.cancelable() && hold(delta) {
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
        // What isn't there need not be removed.
        let _ = self
            .target
            .remove_event_listener_with_callback(NAVIGATE, callback);
    }
}

fn browser_history() -> web_sys::History {
    #[expect(clippy::expect_used, reason = "the document is shown")]
    window().history().expect("a window has a history")
}

/// A property, for the browser's newest interface has no binding yet.
fn get(object: &JsValue, name: &str) -> Option<JsValue> {
    let value = Reflect::get(object, &JsValue::from_str(name)).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}
