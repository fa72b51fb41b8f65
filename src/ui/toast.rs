use std::time::Duration;

use leptos::prelude::*;
use texts::Message;

use super::Icon;
use crate::language::t;
use crate::reactive::dynamic;

/// The time until a toast disappears. The page shows the facts of each toast elsewhere too.
const DURATION: Duration = Duration::from_secs(8);

/// Short messages about the latest actions. Each disappears after 8 s.
#[derive(Clone, Copy)]
pub struct Toasts {
    /// The messages, each with its number.
    shown: RwSignal<Vec<(u32, Message)>>,
    count: StoredValue<u32>,
}

impl Toasts {
    /// Returns no messages.
    pub fn new() -> Self {
        Self {
            shown: RwSignal::new(Vec::new()),
            count: StoredValue::new(0),
        }
    }

    /// Shows a message.
    pub fn show(self, message: Message) {
        let number = self.count.get_value() + 1;
        self.count.set_value(number);
        self.shown.update(|shown| shown.push((number, message)));
        set_timeout(move || self.dismiss(number), DURATION);
    }

    /// Removes all messages.
    pub fn clear(self) {
        self.shown.set(Vec::new());
    }

    fn dismiss(self, number: u32) {
        // The timer may fire after the application has ended.
        self.shown
            .try_update(|shown| shown.retain(|toast| toast.0 != number));
    }
}

impl Default for Toasts {
    fn default() -> Self {
        Self::new()
    }
}

/// The region that shows the toasts. Screen readers read new ones aloud.
#[component]
pub fn ToastRegion(toasts: Toasts) -> impl IntoView {
    let toast = move |(number, message): (u32, Message)| {
        view! {
            <div class="toast toast-success">
                <Icon name="check"/>
                <p class="toast-text">{t(message)}</p>
                <button
                    type="button"
                    class="button button-quiet button-icon"
                    aria-label=t(texts::toast_dismiss())
                    on:click=move |_| toasts.dismiss(number)
                >
                    <Icon name="close"/>
                </button>
            </div>
        }
    };
    let shown = move || {
        let shown = toasts.shown.get().into_iter();
        shown.map(toast).collect_view().into_any()
    };
    view! {
        <div class="toasts" role="status">
            {dynamic(shown)}
        </div>
    }
}
