//! Clicks, types and chooses as a user does.

use js_sys::{Array, Function, Reflect};
use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    ClipboardEvent, ClipboardEventInit, DataTransfer, Event, EventInit, HtmlDialogElement,
    HtmlElement, HtmlInputElement, HtmlSelectElement, InputEvent, InputEventInit, PointerEvent,
    PointerEventInit,
};

use super::page::{button, control, dialog, has_button, link};
use super::wait::until;

/// Clicks the button with this name.
pub fn press(name: &str) {
    button(name).click();
}

/// Clicks the button with this name once it takes a press. After it took the place of another one, it
/// rests for a while.
pub async fn press_rested(name: &str) {
    until(&format!("{name}, rested"), || {
        has_button(name) && !is_off(name)
    })
    .await;
    press(name);
}

/// Returns whether a button with this name takes no press.
pub fn is_off(name: &str) -> bool {
    has_button(name) && button(name).has_attribute("aria-disabled")
}

/// Clicks the link with this name.
pub fn follow(name: &str) {
    link(name).click();
}

/// Clicks the checkbox with this label.
pub fn check(label: &str) {
    control(label).click();
}

/// Replaces the text of the control with this label. The text goes through the browser's editing:
/// a control for numbers takes text that is no number, as from a keyboard.
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

/// Sets the text of the control with this label without any event, as some password managers do.
pub fn fill_silently(label: &str, text: &str) {
    control(label)
        .unchecked_into::<HtmlInputElement>()
        .set_value(text);
}

/// Dispatches an event of this name on the control with this label.
pub fn dispatch_on(label: &str, name: &str) {
    dispatch(&control(label), name);
}

/// Shows a text that an input method composes in the control with this label.
pub fn compose(label: &str, text: &str) {
    fill_silently(label, text);
    let init = InputEventInit::new();
    init.set_bubbles(true);
    init.set_is_composing(true);
    let event = InputEvent::new_with_event_init_dict("input", &init).unwrap();
    control(label).dispatch_event(&event).unwrap();
}

/// Ends the composition with this text.
pub fn commit(label: &str, text: &str) {
    compose(label, text);
    dispatch_on(label, "compositionend");
}

/// Pastes a text over the selection of the control with this label. Returns whether the page took
/// over from the browser, which pastes nothing for an event of a test.
pub fn paste_into(label: &str, text: &str) -> bool {
    let control = control(label);
    control.focus().unwrap();
    let data = DataTransfer::new().unwrap();
    data.set_data("text/plain", text).unwrap();
    let init = ClipboardEventInit::new();
    init.set_bubbles(true);
    init.set_cancelable(true);
    init.set_clipboard_data(Some(&data));
    // Firefox makes the data of the event from these.
    for (name, value) in [("dataType", "text/plain"), ("data", text)] {
        Reflect::set(&init, &name.into(), &value.into()).unwrap();
    }
    let event = ClipboardEvent::new_with_event_init_dict("paste", &init).unwrap();
    !control.dispatch_event(&event).unwrap()
}

/// Takes back the latest editing of the focused control, as Ctrl-Z does.
pub fn undo() {
    call(&document(), "execCommand", &["undo".into()]);
}

/// Chooses an option in the select with this label.
pub fn choose(label: &str, option: &str) {
    let select: HtmlSelectElement = control(label).unchecked_into();
    let options: Vec<_> = super::page::texts(&format!("#{} option", select.id()));
    let at = options.iter().position(|it| it == option);
    let at = at.unwrap_or_else(|| panic!("{label} offers {options:?}"));
    select.set_selected_index(i32::try_from(at).unwrap());
    dispatch(&select, "change");
}

/// Requests that the open dialog closes, as Escape does.
pub fn escape() {
    let dialog = dialog().expect("no dialog is open");
    call(&dialog, "requestClose", &[]);
}

/// Closes the open dialog without asking it, as a browser does on a second Escape.
pub fn close_by_force() {
    let dialog = dialog().expect("no dialog is open");
    dialog.unchecked_into::<HtmlDialogElement>().close();
}

/// Returns whether the text of a control is not of its type.
pub fn is_unreadable(label: &str) -> bool {
    let input: HtmlInputElement = control(label).unchecked_into();
    input.validity().bad_input()
}

/// Dispatches an event of this name on the document.
pub fn dispatch_on_document(name: &str) {
    dispatch(&document(), name);
}

/// Dispatches an event of the pointer at a place of the window, with its main button held.
pub fn send_pointer(on: &HtmlElement, name: &str, x: f64, y: f64) {
    let init = PointerEventInit::new();
    init.set_bubbles(true);
    init.set_cancelable(true);
    init.set_buttons(1);
    init.set_client_x(x.round() as i32);
    init.set_client_y(y.round() as i32);
    let event = PointerEvent::new_with_event_init_dict(name, &init).unwrap();
    on.dispatch_event(&event).unwrap();
}

fn dispatch(target: &web_sys::EventTarget, name: &str) {
    let init = EventInit::new();
    init.set_bubbles(true);
    let event = Event::new_with_event_init_dict(name, &init).unwrap();
    target.dispatch_event(&event).unwrap();
}

/// Calls a method that `web-sys` has no stable binding for.
fn call(on: &JsValue, method: &str, arguments: &[JsValue]) -> JsValue {
    let method: Function = Reflect::get(on, &method.into()).unwrap().unchecked_into();
    let arguments: Array = arguments.iter().collect();
    method.apply(on, &arguments).unwrap()
}
