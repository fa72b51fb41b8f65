use std::future::Future;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use model::ApiError;
use web_sys::AbortSignal;

use super::AbortOnDrop;
use crate::session::Session;
use crate::ui::effect;

/// A question to the API that follows its query: every asking has a number, a new one aborts the
/// old, and only the newest may write. The last good answer stays until there is a newer one.
pub struct Question<A: 'static> {
    answer: RwSignal<Option<Arc<A>>>,
    error: RwSignal<Option<ApiError>>,
    pending: RwSignal<bool>,
    again: RwSignal<u32>,
    number: StoredValue<u32>,
}

impl<A> Clone for Question<A> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<A> Copy for Question<A> {}

impl<A: Send + Sync + 'static> Question<A> {
    /// Asks now, and again whenever `query` changes or the administrator has signed in anew.
    pub fn new<Q, Asking>(
        session: Session,
        query: impl Fn() -> Q + 'static,
        ask: impl Fn(Q, Option<AbortSignal>) -> Asking + 'static,
    ) -> Self
    where
        Asking: Future<Output = Result<A, ApiError>> + 'static,
    {
        let question = Self {
            answer: RwSignal::new(None),
            error: RwSignal::new(None),
            pending: RwSignal::new(true),
            again: RwSignal::new(0),
            number: StoredValue::new(0),
        };
        let abort = StoredValue::new_local(None::<AbortOnDrop>);
        effect(move || {
            let query = query();
            question.again.track();
            session.track_sign_ins();
            let mine = question.next_number();
            let guard = AbortOnDrop::new();
            let signal = guard.as_ref().map(AbortOnDrop::signal);
            abort.set_value(guard);
            question.pending.set(true);
            let asking = ask(query, signal);
            spawn_local(async move {
                let result = asking.await;
                // The page, and the number with it, may be gone by now.
                if question.number.try_get_value() == Some(mine) {
                    question.take(result);
                }
            });
        });
        question
    }

    /// The last good answer.
    pub fn answer(self) -> Option<Arc<A>> {
        self.answer.get()
    }

    /// Why the newest asking that ended has failed. It stays while it is asked again.
    pub fn error(self) -> Option<ApiError> {
        self.error.get()
    }

    /// Whether an answer is awaited.
    pub fn is_pending(self) -> bool {
        self.pending.get()
    }

    /// Asks the same once more.
    pub fn retry(self) {
        self.again.update(|count| *count += 1);
    }

    /// Takes what a write has answered: newer than whatever is still being asked.
    pub fn try_set_answer(self, answer: A) {
        // The page may be gone by the time that a write ends.
        if self.number.try_get_value().is_some() {
            self.next_number();
            self.take(Ok(answer));
        }
    }

    fn next_number(self) -> u32 {
        let number = self.number.get_value() + 1;
        self.number.set_value(number);
        number
    }

    fn take(self, result: Result<A, ApiError>) {
        self.pending.set(false);
        match result {
            Ok(answer) => {
                self.answer.set(Some(Arc::new(answer)));
                self.error.set(None);
            }
            Err(error) => self.error.set(Some(error)),
        }
    }
}
