//! A clipboard in place of the browser's, which answers a test only after a click of a user.

use js_sys::{Object, Reflect, eval};
use leptos::prelude::window;
use wasm_bindgen::JsValue;

/// The clipboard of the page while it lives.
pub struct FakeClipboard(JsValue);

impl FakeClipboard {
    /// Takes any text.
    pub fn that_works() -> Self {
        Self::of("({ writeText(text) { this.text = text; return Promise.resolve() } })")
    }

    /// Takes no text.
    pub fn that_refuses() -> Self {
        Self::of("({ writeText: () => Promise.reject(new Error('refused')) })")
    }

    /// Is not there, as over plain HTTP.
    pub fn that_is_missing() -> Self {
        Self::of("undefined")
    }

    /// Returns the text that was copied last.
    pub fn text(&self) -> String {
        let text = Reflect::get(&self.0, &"text".into()).unwrap();
        text.as_string().unwrap_or_default()
    }

    fn of(script: &str) -> Self {
        let clipboard = eval(script).unwrap();
        let property = Object::new();
        let set = |name: &str, value: &JsValue| {
            Reflect::set(&property, &name.into(), value).unwrap();
        };
        set("value", &clipboard);
        set("configurable", &true.into());
        Object::define_property(&window().navigator(), &"clipboard".into(), &property);
        Self(clipboard)
    }
}

impl Drop for FakeClipboard {
    fn drop(&mut self) {
        // The browser's own is a property of the prototype.
        let _ = Reflect::delete_property(&window().navigator(), &"clipboard".into());
    }
}
