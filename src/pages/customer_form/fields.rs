use leptos::prelude::*;
use model::{CustomerField, FieldKind, FormSection, Problem};
use texts::Message;

use super::state::FormState;
use crate::language::t;
use crate::pages::shared::StatusField;
use crate::ui::{ControlKind, Field};

/// The fields that can be written, by the sections of the form.
#[component]
pub fn Fields(state: FormState, problems: Memo<Vec<Problem>>) -> impl IntoView {
    let section = move |section: FormSection| {
        let is_in = move |field: &CustomerField| field.section() == Some(section);
        let fields = CustomerField::WRITABLE.into_iter().filter(is_in);
        let fields = fields.map(move |field| match field.kind() {
            _ if field == CustomerField::Status => status_field(state, problems),
            FieldKind::Flag => checkbox(state, field),
            kind => text_field(state, problems, field, control(kind)),
        });
        let (id, title, text) = section_texts(section);
        view! {
            <div class="form-section" role="group" aria-labelledby=id>
                <div>
                    <h2 class="form-section-title" id=id>
                        {t(title)}
                    </h2>
                    <p class="form-section-text">{t(text)}</p>
                </div>
                <div class="form-fields">{fields.collect_view()}</div>
            </div>
        }
        .into_any()
    };
    FormSection::ALL.map(section).into_iter().collect_view()
}

/// Returns the id, the title and the explanation of a section.
fn section_texts(section: FormSection) -> (&'static str, Message, Message) {
    match section {
        FormSection::Name => (
            "section-name",
            texts::form_name_title(),
            texts::form_name_text(),
        ),
        FormSection::Contact => (
            "section-contact",
            texts::form_contact_title(),
            texts::form_contact_text(),
        ),
        FormSection::References => (
            "section-references",
            texts::form_references_title(),
            texts::form_references_text(),
        ),
        FormSection::State => (
            "section-state",
            texts::form_state_title(),
            texts::form_state_text(),
        ),
    }
}

fn control(kind: FieldKind) -> ControlKind {
    match kind {
        FieldKind::Area => ControlKind::Area,
        FieldKind::Email => ControlKind::Email,
        FieldKind::Phone => ControlKind::Phone,
        FieldKind::Number | FieldKind::Count => ControlKind::Number,
        _ => ControlKind::Text,
    }
}

/// What a control of the form shows, and where what is typed goes.
struct Entry {
    value: Signal<String>,
    on_input: Callback<String>,
    error: Signal<Option<Message>>,
}

impl Entry {
    fn of(state: FormState, problems: Memo<Vec<Problem>>, field: CustomerField) -> Self {
        let form = state.form;
        let value = Signal::derive(move || form.with(|form| form.control_text(field).into_owned()));
        let on_input = Callback::new(move |text: String| {
            let base = state.base.get_untracked();
            form.update(|form| form.type_in(field, &text, &base));
            state.clear_server_error(field);
        });
        let error = error_of(state, problems, field);
        Self {
            value,
            on_input,
            error,
        }
    }
}

fn text_field(
    state: FormState,
    problems: Memo<Vec<Problem>>,
    field: CustomerField,
    kind: ControlKind,
) -> AnyView {
    let Entry {
        value,
        on_input,
        error,
    } = Entry::of(state, problems, field);
    let wide = kind == ControlKind::Area || field == CustomerField::Company;
    view! { <Field id=field.name() label=field.label() kind wide error value on_input/> }.into_any()
}

fn status_field(state: FormState, problems: Memo<Vec<Problem>>) -> AnyView {
    let field = CustomerField::Status;
    let Entry {
        value,
        on_input,
        error,
    } = Entry::of(state, problems, field);
    view! { <StatusField id=field.name() label=field.label() error value on_input/> }.into_any()
}

fn checkbox(state: FormState, field: CustomerField) -> AnyView {
    let form = state.form;
    view! {
        <label class="check">
            <input
                id=field.name()
                type="checkbox"
                prop:checked=Signal::derive(move || form.with(|form| form.flag(field)))
                on:change:target=move |event| {
                    form.update(|form| form.set(field, event.target().checked()));
                }
            />
            {t(field.label())}
        </label>
    }
    .into_any()
}

/// Returns the problem of a field: the server's, or else the form's own.
fn error_of(
    state: FormState,
    problems: Memo<Vec<Problem>>,
    field: CustomerField,
) -> Signal<Option<Message>> {
    Signal::derive(move || {
        let refused = state.refused.get().into_iter();
        let mut refused = refused.filter(|refused| refused.0 == field);
        refused.next().map(|refused| refused.1).or_else(|| {
            problems.with(|problems| {
                let problem = problems.iter().find(|problem| problem.field == field);
                problem.map(|problem| problem.message.clone())
            })
        })
    })
}
