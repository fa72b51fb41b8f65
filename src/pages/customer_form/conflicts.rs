use leptos::prelude::*;
use model::{CustomerField, CustomerForm};
use texts::Message;

use super::state::FormState;
use crate::language::{t, t_of, text};
use crate::pages::shared::form_value_words;
use crate::reactive::dynamic;
use crate::ui::{display_text, element_mark, sentence};

/// The fields that both sides changed. The user decides each before anything is saved.
#[derive(Clone)]
pub struct Conflict {
    base: CustomerForm,
    mine: CustomerForm,
    theirs: CustomerForm,
    fields: Vec<CustomerField>,
    /// The fields that the user has not decided yet.
    open: RwSignal<Vec<CustomerField>>,
}

impl Conflict {
    /// Returns a conflict in `fields`, none of them decided. `base` is the record that both sides
    /// began with.
    pub fn new(
        base: CustomerForm,
        mine: CustomerForm,
        theirs: CustomerForm,
        fields: Vec<CustomerField>,
    ) -> Self {
        Self {
            base,
            mine,
            theirs,
            open: RwSignal::new(fields.clone()),
            fields,
        }
    }

    /// Whether the user has not decided all fields.
    pub fn is_undecided(&self) -> bool {
        self.open.with_untracked(|open| !open.is_empty())
    }
}

/// Shows the three values of each field in conflict side by side, and fills the form with the chosen
/// one. A decided field is based on their value from then on.
#[component]
pub fn Conflicts(conflict: Conflict, state: FormState) -> impl IntoView {
    let Conflict {
        base,
        mine,
        theirs,
        fields,
        open,
    } = conflict;
    let theirs = StoredValue::new(theirs);
    let choice = move |field: CustomerField, label: Message, side: &CustomerForm| {
        let side = side.clone();
        let value = side
            .form_value(field)
            .map(|value| form_value_words(field, value));
        let value = value.unwrap_or_else(Message::empty);
        let choose = move |_| {
            state.form.update(|form| form.copy_field(field, &side));
            theirs.with_value(|theirs| state.base.update(|base| base.copy_field(field, theirs)));
            open.update(|open| open.retain(|it| *it != field));
        };
        view! {
            <label class="conflict-choice">
                <input type="radio" name=format!("conflict-{}", field.name()) on:change=choose/>
                <span class="conflict-side">{t(label)}</span>
                <span class="conflict-value">{dynamic(move || shown(&value))}</span>
            </label>
        }
        .into_any()
    };
    let question = |field: CustomerField| {
        let value = base
            .form_value(field)
            .map(|value| form_value_words(field, value));
        let value = value.unwrap_or_else(Message::empty);
        let value = move || shown(&value);
        let was = texts::form_conflict_was(element_mark(0));
        view! {
            <fieldset class="conflict">
                <legend>{t(field.label())}</legend>
                <p class="conflict-base">{sentence(was, vec![value.into()])}</p>
                {choice(field, texts::form_conflict_mine(), &mine)}
                {theirs.with_value(|theirs| choice(field, texts::form_conflict_theirs(), theirs))}
            </fieldset>
        }
        .into_any()
    };
    let left = Signal::derive(move || match open.with(Vec::len) {
        0 => texts::form_conflict_decided(),
        count => texts::form_conflict_left(count),
    });
    view! {
        <section class="conflicts" role="group" aria-labelledby="conflicts-title" tabindex="-1">
            <h2 id="conflicts-title">{t(texts::form_conflict_title())}</h2>
            <p>{t(texts::form_conflict_text())}</p>
            {fields.into_iter().map(question).collect_view()}
            // A property, since page translation replaces text nodes (src/ui/button.rs).
            <p role="status" prop:textContent=t_of(left)></p>
        </section>
    }
}

/// Draws a value in the language of now: the view around it runs again when that changes.
fn shown(value: &Message) -> AnyView {
    if value.is_empty() {
        t(texts::form_conflict_empty()).into_any()
    } else {
        view! { <bdi translate="no" lang="">{display_text(&text(value))}</bdi> }.into_any()
    }
}
