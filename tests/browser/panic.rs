//! The message after a panic. A real panic would end the tests.

use customer_desk::boot::panic;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::app::show;
use crate::support::page::{focused, one};

#[wasm_bindgen_test]
async fn shows_the_message_that_index_html_holds() {
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
