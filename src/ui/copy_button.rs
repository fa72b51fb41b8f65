use std::time::Duration;

use js_sys::{Function, Promise, Reflect};
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use texts::Message;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlDocument, KeyboardEvent};

use super::{Icon, focus_element};
use crate::language::{t, t_of};
use crate::reactive::{Debounce, effect, memo, next_tick, optional};

/// The time for which the button says that the text is copied.
const SHOWN: Duration = Duration::from_secs(2);

/// The state of a copy button.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum CopyState {
    Ready,
    Copied,
    /// The browser has no clipboard for the page, as over plain HTTP, or refuses it. The text stands
    /// selected beside the button, so that the user can copy it.
    ByHand,
}

/// A small button that copies a text. It stands beside the text.
#[component]
pub fn CopyButton(
    /// The accessible name: "Copy email".
    label: Message,
    /// The text to copy.
    #[prop(into)]
    text: Signal<String>,
    /// The symbol's id.
    #[prop(default = "copy")]
    icon: &'static str,
) -> impl IntoView {
    let state = RwSignal::new(CopyState::Ready);
    let rest = Debounce::new();
    let button = NodeRef::<html::Button>::new();
    let show_copied = move || {
        // The page may be gone by now.
        if state.try_set(CopyState::Copied).is_none() {
            rest.start(SHOWN, move || {
                state.try_set(CopyState::Ready);
            });
        }
    };
    let press = move |_| {
        let text = text.get_untracked();
        spawn_local(async move {
            if is_written(&text).await {
                show_copied();
            } else {
                state.try_set(CopyState::ByHand);
            }
        });
    };
    let focus_button = move || {
        if let Some(button) = button.get_untracked() {
            focus_element(&button);
        }
    };
    let on_copied_by_hand = Callback::new(move |()| {
        focus_button();
        show_copied();
    });
    let on_close = Callback::new(move |()| {
        focus_button();
        state.set(CopyState::Ready);
    });
    let shown_icon = memo(move || match state.get() {
        CopyState::Copied => "check",
        _ => icon,
    });
    let note = memo(move || match state.get() {
        CopyState::Ready => Message::empty(),
        CopyState::Copied => texts::copy_done(),
        CopyState::ByHand => texts::copy_by_hand(),
    });
    let is_by_hand = memo(move || state.get() == CopyState::ByHand);
    let by_hand_label = label.clone();
    let by_hand = move || {
        let label = by_hand_label.clone();
        let view = || view! { <CopyByHand label text on_copied=on_copied_by_hand on_close/> };
        is_by_hand.get().then(|| view().into_any())
    };
    view! {
        <span class="copy">
            <button
                type="button"
                class="button button-quiet button-icon copy-button"
                aria-label=t(label.clone())
                title=t(label)
                node_ref=button
                on:click=press
            >
                <Icon name=shown_icon/>
            </button>
            <span class="copy-box" class:copy-box-open=is_by_hand>
                {optional(by_hand)}
                // Beside the button: what stands in a button is its name, and is not announced.
                <span class="copy-note" role="status" prop:textContent=t_of(note)></span>
            </span>
        </span>
    }
}

/// The text in a selected field, for the browser's own *Copy*.
#[component]
fn CopyByHand(
    label: Message,
    text: Signal<String>,
    /// Called when the user has copied the text.
    on_copied: Callback<()>,
    /// Called when the user has left the field without copying.
    on_close: Callback<()>,
) -> impl IntoView {
    let field = NodeRef::<html::Input>::new();
    effect(move || {
        if let Some(field) = field.get() {
            // Not in the view, which sets the value after this, and the selection goes with that.
            field.set_value(&text.get_untracked());
            focus_element(&field);
            field.select();
            // The old way to copy works over plain HTTP too. Where it is refused, the text stays
            // selected.
            let document: HtmlDocument = document().unchecked_into();
            let _ = document.exec_command("copy");
        }
    });
    let on_copy = move |_| {
        // The browser copies after the event, and needs the field for it.
        spawn_local(async move {
            next_tick().await;
            on_copied.try_run(());
        });
    };
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            event.prevent_default();
            on_close.run(());
        }
    };
    view! {
        <input
            class="input copy-field"
            readonly=true
            translate="no"
            aria-label=t(label)
            node_ref=field
            on:copy=on_copy
            on:keydown=on_key
        />
    }
}

/// Writes a text to the clipboard. Returns whether the browser has done so.
async fn is_written(text: &str) -> bool {
    match write(text) {
        Some(promise) => JsFuture::from(promise).await.is_ok(),
        None => false,
    }
}

/// Asks the browser to write to the clipboard. `None` where it has none: over plain HTTP.
fn write(text: &str) -> Option<Promise> {
    let navigator = JsValue::from(window().navigator());
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).ok()?;
    let write: Function = Reflect::get(&clipboard, &"writeText".into())
        .ok()?
        .dyn_into()
        .ok()?;
    write.call1(&clipboard, &text.into()).ok()?.dyn_into().ok()
}
