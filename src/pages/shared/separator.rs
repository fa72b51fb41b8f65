use directory::export::Separator;
use js_sys::{Array, Intl::NumberFormat, Object};
use wasm_bindgen::JsValue;

/// Returns the separator that spreadsheets expect in the region of the browser.
pub fn separator_of_region() -> Separator {
    // The browser's own locale: a name such as "C" would throw.
    let format = NumberFormat::new(&Array::new(), &Object::new()).format();
    let number = format.call1(&JsValue::UNDEFINED, &1.5.into());
    let number = number.ok().and_then(|number| number.as_string());
    Separator::of_region(number.is_some_and(|number| number.contains(',')))
}
