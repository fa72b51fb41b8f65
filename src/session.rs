//! The token: where it is kept, how tabs share it, and how it ends.

use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{BroadcastChannel, MessageEvent};

use crate::storage;

const TOKEN_KEY: &str = "customer-desk.token";
const CHANNEL: &str = "customer-desk.session";

/// How long a new tab waits for another one to hand over its token, in milliseconds.
const HANDOVER_MS: u32 = 150;

/// Whether an administrator is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SessionState {
    /// Nothing of a customer may be shown.
    SignedOut,
    /// With this token.
    SignedIn(String),
    /// The station no longer takes the token: the page stays, under a dialog to sign in again.
    Expired,
}

/// The session of all tabs together.
#[derive(Clone, Copy)]
pub struct Session {
    state: RwSignal<SessionState>,
    /// Counts sign-ins: reads that failed for want of a token follow it, and ask again.
    sign_ins: RwSignal<u32>,
    channel: StoredValue<Option<BroadcastChannel>, LocalStorage>,
}

impl Session {
    /// A session with the token that this tab keeps, if any.
    pub fn new() -> Self {
        let state = match storage::session().get(TOKEN_KEY) {
            Some(token) => SessionState::SignedIn(token),
            None => SessionState::SignedOut,
        };
        let session = Self {
            state: RwSignal::new(state),
            sign_ins: RwSignal::new(0),
            channel: StoredValue::new_local(BroadcastChannel::new(CHANNEL).ok()),
        };
        session.listen();
        session
    }

    /// Asks the other tabs for their token where this one has none, and waits a little for it.
    pub async fn take_over(self) {
        if self.state.get_untracked() == SessionState::SignedOut {
            self.tell("ask");
            TimeoutFuture::new(HANDOVER_MS).await;
        }
    }

    /// Whether an administrator is signed in, reactively.
    pub fn state(self) -> SessionState {
        self.state.get()
    }

    /// The token, if signed in.
    pub fn token(self) -> Option<String> {
        match self.state.get_untracked() {
            SessionState::SignedIn(token) => Some(token),
            SessionState::SignedOut | SessionState::Expired => None,
        }
    }

    /// Follows the sign-ins: what reads this asks again after each.
    pub fn track_sign_ins(self) {
        self.sign_ins.track();
    }

    /// Signs in here and in the tabs that wait for it.
    pub fn sign_in(self, token: &str) {
        self.adopt(token);
        self.tell(&format!("token {token}"));
    }

    /// Signs out all tabs and wipes what is stored. It needs no network.
    pub fn sign_out(self) {
        self.end();
        self.tell("out");
    }

    /// The station refused `token`. A late answer to an older token changes nothing.
    pub fn expire(self, token: &str) {
        if self.token().as_deref() == Some(token) {
            storage::session().remove(TOKEN_KEY);
            self.state.set(SessionState::Expired);
        }
    }

    fn adopt(self, token: &str) {
        storage::session().set(TOKEN_KEY, token);
        self.state.set(SessionState::SignedIn(token.to_owned()));
        self.sign_ins.update(|count| *count += 1);
    }

    fn end(self) {
        storage::wipe();
        self.state.set(SessionState::SignedOut);
    }

    fn listen(self) {
        let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(message) = event.data().as_string() {
                self.hear(&message);
            }
        });
        self.channel.with_value(|channel| {
            if let Some(channel) = channel {
                channel.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
            }
        });
        // The session lasts as long as the tab.
        on_message.forget();
    }

    fn hear(self, message: &str) {
        match message.split_once(' ') {
            Some(("token", token)) if self.token().is_none() => self.adopt(token),
            None if message == "out" => self.end(),
            None if message == "ask" => {
                if let Some(token) = self.token() {
                    self.tell(&format!("token {token}"));
                }
            }
            _ => {}
        }
    }

    fn tell(self, message: &str) {
        self.channel.with_value(|channel| {
            if let Some(channel) = channel {
                // Without the other tabs each goes on by itself.
                let _ = channel.post_message(&JsValue::from_str(message));
            }
        });
    }
}

impl Default for Session {
    fn default() -> Self {
        Self::new()
    }
}
