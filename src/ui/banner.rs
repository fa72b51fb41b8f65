use leptos::prelude::*;
use model::ApiError;

use super::focus::hand_focus_to_heading;
use super::{Button, Icon};
use crate::reactive::clock::now_ms;
use crate::ui::countdown::Countdown;

/// How grave a banner is.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "the names of the looks in style/notice.css")]
pub enum BannerLook {
    #[default]
    Danger,
    Warning,
}

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
    /// More to say, or to do.
    #[prop(optional, into)]
    more: ViewFn,
) -> impl IntoView {
    let details = error.details();
    let wait = error.retry_after.map(|seconds| {
        let until = now_ms() + f64::from(seconds) * 1000.0;
        view! { <span>" The station asks to wait: " <Countdown until/> "."</span> }.into_any()
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

/// Something that has to be read, announced at once. It can be given the focus.
#[component]
pub fn Banner(
    #[prop(into)] title: String,
    #[prop(optional)] look: BannerLook,
    /// The details.
    children: Children,
    /// Buttons or links.
    #[prop(optional, into)]
    actions: ViewFn,
) -> impl IntoView {
    on_cleanup(hand_focus_to_heading);
    let class = match look {
        BannerLook::Danger => "banner banner-danger",
        BannerLook::Warning => "banner banner-warning",
    };
    view! {
        <div class=class role="alert" tabindex="-1">
            <Icon name="warning"/>
            <div class="banner-body">
                <p class="banner-title">{title}</p>
                <p class="banner-detail">{children()}</p>
            </div>
            <div class="banner-actions">{actions.run()}</div>
        </div>
    }
}
