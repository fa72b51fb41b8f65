use leptos::prelude::*;
use model::{ApiError, CustomerId, Fault, OrderQuery};

use super::save::{Ending, Newer};
use super::state::{FormState, labels};
use crate::context::use_app_context;
use crate::pages::shared::ErrorBanner;
use crate::router::Route;
use crate::ui::{Banner, BannerLook, Button};

/// Says how saving ended, where that wasn't well, and what can be done now.
#[component]
pub fn EndingBanner(ending: Ending, state: FormState) -> impl IntoView {
    let creating = state.id.with_untracked(Option::is_none);
    match ending {
        Ending::Failed(error) => failed(error, creating, state),
        Ending::Unknown(_, why) => unknown(why, creating, state),
        Ending::NotThere if creating => offer(
            "The customer was not created.",
            "The answer was lost, and the station has no such customer. Create it again?".into(),
            ("Create again", Callback::new(move |()| state.save(false))),
            state,
        ),
        Ending::NotThere => offer(
            "Your changes were not saved.",
            "The answer was lost, and the station still has the record as it was.".into(),
            ("Save again", Callback::new(move |()| state.save(false))),
            state,
        ),
        Ending::Newer(newer) => offer(
            "Your changes were not saved, and someone else has changed the customer.",
            taken(&newer),
            ("Save again", Callback::new(move |()| state.save(false))),
            state,
        ),
        Ending::Alike(ids) => alike(&ids, state),
        Ending::Gone => gone(state),
        Ending::Unread(fields) => offer(
            "Nothing was saved.",
            format!(
                "The station's record could not be read as a whole ({}), and saving would wipe what is there. Try again, or report it.",
                labels(&fields)
            ),
            ("Retry", Callback::new(move |()| state.save(false))),
            state,
        ),
        // Both have a place of their own.
        Ending::Saved(_) | Ending::Conflict(_) => ().into_any(),
    }
}

fn failed(error: ApiError, creating: bool, state: FormState) -> AnyView {
    let retry = Callback::new(move |()| state.save(false));
    let wrong_place = creating && error.fault == Fault::NotFound;
    let more = move || {
        wrong_place.then_some(
            " There is no place for new customers at this address: config.json may name a wrong one.",
        )
    };
    view! { <ErrorBanner title="Nothing was saved." error retry busy=state.saving more/> }
        .into_any()
}

fn unknown(why: Option<ApiError>, creating: bool, state: FormState) -> AnyView {
    let title = if creating {
        "It is not known whether the customer was created."
    } else {
        "It is not known whether your changes were saved."
    };
    let why = why.map_or(
        "The station has too many customers to look through.",
        |error| error.explanation(),
    );
    let text = format!(
        "The answer was lost, and the station could not be asked what became of it. {why} What you typed is kept: check again before you save once more."
    );
    let check = Callback::new(move |()| state.find_out());
    offer(title, text, ("Check again", check), state)
}

fn taken(newer: &Newer) -> String {
    if newer.merge.taken.is_empty() {
        return "Check the form, then save again.".into();
    }
    format!(
        "Their newer values were taken over: {}. Check them, then save again.",
        labels(&newer.merge.taken)
    )
}

fn alike(ids: &[CustomerId], state: FormState) -> AnyView {
    let app = use_app_context();
    let link = |id: &CustomerId| {
        let route = Route::Customer(*id, OrderQuery::first(app.api.max_limit()), None);
        view! { <a href=app.href(&route)>"no. " {*id}</a> " " }.into_any()
    };
    let links = ids.iter().take(5).map(link).collect_view();
    let create = move || {
        view! {
            <Button label="Create another" busy=state.saving on_press=move || state.save(true)/>
        }
    };
    view! {
        <Banner title="A customer with exactly these values is there." look=BannerLook::Warning actions=create>
            "Look at " {links} "before you create another."
        </Banner>
    }
    .into_any()
}

fn gone(state: FormState) -> AnyView {
    offer(
        "This customer was removed meanwhile.",
        "What you typed is kept. You can create the customer anew from it.".into(),
        ("Create anew", Callback::new(move |()| state.create_anew())),
        state,
    )
}

fn offer(
    title: &'static str,
    text: String,
    action: (&'static str, Callback<()>),
    state: FormState,
) -> AnyView {
    let (label, press) = action;
    let actions = move || view! { <Button label busy=state.saving on_press=press/> };
    view! {
        <Banner title look=BannerLook::Warning actions>
            {text}
        </Banner>
    }
    .into_any()
}
