//! The keyboard: keys that reach what has the focus, and the way that Tab takes.

use js_sys::{Array, Function, Object, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, HtmlElement};

use super::page::{all, focused};

/// Presses a key where the focus is, and says whether the page has made something of it.
pub fn key(name: &str) -> bool {
    send(name, &[])
}

/// The same with a key such as `ctrlKey` held down.
pub fn key_with(held: &str, name: &str) -> bool {
    send(name, &[held])
}

/// Presses Tab: the focus goes to what comes next on the page, and the browser scrolls to it.
pub fn tab() {
    let stops: Vec<HtmlElement> = all("a[href], button, input, select, [tabindex='0']")
        .into_iter()
        .filter(|it| it.offset_parent().is_some())
        .collect();
    let focused = focused();
    let here = stops.iter().position(|it| **it == focused);
    let next = here.map_or(0, |here| here + 1);
    stops[next].focus().unwrap();
}

fn send(name: &str, held: &[&str]) -> bool {
    let init = Object::new();
    let set = |name: &str, value: &JsValue| {
        Reflect::set(&init, &name.into(), value).unwrap();
    };
    set("key", &name.into());
    set("bubbles", &true.into());
    set("cancelable", &true.into());
    for held in held {
        set(held, &true.into());
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
