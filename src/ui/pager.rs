use leptos::html;
use leptos::prelude::*;
use model::Window;

use super::{Icon, Select, focus};

/// What can be turned to from the page on the screen.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Turn {
    /// There is a page before.
    pub back: bool,
    /// There may be a page after: the API tells no total.
    pub forth: bool,
}

/// Turns the pages of a list whose total is not known, and chooses their size.
#[component]
pub fn Pager(
    /// What is listed, for its accessible name: "customers".
    what: &'static str,
    /// The id of the choice of page size.
    id: &'static str,
    #[prop(into)] window: Signal<Window>,
    /// The rows shown: "101–200".
    #[prop(into)]
    range: Signal<String>,
    #[prop(into)] turn: Signal<Turn>,
    /// The largest page that the station answers, in rows.
    max_limit: u16,
    on_turn: impl Fn(Window) + Copy + 'static,
    on_limit: impl Fn(u16) + 'static,
) -> impl IntoView {
    let previous = NodeRef::<html::Button>::new();
    let next = NodeRef::<html::Button>::new();
    // A button that is disabled under the focus would lose it.
    Effect::new(move || {
        let turn = turn.get();
        for (button, enabled) in [(previous, turn.back), (next, turn.forth)] {
            if let Some(button) = button.get()
                && !enabled
                && button.matches(":focus").unwrap_or(false)
            {
                focus("h1");
            }
        }
    });
    view! {
        <nav class="pager" aria-label=format!("Pages of {what}")>
            <div class="pager-size">
                <Select
                    id
                    label="Rows per page"
                    choices=Signal::derive(move || sizes(window.get().limit, max_limit))
                    value=Signal::derive(move || window.get().limit)
                    on_choose=on_limit
                />
            </div>
            <div class="pager-turn">
                <p class="range">{range}</p>
                <button
                    type="button"
                    class="button"
                    node_ref=previous
                    disabled=move || !turn.get().back
                    on:click=move |_| on_turn(window.get_untracked().previous())
                >
                    <Icon name="chevron-left"/>
                    <span class="button-text">"Previous page"</span>
                </button>
                <button
                    type="button"
                    class="button"
                    node_ref=next
                    disabled=move || !turn.get().forth
                    on:click=move |_| on_turn(window.get_untracked().next())
                >
                    <span class="button-text">"Next page"</span>
                    <Icon name="chevron-right"/>
                </button>
            </div>
        </nav>
    }
}

/// The sizes offered, with the one in use, which a link may have set to any that the API knows.
fn sizes(limit: u16, max_limit: u16) -> Vec<(u16, String)> {
    let mut sizes: Vec<u16> = Window::SIZES
        .into_iter()
        .filter(|size| *size <= max_limit)
        .chain([limit])
        .collect();
    sizes.sort_unstable();
    sizes.dedup();
    sizes.into_iter().map(|size| (size, size.to_string())).collect()
}
