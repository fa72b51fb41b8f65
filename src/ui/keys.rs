//! Keys and texts of an input method. While it composes a word, its keys choose among candidates,
//! and its text is not committed yet (docs/failures.md, "Typed text").

use leptos::prelude::window;
use wasm_bindgen::JsCast;
use web_sys::{Event, InputEvent, KeyboardEvent};

/// The key code of a key that the input method takes. Safari sends it with the Enter that commits a
/// word, after the composition has ended.
const TAKEN_BY_INPUT_METHOD: u32 = 229;

/// Returns the name of a key; none for a key of the input method.
pub fn pressed_key(event: &KeyboardEvent) -> Option<String> {
    let key = event.key();
    let is_taken = event.is_composing()
        || event.key_code() == TAKEN_BY_INPUT_METHOD
        || matches!(key.as_str(), "Process" | "Dead");
    (!is_taken).then_some(key)
}

/// Returns whether a key is this Latin letter, in lower case, with or without Shift. On a keyboard with
/// another script, which has no such letter, the key at the same position counts.
pub fn is_letter_key(event: &KeyboardEvent, letter: char) -> bool {
    let Some(key) = pressed_key(event) else {
        return false;
    };
    let is_at_position = || event.code().eq_ignore_ascii_case(&format!("key{letter}"));
    key.eq_ignore_ascii_case(&letter.to_string()) || !key.is_ascii() && is_at_position()
}

/// Returns whether an `input` event brings a text that is not committed yet. Keyboards of Android
/// compose every word, of any language: there a search would wait for the end of each word.
pub fn is_composing(event: &Event) -> bool {
    let is_composing = event
        .dyn_ref::<InputEvent>()
        .is_some_and(InputEvent::is_composing);
    let agent = window().navigator().user_agent().unwrap_or_default();
    is_composing && !agent.contains("Android")
}
