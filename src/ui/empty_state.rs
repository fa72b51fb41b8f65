use leptos::prelude::*;
use model::{Page, Window};

use super::{Button, Icon};

/// Says why there are no rows, where there are none: the page lies past the end, with the way back
/// to the first one, or the list is `empty`.
pub fn no_rows<T>(
    page: &Page<T>,
    on_turn: Callback<Window>,
    empty: impl FnOnce() -> AnyView,
) -> Option<AnyView> {
    if page.is_past_the_end() {
        let first = page.window.start();
        let past_the_end = view! {
            <EmptyState
                icon="search"
                title=format!("Nothing after {}", page.window.offset)
                text="This page is beyond the end of the list."
            >
                <Button label="First page" on_press=move || on_turn.run(first)/>
            </EmptyState>
        };
        Some(past_the_end.into_any())
    } else {
        page.is_empty_list().then(empty)
    }
}

/// What stands in the place of rows where there are none: why, and what to do.
#[component]
pub fn EmptyState(
    icon: &'static str,
    #[prop(into)] title: String,
    text: &'static str,
    /// Buttons or links.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="state" role="status">
            <Icon name=icon class="state-icon"/>
            <h2 class="state-title">{title}</h2>
            <p class="state-text">{text}</p>
            {children.map(|children| view! { <div class="state-actions">{children()}</div> })}
        </div>
    }
}
