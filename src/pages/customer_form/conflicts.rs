use leptos::prelude::*;
use model::{CustomerField, CustomerForm};

use super::state::FormState;
use crate::ui::display_text;

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
    let choice = move |field: CustomerField, label: &'static str, side: &CustomerForm| {
        let side = side.clone();
        let value = side.display_value(field).to_owned();
        let choose = move |_| {
            state.form.update(|form| form.copy_field(field, &side));
            theirs.with_value(|theirs| state.base.update(|base| base.copy_field(field, theirs)));
            open.update(|open| open.retain(|it| *it != field));
        };
        view! {
            <label class="conflict-choice">
                <input type="radio" name=format!("conflict-{}", field.name()) on:change=choose/>
                <span class="conflict-side">{label}</span>
                <span class="conflict-value">{shown(&value)}</span>
            </label>
        }
        .into_any()
    };
    let question = |field: CustomerField| {
        view! {
            <fieldset class="conflict">
                <legend>{field.label()}</legend>
                <p class="conflict-base">"Was: " {shown(base.display_value(field))}</p>
                {choice(field, "Mine", &mine)}
                {theirs.with_value(|theirs| choice(field, "Theirs", theirs))}
            </fieldset>
        }
        .into_any()
    };
    let left = move || match open.with(Vec::len) {
        0 => "All fields are decided. Save to keep the values.".to_owned(),
        1 => "1 field is not decided yet.".to_owned(),
        count => format!("{count} fields are not decided yet."),
    };
    view! {
        <section class="conflicts" role="group" aria-labelledby="conflicts-title" tabindex="-1">
            <h2 id="conflicts-title">"Another administrator changed this customer"</h2>
            <p>"Nothing was saved. You both changed these fields. Choose a value for each, then save."</p>
            {fields.into_iter().map(question).collect_view()}
            // A property, since page translation replaces text nodes (src/ui/button.rs).
            <p role="status" prop:textContent=left></p>
        </section>
    }
}

fn shown(value: &str) -> AnyView {
    if value.is_empty() {
        "(empty)".into_any()
    } else {
        view! { <bdi translate="no">{display_text(value)}</bdi> }.into_any()
    }
}
