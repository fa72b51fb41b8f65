use leptos::prelude::*;
use model::{Page, Window};

use super::{Icon, Select};

/// The range of a list that is in view.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PagerRange {
    /// The range in words: "101–200"; "No rows" where there are none.
    pub text: String,
    /// Whether nothing comes before it.
    pub is_first: bool,
    /// Whether nothing comes after it.
    pub is_last: bool,
}

/// A page size to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageSize {
    /// In rows.
    pub rows: u16,
    /// What the choice is called.
    pub label: String,
}

/// Steps from page to page of a list, and chooses the page size.
///
/// A button that leads nowhere is `aria-disabled`, so that it keeps the focus.
#[component]
pub fn Pager(
    /// What is listed, for the accessible name: "customers".
    what: &'static str,
    /// The id of the choice of page size.
    id: &'static str,
    range: Signal<PagerRange>,
    sizes: Signal<Vec<PageSize>>,
    /// The size in use, in rows.
    size: Signal<u16>,
    /// Whether it sticks to the lower edge of the window.
    #[prop(optional, into)]
    sticky: Signal<bool>,
    /// Steps to the next page (`true`) or to the one before.
    #[prop(into)]
    on_step: Callback<bool>,
    #[prop(into)] on_size: Callback<u16>,
) -> impl IntoView {
    let is_first = Signal::derive(move || range.with(|range| range.is_first));
    let is_last = Signal::derive(move || range.with(|range| range.is_last));
    let disabled = |is_at_end: Signal<bool>| move || is_at_end.get().then_some("true");
    let step = move |forward: bool, is_at_end: Signal<bool>| {
        move |_| {
            if !is_at_end.get_untracked() {
                on_step.run(forward);
            }
        }
    };
    view! {
        <nav class="pager" class:table-foot=sticky aria-label=format!("Pages of {what}")>
            <div class="pager-size">
                <Select
                    id
                    label="Rows per page"
                    choices=Signal::derive(move || {
                        sizes.get().into_iter().map(|size| size.label).collect()
                    })
                    chosen=Signal::derive(move || {
                        sizes.get().iter().position(|it| it.rows == size.get())
                    })
                    on_choose=move |index: usize| {
                        if let Some(size) = sizes.get_untracked().get(index) {
                            on_size.run(size.rows);
                        }
                    }
                />
            </div>
            <div class="pager-turn">
                <p class="range">{move || range.get().text}</p>
                <button
                    type="button"
                    class="button"
                    aria-disabled=disabled(is_first)
                    on:click=step(false, is_first)
                >
                    <Icon name="chevron-left"/>
                    <span class="button-text">"Previous page"</span>
                </button>
                <button
                    type="button"
                    class="button"
                    aria-disabled=disabled(is_last)
                    on:click=step(true, is_last)
                >
                    <span class="button-text">"Next page"</span>
                    <Icon name="chevron-right"/>
                </button>
            </div>
        </nav>
    }
}

impl PagerRange {
    /// The range of a page whose list has no known total; none while the first page is awaited.
    /// `asked` is the page that is asked for, which may be the one after it already.
    pub fn of_page<T>(page: Option<&Page<T>>, asked: Window) -> Self {
        let rows = |page: &Page<T>| page.range().unwrap_or_else(|| "No rows".to_owned());
        Self {
            text: page.map(rows).unwrap_or_default(),
            is_first: asked.offset == 0,
            is_last: page.is_none_or(|page| !page.full && !page.capped),
        }
    }
}

impl PageSize {
    /// The sizes up to `max_limit`, with the one in use, which a link may have set to any number
    /// that the API takes.
    pub fn offered(in_use: u16, max_limit: u16) -> Vec<Self> {
        let offered = Window::SIZES.into_iter().filter(|size| *size <= max_limit);
        let mut sizes: Vec<u16> = offered.chain([in_use]).collect();
        sizes.sort_unstable();
        sizes.dedup();
        let size = |rows: u16| Self {
            rows,
            label: rows.to_string(),
        };
        sizes.into_iter().map(size).collect()
    }
}
