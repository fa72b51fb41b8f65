use leptos::prelude::*;
use model::{Customer, ListChange, Window};
use texts::Message;

use super::list::ListContext;
use super::results::Results;
use crate::pages::shared::{page_range, page_sizes};
use crate::ui::{PageSize, Pager, PagerRange};

/// The range of rows in view, the steps from page to page, and the page size. A step shows another
/// page of the API, or scrolls by a page where all matches are shown.
pub fn footer(list: ListContext) -> AnyView {
    let step = move |forward: bool| {
        list.results.with_untracked(|results| match results {
            Results::Page(page) => {
                let asked = list.query.with_untracked(|query| query.api_query.window);
                let window = if forward {
                    page.next_window()
                } else {
                    asked.previous()
                };
                show_page(list, window);
            }
            Results::All(all) => scroll(list, all.total(), forward),
            Results::Awaited | Results::Failed => {}
        });
    };
    let size = Signal::derive(move || list.query.with(|query| query.api_query.window.limit));
    view! {
        <Pager
            name=texts::list_pages()
            id="rows-per-page"
            range=Signal::derive(move || range(list))
            sizes=Signal::derive(move || sizes(list, size.get()))
            size
            sticky=Signal::derive(move || list.shows_all())
            on_step=step
            on_size=move |size: u16| list.change(ListChange::Limit(size))
        />
    }
    .into_any()
}

/// Shows another page of the API, from its first row.
pub fn show_page(list: ListContext, to: Window) {
    list.change(ListChange::Page(to));
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

fn scroll(list: ListContext, total: usize, forward: bool) {
    let page = list
        .query
        .with_untracked(|query| usize::from(query.api_query.window.limit));
    let first = untrack(|| list.visible_rows.visible()).start;
    let to = if forward {
        (first + page).min(total.saturating_sub(1))
    } else {
        first.saturating_sub(page)
    };
    list.visible_rows.scroll_to(to);
}

fn range(list: ListContext) -> PagerRange {
    let asked = list.query.with(|query| query.api_query.window);
    list.results.with(|results| match results {
        Results::Page(page) => page_range(Some(page), asked),
        Results::All(all) => all_range(list.visible_rows.visible(), all.total()),
        Results::Awaited | Results::Failed => page_range::<Customer>(None, asked),
    })
}

fn all_range(seen: std::ops::Range<usize>, total: usize) -> PagerRange {
    let end = seen.end.min(total);
    let text = match (total, end) {
        (0, _) => texts::pager_no_rows(),
        // Nothing is measured yet.
        (_, 0) => Message::empty(),
        _ => texts::list_range(seen.start.min(total - 1) + 1, end, total),
    };
    PagerRange {
        is_first: seen.start == 0,
        is_last: seen.end >= total,
        text,
    }
}

/// The sizes that are offered. The largest shows all rows, where the directory has them.
fn sizes(list: ListContext, size: u16) -> Vec<PageSize> {
    let max_limit = list.app.api.max_limit();
    if !list.shows_all() {
        return page_sizes(size, max_limit);
    }
    let largest = Window::first(max_limit).limit;
    let mut sizes = page_sizes(largest, largest);
    if let Some(all) = sizes.last_mut() {
        all.label = texts::list_rows_all();
    }
    sizes
}
