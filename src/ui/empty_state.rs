use leptos::prelude::*;
use texts::Message;

use super::Icon;
use crate::language::t_of;

/// A message in place of the rows of an empty list: the reason, and the next step.
#[component]
pub fn EmptyState(
    icon: &'static str,
    #[prop(into)] title: Signal<Message>,
    #[prop(into)] text: Signal<Message>,
    /// Buttons or links.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="state" role="status">
            <Icon name=icon class="state-icon"/>
            <h2 class="state-title">{t_of(title)}</h2>
            <p class="state-text">{t_of(text)}</p>
            {children.map(|children| view! { <div class="state-actions">{children()}</div> })}
        </div>
    }
}
