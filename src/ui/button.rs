use leptos::prelude::*;

use super::Icon;

/// How much a button asks for attention.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "the names of the looks in style/button.css")]
pub enum ButtonLook {
    #[default]
    Plain,
    Primary,
    Quiet,
    Danger,
    DangerQuiet,
}

/// A button that does something. While `busy` it keeps the focus and ignores clicks.
#[component]
pub fn Button(
    /// Its accessible name.
    label: &'static str,
    #[prop(optional)] look: ButtonLook,
    /// An icon before the label.
    #[prop(optional)]
    icon: Option<&'static str>,
    /// Whether what it does is under way.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// Takes the focus when a dialog opens with it.
    #[prop(optional)]
    autofocus: bool,
    /// What it does.
    #[prop(into)]
    on_press: Callback<()>,
) -> impl IntoView {
    let press = move |_| {
        if !busy.get_untracked() {
            on_press.run(());
        }
    };
    let while_busy = Signal::derive(move || busy.get().then_some("true"));
    view! {
        <button
            type="button"
            class=look.class()
            autofocus=autofocus
            aria-busy=while_busy
            aria-disabled=while_busy
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
