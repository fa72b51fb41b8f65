//! Files that are chosen in the page, or dropped on it.

use js_sys::{Array, Uint8Array};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DataTransfer, DragEvent, DragEventInit, File, HtmlInputElement};

use super::input::dispatch_on;
use super::page::control;

/// Chooses a file in the control with this label.
pub fn choose_file(label: &str, name: &str, content: impl AsRef<[u8]>) {
    let input: HtmlInputElement = control(label).unchecked_into();
    input.set_files(data(name, content).files().as_ref());
    dispatch_on(label, "change");
}

/// Drops a file on the page. Returns whether the page took it over from the browser.
pub fn drop_file(name: &str, content: impl AsRef<[u8]>) -> bool {
    let init = DragEventInit::new();
    init.set_bubbles(true);
    init.set_cancelable(true);
    init.set_data_transfer(Some(&data(name, content)));
    let event = DragEvent::new_with_event_init_dict("drop", &init).unwrap();
    !window().dispatch_event(&event).unwrap()
}

fn data(name: &str, content: impl AsRef<[u8]>) -> DataTransfer {
    let parts: JsValue = Array::of1(&Uint8Array::from(content.as_ref())).into();
    let file = File::new_with_u8_array_sequence(&parts, name).unwrap();
    let data = DataTransfer::new().unwrap();
    data.items().add_with_file(&file).unwrap();
    data
}
