use std::time::Duration;

use leptos::prelude::*;
use model::{Fault, UnixTime};
use texts::Message;

use super::ErrorBanner;
use crate::api::{QueryProgress, QueryState};
use crate::language::t;
use crate::reactive::{debounced, memo, optional};
use crate::ui::{Age, Button, countdown, element_mark, sentence};

/// The time until *Cancel* is offered (docs/failures.md, "Slow answer").
const SLOW: Duration = Duration::from_secs(2);

/// Shows the state of a query that is slow or has failed, with *Retry* or *Cancel*. Nothing is shown
/// of a query that is well. The last good answer stays on the page, and its age is shown.
pub fn query_status(title: Message, query: QueryState) -> AnyView {
    // Equal errors of several retries are one banner, which keeps its focus.
    let error = memo(move || query.error());
    let failure = move || {
        let error = error.get()?;
        let is_offline = error.fault == Fault::Offline;
        let retry_after = error.retry_after;
        // `wait_text` below shows the wait, which can be a countdown to the next retry.
        let error = error.with_retry_after(None);
        let retry = Callback::new(move |()| query.retry());
        let busy = Signal::derive(move || query.progress() == QueryProgress::InFlight);
        let more = move || {
            view! {
                {optional(move || wait_text(query, retry_after))}
                {is_offline.then(|| view! { " " {t(texts::query_loads_by_itself())} " " })}
                {optional(move || age_text(query.answered_at()?))}
            }
        };
        Some(view! { <ErrorBanner title=title.clone() error retry busy more/> }.into_any())
    };
    let is_in_flight = Signal::derive(move || query.progress() == QueryProgress::InFlight);
    let is_slow = debounced(is_in_flight, SLOW);
    let slow = move || is_slow.get().then(|| slow_notice(query));
    view! {
        {optional(failure)}
        {optional(slow)}
    }
    .into_any()
}

fn wait_text(query: QueryState, retry_after: Option<u32>) -> Option<AnyView> {
    match (query.progress(), retry_after) {
        (QueryProgress::Waiting(until), _) => {
            let next = texts::query_trying_again(element_mark(0));
            Some(view! { " " {sentence(next, vec![countdown(until)])} " " }.into_any())
        }
        (QueryProgress::Settled, Some(seconds)) => {
            Some(view! { " " {t(texts::query_wait(seconds))} " " }.into_any())
        }
        _ => None,
    }
}

fn age_text(of: UnixTime) -> Option<AnyView> {
    let age = ViewFn::from(move || view! { <Age of/> }.into_any());
    let shown = texts::query_what_you_see(element_mark(0));
    Some(view! { " " {sentence(shown, vec![age])} " " }.into_any())
}

/// The notice lies over the page, so that the rows below do not move.
fn slow_notice(query: QueryState) -> AnyView {
    view! {
        <div class="slow">
            <div class="slow-notice" role="status">
                {t(texts::query_still_loading())}
                <Button label=texts::action_cancel() on_press=move || query.cancel()/>
            </div>
        </div>
    }
    .into_any()
}
