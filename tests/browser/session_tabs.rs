//! The session is shared by all tabs. A channel of the same name stands for another tab.

use std::cell::RefCell;
use std::rc::Rc;

use customer_desk::api::Verb::Get;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{BroadcastChannel, MessageEvent};

use crate::support::app::at;
use crate::support::fake_api::FakeApi;
use crate::support::input::press;
use crate::support::page::{dialog, has_dialog, has_text, session_storage, text};
use crate::support::records::{customers, google};
use crate::support::wait::until;

const LIST: &str = "/v1.0/customers";

#[wasm_bindgen_test]
async fn sends_the_token_to_a_tab_that_asks() {
    let tab = Tab::new();
    at("/customers").open(&api()).await;
    tab.broadcast("ask");
    until("the token", || tab.received_token("demo")).await;
}

#[wasm_bindgen_test]
async fn signs_out_with_the_other_tabs() {
    let tab = Tab::new();
    at("/customers").open(&api()).await;
    until("the list", || has_text("Google")).await;
    tab.broadcast("out");
    until("the sign-in", || text("h1") == "Sign in").await;
    assert_eq!(session_storage().length().unwrap(), 0);
    assert!(!has_text("Google"));
}

#[wasm_bindgen_test]
async fn notifies_other_tabs_of_signing_out() {
    let tab = Tab::new();
    at("/customers").open(&api()).await;
    until("the list", || has_text("Google")).await;
    press("Sign out");
    until("the word", || tab.received("out")).await;
}

#[wasm_bindgen_test]
async fn continues_when_another_tab_has_signed_in_again() {
    let tab = Tab::new();
    let api = FakeApi::default();
    api.answers(Get, LIST, 401, "");
    at("/customers").open(&api).await;
    until("the dialog", || has_dialog("Sign in again")).await;
    api.answers(Get, LIST, 200, &customers(&[google()]));
    tab.broadcast("token owner fresh");
    until("the list", || dialog().is_none() && has_text("Google")).await;
    let last = api.received(Get, LIST).pop().unwrap().request;
    assert_eq!(last.authorization.unwrap().1, "Bearer fresh");
}

/// Another tab, which keeps the messages that it receives.
struct Tab {
    channel: BroadcastChannel,
    received: Rc<RefCell<Vec<String>>>,
}

impl Tab {
    fn new() -> Self {
        let channel = BroadcastChannel::new("customer-desk.session").unwrap();
        let received = Rc::new(RefCell::new(Vec::new()));
        let messages = Rc::clone(&received);
        let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            messages.borrow_mut().extend(event.data().as_string());
        });
        channel.set_onmessage(Some(on_message.into_js_value().unchecked_ref()));
        Self { channel, received }
    }

    fn broadcast(&self, message: &str) {
        self.channel
            .post_message(&JsValue::from_str(message))
            .unwrap();
    }

    /// Returns whether the tab has received `token` with the mark of an owner.
    fn received_token(&self, token: &str) -> bool {
        let end = format!(" {token}");
        let received = self.received.borrow();
        received
            .iter()
            .any(|message| message.starts_with("token token-") && message.ends_with(&end))
    }

    fn received(&self, message: &str) -> bool {
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

fn api() -> FakeApi {
    let api = FakeApi::default();
    api.answers(Get, LIST, 200, &customers(&[google()]));
    api
}
