use std::time::Duration;

use leptos::prelude::*;
use web_sys::{KeyboardEvent, MouseEvent};

use super::Icon;
use crate::reactive::{Debounce, effect};

/// Milliseconds for which a button takes no press after it took the place of another one. The second
/// half of a double click, and Enter that repeats, were meant for the other one.
pub const REST_MS: u32 = 500;

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
    label: Signal<&'static str>,
    #[prop(optional)] look: ButtonLook,
    /// An icon before the label.
    #[prop(optional)]
    icon: Option<&'static str>,
    /// Whether the action is running.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// Whether the button appears where another one was.
    #[prop(optional)]
    rest: bool,
    /// Whether the button is focused when its dialog opens.
    #[prop(optional)]
    autofocus: bool,
    /// The action.
    #[prop(into)]
    on_press: Callback<()>,
) -> impl IntoView {
    let turn = Turn::new(label, rest);
    let is_off = Signal::derive(move || busy.get() || turn.rests.get());
    let press = move |event: MouseEvent| {
        if !is_off.get_untracked() && !turn.is_second_half(&event) {
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
            <span class="button-text" prop:textContent=label></span>
        </button>
    }
}

/// A button that took the place of another one, or of itself with another label.
#[derive(Clone, Copy)]
struct Turn {
    /// Whether that was less than [`REST_MS`] ago.
    rests: RwSignal<bool>,
    has_turned: StoredValue<bool>,
}

impl Turn {
    fn new(label: Signal<&'static str>, is_turned: bool) -> Self {
        let turn = Self {
            rests: RwSignal::new(false),
            has_turned: StoredValue::new(false),
        };
        let timer = Debounce::new();
        let shown = StoredValue::new((!is_turned).then(|| label.get_untracked()));
        effect(move || {
            let label = Some(label.get());
            if shown.get_value() != label {
                shown.set_value(label);
                turn.has_turned.set_value(true);
                turn.rests.set(true);
                timer.start(Duration::from_millis(REST_MS.into()), move || {
                    turn.rests.try_set(false);
                });
            }
        });
        turn
    }

    /// Whether a click is the second half of a double click that is slower than the rest.
    fn is_second_half(self, event: &MouseEvent) -> bool {
        self.has_turned.get_value() && event.detail() > 1
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
