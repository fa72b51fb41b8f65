use leptos::prelude::*;
use model::StatusNames;
use texts::Message;

use crate::api::status_names;
use crate::language::t;
use crate::reactive::optional;
use crate::ui::{ControlKind, Field, Icon, Select};

/// A field for the status of a customer: a number, or where `config.json` names statuses a choice of
/// these, with a field for any other number.
#[component]
pub fn StatusField(
    id: &'static str,
    label: Message,
    #[prop(into)] error: Signal<Option<Message>>,
    /// The number as typed; empty while none is chosen.
    #[prop(into)]
    value: Signal<String>,
    #[prop(into)] on_input: Callback<String>,
) -> impl IntoView {
    let names = status_names();
    if names.is_empty() {
        let kind = ControlKind::Number;
        return view! { <Field id label kind error value on_input/> }.into_any();
    }
    named_field(names, id, label, error, value, on_input)
}

fn named_field(
    names: StatusNames,
    id: &'static str,
    label: Message,
    error: Signal<Option<Message>>,
    value: Signal<String>,
    on_input: Callback<String>,
) -> AnyView {
    // Nothing is chosen before the user has chosen it.
    let is_open = value.with_untracked(String::is_empty);
    let wants_other = RwSignal::new(false);
    let statuses: Vec<i64> = names.statuses().collect();
    let named = statuses.iter().map(|status| names.shown(*status));
    let open = is_open.then(texts::status_choose);
    let choices: Vec<_> = open
        .into_iter()
        .chain(named)
        .chain([texts::status_other()])
        .collect();
    let other = choices.len() - 1;
    let first = usize::from(is_open);
    let place = {
        let statuses = statuses.clone();
        move |text: &str| {
            let status: i64 = text.trim().parse().ok()?;
            let at = statuses.iter().position(|its| *its == status)?;
            Some(at + first)
        }
    };
    let chosen = Memo::new(move |_| {
        value.with(|text| match place(text) {
            _ if wants_other.get() => other,
            Some(at) => at,
            None if is_open && text.is_empty() => 0,
            None => other,
        })
    });
    let choose = move |at: usize| {
        wants_other.set(at == other);
        let status = at.checked_sub(first).and_then(|at| statuses.get(at));
        match status {
            Some(status) => on_input.run(status.to_string()),
            None if at == other => {}
            None => on_input.run(String::new()),
        }
    };
    let is_other = Memo::new(move |_| chosen.get() == other);
    let number = move || {
        is_other.get().then(|| {
            let (id, label) = ("status-number", texts::status_number());
            let kind = ControlKind::Number;
            view! { <Field id label kind error value on_input/> }.into_any()
        })
    };
    let chosen_error = move || {
        let error = error.get().filter(|_| !is_other.get())?;
        Some(
            view! {
                <p class="field-error" role="alert">
                    <Icon name="warning"/>
                    {t(error)}
                </p>
            }
            .into_any(),
        )
    };
    let chosen = Signal::derive(move || Some(chosen.get()));
    view! {
        <div class="field">
            <Select id label_class="field-label" label choices chosen on_choose=choose/>
            {optional(chosen_error)}
        </div>
        {optional(number)}
    }
    .into_any()
}
