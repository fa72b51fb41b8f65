use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use model::{ApiError, UnixTime};
use web_sys::AbortSignal;

use super::Api;
use super::query_state::{QueryState, StoreAnswer};
use crate::reactive::clock::now_seconds;
use crate::reactive::effect;

/// A request that follows its parameters. New parameters abort the request before and supersede its
/// answer (docs/failures.md, "Superseded answer"). The last good answer stays until a newer one.
pub struct Query<A: 'static> {
    answer: RwSignal<Option<Arc<A>>>,
    state: QueryState,
}

impl<A> Clone for Query<A> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<A> Copy for Query<A> {}

impl<A: Send + Sync + 'static> Query<A> {
    /// Sends the request now, and again when a signal that `parameters` reads changes, after each
    /// sign-in, and when the network comes back. `send` makes the call.
    pub fn new<P, F>(
        api: Api,
        parameters: impl Fn() -> P + 'static,
        send: impl Fn(P, Option<AbortSignal>) -> F + 'static,
    ) -> Self
    where
        P: Clone + 'static,
        F: Future<Output = Result<A, ApiError>> + 'static,
    {
        let query = Self {
            answer: RwSignal::new(None),
            state: QueryState::new(api),
        };
        let send = Rc::new(send);
        effect(move || {
            let parameters = parameters();
            query.state.track();
            let send = send.clone();
            query.state.start(Box::new(move |abort| {
                let answer = send(parameters.clone(), abort);
                Box::pin(async move {
                    let answer = answer.await?;
                    let store: StoreAnswer = Box::new(move || query.set_answer(answer));
                    Ok(store)
                }) as Pin<Box<_>>
            }));
        });
        query
    }

    /// Returns the last good answer, reactively.
    pub fn answer(self) -> Option<Arc<A>> {
        self.answer.get()
    }

    /// Returns the state of the request, which does not depend on the type of the answer.
    pub fn state(self) -> QueryState {
        self.state
    }

    /// Returns the latest error, reactively. It stays while the request is sent again.
    pub fn error(self) -> Option<ApiError> {
        self.state.error()
    }

    /// Returns whether an answer is still to come, reactively.
    pub fn is_pending(self) -> bool {
        self.state.is_pending()
    }

    /// Sends the request again, now.
    pub fn retry(self) {
        self.state.retry();
    }

    /// Sets the record that a write returned. It supersedes the requests in flight, which may have
    /// read the record before the write.
    pub fn try_set_answer(self, answer: A) {
        // The page may be gone when the write ends.
        if self.state.supersede() {
            self.set_answer(answer);
        }
    }

    /// Shows an older answer until the first one arrives. `at` is the time it is from.
    pub fn show_until_answered(self, answer: A, at: UnixTime) {
        if self.answer.with_untracked(Option::is_none) {
            self.answer.set(Some(Arc::new(answer)));
            self.state.set_answered(at);
        }
    }

    /// Replaces the answer by what `update` makes of it, if anything. The request in flight goes on.
    pub fn try_update_answer(self, update: impl FnOnce(&A) -> Option<A>) {
        let answer = self.answer.try_get_untracked().flatten();
        if let Some(updated) = answer.and_then(|answer| update(&answer)) {
            self.answer.try_set(Some(Arc::new(updated)));
        }
    }

    /// Returns the time of the last good answer, reactively.
    pub fn answered_at(self) -> Option<UnixTime> {
        self.state.answered_at()
    }

    fn set_answer(self, answer: A) {
        self.answer.set(Some(Arc::new(answer)));
        self.state.set_answered(UnixTime(now_seconds()));
    }
}
