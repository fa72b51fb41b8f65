use leptos::prelude::*;
use model::{ListChange, Window, format_count};

use super::super::lens::Lens;
use crate::all_customers::AllCustomers;
use crate::ui::{Icon, Select};

/// Which rows are in view, and steps of a page for whoever would rather click than scroll.
pub fn foot(lens: Lens, all: AllCustomers) -> AnyView {
    let total = Signal::derive(move || {
        let found = lens.query.with(|query| all.found(query));
        found.map_or(0, |found| found.total())
    });
    let seen = lens.view.seen;
    let range = Signal::derive(move || {
        let (seen, total) = (seen.get(), total.get());
        let end = seen.end.min(total);
        if total == 0 {
            return "No rows".to_owned();
        }
        // Nothing was measured yet.
        if end == 0 {
            return String::new();
        }
        let start = format_count(seen.start.min(total - 1) + 1);
        format!("{start}–{} of {}", format_count(end), format_count(total))
    });
    let page = move || {
        usize::from(
            lens.query
                .with_untracked(|query| query.api_query.window.limit),
        )
    };
    let at_start = Signal::derive(move || seen.with(|seen| seen.start) == 0);
    let at_end = Signal::derive(move || seen.with(|seen| seen.end) >= total.get());
    let back = move |_| {
        let start = seen.get_untracked().start;
        lens.view.show(start.saturating_sub(page()));
    };
    let on = move |_| {
        let start = seen.get_untracked().start;
        lens.view
            .show((start + page()).min(total.get_untracked().saturating_sub(1)));
    };
    view! {
        <nav class="pager table-foot" aria-label="Pages of customers">
            <div class="pager-size">{sizes(lens)}</div>
            <div class="pager-turn">
                <p class="range">{range}</p>
                <button
                    type="button"
                    class="button"
                    aria-disabled=move || at_start.get().then_some("true")
                    on:click=back
                >
                    <Icon name="chevron-left"/>
                    <span class="button-text">"Previous page"</span>
                </button>
                <button
                    type="button"
                    class="button"
                    aria-disabled=move || at_end.get().then_some("true")
                    on:click=on
                >
                    <span class="button-text">"Next page"</span>
                    <Icon name="chevron-right"/>
                </button>
            </div>
        </nav>
    }
    .into_any()
}

/// Smaller pages of the API, for whoever wants them; else all rows in one table.
fn sizes(lens: Lens) -> AnyView {
    let largest = Window::first(lens.desk.api.max_limit()).limit;
    let smaller = Window::SIZES.into_iter().filter(|size| *size < largest);
    let sizes: Vec<u16> = smaller.chain([largest]).collect();
    let word = |size: &u16| {
        if *size == largest {
            "All".to_owned()
        } else {
            size.to_string()
        }
    };
    let choices: Vec<String> = sizes.iter().map(word).collect();
    let of_window = sizes.clone();
    let chosen = Signal::derive(move || {
        let limit = lens.query.with(|query| query.api_query.window.limit);
        of_window.iter().position(|size| *size == limit)
    });
    let on_choose = move |at: usize| {
        if let Some(size) = sizes.get(at) {
            lens.change().run(ListChange::Limit(*size));
        }
    };
    view! { <Select id="rows-per-page" label="Rows per page" choices chosen on_choose/> }.into_any()
}
