use futures_channel::oneshot::{Receiver, channel};
use leptos::prelude::*;
use model::{ApiError, Customer, CustomerQuery, Fault, Page};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::spawn_local;
use web_sys::AbortSignal;

use super::{AbortOnDrop, Api};

type Answer = Result<Page<Customer>, ApiError>;

/// A page of the list that is on its way before the list is built.
pub struct Prefetch {
    query: CustomerQuery,
    answer: Receiver<Answer>,
    guard: Option<AbortOnDrop>,
}

impl Api {
    /// Asks for a page of the list now, for the list that will ask for it first. `see` sees what
    /// comes before that.
    pub fn prefetch_customers(
        self,
        query: CustomerQuery,
        see: impl FnOnce(&Page<Customer>) + 'static,
    ) {
        let (tell, answer) = channel();
        let guard = AbortOnDrop::new();
        let abort = guard.as_ref().map(AbortOnDrop::signal);
        spawn_local(async move {
            let answer = self.read_customers(query, abort).await;
            if let Ok(page) = &answer {
                see(page);
            }
            // Nobody listens any more where the list has asked for something else.
            let _ = tell.send(answer);
        });
        self.ahead.set_value(Some(Prefetch {
            query,
            answer,
            guard,
        }));
    }

    /// The answer to `query`, if that was asked ahead. Whatever else was is given up.
    pub(super) fn take_prefetched(
        self,
        query: CustomerQuery,
        abort: Option<&AbortSignal>,
    ) -> Option<impl Future<Output = Answer> + use<>> {
        let mut ahead = None;
        self.ahead.update_value(|it| ahead = it.take());
        let Prefetch { answer, guard, .. } = ahead.filter(|ahead| ahead.query == query)?;
        // Whoever may give the read up holds on to it, else it holds on to itself.
        let guard = match abort {
            Some(abort) => {
                let give_up = Closure::once_into_js(move || drop(guard));
                abort.set_onabort(Some(give_up.unchecked_ref()));
                None
            }
            None => guard,
        };
        Some(async move {
            let _guard = guard;
            let given_up = |_| ApiError::unanswered(Fault::Aborted);
            answer.await.map_err(given_up).flatten()
        })
    }
}
