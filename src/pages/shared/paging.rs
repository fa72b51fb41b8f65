//! The views of a list's pages: the pager's range and page sizes, and the message of an empty page.

use leptos::prelude::*;
use model::{Page, Window};
use texts::Message;

use crate::ui::{Button, EmptyState, PageSize, PagerRange};

/// Returns the range of a page. The API has no total: only a page that is not full is the last one.
/// `page` is `None` until the first page has arrived. `window` is the requested one, which can be
/// ahead of the page.
pub fn page_range<T>(page: Option<&Page<T>>, window: Window) -> PagerRange {
    let text = |page: &Page<T>| page.range().map_or_else(texts::pager_no_rows, Message::verbatim);
    PagerRange {
        text: page.map_or_else(Message::empty, text),
        is_first: window.offset == 0,
        is_last: page.is_none_or(|page| !page.has_more()),
    }
}

/// Returns the page sizes up to `max_limit`, in rows, and the present size: a link can hold any size
/// that the API accepts.
pub fn page_sizes(present: u16, max_limit: u16) -> Vec<PageSize> {
    let offered = Window::SIZES.into_iter().filter(|size| *size <= max_limit);
    let mut sizes: Vec<u16> = offered.chain([present]).collect();
    sizes.sort_unstable();
    sizes.dedup();
    let size = |rows: u16| PageSize {
        rows,
        label: Message::verbatim(rows.to_string()),
    };
    sizes.into_iter().map(size).collect()
}

/// Returns the message of a page without rows. A page past the end of the list links to the first
/// page; an empty list shows `empty`.
pub fn no_rows<T>(
    page: &Page<T>,
    show_page: Callback<Window>,
    empty: impl FnOnce() -> AnyView,
) -> Option<AnyView> {
    if page.is_past_the_end() {
        let first = page.window.start();
        let past_the_end = view! {
            <EmptyState
                icon="search"
                title=texts::pager_past_the_end_title(i64::from(page.window.offset))
                text=texts::pager_past_the_end()
            >
                <Button label=texts::pager_first() on_press=move || show_page.run(first)/>
            </EmptyState>
        };
        Some(past_the_end.into_any())
    } else {
        page.is_empty_list().then(empty)
    }
}
