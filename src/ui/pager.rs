use leptos::prelude::*;
use texts::Message;

use super::{Icon, Select};
use crate::language::{t, t_of, text};

/// The range of rows that a list shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PagerRange {
    /// The text of the range: "101–200"; "No rows" for an empty list.
    pub text: Message,
    /// Whether no rows come before the range.
    pub is_first: bool,
    /// Whether no rows come after the range.
    pub is_last: bool,
}

/// A page size that the user can choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageSize {
    /// In rows.
    pub rows: u16,
    /// The text of the option.
    pub label: Message,
}

/// The range that a list shows, buttons for the page before and after it, and the page size.
///
/// A button without a page to show is `aria-disabled` and not `disabled`, so that it keeps the focus.
#[component]
pub fn Pager(
    /// The accessible name: "Pages of customers".
    #[prop(into)]
    name: Signal<Message>,
    /// The id of the select of the page size.
    id: &'static str,
    range: Signal<PagerRange>,
    sizes: Signal<Vec<PageSize>>,
    /// The size in use, in rows.
    size: Signal<u16>,
    /// Whether the pager sticks to the lower edge of the window.
    #[prop(optional, into)]
    sticky: Signal<bool>,
    /// Shows the next page (`true`) or the previous page (`false`).
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
        <nav class="pager" class:table-foot=sticky aria-label=t_of(name)>
            <div class="pager-size">
                <Select
                    id
                    label=texts::pager_rows_per_page()
                    choices=Signal::derive(move || {
                        sizes.get().into_iter().map(|size| size.label).collect()
                    })
                    chosen=Signal::derive(move || {
                        sizes.get().iter().position(|offered| offered.rows == size.get())
                    })
                    on_choose=move |index: usize| {
                        if let Some(size) = sizes.get_untracked().get(index) {
                            on_size.run(size.rows);
                        }
                    }
                />
            </div>
            <div class="pager-turn">
                <p class="range">{move || text(&range.get().text)}</p>
                <button
                    type="button"
                    class="button"
                    aria-disabled=disabled(is_first)
                    on:click=step(false, is_first)
                >
                    <Icon name="chevron-left"/>
                    <span class="button-text">{t(texts::pager_previous())}</span>
                </button>
                <button
                    type="button"
                    class="button"
                    aria-disabled=disabled(is_last)
                    on:click=step(true, is_last)
                >
                    <span class="button-text">{t(texts::pager_next())}</span>
                    <Icon name="chevron-right"/>
                </button>
            </div>
        </nav>
    }
}
