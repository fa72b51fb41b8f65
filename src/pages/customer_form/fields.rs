use leptos::prelude::*;
use model::{CustomerField, Problem};

use super::field_id::id_of;
use super::state::FormState;
use crate::ui::{Field, FieldKind};

/// The ten fields that can be written.
#[component]
pub fn Fields(state: FormState, problems: Memo<Vec<Problem>>) -> impl IntoView {
    use CustomerField as F;
    let form = state.form;
    let field = move |field: F, kind: FieldKind| {
        let value = Signal::derive(move || form.with(|form| form.text(field).to_owned()));
        let on_input = move |text: String| {
            form.update(|form| form.set(field, text.as_str()));
            state.mend(field);
        };
        let error = error_of(state, problems, field);
        let wide = matches!(field, F::Company | F::Description);
        view! { <Field id=id_of(field) label=field.label() kind wide error value on_input/> }
    };
    view! {
        <Section
                id="section-name"
                title="Name"
                text="A person, or a company with its contact person. One name is needed."
            >
                {field(F::Company, FieldKind::Text)}
                {field(F::FirstName, FieldKind::Text)}
                {field(F::LastName, FieldKind::Text)}
            </Section>
            <Section id="section-contact" title="Contact" text="How to reach them, and what to know.">
                {field(F::Email, FieldKind::Email)}
                {field(F::Phone, FieldKind::Phone)}
                {field(F::Description, FieldKind::Area)}
            </Section>
            <Section id="section-references" title="References" text="The record in other systems.">
                {field(F::CrmId, FieldKind::Text)}
                {field(F::RefId, FieldKind::Text)}
            </Section>
            <Section
                id="section-state"
                title="State"
                text="The status is a number of your station. Archived customers can be restored."
            >
                {field(F::Status, FieldKind::Number)}
                <label class="check">
                    <input
                        id=id_of(F::Archived)
                        type="checkbox"
                        prop:checked=Signal::derive(move || form.with(|form| form.flag(F::Archived)))
                        on:change:target=move |event| {
                            form.update(|form| form.set(F::Archived, event.target().checked()));
                        }
                    />
                    {F::Archived.label()}
                </label>
            </Section>
    }
}

/// What has to be mended at a field, by our own rules or by the station's.
fn error_of(
    state: FormState,
    problems: Memo<Vec<Problem>>,
    field: CustomerField,
) -> Signal<Option<String>> {
    Signal::derive(move || {
        let refused = state.refused.get().filter(|refused| refused.0 == field);
        refused.map(|refused| refused.1).or_else(|| {
            problems.with(|problems| {
                let problem = problems.iter().find(|problem| problem.field == field);
                problem.map(|problem| problem.message.to_owned())
            })
        })
    })
}

#[component]
fn Section(
    id: &'static str,
    title: &'static str,
    text: &'static str,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="form-section" role="group" aria-labelledby=id>
            <div>
                <h2 class="form-section-title" id=id>
                    {title}
                </h2>
                <p class="form-section-text">{text}</p>
            </div>
            <div class="form-fields">{children()}</div>
        </div>
    }
}
