use leptos::prelude::*;
use model::ApiError;
use texts::Message;

use crate::context::use_app_context;
use crate::language::t;
use crate::reactive::clock::elapsed_ms;
use crate::ui::{Banner, Button, countdown, element_mark, sentence};

/// The banner of a call that has failed: an explanation, the details for a report, and *Retry*.
#[component]
pub fn ErrorBanner(
    /// The action that failed: "The customers could not be loaded."
    #[prop(into)]
    title: Signal<Message>,
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
        let until = elapsed_ms() + u64::from(seconds) * 1000;
        let wait = sentence(texts::error_wait(element_mark(0)), vec![countdown(until)]);
        view! { <span>" " {wait}</span> }.into_any()
    });
    let sign_in = error.may_be_sign_in();
    let actions = move || {
        let retry = retry.map(|retry| {
            view! { <Button label=texts::action_retry() busy on_press=move || retry.run(())/> }
        });
        view! {
            {retry}
            {sign_in.then(sign_in_button)}
        }
    };
    view! {
        <Banner title actions>
            {t(error.explanation())}
            " "
            {(!details.is_empty()).then(|| view! { <code>{t(details)}</code> }.into_any())}
            {wait}
            {more.run()}
        </Banner>
    }
}

/// The button that opens the sign-in over the page. What the user typed stays.
pub fn sign_in_button() -> AnyView {
    let session = use_app_context().session;
    view! { <Button label=texts::action_sign_in_again() on_press=move || session.want_sign_in(true)/> }.into_any()
}
