use futures_channel::oneshot::{Receiver, channel};
use leptos::prelude::*;
use model::{ApiError, Fault};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::spawn_local;
use web_sys::AbortSignal;

use super::{AbortOnDrop, Answer, Api, Verb};

/// A read that is on its way before the page that wants it is built.
pub struct Ahead {
    path: String,
    answer: Receiver<Result<Answer, ApiError>>,
    guard: Option<AbortOnDrop>,
}

impl Api {
    /// Asks for `path` now, for the page that will ask for it first.
    pub(super) fn ask_ahead(self, path: String) {
        let (tell, answer) = channel();
        let guard = AbortOnDrop::new();
        let abort = guard.as_ref().map(AbortOnDrop::signal);
        let asked = path.clone();
        spawn_local(async move {
            // Nobody listens any more where the page has asked for something else.
            let _ = tell.send(self.call(Verb::Get, &asked, None, abort).await);
        });
        self.ahead.set_value(Some(Ahead {
            path,
            answer,
            guard,
        }));
    }

    /// The answer to `path`, if that was asked ahead. Whatever else was is given up.
    pub(super) fn asked_ahead(
        self,
        path: &str,
        abort: Option<&AbortSignal>,
    ) -> Option<impl Future<Output = Result<Answer, ApiError>> + use<>> {
        let mut ahead = None;
        self.ahead.update_value(|it| ahead = it.take());
        let Ahead { answer, guard, .. } = ahead.filter(|ahead| ahead.path == path)?;
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
