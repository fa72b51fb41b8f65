use leptos::prelude::*;
use model::ApiError;

use crate::reactive::clock::now_ms;
use crate::ui::{Banner, Button, Countdown};

/// The banner of a call that has failed: an explanation, the details for a report, and *Retry*.
#[component]
pub fn ErrorBanner(
    /// The action that failed: "The customers could not be loaded."
    #[prop(into)]
    title: String,
    error: ApiError,
    /// The action of *Retry*.
    #[prop(optional, into)]
    retry: Option<Callback<()>>,
    /// Whether the retry is running.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// More text or buttons.
    #[prop(optional, into)]
    more: ViewFn,
) -> impl IntoView {
    let details = error.details();
    let wait = error.retry_after.map(|seconds| {
        let until = now_ms() + f64::from(seconds) * 1000.0;
        view! { <span>" The server asks you to wait: " <Countdown until/> "."</span> }.into_any()
    });
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
            {wait}
            {more.run()}
        </Banner>
    }
}
