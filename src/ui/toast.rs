use std::time::Duration;

use leptos::prelude::*;

use super::Icon;

/// How long a toast stays. Nothing is said in a toast alone that could not be seen on the page.
const STAYS: Duration = Duration::from_secs(8);

/// What a toast tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum ToastKind {
    Success,
    Info,
}

#[derive(Clone)]
struct Toast {
    number: u32,
    kind: ToastKind,
    text: String,
}

/// Short words on what has just happened.
#[derive(Clone, Copy)]
pub struct Toasts {
    shown: RwSignal<Vec<Toast>>,
    count: StoredValue<u32>,
}

impl Toasts {
    /// None yet.
    pub fn new() -> Self {
        Self {
            shown: RwSignal::new(Vec::new()),
            count: StoredValue::new(0),
        }
    }

    /// Says `text` for a while.
    pub fn say(self, kind: ToastKind, text: impl Into<String>) {
        let number = self.count.get_value() + 1;
        self.count.set_value(number);
        let text = text.into();
        self.shown
            .update(|shown| shown.push(Toast { number, kind, text }));
        set_timeout(move || self.dismiss(number), STAYS);
    }

    /// Forgets all of them.
    pub fn clear(self) {
        self.shown.set(Vec::new());
    }

    fn dismiss(self, number: u32) {
        // The timer may outlive the application.
        self.shown
            .try_update(|shown| shown.retain(|toast| toast.number != number));
    }
}

impl Default for Toasts {
    fn default() -> Self {
        Self::new()
    }
}

/// Where the toasts are shown, and announced.
#[component]
pub fn ToastRegion(toasts: Toasts) -> impl IntoView {
    let toast = move |toast: Toast| {
        let number = toast.number;
        let (class, icon) = match toast.kind {
            ToastKind::Success => ("toast toast-success", "check"),
            ToastKind::Info => ("toast toast-info", "info"),
        };
        view! {
            <div class=class>
                <Icon name=icon/>
                <p class="toast-text">{toast.text}</p>
                <button
                    type="button"
                    class="button button-quiet button-icon"
                    aria-label="Dismiss"
                    on:click=move |_| toasts.dismiss(number)
                >
                    <Icon name="close"/>
                </button>
            </div>
        }
    };
    view! {
        <div class="toasts" role="status">
            <For each=move || toasts.shown.get() key=|toast| toast.number children=toast/>
        </div>
    }
}
