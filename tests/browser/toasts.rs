//! Toasts appear, disappear after a while, and can be dismissed.

use customer_desk::ui::{ToastRegion, Toasts};
use leptos::prelude::*;
use texts::Message;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::app::show;
use crate::support::clock::FastTimers;
use crate::support::page::{all, find, one, texts};
use crate::support::wait::{until, until_slow};

#[wasm_bindgen_test]
async fn announces_in_a_region_that_is_there_before() {
    let toasts = open().await;
    assert_eq!(one("[role=status]").child_element_count(), 0);
    toasts.show(Message::verbatim("Saved Google"));
    until("the toast", || texts("[role=status] p") == ["Saved Google"]).await;
}

#[wasm_bindgen_test]
async fn dismisses_the_one_that_is_meant() {
    let toasts = open().await;
    for text in ["one", "two", "two"] {
        toasts.show(Message::verbatim(text));
    }
    until("the toasts", || {
        texts("[role=status] p") == ["one", "two", "two"]
    })
    .await;
    all("button[aria-label=Dismiss]")[1].click();
    until("two toasts", || texts("[role=status] p") == ["one", "two"]).await;
    toasts.clear();
    until("no toasts", || find("[role=status] p").is_none()).await;
}

async fn open() -> Toasts {
    let toasts = Toasts::new();
    show(move || view! { <ToastRegion toasts/> }).await;
    toasts
}

#[wasm_bindgen_test]
async fn goes_by_itself_after_a_while() {
    let _fast = FastTimers::new();
    let toasts = open().await;
    toasts.show(Message::verbatim("Saved Google"));
    until("the toast", || texts("[role=status] p") == ["Saved Google"]).await;
    until_slow("no toast", || find("[role=status] p").is_none()).await;
}
