//! The abilities of the browser that a write needs.

use std::cmp::Ordering;

use js_sys::JsString;
use model::WriteEnvironment;
use wasm_bindgen::{JsCast, JsValue};

use super::Api;
use crate::reactive::clock::random;

impl Api {
    pub(super) fn write_environment(self) -> WriteEnvironment {
        WriteEnvironment {
            max_limit: self.max_limit(),
            compare,
            normalize,
            random,
        }
    }
}

/// Compares two texts in the browser's language, without case and accents, as the API may sort
/// (docs/api.md, "Equal records").
fn compare(a: &str, b: &str) -> Ordering {
    thread_local! {
        static COLLATOR: js_sys::Function = collator();
    }
    let order = COLLATOR
        .with(|compare| compare.call2(&JsValue::UNDEFINED, &JsString::from(a), &JsString::from(b)));
    let order = order.ok().and_then(|order| order.as_f64()).unwrap_or(0.0);
    order.total_cmp(&0.0)
}

fn collator() -> js_sys::Function {
    let options = js_sys::Object::new();
    // A plain object takes any property.
    let _ = js_sys::Reflect::set(&options, &"sensitivity".into(), &"base".into());
    js_sys::Intl::Collator::new(&js_sys::Array::new(), &options)
        .compare()
        .unchecked_into()
}

/// Converts a text to Unicode normal form C.
pub fn normalize(text: &str) -> String {
    if text.is_ascii() {
        text.to_owned()
    } else {
        JsString::from(text).normalize("NFC").into()
    }
}
