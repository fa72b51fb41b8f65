use ::import::{FieldChange, RowCheck};
use leptos::prelude::*;

use super::row::ShownRow;
use crate::language::t;
use crate::pages::jobs::words::shown_value;

/// What importing a row changes, field by field, or why the whole row cannot be imported. The problems
/// of cells stand at the cells.
pub fn view(shown: Option<ShownRow>) -> AnyView {
    let Some(shown) = shown else {
        return ().into_any();
    };
    let note = shown
        .note
        .map(|note| view! { <p class="import-note">{t(note)}</p> });
    let lines: Vec<AnyView> = match shown.check {
        RowCheck::Changed { fields, .. } => fields.iter().map(change).collect(),
        RowCheck::Invalid(problems) => {
            let of_row = problems.iter().filter(|problem| problem.column.is_none());
            of_row
                .map(|problem| {
                    view! { <li class="import-invalid">{t(problem.message.clone())}</li> }
                        .into_any()
                })
                .collect()
        }
        _ => Vec::new(),
    };
    let lines = (!lines.is_empty()).then(|| view! { <ul class="changes">{lines}</ul> });
    view! {
        {note}
        {lines}
    }
    .into_any()
}

/// A changed field: "Phone: 12 → 34".
fn change(change: &FieldChange) -> AnyView {
    let line = texts::activity_from_to(
        change.field.label(),
        shown_value(change.before.label()),
        shown_value(change.after.label()),
    );
    view! { <li translate="no" lang="">{t(line)}</li> }.into_any()
}
