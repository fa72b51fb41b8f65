use std::time::Duration;

use leptos::prelude::*;
use model::{Customer, CustomerField, CustomerForm, CustomerId};

use super::state::FormState;
use crate::context::use_app_context;
use crate::language::t;
use crate::pages::duplicates::reasons;
use crate::reactive::{Debounce, effect, optional};
use crate::router::customer_href;

/// The pause in the typing after which the search starts.
const PAUSE: Duration = Duration::from_millis(250);
/// The most duplicates that the note names; more would take too much room.
const NAMED: usize = 5;

/// A note beside the form that names likely duplicates of its customer. It sends no request and never
/// blocks saving.
pub fn possible_duplicates(state: FormState) -> AnyView {
    let app = use_app_context();
    let settled = RwSignal::new(state.form.get_untracked());
    let delay = Debounce::new();
    effect(move || {
        let form = state.form.get();
        delay.start(PAUSE, move || settled.set(form));
    });
    let duplicates = Memo::new(move |_| {
        let all = app.directory.get()?;
        let customer = customer(&settled.get(), state.id.get());
        all.duplicates_of(&customer)
            .filter(|duplicates| !duplicates.is_empty())
    });
    let note = move || {
        let duplicates = duplicates.get()?;
        let all = app.directory.get_untracked()?;
        let title = texts::form_duplicates_count(duplicates.len());
        let line = |(id, why): &(CustomerId, Vec<_>)| {
            let name = all.get(*id)?.display_name();
            Some(view! {
                <li>
                    // A new tab keeps what the user has typed in the form.
                    <a href=customer_href(*id) target="_blank">
                        <bdi translate="no" lang="">{t(name)}</bdi>
                        <span class="visually-hidden">" " {t(texts::form_duplicates_new_tab())}</span>
                    </a>
                    " "
                    <span class="alike-why">
                        {t(texts::form_duplicates_why(id.to_string(), reasons(why)))}
                    </span>
                </li>
            })
        };
        let lines = duplicates
            .iter()
            .take(NAMED)
            .filter_map(line)
            .collect_view();
        let more = duplicates.len().saturating_sub(NAMED);
        let more = (more > 0).then(|| view! { <li>{t(texts::form_duplicates_more(more))}</li> });
        Some(
            view! {
                <p class="alike-title">{t(title)}</p>
                <ul>{lines} {more}</ul>
            }
            .into_any(),
        )
    };
    view! {
        <div class="alike" role="status" aria-label=t(texts::form_duplicates())>
            {optional(note)}
        </div>
    }
    .into_any()
}

fn customer(form: &CustomerForm, id: Option<CustomerId>) -> Customer {
    Customer {
        // No customer has this number, so that a new one is compared with all.
        id: id.unwrap_or(CustomerId::MIN),
        company: form.text(CustomerField::Company).to_owned(),
        first_name: form.text(CustomerField::FirstName).to_owned(),
        last_name: form.text(CustomerField::LastName).to_owned(),
        email: form.text(CustomerField::Email).to_owned(),
        phone: form.text(CustomerField::Phone).to_owned(),
        ..Customer::default()
    }
}
