use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{BroadcastChannel, MessageEvent};

/// A named `BroadcastChannel` to the other tabs of the browser, open as long as the tab.
///
/// A browser that has none loses only the messages: each tab then works by itself.
#[derive(Clone, Copy)]
pub struct Channel(StoredValue<Option<BroadcastChannel>, LocalStorage>);

impl Channel {
    /// Opens the channel `name`.
    pub fn new(name: &str) -> Self {
        Self(StoredValue::new_local(BroadcastChannel::new(name).ok()))
    }

    /// Calls `receive` with each text that another tab broadcasts from now on.
    pub fn on_message(self, receive: impl Fn(&str) + 'static) {
        let listener = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(message) = event.data().as_string() {
                receive(&message);
            }
        });
        self.0.with_value(|channel| {
            if let Some(channel) = channel {
                channel.set_onmessage(Some(listener.as_ref().unchecked_ref()));
            }
        });
        listener.forget();
    }

    /// Sends `message` to the other tabs.
    pub fn broadcast(self, message: &str) {
        self.0.with_value(|channel| {
            if let Some(channel) = channel {
                // A closed channel reaches no tab; there is nothing to do about it here.
                let _ = channel.post_message(&JsValue::from_str(message));
            }
        });
    }
}
