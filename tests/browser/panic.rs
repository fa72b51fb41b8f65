//! What is seen of a panic. A real one would end the tests with the application.

use customer_desk::boot::panic;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::page::{focused, one};
use crate::support::stage::show;

#[wasm_bindgen_test]
async fn uncovers_the_message_that_is_there_from_the_start() {
    show(|| {
        view! {
            <div id="crash" hidden>
                <button>"Reload"</button>
            </div>
        }
    })
    .await;
    panic::show("index out of bounds");
    assert!(!one("#crash").has_attribute("hidden"));
    assert_eq!(focused().text_content().unwrap(), "Reload");
}
