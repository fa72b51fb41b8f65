use leptos::prelude::*;
use model::{ApiError, CustomerId, Fault, OrderQuery, WriteOutcome};

use super::outcome_text::WriteAction;
use super::{ErrorBanner, PageWrite, sign_in_button};
use crate::context::use_app_context;
use crate::router::Route;
use crate::ui::{Banner, BannerLook, Button};

/// The most customers that are named as links.
const NAMED: usize = 5;

/// The banner of a write that is not done: what happened, and the button that goes on.
#[component]
pub fn OutcomeBanner(
    action: WriteAction,
    outcome: WriteOutcome,
    /// The write, which keeps the button busy.
    write: PageWrite,
    /// The action of the button.
    #[prop(into)]
    on_next: Callback<()>,
) -> impl IntoView {
    let title = action.title(&outcome);
    let busy = write.busy();
    let sign_in = match &outcome {
        WriteOutcome::NotApplied(error) | WriteOutcome::Unknown(_, Some(error)) => {
            error.may_be_sign_in()
        }
        _ => false,
    };
    let error = match outcome {
        WriteOutcome::Failed(error) => return failed(action, title, error, on_next, busy),
        WriteOutcome::Unknown(_, ref error) => error.clone(),
        _ => None,
    };
    let facts = error.map(|error| error.details()).unwrap_or_default();
    let text = action.details(&outcome);
    let links = links(&outcome);
    let next = action.next(&outcome);
    let actions = move || {
        view! {
            {next.map(|label| view! { <Button label busy on_press=on_next/> })}
            {sign_in.then(sign_in_button)}
        }
    };
    view! {
        <Banner title look=BannerLook::Warning actions>
            {text}
            {links}
            " "
            {(!facts.is_empty()).then(|| view! { <code>{facts}</code> }.into_any())}
        </Banner>
    }
    .into_any()
}

fn failed(
    action: WriteAction,
    title: &'static str,
    error: ApiError,
    on_next: Callback<()>,
    busy: Signal<bool>,
) -> AnyView {
    let is_wrong_address = action == WriteAction::Create && error.fault == Fault::NotFound;
    let more = move || is_wrong_address.then_some(" The address in config.json may be wrong.");
    view! { <ErrorBanner title error retry=on_next busy more/> }.into_any()
}

/// Links to the customers that an outcome names.
fn links(outcome: &WriteOutcome) -> Option<AnyView> {
    let app = use_app_context();
    let link = move |id: &CustomerId| {
        let route = Route::Customer(*id, OrderQuery::first(app.api.max_limit()), None);
        view! { <a href=app.href(&route)>"no. " {*id}</a> " " }.into_any()
    };
    match outcome {
        WriteOutcome::Equal(ids) => {
            let links = ids.iter().take(NAMED).map(link).collect_view();
            Some(view! { "Look at " {links} "before you create another." }.into_any())
        }
        _ => None,
    }
}
