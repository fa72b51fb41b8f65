//! The token: where it is kept, how tabs share it, and how it ends.

mod drafts;
pub mod storage;
mod tabs;

use std::hash::{DefaultHasher, Hash, Hasher};

use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{BroadcastChannel, MessageEvent};

pub use drafts::DraftSlot;
pub use tabs::Tabs;

const TOKEN_KEY: &str = "customer-desk.token";
const OWNER_KEY: &str = "customer-desk.owner";
const CHANNEL: &str = "customer-desk.session";

/// What owners begin with, by what they signed in with.
const LOGIN: &str = "login-";
const TOKEN: &str = "token-";

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
    /// Counts those of another administrator than before, on a page of the one before.
    user_changes: RwSignal<u32>,
    owner: StoredValue<String>,
    channel: StoredValue<Option<BroadcastChannel>, LocalStorage>,
}

impl Session {
    /// A session with the token that this tab keeps, if any.
    pub fn new() -> Self {
        let token = storage::session().get(TOKEN_KEY);
        let owner = storage::session().get(OWNER_KEY);
        let owner = owner.or_else(|| token.as_deref().map(|token| fingerprint(TOKEN, token)));
        let session = Self {
            state: RwSignal::new(token.map_or(SessionState::SignedOut, SessionState::SignedIn)),
            sign_ins: RwSignal::new(0),
            user_changes: RwSignal::new(0),
            owner: StoredValue::new(owner.unwrap_or_default()),
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

    /// How often another administrator has taken over, reactively: what was on the page was not
    /// for their eyes.
    pub fn user_changes(self) -> u32 {
        self.user_changes.get()
    }

    /// A mark that tells administrators apart without naming them. It outlasts a token that
    /// expires, and ends with signing out.
    pub fn owner(self) -> String {
        self.owner.get_value()
    }

    /// Signs in here and in the tabs that wait for it, by a `login` or with a pasted token. `same`
    /// is who says to be the one before, whose page it is.
    pub fn sign_in(self, token: &str, login: Option<&str>, same: bool) {
        let before = self.owner();
        let new = login.map_or_else(
            || fingerprint(TOKEN, token),
            |login| fingerprint(LOGIN, login),
        );
        // Two logins tell for themselves whether they are one; of a new token nobody can know.
        let can_tell = before.is_empty() || login.is_some() && before.starts_with(LOGIN);
        let owner = if same && !can_tell { before } else { new };
        self.adopt(token, &owner);
        self.tell_token(token);
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

    fn adopt(self, token: &str, owner: &str) {
        let expired = self.state.get_untracked() == SessionState::Expired;
        let succession = expired && self.owner() != owner;
        storage::session().set(TOKEN_KEY, token);
        storage::session().set(OWNER_KEY, owner);
        self.owner.set_value(owner.to_owned());
        self.state.set(SessionState::SignedIn(token.to_owned()));
        let counter = if succession {
            self.user_changes
        } else {
            self.sign_ins
        };
        counter.update(|count| *count += 1);
    }

    fn end(self) {
        storage::wipe();
        self.owner.set_value(String::new());
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
            Some(("token", token)) if self.token().is_none() => {
                if let Some((owner, token)) = token.split_once(' ') {
                    self.adopt(token, owner);
                }
            }
            None if message == "out" => self.end(),
            None if message == "ask" => {
                if let Some(token) = self.token() {
                    self.tell_token(&token);
                }
            }
            _ => {}
        }
    }

    fn tell_token(self, token: &str) {
        self.tell(&format!("token {} {token}", self.owner()));
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

fn fingerprint(kind: &str, who: &str) -> String {
    let mut hasher = DefaultHasher::new();
    who.hash(&mut hasher);
    format!("{kind}{:x}", hasher.finish())
}

impl Default for Session {
    fn default() -> Self {
        Self::new()
    }
}
