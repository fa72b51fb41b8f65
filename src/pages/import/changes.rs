use ::import::{CellValue, FieldChange, RowCheck};
use leptos::prelude::*;

use super::row::ShownRow;
use crate::language::t;
use crate::pages::jobs::words::shown_value;
use crate::pages::shared::named_status;

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
    let shown = |value: &CellValue| {
        let status = named_status(change.field, value.value());
        shown_value(status.unwrap_or_else(|| value.label()))
    };
    let (before, after) = (shown(&change.before), shown(&change.after));
    let line = texts::activity_from_to(change.field.label(), before, after);
    view! { <li translate="no" lang="">{t(line)}</li> }.into_any()
}
