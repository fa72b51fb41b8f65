use leptos::prelude::*;

use super::Icon;

/// A message in place of the rows of an empty list: the reason, and the next step.
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
