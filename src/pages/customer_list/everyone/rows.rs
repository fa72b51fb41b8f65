use std::ops::Range;
use std::sync::Arc;

use directory::{SearchQuery, highlights};
use leptos::prelude::*;
use model::{CustomerField, printable};

use super::super::header::COLUMNS;
use super::super::lens::Lens;
use super::super::row::row;
use super::place;
use crate::all_customers::AllCustomers;
use crate::ui::{Place, RowAt, VirtualRows, effect};

/// The rows in view out of all that match.
pub fn rows(lens: Lens, all: AllCustomers) -> AnyView {
    let found = Memo::new(move |_| lens.query.with(|query| all.found(query)));
    let total =
        Signal::derive(move || found.with(|found| found.as_ref().map_or(0, |it| it.total())));
    effect(move || lens.total.set(Some(total.get())));
    on_cleanup(move || lens.total.try_set(None).map_or((), drop));
    // Two answers are never the same, whatever they hold.
    let content = RwSignal::new(0_u32);
    effect(move || {
        found.track();
        content.update(|count| *count += 1);
    });
    let row: RowAt = Arc::new(move |place| {
        let content = move || {
            let Place { at, .. } = place.get();
            let found = found.get_untracked();
            let customer = found.as_ref().and_then(|found| found.customer(at));
            let (Some(found), Some(customer)) = (found, customer) else {
                return ().into_any();
            };
            let show = |text: &str, field| marked(text, field, found.typed());
            // The header is the first row.
            row(&customer, lens.desk, Some(at + 2), &show)
        };
        content.into_any()
    });
    place::keep(lens, all);
    view! { <VirtualRows total content=content.into() columns=COLUMNS.len() row view=lens.view/> }
        .into_any()
}

/// A text with what was found in it marked.
pub fn marked(text: &str, field: CustomerField, typed: &SearchQuery) -> AnyView {
    let text = printable(text);
    let ranges = highlights(&text, field, typed);
    if ranges.is_empty() {
        return text.into_owned().into_any();
    }
    let mut at = 0;
    let mut parts = Vec::new();
    for Range { start, end } in ranges {
        parts.push(text[at..start].to_owned().into_any());
        parts.push(view! { <mark>{text[start..end].to_owned()}</mark> }.into_any());
        at = end;
    }
    parts.push(text[at..].to_owned().into_any());
    parts.into_any()
}
