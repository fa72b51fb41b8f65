use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use texts::Message;

use super::{Icon, IconButton, hand_focus_to_heading};
use crate::language::t;
use crate::reactive::dynamic;

/// The time until a toast disappears. The page shows the facts of each toast elsewhere too.
const DURATION: Duration = Duration::from_secs(8);

/// The same for a toast with a button. The activity log offers the same action for longer.
const DURATION_WITH_ACTION: Duration = Duration::from_secs(20);

/// Short messages about the latest actions. Each disappears after 8 s, or 20 s if it has a button.
#[derive(Clone, Copy)]
pub struct Toasts {
    shown: RwSignal<Vec<Toast>>,
    count: StoredValue<u32>,
}

#[derive(Clone)]
struct Toast {
    number: u32,
    message: Message,
    action: Option<ToastAction>,
}

/// The button of a toast. The toast disappears when it is pressed.
#[derive(Clone)]
#[expect(missing_docs, reason = "as for any button")]
pub struct ToastAction {
    pub label: Message,
    /// Not a `Callback`, which ends with the page that made it.
    pub run: Arc<dyn Fn() + Send + Sync>,
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
        self.show_with(message, None);
    }

    /// Shows a message, with a button if there is something to do.
    pub fn show_with(self, message: Message, action: Option<ToastAction>) {
        // A write may end after the application.
        let Some(number) = self.count.try_get_value().map(|count| count + 1) else {
            return;
        };
        self.count.set_value(number);
        let duration = if action.is_some() {
            DURATION_WITH_ACTION
        } else {
            DURATION
        };
        let toast = Toast {
            number,
            message,
            action,
        };
        keep_focus();
        self.shown.update(|shown| shown.push(toast));
        set_timeout(move || self.dismiss(number), duration);
    }

    /// Removes all messages.
    pub fn clear(self) {
        self.shown.set(Vec::new());
    }

    fn dismiss(self, number: u32) {
        keep_focus();
        // The timer may fire after the application has ended.
        self.shown
            .try_update(|shown| shown.retain(|toast| toast.number != number));
    }
}

/// Hands the focus on where it is in a toast: all toasts are drawn anew.
fn keep_focus() {
    if matches!(
        document().query_selector(".toasts:focus-within"),
        Ok(Some(_))
    ) {
        hand_focus_to_heading();
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
    let toast = move |toast: Toast| {
        let Toast {
            number,
            message,
            action,
        } = toast;
        let action = action.map(|action| {
            let press = move |_| {
                toasts.dismiss(number);
                (action.run)();
            };
            view! {
                <button type="button" class="button toast-action" on:click=press>
                    <span class="button-text">{t(action.label)}</span>
                </button>
            }
        });
        view! {
            <div class="toast toast-success">
                <Icon name="check"/>
                <p class="toast-text">{t(message)}</p>
                {action}
                <IconButton
                    label=texts::toast_dismiss()
                    icon="close"
                    on_press=move || toasts.dismiss(number)
                />
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
