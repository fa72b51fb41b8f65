use leptos::prelude::*;
use model::format_count;

use super::lazy::{LazyListParts, ListPart};
use super::list::ListContext;
use crate::directory::SearchResults;

/// The counts of the list, and the state of the sync.
pub fn status_bar(list: ListContext, lazy: LazyListParts) -> AnyView {
    let summary = move || counts(list).unwrap_or_else(|| list.query.with(|query| query.to_words()));
    view! {
        <div class="list-line">
            // A property, since page translation replaces text nodes (src/ui/button.rs).
            <p class="list-total" prop:textContent=summary></p>
            {lazy.part(list, ListPart::SyncStatus)}
        </div>
    }
    .into_any()
}

/// How many customers match, where that is known, reactively.
pub fn counts(list: ListContext) -> Option<String> {
    let counts = list
        .results
        .with(|results| results.all().map(counts_in_words))?;
    Some(if list.is_incomplete() {
        format!("{counts}. Not all customers are loaded yet.")
    } else {
        counts
    })
}

fn counts_in_words(all: &SearchResults) -> String {
    let total = all.total();
    let companies = all.companies();
    format!(
        "{}: {}, {}; {} archived",
        counted(total, "customer", "customers"),
        counted(companies, "company", "companies"),
        counted(total - companies, "person", "people"),
        format_count(all.archived()),
    )
}

fn counted(count: usize, one: &str, many: &str) -> String {
    let noun = if count == 1 { one } else { many };
    format!("{} {noun}", format_count(count))
}
