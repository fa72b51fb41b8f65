//! The transport of the application: `fetch`.

use customer_desk::api::{Fetch, Method, Request, Transport};
use js_sys::{Function, Object, Reflect};
use leptos::prelude::{location, window};
use model::Fault;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

/// A port that nothing listens to.
const CLOSED: &str = "http://127.0.0.1:1/";

#[wasm_bindgen_test]
async fn a_call_is_sent_though_the_browser_reports_no_network() {
    let _offline = Offline::new();
    let url = location().origin().unwrap() + "/";
    let answer = Fetch::default().send(get(&url), None).await.unwrap();
    assert_eq!(answer.status, 200);
    assert!(!answer.redirected);
}

#[wasm_bindgen_test]
async fn the_report_is_a_hint_beside_a_failure() {
    let fault = || async { Fetch::default().send(get(CLOSED), None).await.unwrap_err() };
    assert_eq!(fault().await, Fault::Network);
    let offline = Offline::new();
    assert_eq!(fault().await, Fault::Offline);
    drop(offline);
    assert_eq!(fault().await, Fault::Network);
}

#[wasm_bindgen_test]
async fn whatever_another_script_makes_of_fetch_is_a_failure() {
    for code in [
        "return Promise.reject('a text')",
        "return Promise.reject()",
        "return Promise.reject(null)",
        "return Promise.reject({ name: 5 })",
        "throw 'a text'",
        "throw undefined",
        "return Promise.resolve({ status: 200, json() {} })",
        "return Promise.resolve()",
        "return 5",
    ] {
        let patch = Patch::fetch(code);
        let answer = Fetch::default().send(get(CLOSED), None).await;
        assert_eq!(answer.unwrap_err(), Fault::Network, "{code}");
        drop(patch);
        let _prefetch = Patch::prefetch(code);
        let answer = Fetch::default().send(get(CLOSED), None).await;
        assert_eq!(answer.unwrap_err(), Fault::Network, "prefetch: {code}");
    }
    let code = "return Promise.resolve(new Response('[]', { status: 201 }))";
    let _patch = Patch::fetch(code);
    let answer = Fetch::default().send(get(CLOSED), None).await.unwrap();
    assert_eq!((answer.status, answer.body), (201, b"[]".to_vec()));
}

#[wasm_bindgen_test]
async fn a_body_that_stalls_has_timed_out_whatever_its_error_says() {
    let code = "const body = new ReadableStream({
            start(stream) {
                stream.enqueue(new Uint8Array([91]));
                request.signal.onabort = () => stream.error(new TypeError('network error'));
            },
        });
        return Promise.resolve(new Response(body));";
    let _patch = Patch::fetch(code);
    let fetch = Fetch { time_out_ms: 50 };
    let answer = fetch.send(get(CLOSED), None).await;
    assert_eq!(answer.unwrap_err(), Fault::TimedOut);
}

/// A property of the window that another script has set, until this is dropped.
struct Patch {
    name: &'static str,
    before: JsValue,
}

impl Patch {
    /// Replaces `fetch` by a function with this code.
    fn fetch(code: &str) -> Self {
        Self::set("fetch", &Function::new_with_args("request", code))
    }

    /// Leaves a request that boot.js has sent, whose answer is what this code returns.
    fn prefetch(code: &str) -> Self {
        let code = format!(
            "const answer = (async () => {{ {code} }})();
            answer.catch(() => {{}});
            return {{ url: '{CLOSED}', answer, controller: new AbortController() }}"
        );
        let prefetch = Function::new_no_args(&code).call0(&JsValue::NULL);
        Self::set("bootPrefetch", &prefetch.unwrap())
    }

    fn set(name: &'static str, value: &JsValue) -> Self {
        let before = Reflect::get(&window(), &name.into()).unwrap();
        Reflect::set(&window(), &name.into(), value).unwrap();
        Self { name, before }
    }
}

impl Drop for Patch {
    fn drop(&mut self) {
        Reflect::set(&window(), &self.name.into(), &self.before).unwrap();
    }
}

/// A browser that reports no network until this is dropped.
struct Offline;

impl Offline {
    fn new() -> Self {
        let property = Object::new();
        let no = Function::new_no_args("return false");
        Reflect::set(&property, &"get".into(), &no).unwrap();
        Reflect::set(&property, &"configurable".into(), &JsValue::TRUE).unwrap();
        let navigator: JsValue = window().navigator().into();
        Object::define_property(
            navigator.unchecked_ref::<Object>(),
            &"onLine".into(),
            &property,
        );
        Self
    }
}

impl Drop for Offline {
    fn drop(&mut self) {
        let navigator: JsValue = window().navigator().into();
        Reflect::delete_property(navigator.unchecked_ref::<Object>(), &"onLine".into()).unwrap();
    }
}

fn get(url: &str) -> Request {
    Request {
        method: Method::Get,
        url: url.to_owned(),
        authorization: None,
        body: None,
    }
}
