//! The browser's history: one change for a click, and a browser that refuses changes.

use customer_desk::api::Method::Get;
use js_sys::{Function, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::app::at;
use crate::support::clock::FastTimers;
use crate::support::fake_api::FakeApi;
use crate::support::input::follow;
use crate::support::page::{history, text, url};
use crate::support::records::{customers, google};
use crate::support::wait::until;

const FUNCTIONS: [&str; 2] = ["pushState", "replaceState"];

/// Replaces the functions that change the history until it is dropped.
struct Patched;

impl Patched {
    /// `body` is the body of each function.
    fn with(body: &str) -> Self {
        for name in FUNCTIONS {
            Reflect::set(&history(), &name.into(), &Function::new_no_args(body)).unwrap();
        }
        Self
    }
}

impl Drop for Patched {
    fn drop(&mut self) {
        for name in FUNCTIONS {
            Reflect::delete_property(&history(), &name.into()).unwrap();
        }
    }
}

fn api() -> FakeApi {
    let api = FakeApi::default();
    api.answers(Get, "/v1.0/customers", 200, &customers(&[google()]));
    api
}

#[wasm_bindgen_test]
async fn a_click_changes_the_history_once() {
    at("/customers").open(&api()).await;
    until("the entry's number", || {
        history().state().unwrap().as_f64() == Some(0.0)
    })
    .await;
    let patched = Patched::with(
        "globalThis.historyChanges = (globalThis.historyChanges ?? 0) + 1;
         return History.prototype.pushState.apply(this, arguments)",
    );
    follow("New customer");
    until("the form", || text("h1") == "New customer").await;
    assert_eq!(url(), "/customers/new");
    drop(patched);
    let changes = Reflect::get(&js_sys::global(), &"historyChanges".into());
    assert_eq!(changes.unwrap(), JsValue::from_f64(1.0));
}

#[wasm_bindgen_test]
async fn a_history_that_refuses_changes_gets_the_last_one_later() {
    let _fast = FastTimers::new();
    at("/customers").open(&api()).await;
    for refusal in ["throw new DOMException('too many', 'SecurityError')", ""] {
        let patched = Patched::with(refusal);
        follow("New customer");
        until("the form", || text("h1") == "New customer").await;
        follow("Customers");
        until("the list", || text("h1") == "Customers").await;
        follow("New customer");
        until("the form", || text("h1") == "New customer").await;
        assert_eq!(url(), "/customers");
        drop(patched);
        until("the URL", || url() == "/customers/new").await;
        follow("Customers");
        until("the list", || text("h1") == "Customers").await;
        assert_eq!(url(), "/customers");
    }
}
