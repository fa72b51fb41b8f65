use leptos::prelude::*;
use model::PageRange;

use super::pager::range_or_none;

/// Tells a screen reader what the rows are, whenever they have changed.
#[component]
pub fn Announcement(
    /// The question in words.
    words: Signal<String>,
    /// The answer; none while it is awaited.
    shown: Signal<Option<PageRange>>,
) -> impl IntoView {
    let text = Signal::derive(move || {
        let range = shown.get().map(range_or_none)?;
        Some(format!("{}: {range}", words.get()))
    });
    view! {
        <p class="visually-hidden" role="status">
            {text}
        </p>
    }
}
