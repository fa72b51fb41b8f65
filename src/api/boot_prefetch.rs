//! The question that public/boot.js asks before the application is there: the one that the list
//! asked first when it last stood at the same address in this tab. It is remembered as what
//! boot.js needs to know: neither has to know how the other makes it.

use gloo_net::http::Response;
use js_sys::{Promise, Reflect};
use leptos::prelude::window;
use model::{CustomerQuery, Fault};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, AbortSignal};

use super::Api;
use super::customers::list_path;
use super::transport::{Request, fault_named};
use crate::session::storage;

const KEY: &str = "customer-desk.first";
/// Where boot.js leaves what it has asked.
const EARLY: &str = "askedEarly";

impl Api {
    /// Remembers that the list at `address` asks `query` first.
    pub fn remember_first(self, address: &str, query: CustomerQuery) {
        let first = self.config_with(|config| {
            let url = format!("{}{}", config.api_base, list_path(query));
            // The token stays where it is, for it may be another one by then.
            let scheme = config.authorization("");
            format!("{address}\n{url}\n{}\n{scheme}", config.auth.header)
        });
        storage::session().set(KEY, &first);
    }
}

/// A question that is on its way.
pub struct BootPrefetch {
    answer: Promise,
    controller: AbortController,
}

impl BootPrefetch {
    /// What boot.js has asked, if it is `request`. Only the first one to want it can have it, and
    /// anything else is given up: it would be old by the time that it is wanted.
    pub fn take(request: &Request) -> Option<Self> {
        let window = window();
        let asked = Reflect::get(&window, &EARLY.into()).ok()?;
        if asked.is_falsy() {
            return None;
        }
        // A property of our own can always be set.
        let _ = Reflect::set(&window, &EARLY.into(), &JsValue::UNDEFINED);
        let part = |name: &str| Reflect::get(&asked, &name.into()).unwrap_or_default();
        let early = Self {
            answer: part("answer").dyn_into().ok()?,
            controller: part("controller").dyn_into().ok()?,
        };
        let authorization = request.authorization.as_ref();
        let is_same = part("url").as_string().as_deref() == Some(&request.url)
            && part("authorization").as_string() == authorization.map(|(_, value)| value.clone());
        if !is_same {
            early.controller.abort();
        }
        is_same.then_some(early)
    }

    /// Waits for it as long as `abort` allows.
    ///
    /// # Errors
    /// It was given up, took too long, or there was no answer.
    pub async fn answer(self, abort: &AbortSignal) -> Result<Response, Fault> {
        let Self { answer, controller } = self;
        let reason = abort.clone();
        let give_up = Closure::once_into_js(move || controller.abort_with_reason(&reason.reason()));
        abort.set_onabort(Some(give_up.unchecked_ref()));
        match JsFuture::from(answer).await {
            Ok(answer) => Ok(Response::from(answer.unchecked_into::<web_sys::Response>())),
            Err(error) => Err(fault_named(&String::from(
                error.unchecked_into::<js_sys::Error>().name(),
            ))),
        }
    }
}
