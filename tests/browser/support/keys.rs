//! Keys on the element with the focus, and Tab.

use js_sys::{Array, Function, Object, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, HtmlElement};

use super::page::{all, focused};

/// Presses a key on the element with the focus. Returns whether the page prevented its default.
pub fn key(name: &str) -> bool {
    send(name, &[])
}

/// Presses a key while another one, such as `ctrlKey`, is held.
pub fn key_with(held: &str, name: &str) -> bool {
    send(name, &[held])
}

/// Presses the key at a position of the keyboard, such as `KeyX`, that another layout names `name`.
pub fn key_at(code: &str, name: &str) -> bool {
    send_with(name, &[("code", code.into())])
}

/// Presses a key that the input method takes, in each of the ways in which browsers tell so.
/// Returns whether the page prevented a default.
pub fn key_of_input_method(name: &str) -> bool {
    let sent = [
        send(name, &["isComposing"]),
        send_with(name, &[("keyCode", 229.into())]),
        send("Process", &[]),
    ];
    sent.contains(&true)
}

/// Moves the focus to the next element in the tab order. The browser scrolls to it.
pub fn tab() {
    let stops: Vec<HtmlElement> =
        all("a[href], button:not([tabindex='-1']), input, select, [tabindex='0']")
            .into_iter()
            .filter(|it| it.offset_parent().is_some())
            .collect();
    let focused = focused();
    let here = stops.iter().position(|it| **it == focused);
    let next = here.map_or(0, |here| here + 1);
    stops[next].focus().unwrap();
}

fn send(name: &str, held: &[&str]) -> bool {
    let held: Vec<_> = held.iter().map(|held| (*held, true.into())).collect();
    send_with(name, &held)
}

fn send_with(name: &str, more: &[(&str, JsValue)]) -> bool {
    let init = Object::new();
    let set = |name: &str, value: &JsValue| {
        Reflect::set(&init, &name.into(), value).unwrap();
    };
    set("key", &name.into());
    set("bubbles", &true.into());
    set("cancelable", &true.into());
    for (name, value) in more {
        set(name, value);
    }
    let kind: Function = Reflect::get(&window(), &"KeyboardEvent".into())
        .unwrap()
        .unchecked_into();
    let arguments = Array::of2(&"keydown".into(), &init);
    let event: Event = Reflect::construct(&kind, &arguments)
        .unwrap()
        .unchecked_into();
    let target = document().active_element().unwrap();
    !target.dispatch_event(&event).unwrap()
}
