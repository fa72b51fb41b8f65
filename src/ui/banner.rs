use leptos::prelude::*;
use model::ApiError;

use super::focus::hand_focus_to_heading;
use super::{Button, Icon};

/// A failure, said in place: what happened, the facts for a report, and *Retry*.
#[component]
pub fn ErrorBanner(
    /// What could not be done: "The customers could not be loaded."
    #[prop(into)]
    title: String,
    error: ApiError,
    /// What *Retry* does.
    #[prop(optional, into)]
    retry: Option<Callback<()>>,
    /// Whether it is being tried again.
    #[prop(optional, into)]
    busy: Signal<bool>,
) -> impl IntoView {
    on_cleanup(hand_focus_to_heading);
    let details = error.details();
    let actions = move || {
        retry.map(|retry| {
            view! { <Button label="Retry" busy on_press=move || retry.run(())/> }
        })
    };
    view! {
        <Banner title actions>
            {error.explanation()}
            " "
            {(!details.is_empty()).then(|| view! { <code>{details}</code> }.into_any())}
        </Banner>
    }
}

/// Something that has to be read, announced at once.
#[component]
pub fn Banner(
    #[prop(into)] title: String,
    /// The details.
    children: Children,
    /// Buttons or links.
    #[prop(optional, into)]
    actions: ViewFn,
) -> impl IntoView {
    view! {
        <div class="banner banner-danger" role="alert">
            <Icon name="warning"/>
            <div class="banner-body">
                <p class="banner-title">{title}</p>
                <p class="banner-detail">{children()}</p>
            </div>
            <div class="banner-actions">{actions.run()}</div>
        </div>
    }
}
