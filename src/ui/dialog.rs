use leptos::html;
use leptos::prelude::*;

use crate::reactive::effect;

/// The platform's modal dialog, open as long as it is mounted. Escape does what *Cancel* does; when
/// it goes, the focus returns to where it was.
#[component]
pub fn Dialog(
    /// The id of its title, other than that of any dialog that it may stand over.
    id: &'static str,
    /// Its accessible name.
    #[prop(into)]
    title: String,
    #[prop(default = "dialog")] class: &'static str,
    /// What *Escape* does.
    #[prop(into)]
    on_cancel: Callback<()>,
    children: Children,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    effect(move || {
        if let Some(dialog) = dialog.get() {
            // Fails only where it is open already.
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
    view! {
        <dialog class=class aria-labelledby=id node_ref=dialog on:cancel=cancel>
            <h2 class="dialog-title" id=id tabindex="-1">
                {title}
            </h2>
            {children()}
        </dialog>
    }
}
