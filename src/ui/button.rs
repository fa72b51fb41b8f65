use std::time::Duration;

use leptos::prelude::*;
use texts::Message;
use web_sys::{KeyboardEvent, MouseEvent};

use super::Icon;
use crate::language::t_of;
use crate::reactive::{Debounce, effect};

/// Milliseconds for which a button ignores presses after it replaced another one, or changed its label.
/// The second half of a double click, and Enter that repeats, were meant for the button before.
pub const PRESS_GUARD_MS: u32 = 500;

/// The prominence of a button.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "style/button.css describes the looks")]
pub enum ButtonLook {
    #[default]
    Plain,
    Primary,
    Quiet,
    Danger,
    DangerQuiet,
}

/// A button. While `busy`, and after its label has changed, it keeps the focus and ignores presses.
#[component]
pub fn Button(
    /// The accessible name.
    #[prop(into)]
    label: Signal<Message>,
    #[prop(optional)] look: ButtonLook,
    /// An icon before the label.
    #[prop(optional)]
    icon: Option<&'static str>,
    /// Whether the action is running.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// Whether the button replaces another one, and so ignores presses at first.
    #[prop(optional)]
    guard_press: bool,
    /// Whether the button is focused when its dialog opens.
    #[prop(optional)]
    autofocus: bool,
    /// The action.
    #[prop(into)]
    on_press: Callback<()>,
) -> impl IntoView {
    let guard = PressGuard::new(label, guard_press);
    let is_off = Signal::derive(move || busy.get() || guard.is_active.get());
    let press = move |event: MouseEvent| {
        if !is_off.get_untracked() && !guard.is_second_half(&event) {
            on_press.run(());
        }
    };
    let on_key = |event: KeyboardEvent| {
        if event.repeat() && event.key() == "Enter" {
            event.prevent_default();
        }
    };
    view! {
        <button
            type="button"
            class=look.class()
            autofocus=autofocus
            aria-busy=move || busy.get().then_some("true")
            aria-disabled=move || is_off.get().then_some("true")
            on:click=press
            on:keydown=on_key
        >
            {icon.map(|name| view! { <Icon name/> }.into_any())}
            // Page translation replaces text nodes, and a new label of one that is detached would
            // never show. The property replaces whatever stands there.
            <span class="button-text" prop:textContent=t_of(label)></span>
        </button>
    }
}

/// Ignores presses for [`PRESS_GUARD_MS`] after a button replaced another one, or changed its label: they
/// were meant for the button before.
#[derive(Clone, Copy)]
struct PressGuard {
    /// Whether presses are ignored now.
    is_active: RwSignal<bool>,
    /// Whether the button has replaced another one, or changed its label.
    has_changed: StoredValue<bool>,
}

impl PressGuard {
    fn new(label: Signal<Message>, replaces_another: bool) -> Self {
        let guard = Self {
            is_active: RwSignal::new(false),
            has_changed: StoredValue::new(false),
        };
        let timer = Debounce::new();
        let shown = StoredValue::new((!replaces_another).then(|| label.get_untracked()));
        effect(move || {
            let label = Some(label.get());
            if shown.get_value() != label {
                shown.set_value(label);
                guard.has_changed.set_value(true);
                guard.is_active.set(true);
                timer.start(Duration::from_millis(PRESS_GUARD_MS.into()), move || {
                    guard.is_active.try_set(false);
                });
            }
        });
        guard
    }

    /// Whether a click is the second half of a double click that took longer than the guard.
    fn is_second_half(self, event: &MouseEvent) -> bool {
        self.has_changed.get_value() && event.detail() > 1
    }
}

impl ButtonLook {
    fn class(self) -> &'static str {
        match self {
            Self::Plain => "button",
            Self::Primary => "button button-primary",
            Self::Quiet => "button button-quiet",
            Self::Danger => "button button-danger",
            Self::DangerQuiet => "button button-danger-quiet",
        }
    }
}
