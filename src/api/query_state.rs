use std::future::Future;
use std::pin::Pin;

use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;
use model::{ApiError, Fault, Retries, UnixTime};
use web_sys::AbortSignal;

use super::{AbortOnDrop, Api};
use crate::reactive::clock::{now_ms, random};

/// Puts a good answer where it belongs.
pub type Write = Box<dyn FnOnce()>;

/// Asks once. The answer comes as what writes it, so that one code serves all questions.
pub type Ask =
    Box<dyn Fn(Option<AbortSignal>) -> Pin<Box<dyn Future<Output = Result<Write, ApiError>>>>>;

/// How a question is asked: numbered, with_retry, given up.
#[derive(Clone, Copy)]
pub struct QueryState {
    api: Api,
    progress: RwSignal<Progress>,
    error: RwSignal<Option<ApiError>>,
    answered_at: RwSignal<Option<UnixTime>>,
    again: RwSignal<u32>,
    number: StoredValue<u32>,
    abort: StoredValue<Option<AbortOnDrop>, LocalStorage>,
}

/// How the newest asking goes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Progress {
    /// Answered, or failed for good.
    Settled,
    /// Asked, and not answered yet.
    Asked,
    /// To be asked again at this time, in milliseconds since 1970.
    Waiting(f64),
}

impl QueryState {
    /// Nothing asked yet; an answer is awaited all the same, for it will be at once.
    pub fn new(api: Api) -> Self {
        Self {
            api,
            progress: RwSignal::new(Progress::Asked),
            error: RwSignal::new(None),
            answered_at: RwSignal::new(None),
            again: RwSignal::new(0),
            number: StoredValue::new(0),
            abort: StoredValue::new_local(None),
        }
    }

    /// How it goes, reactively.
    pub fn progress(self) -> Progress {
        self.progress.get()
    }

    /// Whether an answer is awaited, reactively.
    pub fn is_pending(self) -> bool {
        self.progress() != Progress::Settled
    }

    /// Why the newest asking that ended has failed, reactively.
    pub fn error(self) -> Option<ApiError> {
        self.error.get()
    }

    /// When the last good answer came, reactively.
    pub fn answered_at(self) -> Option<UnixTime> {
        self.answered_at.get()
    }

    /// Whether the browser has a network, reactively.
    pub fn is_online(self) -> bool {
        self.api.connection().is_online()
    }

    /// Asks the same once more, now.
    pub fn retry(self) {
        // Another tab's word may come when the page is gone.
        self.again.try_update(|count| *count += 1);
    }

    /// Gives up: what was shown stays.
    pub fn cancel(self) {
        if self.supersede() {
            self.abort.set_value(None);
            self.error.set(Some(ApiError::unanswered(Fault::Aborted)));
        }
    }

    /// What reads this asks again when the administrator wants to, has signed in anew, or the
    /// network is back.
    pub(super) fn track(self) {
        self.again.track();
        self.api.session().track_sign_ins();
        self.api.connection().track_returns();
    }

    /// Asks, and where it fails in passing asks again, until it is overtaken by a newer question.
    pub(super) fn start(self, ask: Ask) {
        let mine = self.next_number();
        let guard = AbortOnDrop::new();
        let signal = guard.as_ref().map(AbortOnDrop::signal);
        self.abort.set_value(guard);
        self.progress.set(Progress::Asked);
        spawn_local(async move {
            let mut retries = Retries::new();
            loop {
                let result = ask(signal.clone()).await;
                // The page, and the number with it, may be gone by now.
                if !self.is_newest(mine) {
                    return;
                }
                let error = match result {
                    Ok(write) => {
                        self.progress.set(Progress::Settled);
                        write();
                        return self.error.set(None);
                    }
                    Err(error) => error,
                };
                let wait = retries.next(&error, random());
                self.error.set(Some(error));
                let Some(wait) = wait else {
                    return self.progress.set(Progress::Settled);
                };
                let until = now_ms() + f64::from(wait);
                self.progress.set(Progress::Waiting(until));
                TimeoutFuture::new(wait).await;
                if !self.is_newest(mine) {
                    return;
                }
                self.progress.set(Progress::Asked);
            }
        });
    }

    /// Lets nothing that is still being asked write any more; false where the page is gone.
    pub(super) fn supersede(self) -> bool {
        let here = self.number.try_get_value().is_some();
        if here {
            self.next_number();
            self.progress.set(Progress::Settled);
            self.error.set(None);
        }
        here
    }

    pub(super) fn set_answered(self, at: UnixTime) {
        self.answered_at.set(Some(at));
    }

    fn is_newest(self, number: u32) -> bool {
        self.number.try_get_value() == Some(number)
    }

    fn next_number(self) -> u32 {
        let number = self.number.get_value() + 1;
        self.number.set_value(number);
        number
    }
}
