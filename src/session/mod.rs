//! The session: where the token is kept, how the tabs share it, and how it ends.

mod channel;
mod drafts;
mod owner;
mod preferences;
pub mod storage;

use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use model::is_token;
use wasm_bindgen_futures::spawn_local;

use crate::reactive::clock::random;

pub use channel::Channel;
pub use drafts::{DraftSlot, Stored};
pub use preferences::Preference;

const TOKEN_KEY: &str = "customer-desk.token";
const OWNER_KEY: &str = "customer-desk.owner";
const CHANNEL: &str = "customer-desk.session";

/// The key of the sign-out mark: a random text that each sign-out replaces. The local storage has
/// the mark of the latest sign-out, the session storage the one that the tab's session began after.
/// Where the local storage has another one, another tab has signed out since. public/boot.js compares
/// them too.
const SIGN_OUT_KEY: &str = "customer-desk.signed-out";

/// The messages between tabs. A tab that wants a token sends `ask ID`, and the answer is
/// `token ID MARK OWNER TOKEN`. `in` and `out MARK` tell of a sign-in and of a sign-out.
const TOKEN_MESSAGE: &str = "token";
const TOKEN_REQUEST: &str = "ask";
const SIGNED_IN: &str = "in";
const SIGNED_OUT: &str = "out";

/// The events after which a tab checks whether another one has signed out: those by which it becomes
/// visible or focused again, and a change of the local storage.
const RESUME_EVENTS: [&str; 4] = ["pageshow", "visibilitychange", "focus", "storage"];

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
    /// The sign-out mark that this session began after.
    mark: StoredValue<String>,
    /// The ID of the request for a token that is not answered yet; empty if there is none.
    waiting_for: StoredValue<String>,
    /// Whether the user wants to sign in again though the API has not refused the token.
    sign_in_wanted: RwSignal<bool>,
    channel: Channel,
}

impl Session {
    /// Returns a session with the token that this tab has stored, if any, and listens to the other
    /// tabs. A token that cannot be sent, or that is older than a sign-out, is removed.
    pub fn new() -> Self {
        let stored = storage::session();
        let token = stored.get(TOKEN_KEY).filter(|token| is_token(token));
        if token.is_none() {
            stored.remove(TOKEN_KEY);
        }
        let mark = stored.get(SIGN_OUT_KEY).unwrap_or_default();
        let owner = storage::session().get(OWNER_KEY);
        let owner = owner.or_else(|| token.as_deref().map(owner::of_token));
        let session = Self {
            state: RwSignal::new(token.map_or(SessionState::SignedOut, SessionState::SignedIn)),
            sign_ins: RwSignal::new(0),
            user_changes: RwSignal::new(0),
            number: StoredValue::new(0),
            owner: StoredValue::new(owner.unwrap_or_default()),
            mark: StoredValue::new(mark),
            waiting_for: StoredValue::new(String::new()),
            sign_in_wanted: RwSignal::new(false),
            channel: Channel::new(CHANNEL),
        };
        session.end_after_sign_out();
        session
            .channel
            .on_message(move |message| session.receive(message));
        for event in RESUME_EVENTS {
            let _ = window_event_listener_untyped(event, move |_| session.end_after_sign_out());
        }
        session
    }

    /// Requests the token of the other tabs if this tab has none, and waits 150 ms for it.
    pub async fn request_handover(self) {
        if self.token().is_none() {
            let id = random_id();
            self.waiting_for.set_value(id.clone());
            self.channel.broadcast(&format!("{TOKEN_REQUEST} {id}"));
            TimeoutFuture::new(HANDOVER_MS).await;
            if self.waiting_for.get_value() == id {
                self.waiting_for.set_value(String::new());
            }
        }
    }

    /// Returns whether a user is signed in, reactively.
    pub fn state(self) -> SessionState {
        self.state.get()
    }

    /// Returns the token if a user is signed in, and no tab has signed out since.
    pub fn token(self) -> Option<String> {
        self.end_after_sign_out();
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

    /// Returns whether the user is to sign in over the page, reactively: the API no longer accepts
    /// the token, or the user wants to.
    pub fn needs_sign_in(self) -> bool {
        self.state.get() == SessionState::Expired || self.sign_in_wanted.get()
    }

    /// Opens or closes the sign-in over the page while the token is kept. A failure of the network
    /// can be a refusal that the browser hides (docs/failures.md, "Network error").
    pub fn want_sign_in(self, is_wanted: bool) {
        self.sign_in_wanted.set(is_wanted);
    }

    /// Signs in this tab, and the tabs that have no token, with `token`. `login` is the login that
    /// was exchanged for the token, if any. `same_user`: the user confirmed that they are the one
    /// who was signed in before, so their page and drafts stay.
    pub fn sign_in(self, token: &str, login: Option<&str>, same_user: bool) {
        let owner = owner::after_sign_in(&self.owner(), token, login, same_user);
        self.start(token, &owner);
        self.channel.broadcast(SIGNED_IN);
    }

    /// Signs out all tabs and removes what is stored of customers; preferences stay, and the pairs that are no
    /// duplicates. This needs no network. A tab that
    /// does not listen now finds the mark when it wakes, is opened again, or makes a call.
    pub fn sign_out(self) {
        let mark = random_id();
        // The mark is never absent in between: another tab would write the mark before it back.
        storage::local().set(SIGN_OUT_KEY, &mark);
        let is_kept = |key: &str| {
            let is_preference = Preference::keys().any(|kept| kept == key);
            is_preference || key == SIGN_OUT_KEY || key.starts_with(storage::NO_DUPLICATES)
        };
        storage::local().wipe_except(is_kept);
        self.channel.broadcast(&format!("{SIGNED_OUT} {mark}"));
        self.end(mark);
    }

    /// Ends the session if another tab has signed out since it began. A mark that is gone is no
    /// sign-out: another application of the origin, or the browser, has cleared the local storage.
    pub fn end_after_sign_out(self) {
        if !self.is_signed_in() {
            return;
        }
        let mark = self.mark.get_value();
        match storage::local().get(SIGN_OUT_KEY) {
            Some(latest) if latest != mark => self.end(latest),
            // The other tabs and a new one still compare it.
            None if !mark.is_empty() => {
                storage::local().set(SIGN_OUT_KEY, &mark);
            }
            _ => {}
        }
    }

    /// Marks the session as expired because the API refused `token`. A late answer to an older
    /// token changes nothing.
    pub fn expire(self, token: &str) {
        if self.token().as_deref() == Some(token) {
            storage::session().remove(TOKEN_KEY);
            self.state.set(SessionState::Expired);
        }
    }

    /// Whether there is a session, though its token may have expired.
    fn is_signed_in(self) -> bool {
        self.state.get_untracked() != SessionState::SignedOut
    }

    fn start(self, token: &str, owner: &str) {
        let is_other_user = self.is_signed_in() && self.owner() != owner;
        let mark = latest_sign_out();
        let stored = storage::session();
        stored.set(TOKEN_KEY, token);
        stored.set(OWNER_KEY, owner);
        stored.set(SIGN_OUT_KEY, &mark);
        self.mark.set_value(mark);
        self.waiting_for.set_value(String::new());
        self.owner.set_value(owner.to_owned());
        self.sign_in_wanted.set(false);
        self.state.set(SessionState::SignedIn(token.to_owned()));
        let counter = if is_other_user {
            self.number.update_value(|number| *number += 1);
            self.user_changes
        } else {
            self.sign_ins
        };
        counter.update(|count| *count += 1);
    }

    /// Ends the session of this tab after the sign-out with this mark.
    fn end(self, mark: String) {
        storage::session().wipe();
        self.mark.set_value(mark);
        self.waiting_for.set_value(String::new());
        self.number.update_value(|number| *number += 1);
        self.owner.set_value(String::new());
        self.sign_in_wanted.set(false);
        self.state.set(SessionState::SignedOut);
    }

    fn receive(self, message: &str) {
        let (kind, rest) = message.split_once(' ').unwrap_or((message, ""));
        match kind {
            TOKEN_MESSAGE => self.take_over(rest),
            TOKEN_REQUEST => self.hand_over(rest),
            SIGNED_IN => spawn_local(self.request_handover()),
            SIGNED_OUT if !self.is_signed_in() => self.waiting_for.set_value(String::new()),
            // A session that began after this sign-out goes on.
            SIGNED_OUT if self.mark.get_value() != rest => self.end(rest.to_owned()),
            _ => {}
        }
    }

    /// Answers the request of a tab that has no token.
    fn hand_over(self, id: &str) {
        if let Some(token) = self.token() {
            let (mark, owner) = (self.mark.get_value(), self.owner());
            self.channel
                .broadcast(&format!("{TOKEN_MESSAGE} {id} {mark} {owner} {token}"));
        }
    }

    /// Takes the token of another tab, if this tab waits for it and no tab has signed out since.
    fn take_over(self, message: &str) {
        let parts: Vec<_> = message.splitn(4, ' ').collect();
        let [id, mark, owner, token] = parts[..] else {
            return;
        };
        let is_wanted = !id.is_empty() && self.waiting_for.get_value() == id;
        if is_wanted && mark == latest_sign_out() && self.token().is_none() && is_token(token) {
            self.start(token, owner);
        }
    }
}

/// Returns the mark of the latest sign-out in this browser; empty if there was none.
fn latest_sign_out() -> String {
    storage::local().get(SIGN_OUT_KEY).unwrap_or_default()
}

fn random_id() -> String {
    format!("{:x}", random().to_bits())
}

impl Default for Session {
    fn default() -> Self {
        Self::new()
    }
}
