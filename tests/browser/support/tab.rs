//! Another tab of the browser: a channel of the same name stands for it.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

/// Another tab, which keeps the messages that it receives.
pub struct Tab {
    channel: BroadcastChannel,
    received: Rc<RefCell<Vec<String>>>,
}

impl Tab {
    /// Returns a tab on the channel of the sessions.
    pub fn of_sessions() -> Self {
        Self::on("customer-desk.session")
    }

    /// Returns a tab on the channel of the writes.
    pub fn of_writes() -> Self {
        Self::on("customer-desk.records")
    }

    fn on(channel: &str) -> Self {
        let channel = BroadcastChannel::new(channel).unwrap();
        let received = Rc::new(RefCell::new(Vec::new()));
        let messages = Rc::clone(&received);
        let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            messages.borrow_mut().extend(event.data().as_string());
        });
        channel.set_onmessage(Some(on_message.into_js_value().unchecked_ref()));
        Self { channel, received }
    }

    /// Sends a message to the tabs of the application.
    pub fn broadcast(&self, message: &str) {
        self.channel
            .post_message(&JsValue::from_str(message))
            .unwrap();
    }

    /// Returns whether the tab has received `token` for its request, with the mark of an owner.
    pub fn received_token(&self, id: &str, token: &str) -> bool {
        let start = format!("token {id} ");
        let end = format!(" {token}");
        let received = self.received.borrow();
        received.iter().any(|message| {
            message.starts_with(&start) && message.contains(" token-") && message.ends_with(&end)
        })
    }

    /// Returns whether any tab has asked for a token.
    pub fn is_asked(&self) -> bool {
        self.has_received("ask ")
    }

    /// Answers each request for a token, those of the sessions of earlier tests too.
    pub fn answer_requests(&self, answer: &str) {
        for message in self.received.take() {
            if let Some(id) = message.strip_prefix("ask ") {
                self.broadcast(&format!("token {id} {answer}"));
            }
        }
    }

    /// Returns whether any message holds `text`.
    pub fn has_received(&self, text: &str) -> bool {
        let received = self.received.borrow();
        received.iter().any(|message| message.contains(text))
    }

    /// Returns all messages so far.
    pub fn messages(&self) -> Vec<String> {
        self.received.borrow().clone()
    }

    /// Returns whether exactly this message has come.
    pub fn received(&self, message: &str) -> bool {
        self.received
            .borrow()
            .iter()
            .any(|received| received == message)
    }
}

impl Drop for Tab {
    fn drop(&mut self) {
        self.channel.close();
    }
}
