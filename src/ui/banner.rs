use leptos::prelude::*;
use texts::Message;

use super::Icon;
use super::focus::hand_focus_to_heading;
use crate::language::t_of;

/// The severity of a banner.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "style/notice.css describes the looks")]
pub enum BannerLook {
    #[default]
    Danger,
    Warning,
}

/// A message that screen readers read aloud at once. It can be focused. When it goes and had the
/// focus, the heading gets the focus.
#[component]
pub fn Banner(
    #[prop(into)] title: Signal<Message>,
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
                <p class="banner-title">{t_of(title)}</p>
                <p class="banner-detail">{children()}</p>
            </div>
            <div class="banner-actions">{actions.run()}</div>
        </div>
    }
}
