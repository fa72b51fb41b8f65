use leptos::html;
use leptos::prelude::*;
use model::{PageRange, Window};

use super::{Icon, Select, effect, focus};

/// Turns the pages of a list whose total is not known, and chooses their size.
#[component]
pub fn Pager(
    /// What is listed, for its accessible name: "customers".
    what: &'static str,
    /// The id of the choice of page size.
    id: &'static str,
    /// What is asked for.
    window: Signal<Window>,
    /// The page on the screen, once there is one.
    shown: Signal<Option<PageRange>>,
    /// The largest page that the station answers, in rows.
    max_limit: u16,
    #[prop(into)] on_turn: Callback<Window>,
    #[prop(into)] on_limit: Callback<u16>,
) -> impl IntoView {
    let previous = NodeRef::<html::Button>::new();
    let next = NodeRef::<html::Button>::new();
    let sizes = Signal::derive(move || sizes(window.get().limit, max_limit));
    let at_start = Signal::derive(move || window.get().offset == 0);
    let at_end = Signal::derive(move || !shown.get().is_some_and(|shown| shown.full));
    let range = Signal::derive(move || shown.get().map(range_or_none).unwrap_or_default());
    // A button that is disabled under the focus would lose it.
    effect(move || {
        for (button, disabled) in [(previous, at_start.get()), (next, at_end.get())] {
            if let Some(button) = button.get()
                && disabled
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
                    choices=Signal::derive(move || {
                        sizes.get().iter().map(ToString::to_string).collect()
                    })
                    chosen=Signal::derive(move || {
                        let limit = window.get().limit;
                        sizes.get().iter().position(|size| *size == limit)
                    })
                    on_choose=move |at: usize| {
                        if let Some(size) = sizes.get_untracked().get(at) {
                            on_limit.run(*size);
                        }
                    }
                />
            </div>
            <div class="pager-turn">
                <p class="range">{range}</p>
                <button
                    type="button"
                    class="button"
                    node_ref=previous
                    disabled=at_start
                    on:click=move |_| on_turn.run(window.get_untracked().previous())
                >
                    <Icon name="chevron-left"/>
                    <span class="button-text">"Previous page"</span>
                </button>
                <button
                    type="button"
                    class="button"
                    node_ref=next
                    disabled=at_end
                    on:click=move |_| {
                        if let Some(shown) = shown.get_untracked() {
                            on_turn.run(shown.next);
                        }
                    }
                >
                    <span class="button-text">"Next page"</span>
                    <Icon name="chevron-right"/>
                </button>
            </div>
        </nav>
    }
}

/// The rows shown, in words where there are none.
pub fn range_or_none(shown: PageRange) -> String {
    shown.range.unwrap_or_else(|| "No rows".into())
}

/// The sizes offered, with the one in use, which a link may have set to any that the API knows.
fn sizes(limit: u16, max_limit: u16) -> Vec<u16> {
    let offered = Window::SIZES.into_iter().filter(|size| *size <= max_limit);
    let (mut sizes, larger): (Vec<u16>, Vec<u16>) = offered
        .filter(|size| *size != limit)
        .partition(|size| *size < limit);
    sizes.push(limit);
    sizes.extend(larger);
    sizes
}
