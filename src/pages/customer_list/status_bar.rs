use leptos::prelude::*;
use texts::Message;

use super::lazy::{LazyListParts, ListPart};
use super::list::ListContext;
use crate::directory::SearchResults;
use crate::language::t_of;

/// The counts of the list and the state of the sync, or what is selected in their place.
pub fn status_bar(list: ListContext, lazy: LazyListParts) -> AnyView {
    let summary = Signal::derive(move || {
        counts(list).unwrap_or_else(|| list.query.with(|query| query.to_words()))
    });
    view! {
        <div class="list-line">
            // A property, since page translation replaces text nodes (src/ui/button.rs).
            <p class="list-total" prop:textContent=t_of(summary)></p>
            {lazy.part(list, ListPart::SyncStatus)}
            {lazy.part(list, ListPart::Selection)}
        </div>
    }
    .into_any()
}

/// How many customers match, where that is known, reactively.
pub fn counts(list: ListContext) -> Option<Message> {
    let counts = list
        .results
        .with(|results| results.all().map(counts_in_words))?;
    Some(if list.is_incomplete() {
        texts::list_counts_so_far(counts)
    } else {
        counts
    })
}

fn counts_in_words(all: &SearchResults) -> Message {
    let total = all.total();
    let companies = all.companies();
    texts::list_counts(total, companies, total - companies, all.archived())
}
