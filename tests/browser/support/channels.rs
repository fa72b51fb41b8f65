//! The channels between tabs that the application of a test opens. An application is never taken
//! apart, so the channels of earlier tests are closed: each of their sessions would answer as a tab.

use std::cell::{Cell, RefCell};

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::BroadcastChannel;

/// Makes the browser's constructor add each channel to the list `openedChannels`, if there is one.
const LISTED: &str = "globalThis.BroadcastChannel = class extends BroadcastChannel {
    constructor(name) {
        super(name);
        globalThis.openedChannels?.push(this);
    }
}";

const LIST: &str = "openedChannels";

thread_local! {
    static IS_LISTED: Cell<bool> = const { Cell::new(false) };
    static OPENED: RefCell<Vec<JsValue>> = const { RefCell::new(Vec::new()) };
}

/// Closes the channels of the application before.
pub fn close() {
    for channel in OPENED.take() {
        channel.unchecked_into::<BroadcastChannel>().close();
    }
}

/// Runs `open`, and keeps the channels that it opens for [`close`].
pub fn keep<T>(open: impl FnOnce() -> T) -> T {
    if !IS_LISTED.replace(true) {
        Function::new_no_args(LISTED).call0(&JsValue::NULL).unwrap();
    }
    let opened = Array::new();
    let global = js_sys::global();
    Reflect::set(&global, &LIST.into(), &opened).unwrap();
    let result = open();
    Reflect::set(&global, &LIST.into(), &JsValue::UNDEFINED).unwrap();
    OPENED.set(opened.iter().collect());
    result
}
