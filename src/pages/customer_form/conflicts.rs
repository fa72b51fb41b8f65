use leptos::prelude::*;
use model::{CustomerField, CustomerForm};

use super::field_id::id_of;
use super::save::Newer;
use crate::ui::display_text;

/// Fields that both sides changed, each to be chosen before anything is saved.
#[derive(Clone)]
pub struct Conflict {
    base: CustomerForm,
    mine: CustomerForm,
    theirs: CustomerForm,
    fields: Vec<CustomerField>,
    /// The fields that are still to be chosen.
    open: RwSignal<Vec<CustomerField>>,
}

impl Conflict {
    /// Nothing chosen yet. `base` is what both sides began with.
    pub fn new(base: CustomerForm, newer: &Newer) -> Self {
        Self {
            base,
            mine: newer.merge.form.clone(),
            theirs: newer.theirs.clone(),
            fields: newer.merge.conflicts.clone(),
            open: RwSignal::new(newer.merge.conflicts.clone()),
        }
    }

    /// Whether a field is still to be chosen.
    pub fn is_undecided(&self) -> bool {
        self.open.with_untracked(|open| !open.is_empty())
    }
}

/// Shows the three values of each such field side by side, and fills the form with the chosen one.
#[component]
pub fn Conflicts(conflict: Conflict, form: RwSignal<CustomerForm>) -> impl IntoView {
    let Conflict {
        base,
        mine,
        theirs,
        fields,
        open,
    } = conflict;
    let choice = move |field: CustomerField, label: &'static str, side: &CustomerForm| {
        let side = side.clone();
        let value = side.display_value(field).to_owned();
        let choose = move |_| {
            form.update(|form| form.copy_field(field, &side));
            open.update(|open| open.retain(|it| *it != field));
        };
        view! {
            <label class="conflict-choice">
                <input type="radio" name=format!("conflict-{}", id_of(field)) on:change=choose/>
                <span class="conflict-side">{label}</span>
                <span class="conflict-value">{in_words(&value)}</span>
            </label>
        }
        .into_any()
    };
    let ask = |field: CustomerField| {
        view! {
            <fieldset class="conflict">
                <legend>{field.label()}</legend>
                <p class="conflict-base">"Was: " {in_words(base.display_value(field))}</p>
                {choice(field, "Mine", &mine)}
                {choice(field, "Theirs", &theirs)}
            </fieldset>
        }
        .into_any()
    };
    let left = move || match open.with(Vec::len) {
        0 => "All are chosen: save to keep them.".to_owned(),
        1 => "1 field is still to be chosen.".to_owned(),
        count => format!("{count} fields are still to be chosen."),
    };
    view! {
        <section class="conflicts" role="group" aria-labelledby="conflicts-title" tabindex="-1">
            <h2 id="conflicts-title">"Someone else changed this customer"</h2>
            <p>"Nothing was saved yet. You both changed what is below: choose for each, then save."</p>
            {fields.into_iter().map(ask).collect_view()}
            <p role="status">{Signal::derive(left)}</p>
        </section>
    }
}

fn in_words(value: &str) -> String {
    if value.is_empty() {
        "(empty)".into()
    } else {
        display_text(value)
    }
}
