use std::time::Duration;

use leptos::prelude::*;

use super::Icon;
use crate::reactive::dynamic;

/// How long a toast stays. Nothing is said in a toast alone that could not be seen on the page.
const STAYS: Duration = Duration::from_secs(8);

/// Short words on what has just been done.
#[derive(Clone, Copy)]
pub struct Toasts {
    /// Each with its number.
    shown: RwSignal<Vec<(u32, String)>>,
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
    pub fn say(self, text: String) {
        let number = self.count.get_value() + 1;
        self.count.set_value(number);
        self.shown.update(|shown| shown.push((number, text)));
        set_timeout(move || self.dismiss(number), STAYS);
    }

    /// Forgets all of them.
    pub fn clear(self) {
        self.shown.set(Vec::new());
    }

    fn dismiss(self, number: u32) {
        // The timer may outlive the application.
        self.shown
            .try_update(|shown| shown.retain(|toast| toast.0 != number));
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
    let toast = move |(number, text): (u32, String)| {
        view! {
            <div class="toast toast-success">
                <Icon name="check"/>
                <p class="toast-text">{text}</p>
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
