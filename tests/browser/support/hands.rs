//! Hands: clicking, typing and choosing as a person does.

use js_sys::{Array, Function, Reflect};
use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, EventInit, HtmlInputElement, HtmlSelectElement};

use super::page::{button, control, dialog, link};

/// Presses the button of this name.
pub fn press(name: &str) {
    button(name).click();
}

/// Follows the link of this name.
pub fn follow(name: &str) {
    link(name).click();
}

/// Clicks on the checkbox with this label.
pub fn check(label: &str) {
    control(label).click();
}

/// Types `text` over what stands in the control with this label, as the keyboard would: a number's
/// control takes what it cannot read, too.
pub fn type_into(label: &str, text: &str) {
    let control = control(label);
    control.focus().unwrap();
    call(&control, "select", &[]);
    let command = if text.is_empty() {
        "delete"
    } else {
        "insertText"
    };
    let arguments = [command.into(), false.into(), text.into()];
    let typed = call(&document(), "execCommand", &arguments);
    assert!(typed.is_truthy(), "{label} takes no typing");
}

/// Chooses `word` in the select with this label.
pub fn choose(label: &str, word: &str) {
    let select: HtmlSelectElement = control(label).unchecked_into();
    let words: Vec<_> = super::page::texts(&format!("#{} option", select.id()));
    let at = words.iter().position(|it| it == word);
    let at = at.unwrap_or_else(|| panic!("{label} offers {words:?}"));
    select.set_selected_index(i32::try_from(at).unwrap());
    dispatch(&select, "change");
}

/// Presses Escape on the open dialog: asks it to close, as the platform does.
pub fn escape() {
    let dialog = dialog().expect("no dialog is open");
    call(&dialog, "requestClose", &[]);
}

/// Whether a control holds what its type cannot read.
pub fn is_unreadable(label: &str) -> bool {
    let input: HtmlInputElement = control(label).unchecked_into();
    input.validity().bad_input()
}

/// Anything happens to the page as a whole.
pub fn happens(name: &str) {
    dispatch(&document(), name);
}

fn dispatch(target: &web_sys::EventTarget, name: &str) {
    let init = EventInit::new();
    init.set_bubbles(true);
    let event = Event::new_with_event_init_dict(name, &init).unwrap();
    target.dispatch_event(&event).unwrap();
}

/// Calls what `web-sys` has no stable name for.
fn call(on: &JsValue, method: &str, arguments: &[JsValue]) -> JsValue {
    let method: Function = Reflect::get(on, &method.into()).unwrap().unchecked_into();
    let arguments: Array = arguments.iter().collect();
    method.apply(on, &arguments).unwrap()
}
