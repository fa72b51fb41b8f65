use leptos::html;
use leptos::prelude::*;
use texts::Message;

use crate::language::t_of;
use crate::reactive::effect;

/// A modal dialog, open as long as it is mounted. When it closes, the browser returns the focus to
/// the element that had it before.
#[component]
pub fn Dialog(
    /// The id of the title. It must differ from that of any dialog below this one.
    id: &'static str,
    /// The accessible name.
    #[prop(into)]
    title: Signal<Message>,
    #[prop(default = "dialog")] class: &'static str,
    /// The action of the Escape key.
    #[prop(into)]
    on_cancel: Callback<()>,
    children: Children,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    effect(move || {
        if let Some(dialog) = dialog.get() {
            // Fails only for a dialog that is open already.
            let _ = dialog.show_modal();
        }
    });
    on_cleanup(move || {
        if let Some(dialog) = dialog.try_get_untracked().flatten() {
            dialog.close();
        }
    });
    let cancel = move |event: web_sys::Event| {
        event.prevent_default();
        on_cancel.run(());
    };
    // On a second Escape, or on the back gesture of a phone, the browser closes a dialog without a
    // cancelable event. A dialog that must stay opens again (docs/failures.md, "Typed text").
    let on_close = move |_| {
        // The event comes late: a dialog whose view was made again is open again by then.
        let shown = dialog.try_get_untracked().flatten();
        if shown.is_none_or(|dialog| dialog.open()) {
            return;
        }
        on_cancel.run(());
        request_animation_frame(move || {
            let dialog = dialog.try_get_untracked().flatten();
            if let Some(dialog) = dialog.filter(|dialog| dialog.is_connected() && !dialog.open()) {
                // It is closed and in the document.
                let _ = dialog.show_modal();
            }
        });
    };
    view! {
        <dialog
            class=class
            aria-labelledby=id
            node_ref=dialog
            on:cancel=cancel
            on:close=on_close
        >
            <h2 class="dialog-title" id=id tabindex="-1">
                {t_of(title)}
            </h2>
            {children()}
        </dialog>
    }
}
