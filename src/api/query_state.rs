use std::future::Future;
use std::pin::Pin;

use leptos::prelude::*;
use leptos::task::spawn_local;
use model::{ApiError, Fault, UnixTime};
use web_sys::AbortSignal;

use super::retry::{RetryProgress, with_observed_retry};
use super::{AbortOnDrop, Api};
use crate::reactive::clock::elapsed_ms;

/// Stores a good answer in its query.
pub type StoreAnswer = Box<dyn FnOnce()>;

/// Sends the request once. It returns a function that stores the answer, and not the answer, so
/// that the code below does not depend on the answer's type and is compiled once.
pub type SendRequest = Box<
    dyn Fn(Option<AbortSignal>) -> Pin<Box<dyn Future<Output = Result<StoreAnswer, ApiError>>>>,
>;

/// The state of a query's request: in flight, waiting for a retry, failed, or settled.
#[derive(Clone, Copy)]
pub struct QueryState {
    api: Api,
    progress: RwSignal<QueryProgress>,
    error: RwSignal<Option<ApiError>>,
    answered_at: RwSignal<Option<UnixTime>>,
    /// The number of retries by the user.
    retries: RwSignal<u32>,
    /// The number of the newest request. An answer to an older one is dropped.
    number: StoredValue<u32>,
    abort: StoredValue<Option<AbortOnDrop>, LocalStorage>,
}

/// The progress of the newest request.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum QueryProgress {
    /// The request is answered, has failed for good, or was cancelled.
    Settled,
    /// The request is sent and not answered yet.
    InFlight,
    /// The request has failed and is sent again at this `elapsed_ms`.
    Waiting(u64),
}

impl QueryState {
    /// Returns the state before the first request. It counts as in flight, since the query sends it
    /// at once.
    pub fn new(api: Api) -> Self {
        Self {
            api,
            progress: RwSignal::new(QueryProgress::InFlight),
            error: RwSignal::new(None),
            answered_at: RwSignal::new(None),
            retries: RwSignal::new(0),
            number: StoredValue::new(0),
            abort: StoredValue::new_local(None),
        }
    }

    /// Returns the progress of the newest request, reactively.
    pub fn progress(self) -> QueryProgress {
        self.progress.get()
    }

    /// Returns whether an answer is still to come, reactively.
    pub fn is_pending(self) -> bool {
        self.progress() != QueryProgress::Settled
    }

    /// Returns the latest error, reactively. It stays while the request is sent again.
    pub fn error(self) -> Option<ApiError> {
        self.error.get()
    }

    /// Returns the time of the last good answer, reactively.
    pub fn answered_at(self) -> Option<UnixTime> {
        self.answered_at.get()
    }

    /// Sends the request again, now.
    pub fn retry(self) {
        // A message of another tab may arrive when the page is gone.
        self.retries.try_update(|count| *count += 1);
    }

    /// Aborts the request. The last good answer stays, and the error says that it was cancelled.
    pub fn cancel(self) {
        if self.supersede() {
            self.abort.set_value(None);
            self.error.set(Some(ApiError::unanswered(Fault::Aborted)));
        }
    }

    /// Runs the current effect again when the user retries, after each sign-in, and when the network
    /// comes back.
    pub(super) fn track(self) {
        self.retries.track();
        self.api.session().track_sign_ins();
        self.api.connection().track_reconnects();
    }

    /// Sends a request, and sends it again after a fault that may pass, until a newer request
    /// supersedes it.
    pub(super) fn start(self, send: SendRequest) {
        let number = self.next_number();
        let guard = AbortOnDrop::new();
        let signal = guard.as_ref().map(AbortOnDrop::signal);
        self.abort.set_value(guard);
        self.progress.set(QueryProgress::InFlight);
        spawn_local(async move {
            let observe = |progress: RetryProgress<'_>| self.observe(number, progress);
            let result = with_observed_retry(async || send(signal.clone()).await, observe).await;
            // The page may be gone by now, and the number with it.
            if !self.is_newest(number) {
                return;
            }
            self.progress.set(QueryProgress::Settled);
            match result {
                Ok(store) => {
                    store();
                    self.error.set(None);
                }
                Err(error) => self.error.set(Some(error)),
            }
        });
    }

    /// Shows a retry. Returns `false` if a newer request supersedes this one.
    fn observe(self, number: u32, progress: RetryProgress<'_>) -> bool {
        let is_newest = self.is_newest(number);
        if is_newest {
            self.progress.set(match progress {
                RetryProgress::Waiting(error, wait) => {
                    self.error.set(Some(error.clone()));
                    QueryProgress::Waiting(elapsed_ms() + u64::from(wait))
                }
                RetryProgress::InFlight => QueryProgress::InFlight,
            });
        }
        is_newest
    }

    /// Supersedes the request in flight: its answer is dropped. Returns `false` if the page is gone.
    pub(super) fn supersede(self) -> bool {
        let is_mounted = self.number.try_get_value().is_some();
        if is_mounted {
            self.next_number();
            self.progress.set(QueryProgress::Settled);
            self.error.set(None);
        }
        is_mounted
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
