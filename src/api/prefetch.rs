use futures_channel::oneshot::{Receiver, channel};
use leptos::prelude::*;
use model::{ApiError, Customer, CustomerQuery, Fault, Page};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::spawn_local;
use web_sys::AbortSignal;

use super::{AbortOnDrop, Api};

type Answer = Result<Page<Customer>, ApiError>;

/// A page of the list that is requested before the list is built.
pub struct Prefetch {
    query: CustomerQuery,
    answer: Receiver<Answer>,
    guard: Option<AbortOnDrop>,
}

impl Api {
    /// Requests a page of the list now. The first list that asks for the same page takes the answer.
    /// `on_page` gets a good answer as soon as it arrives.
    pub fn prefetch_customers(
        self,
        query: CustomerQuery,
        on_page: impl FnOnce(&Page<Customer>) + 'static,
    ) {
        let (sender, answer) = channel();
        let guard = AbortOnDrop::new();
        let abort = guard.as_ref().map(AbortOnDrop::signal);
        spawn_local(async move {
            let answer = self.read_customers(query, abort).await;
            if let Ok(page) = &answer {
                on_page(page);
            }
            // The receiver is gone where the list has asked for another page.
            let _ = sender.send(answer);
        });
        self.prefetch.set_value(Some(Prefetch {
            query,
            answer,
            guard,
        }));
    }

    /// Returns the answer to `query` if it was prefetched. Another prefetched page is aborted.
    pub(super) fn take_prefetched(
        self,
        query: CustomerQuery,
        abort: Option<&AbortSignal>,
    ) -> Option<impl Future<Output = Answer> + use<>> {
        let mut prefetch = None;
        self.prefetch.update_value(|it| prefetch = it.take());
        let Prefetch { answer, guard, .. } = prefetch.filter(|prefetch| prefetch.query == query)?;
        // The request ends with `abort`, or without one with the answer's future.
        let guard = match abort {
            Some(abort) => {
                let abort_request = Closure::once_into_js(move || drop(guard));
                abort.set_onabort(Some(abort_request.unchecked_ref()));
                None
            }
            None => guard,
        };
        Some(async move {
            let _guard = guard;
            let aborted = |_| ApiError::unanswered(Fault::Aborted);
            answer.await.map_err(aborted).flatten()
        })
    }
}
