//! The session: where the token is kept, how the tabs share it, and how it ends.

mod channel;
mod drafts;
mod owner;
pub mod storage;

use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;

pub use channel::Channel;
pub use drafts::{DraftSlot, Stored};

const TOKEN_KEY: &str = "customer-desk.token";
const OWNER_KEY: &str = "customer-desk.owner";
const CHANNEL: &str = "customer-desk.session";

/// The messages between tabs. A token is sent as `token OWNER TOKEN`.
const TOKEN_MESSAGE: &str = "token";
const TOKEN_REQUEST: &str = "ask";
const SIGNED_OUT: &str = "out";

/// How long a new tab waits for a token from another tab, in milliseconds.
const HANDOVER_MS: u32 = 150;

/// Whether a user is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SessionState {
    /// No user is signed in. The screen must show nothing of a customer.
    SignedOut,
    /// A user is signed in with this token.
    SignedIn(String),
    /// The API no longer accepts the token. The page stays under a dialog to sign in again
    /// (docs/failures.md, "401").
    Expired,
}

/// The session, shared by all tabs of the browser.
#[derive(Clone, Copy)]
pub struct Session {
    state: RwSignal<SessionState>,
    /// The number of sign-ins in this tab that continued the page. Queries that failed without a
    /// token follow it and are sent again.
    sign_ins: RwSignal<u32>,
    /// The number of sign-ins over an expired page by another user than the one before.
    user_changes: RwSignal<u32>,
    /// The number of the session: it grows with each sign-out and each change of user.
    number: StoredValue<u32>,
    owner: StoredValue<String>,
    channel: Channel,
}

impl Session {
    /// Returns a session with the token that this tab has stored, if any, and listens to the other
    /// tabs.
    pub fn new() -> Self {
        let token = storage::session().get(TOKEN_KEY);
        let owner = storage::session().get(OWNER_KEY);
        let owner = owner.or_else(|| token.as_deref().map(owner::of_token));
        let session = Self {
            state: RwSignal::new(token.map_or(SessionState::SignedOut, SessionState::SignedIn)),
            sign_ins: RwSignal::new(0),
            user_changes: RwSignal::new(0),
            number: StoredValue::new(0),
            owner: StoredValue::new(owner.unwrap_or_default()),
            channel: Channel::new(CHANNEL),
        };
        session
            .channel
            .on_message(move |message| session.receive(message));
        session
    }

    /// Requests the token of the other tabs if this tab has none, and waits 150 ms for it.
    pub async fn request_handover(self) {
        if self.state.get_untracked() == SessionState::SignedOut {
            self.channel.broadcast(TOKEN_REQUEST);
            TimeoutFuture::new(HANDOVER_MS).await;
        }
    }

    /// Returns whether a user is signed in, reactively.
    pub fn state(self) -> SessionState {
        self.state.get()
    }

    /// Returns the token if a user is signed in.
    pub fn token(self) -> Option<String> {
        match self.state.get_untracked() {
            SessionState::SignedIn(token) => Some(token),
            SessionState::SignedOut | SessionState::Expired => None,
        }
    }

    /// Runs the current effect again after each sign-in that continues the page.
    pub fn track_sign_ins(self) {
        self.sign_ins.track();
    }

    /// Returns how often another user has signed in over an expired page, reactively. The page of
    /// the user before must not be shown to the new one.
    pub fn user_changes(self) -> u32 {
        self.user_changes.get()
    }

    /// Returns the number of the session, which a sign-in by the same user over an expired page keeps.
    /// A call that began in a session of another number must show nothing.
    pub fn number(self) -> u32 {
        self.number.get_value()
    }

    /// Returns the mark of the user, empty when signed out. It outlasts a token that expires.
    pub fn owner(self) -> String {
        self.owner.get_value()
    }

    /// Signs in this tab, and the tabs that have no token, with `token`. `login` is the login that
    /// was exchanged for the token, if any. `same_user`: the user confirmed that they are the one
    /// who was signed in before, so their page and drafts stay.
    pub fn sign_in(self, token: &str, login: Option<&str>, same_user: bool) {
        let owner = owner::after_sign_in(&self.owner(), token, login, same_user);
        self.start(token, &owner);
        self.broadcast_token(token);
    }

    /// Signs out all tabs and removes everything that is stored. This needs no network.
    pub fn sign_out(self) {
        self.end();
        self.channel.broadcast(SIGNED_OUT);
    }

    /// Marks the session as expired because the API refused `token`. A late answer to an older
    /// token changes nothing.
    pub fn expire(self, token: &str) {
        if self.token().as_deref() == Some(token) {
            storage::session().remove(TOKEN_KEY);
            self.state.set(SessionState::Expired);
        }
    }

    fn start(self, token: &str, owner: &str) {
        let expired = self.state.get_untracked() == SessionState::Expired;
        let is_other_user = expired && self.owner() != owner;
        storage::session().set(TOKEN_KEY, token);
        storage::session().set(OWNER_KEY, owner);
        self.owner.set_value(owner.to_owned());
        self.state.set(SessionState::SignedIn(token.to_owned()));
        let counter = if is_other_user {
            self.number.update_value(|number| *number += 1);
            self.user_changes
        } else {
            self.sign_ins
        };
        counter.update(|count| *count += 1);
    }

    fn end(self) {
        storage::wipe();
        self.number.update_value(|number| *number += 1);
        self.owner.set_value(String::new());
        self.state.set(SessionState::SignedOut);
    }

    fn receive(self, message: &str) {
        match message.split_once(' ') {
            Some((TOKEN_MESSAGE, rest)) if self.token().is_none() => {
                if let Some((owner, token)) = rest.split_once(' ') {
                    self.start(token, owner);
                }
            }
            None if message == SIGNED_OUT => self.end(),
            None if message == TOKEN_REQUEST => {
                if let Some(token) = self.token() {
                    self.broadcast_token(&token);
                }
            }
            _ => {}
        }
    }

    fn broadcast_token(self, token: &str) {
        let owner = self.owner();
        self.channel
            .broadcast(&format!("{TOKEN_MESSAGE} {owner} {token}"));
    }
}

impl Default for Session {
    fn default() -> Self {
        Self::new()
    }
}
