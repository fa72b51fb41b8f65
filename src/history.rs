//! The browser's history: numbered entries, and steps that can be held back.

use js_sys::Reflect;
use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, EventTarget};

/// The number that was given to the entry on the screen, kept in `history.state`.
pub fn entry() -> Option<i32> {
    let number = browser_history().state().ok()?.as_f64()?;
    #[expect(clippy::cast_possible_truncation, reason = "it was an i32 when stored")]
    Some(number as i32)
}

/// Makes a new entry for `url`, and says whether that could be done.
pub fn push(url: &str) -> bool {
    browser_history()
        .push_state_with_url(&JsValue::NULL, "", Some(url))
        .is_ok()
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
pub fn on_step(hold: impl Fn(i32) -> bool + 'static) {
    let Some(navigation) = get(&window(), "navigation") else {
        return;
    };
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
    if let Ok(target) = navigation.dyn_into::<EventTarget>() {
        let callback = listener.as_ref().unchecked_ref();
        // An event of this name can always be listened to.
        let _ = target.add_event_listener_with_callback("navigate", callback);
    }
    // Links and history are followed as long as the tab lasts.
    listener.forget();
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
