use leptos::html;
use leptos::prelude::*;
use model::FieldKind;
use texts::Message;
use web_sys::{Event, WheelEvent};

use super::Icon;
use super::control::{Cleaning, control_of};
use crate::language::{t, t_of};
use crate::reactive::{effect, optional};

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
    #[prop(into)] label: Signal<Message>,
    #[prop(default = ControlKind::Text)] kind: ControlKind,
    #[prop(default = "off")] autocomplete: &'static str,
    /// Whether the field takes the whole width of its section.
    #[prop(optional)]
    wide: bool,
    #[prop(optional)] hint: Option<Message>,
    #[prop(optional, into)] error: Signal<Option<Message>>,
    #[prop(into)] value: Signal<String>,
    /// Receives the value as typed. Pasted and filled values are cleaned before
    /// (docs/failures.md, "Typed text").
    #[prop(into)]
    on_input: Callback<String>,
) -> impl IntoView {
    let invalid = Signal::derive(move || error.get().is_some().then_some("true"));
    let cleaning = Cleaning::new(id, kind.cleaned_as(), value, on_input);
    let has_hint = hint.is_some();
    let described_by = Signal::derive(move || {
        let hint = has_hint.then(|| format!("{id}-hint"));
        let error = error.get().map(|_| format!("{id}-error"));
        let note = cleaning.is_noted().then(|| format!("{id}-note"));
        let ids: Vec<_> = [hint, error, note].into_iter().flatten().collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    });
    let control = match kind {
        ControlKind::Area => view! {
            <textarea
                class="input"
                id=id
                lang=""
                rows="4"
                aria-invalid=invalid
                aria-describedby=described_by
                prop:value=value
                on:input=move |event| cleaning.type_in(&event)
                on:change=move |event| cleaning.fill(&event)
                on:paste=move |event| cleaning.paste(&event)
            ></textarea>
        }
        .into_any(),
        ControlKind::Number => number_input(id, invalid, described_by, value, on_input),
        _ => view! {
            <input
                class=kind.class()
                id=id
                lang=""
                type=kind.input_type()
                inputmode=kind.input_mode()
                autocomplete=autocomplete
                autocapitalize="none"
                spellcheck="false"
                aria-invalid=invalid
                aria-describedby=described_by
                prop:value=value
                on:input=move |event| cleaning.type_in(&event)
                on:change=move |event| cleaning.fill(&event)
                on:paste=move |event| cleaning.paste(&event)
            />
        }
        .into_any(),
    };
    let error_text = move || {
        error.get().map(|error| {
            view! {
                <p class="field-error" id=format!("{id}-error")>
                    <Icon name="warning"/>
                    {t(error)}
                </p>
            }
            .into_any()
        })
    };
    view! {
        <div class="field" class:field-wide=wide>
            <label class="field-label" for=id>
                {t_of(label)}
            </label>
            {control}
            {hint
                .map(|hint| {
                    view! {
                        <p class="field-hint" id=format!("{id}-hint")>
                            {t(hint)}
                        </p>
                    }
                })}
            {optional(error_text)}
            {cleaning.note()}
        </div>
    }
}

fn number_input(
    id: &'static str,
    invalid: Signal<Option<&'static str>>,
    described_by: Signal<Option<String>>,
    value: Signal<String>,
    on_input: Callback<String>,
) -> AnyView {
    let input = NodeRef::<html::Input>::new();
    // A number input shows a text that is no number, but its value is then empty. Setting the value
    // erases the text, so that it is set only where the form has another one.
    effect(move || {
        let value = value.get();
        if let Some(input) = input.get()
            && number(&input) != value
        {
            input.set_value(&value);
        }
    });
    let take = move |event: Event| {
        if let Some(input) = control_of(&event) {
            // The page of a control that is removed may be gone.
            on_input.try_run(number(&input));
        }
    };
    // A wheel over a focused number field changes the number in some browsers, which a user who
    // scrolls the page does not see. Without the focus it scrolls.
    let on_wheel = move |event: WheelEvent| {
        if let Some(input) = control_of(&event) {
            let _ = input.blur();
        }
    };
    view! {
        <input
            class="input"
            id=id
            type="number"
            step="1"
            node_ref=input
            aria-invalid=invalid
            aria-describedby=described_by
            on:input=take
            on:change=take
            on:wheel=on_wheel
        />
    }
    .into_any()
}

fn number(input: &web_sys::HtmlInputElement) -> String {
    if input.validity().bad_input() {
        NOT_A_NUMBER.into()
    } else {
        input.value()
    }
}

/// The value of a number input with a text that is no number. It is not empty, so that the form
/// reports it.
const NOT_A_NUMBER: &str = "not a number";

impl ControlKind {
    /// Returns the kind of field by whose rules a text is cleaned, if any.
    fn cleaned_as(self) -> Option<FieldKind> {
        Some(match self {
            Self::Text => FieldKind::Line,
            Self::Email => FieldKind::Email,
            Self::Phone => FieldKind::Phone,
            Self::Area => FieldKind::Area,
            Self::Password | Self::Secret | Self::Number => return None,
        })
    }

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
