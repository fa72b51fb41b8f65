//! Views as a file: for a colleague, or for another browser.

use js_sys::Uint8Array;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

use super::listed::Views;
use crate::language::t;
use crate::reactive::optional;
use crate::ui::{Button, ButtonLook, Download};

/// The name of the file.
const FILE: &str = "customer-desk-views.json";

/// The most bytes of a file that is read: a hundred views are far smaller.
const MOST_BYTES: f64 = 1_000_000.0;

/// *Export views*, once there are some, and *Import views*.
pub fn file_buttons(views: Views) -> AnyView {
    let toasts = views.list.app.toasts;
    let export = move || {
        let mut file = Download::new();
        file.push(&views.saved.to_file());
        if !file.save(FILE, "application/json") {
            toasts.show(texts::export_not_taken());
        }
    };
    let export_button = move || {
        let has_views = views.saved.get().iter().len() > 0;
        has_views.then(|| {
            let label = texts::views_export();
            view! { <Button label look=ButtonLook::Quiet on_press=export/> }.into_any()
        })
    };
    let input = NodeRef::<html::Input>::new();
    let choose = move || {
        if let Some(input) = input.get_untracked() {
            // The same file may be chosen again.
            input.set_value("");
            input.click();
        }
    };
    let take = move |input: web_sys::HtmlInputElement| {
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            spawn_local(import(views, file));
        }
    };
    view! {
        <div class="view-files">
            {optional(export_button)}
            <Button label=texts::views_import() look=ButtonLook::Quiet on_press=choose/>
            <input
                type="file"
                accept=".json,application/json"
                hidden
                aria-label=t(texts::views_import())
                node_ref=input
                on:change:target=move |event| take(event.target())
            />
        </div>
    }
    .into_any()
}

async fn import(views: Views, file: File) {
    let toasts = views.list.app.toasts;
    let bytes = match file.size() {
        size if size > MOST_BYTES => Vec::new(),
        _ => {
            let read = JsFuture::from(file.array_buffer()).await;
            read.map_or_else(|_| Vec::new(), |bytes| Uint8Array::new(&bytes).to_vec())
        }
    };
    let message = match views.saved.read_file(&bytes) {
        Err(message) => message,
        Ok(read) => match views.saved.add(&read) {
            Ok(count) => texts::views_imported(count),
            Err(error) => error.message(""),
        },
    };
    toasts.show(message);
}
