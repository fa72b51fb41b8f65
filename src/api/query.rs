use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use model::{ApiError, UnixTime};
use web_sys::AbortSignal;

use super::Api;
use super::query_state::{QueryState, Write};
use crate::reactive::clock::now;
use crate::reactive::effect;

/// A question to the API that follows its query: every asking has a number, a new one aborts the
/// old, and only the newest may write. The last good answer stays until there is a newer one.
pub struct Query<A: 'static> {
    answer: RwSignal<Option<Arc<A>>>,
    asking: QueryState,
}

impl<A> Clone for Query<A> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<A> Copy for Query<A> {}

impl<A: Send + Sync + 'static> Query<A> {
    /// Asks now, and again whenever `query` changes, the administrator has signed in anew, or the
    /// network is back.
    pub fn new<Q, Answering>(
        api: Api,
        query: impl Fn() -> Q + 'static,
        ask: impl Fn(Q, Option<AbortSignal>) -> Answering + 'static,
    ) -> Self
    where
        Q: Clone + 'static,
        Answering: Future<Output = Result<A, ApiError>> + 'static,
    {
        let question = Self {
            answer: RwSignal::new(None),
            asking: QueryState::new(api),
        };
        let ask = Rc::new(ask);
        effect(move || {
            let query = query();
            question.asking.track();
            let ask = ask.clone();
            question.asking.start(Box::new(move |abort| {
                let answering = ask(query.clone(), abort);
                Box::pin(async move {
                    let answer = answering.await?;
                    let write: Write = Box::new(move || question.set_answer(answer));
                    Ok(write)
                }) as Pin<Box<_>>
            }));
        });
        question
    }

    /// The last good answer.
    pub fn answer(self) -> Option<Arc<A>> {
        self.answer.get()
    }

    /// How it is asked, and how that goes.
    pub fn asking(self) -> QueryState {
        self.asking
    }

    /// Why the newest asking that ended has failed. It stays while it is asked again.
    pub fn error(self) -> Option<ApiError> {
        self.asking.error()
    }

    /// Whether an answer is awaited.
    pub fn is_pending(self) -> bool {
        self.asking.is_pending()
    }

    /// Asks the same once more.
    pub fn retry(self) {
        self.asking.retry();
    }

    /// Takes what a write has answered: newer than whatever is still being asked.
    pub fn try_set_answer(self, answer: A) {
        // The page may be gone by the time that a write ends.
        if self.asking.supersede() {
            self.set_answer(answer);
        }
    }

    /// When the last good answer came.
    pub fn answered_at(self) -> Option<UnixTime> {
        self.asking.answered_at()
    }

    fn set_answer(self, answer: A) {
        self.answer.set(Some(Arc::new(answer)));
        self.asking.set_answered(now());
    }
}
