//! The first page of the list, which public/boot.js asks for while the code is on its way.

use js_sys::{Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, AbortSignal};

use super::transport::Request;

/// The property of the window where boot.js leaves its request.
const PREFETCH: &str = "bootPrefetch";

/// A request of boot.js that is on its way.
pub struct BootPrefetch {
    answer: Promise,
    controller: AbortController,
}

impl BootPrefetch {
    /// The request of boot.js, if it equals `request`. The first request takes it: where the two
    /// differ, boot.js' is aborted, since its answer would be old by the time it is wanted.
    pub fn take(request: &Request) -> Option<Self> {
        let window = window();
        let asked = Reflect::get(&window, &PREFETCH.into()).ok()?;
        if asked.is_falsy() {
            return None;
        }
        // A property of our own can always be set.
        let _ = Reflect::set(&window, &PREFETCH.into(), &JsValue::UNDEFINED);
        let part = |name: &str| Reflect::get(&asked, &name.into()).unwrap_or_default();
        let prefetch = Self {
            answer: part("answer").dyn_into().ok()?,
            controller: part("controller").dyn_into().ok()?,
        };
        let authorization = request.authorization.as_ref();
        let is_same = part("url").as_string().as_deref() == Some(&request.url)
            && part("authorization").as_string() == authorization.map(|(_, value)| value.clone());
        if !is_same {
            prefetch.controller.abort();
        }
        is_same.then_some(prefetch)
    }

    /// Returns the answer.
    ///
    /// # Errors
    /// The error of `fetch`, where the request failed or `abort` fired.
    pub async fn answer(self, abort: &AbortSignal) -> Result<JsValue, JsValue> {
        let Self { answer, controller } = self;
        let reason = abort.clone();
        let on_abort =
            Closure::once_into_js(move || controller.abort_with_reason(&reason.reason()));
        abort.set_onabort(Some(on_abort.unchecked_ref()));
        JsFuture::from(answer).await
    }
}
