use leptos::prelude::*;

/// Tells a screen reader what the rows are, whenever they change.
#[component]
pub fn Announcement(
    /// The query in words.
    words: Signal<String>,
    /// The range of rows that has come; none while it is awaited.
    range: Signal<Option<String>>,
) -> impl IntoView {
    let text = Signal::derive(move || {
        let range = range.get()?;
        Some(format!("{}: {range}", words.get()))
    });
    view! {
        <p class="visually-hidden" role="status">
            {text}
        </p>
    }
}
