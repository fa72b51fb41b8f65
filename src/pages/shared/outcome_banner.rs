use leptos::prelude::*;
use model::{ApiError, CustomerId, Fault, WriteOutcome};

use texts::Message;

use super::outcome_text::{WriteAction, lost};
use super::{ErrorBanner, PageWrite, sign_in_button};
use crate::language::t;
use crate::router::customer_href;
use crate::ui::{Banner, BannerLook, Button, Icon};

/// The most customers that are named as links.
const NAMED: usize = 5;

/// The banner of a write that is not done: what happened, and the buttons that go on. `on_next` is
/// the action of the button that writes. While the page looks for the outcome, the banner says so.
pub fn outcome_banner(write: PageWrite, on_next: impl Fn() + 'static) -> Option<AnyView> {
    let action = write.action();
    if let Some(error) = write.lost() {
        return Some(checking(action, &error));
    }
    let outcome = write.outcome()?;
    let title = action.title(&outcome);
    let on_next = StoredValue::new_local(on_next);
    let on_next = Callback::new(move |()| on_next.with_value(|run| run()));
    let sign_in = match &outcome {
        WriteOutcome::NotApplied { unverified, .. } => unverified.error().may_be_sign_in(),
        WriteOutcome::Unknown(_, Some(error)) => error.may_be_sign_in(),
        _ => false,
    };
    let error = match &outcome {
        WriteOutcome::Failed(error) => {
            return Some(failed(action, title, error.clone(), on_next, write.busy()));
        }
        WriteOutcome::Unknown(_, error) => error.as_ref(),
        _ => None,
    };
    let facts = error.map_or_else(Message::empty, ApiError::details);
    let text = action.details(&outcome);
    let links = links(&outcome);
    let (check, next) = (action.check(&outcome), action.next(&outcome));
    let has_check = check.is_some();
    let actions = move || {
        let busy = write.busy();
        let on_check = move || write.check_again();
        view! {
            {check.clone().map(|label| view! { <Button label busy on_press=on_check/> }.into_any())}
            {next.clone().map(|label| view! { <Button label busy on_press=on_next guard_press=has_check/> }.into_any())}
            {sign_in.then(sign_in_button)}
        }
    };
    let banner = view! {
        <Banner title look=BannerLook::Warning actions>
            {t(text)}
            {links}
            " "
            {(!facts.is_empty()).then(|| view! { <code>{t(facts)}</code> }.into_any())}
        </Banner>
    };
    Some(banner.into_any())
}

fn checking(action: WriteAction, error: &ApiError) -> AnyView {
    view! {
        <div class="banner" role="status">
            <Icon name="info"/>
            <div class="banner-body">
                <p class="banner-title">{t(lost(error))}</p>
                <p class="banner-detail">{t(action.checking())}</p>
            </div>
        </div>
    }
    .into_any()
}

fn failed(
    action: WriteAction,
    title: Message,
    error: ApiError,
    on_next: Callback<()>,
    busy: Signal<bool>,
) -> AnyView {
    let is_wrong_address = action == WriteAction::Create && error.fault == Fault::NotFound;
    let more = move || {
        is_wrong_address.then(|| view! { " " {t(texts::outcome_wrong_address())} }.into_any())
    };
    view! { <ErrorBanner title error retry=on_next busy more/> }.into_any()
}

/// Links to the customers that an outcome names.
fn links(outcome: &WriteOutcome) -> Option<AnyView> {
    let link = |id: &CustomerId| {
        let href = customer_href(*id);
        view! { <a href=href>{t(texts::outcome_number(id.to_string()))}</a> " " }.into_any()
    };
    let all = |ids: &[CustomerId]| ids.iter().take(NAMED).map(link).collect_view();
    match outcome {
        WriteOutcome::Equal(ids) => {
            Some(view! { {t(texts::outcome_look_at_equal())} " " {all(ids)} }.into_any())
        }
        WriteOutcome::NotApplied { likely, .. } => Some(view! { " " {all(likely)} }.into_any()),
        _ => None,
    }
}
