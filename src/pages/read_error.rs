use leptos::prelude::*;

use crate::api::Question;
use crate::ui::{ErrorBanner, optional};

/// Says in place why a question has failed, with *Retry*.
pub fn read_error<A: Send + Sync + 'static>(title: &'static str, question: Question<A>) -> AnyView {
    let busy = Signal::derive(move || question.is_pending());
    let retry = Callback::new(move |()| question.retry());
    optional(move || {
        let error = question.error()?;
        Some(view! { <ErrorBanner title error retry busy/> }.into_any())
    })
}
