use leptos::prelude::*;

use super::Icon;

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

/// A button. While `busy` it keeps the focus and ignores clicks.
#[component]
pub fn Button(
    /// The accessible name.
    label: &'static str,
    #[prop(optional)] look: ButtonLook,
    /// An icon before the label.
    #[prop(optional)]
    icon: Option<&'static str>,
    /// Whether the action is running.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// Whether the button is focused when its dialog opens.
    #[prop(optional)]
    autofocus: bool,
    /// The action.
    #[prop(into)]
    on_press: Callback<()>,
) -> impl IntoView {
    let press = move |_| {
        if !busy.get_untracked() {
            on_press.run(());
        }
    };
    let busy_attribute = Signal::derive(move || busy.get().then_some("true"));
    view! {
        <button
            type="button"
            class=look.class()
            autofocus=autofocus
            aria-busy=busy_attribute
            aria-disabled=busy_attribute
            on:click=press
        >
            {icon.map(|name| view! { <Icon name/> }.into_any())}
            <span class="button-text">{label}</span>
        </button>
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
