use leptos::prelude::*;

use super::Icon;
use crate::reactive::optional;

/// The control of a field.
#[derive(Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each variant names its HTML control")]
pub enum ControlKind {
    Text,
    Email,
    Phone,
    Password,
    Secret,
    Number,
    Area,
}

/// A labelled control with a hint and an error.
#[component]
pub fn Field(
    id: &'static str,
    label: &'static str,
    #[prop(default = ControlKind::Text)] kind: ControlKind,
    #[prop(default = "off")] autocomplete: &'static str,
    /// Whether the field takes the whole width of its section.
    #[prop(optional)]
    wide: bool,
    #[prop(optional)] hint: Option<&'static str>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(into)] value: Signal<String>,
    /// Receives the value as typed.
    #[prop(into)]
    on_input: Callback<String>,
) -> impl IntoView {
    let invalid = Signal::derive(move || error.get().is_some().then_some("true"));
    let described_by = Signal::derive(move || {
        let hint = hint.map(|_| format!("{id}-hint"));
        let error = error.get().map(|_| format!("{id}-error"));
        let ids: Vec<_> = [hint, error].into_iter().flatten().collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    });
    let control = match kind {
        ControlKind::Area => view! {
            <textarea
                class="input"
                id=id
                rows="4"
                aria-invalid=invalid
                aria-describedby=described_by
                prop:value=value
                on:input:target=move |event| on_input.run(event.target().value())
            ></textarea>
        }
        .into_any(),
        // A number input shows a text that is no number, but its value is then empty. Setting that
        // value as a property would erase the text; an attribute leaves it.
        ControlKind::Number => view! {
            <input
                class="input"
                id=id
                type="number"
                step="1"
                aria-invalid=invalid
                aria-describedby=described_by
                value=value
                on:input:target=move |event| {
                    let input = event.target();
                    let is_invalid = input.validity().bad_input();
                    on_input.run(if is_invalid { NOT_A_NUMBER.into() } else { input.value() });
                }
            />
        }
        .into_any(),
        _ => view! {
            <input
                class=kind.class()
                id=id
                type=kind.input_type()
                inputmode=kind.input_mode()
                autocomplete=autocomplete
                autocapitalize="none"
                spellcheck="false"
                aria-invalid=invalid
                aria-describedby=described_by
                prop:value=value
                on:input:target=move |event| on_input.run(event.target().value())
            />
        }
        .into_any(),
    };
    let error_text = move || {
        error.get().map(|error| {
            view! {
                <p class="field-error" id=format!("{id}-error")>
                    <Icon name="warning"/>
                    {error}
                </p>
            }
            .into_any()
        })
    };
    view! {
        <div class="field" class:field-wide=wide>
            <label class="field-label" for=id>
                {label}
            </label>
            {control}
            {hint
                .map(|hint| {
                    view! {
                        <p class="field-hint" id=format!("{id}-hint")>
                            {hint}
                        </p>
                    }
                })}
            {optional(error_text)}
        </div>
    }
}

/// The value of a number input with a text that is no number. It is not empty, so that the form
/// reports it.
const NOT_A_NUMBER: &str = "not a number";

impl ControlKind {
    fn class(self) -> &'static str {
        match self {
            Self::Secret => "input input-secret",
            _ => "input",
        }
    }

    fn input_type(self) -> &'static str {
        match self {
            Self::Password => "password",
            _ => "text",
        }
    }

    fn input_mode(self) -> Option<&'static str> {
        match self {
            Self::Email => Some("email"),
            Self::Phone => Some("tel"),
            _ => None,
        }
    }
}
