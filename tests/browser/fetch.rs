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
