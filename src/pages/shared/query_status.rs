use std::time::Duration;

use leptos::prelude::*;
use model::Fault;

use crate::api::{Progress, QueryState};
use crate::reactive::{debounced, memo, optional};
use crate::ui::{Age, Banner, BannerLook, Button, Countdown, ErrorBanner};

/// How long an answer may take before *Cancel* is offered.
const SLOW: Duration = Duration::from_secs(2);

/// Says in place how a question goes, where that isn't well: that there is no network, why it has
/// failed, when it is asked again, and that it is slow. What was shown before stays, with its age.
pub fn query_status(title: &'static str, asking: QueryState) -> AnyView {
    // Equal errors of several tries are one banner, which keeps its focus.
    let error = memo(move || asking.error());
    let trouble = move || {
        if !asking.is_online() {
            return Some(offline(asking));
        }
        let error = error.get()?;
        // The network is back, and the question is being asked anew.
        if error.fault == Fault::Offline && asking.is_pending() {
            return None;
        }
        let asked_to_wait = error.retry_after;
        // Said below, for the wait may be counted down to the next try.
        let error = error.with_retry_after(None);
        let retry = Callback::new(move |()| asking.retry());
        let busy = Signal::derive(move || asking.progress() == Progress::Asked);
        let more = move || {
            view! {
                {optional(move || wait(asking, asked_to_wait))}
                {optional(move || age(asking))}
            }
        };
        Some(view! { <ErrorBanner title error retry busy more/> }.into_any())
    };
    let is_asked = Signal::derive(move || asking.progress() == Progress::Asked);
    let is_slow = debounced(is_asked, SLOW);
    let slow = move || is_slow.get().then(|| slow_notice(asking));
    view! {
        {optional(trouble)}
        {optional(slow)}
    }
    .into_any()
}

fn offline(asking: QueryState) -> AnyView {
    let seen = move || {
        let of = asking.answered_at()?;
        Some(view! { "What you see is " <Age of/> ". " }.into_any())
    };
    let actions = move || view! { <Button label="Retry" on_press=move || asking.retry()/> };
    view! {
        <Banner title="You are offline." look=BannerLook::Warning actions>
            {optional(seen)}
            "It loads by itself when you are online again."
        </Banner>
    }
    .into_any()
}

fn wait(asking: QueryState, asked_to_wait: Option<u32>) -> Option<AnyView> {
    match (asking.progress(), asked_to_wait) {
        (Progress::Waiting(until), _) => {
            Some(view! { " Trying again in " <Countdown until/> ". " }.into_any())
        }
        (Progress::Settled, Some(seconds)) => {
            Some(view! { " The station asks to wait: " {seconds} " s. " }.into_any())
        }
        _ => None,
    }
}

fn age(asking: QueryState) -> Option<AnyView> {
    let of = asking.answered_at()?;
    Some(view! { " What you see is " <Age of/> "." }.into_any())
}

/// It lies over what it speaks of, lest the page jump.
fn slow_notice(asking: QueryState) -> AnyView {
    view! {
        <div class="slow">
            <div class="slow-notice" role="status">
                "Still loading …"
                <Button label="Cancel" on_press=move || asking.cancel()/>
            </div>
        </div>
    }
    .into_any()
}
