use leptos::prelude::*;
use leptos::task::spawn_local;
use model::{
    ApiError, Customer, CustomerField, CustomerForm, CustomerId, CustomerWrite, OrderQuery,
    Outcome, Problem,
};

use super::fields::Fields;
use super::summary::Summary;
use crate::desk::{Desk, use_desk};
use crate::route::Route;
use crate::ui::{Button, ErrorBanner, ToastKind, effect, focus, memo, optional};

/// What the form was filled from.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// The customer's number; none for one that isn't there yet.
    pub id: Option<CustomerId>,
    /// The form as it was filled.
    pub base: CustomerForm,
    /// What could not be read: while there is any, nothing is saved.
    pub unread: Vec<CustomerField>,
}

impl Record {
    /// Nobody's record yet.
    pub fn nobody() -> Self {
        Self {
            id: None,
            base: CustomerForm::default(),
            unread: Vec::new(),
        }
    }
}

/// The form: it validates on *Save*, then as fields are mended, and sends nothing twice.
#[component]
pub fn Form(
    #[prop(into)] record: Signal<Record>,
    /// Leaves the form, after asking where changes are unsaved.
    #[prop(into)]
    on_cancel: Callback<()>,
) -> impl IntoView {
    let desk = use_desk();
    let form = RwSignal::new(record.get_untracked().base);
    let saving = RwSignal::new(false);
    let checked = RwSignal::new(false);
    let failure = RwSignal::new(None::<(ApiError, bool)>);
    let dirty = memo(move || record.with(|record| form.get() != record.base));
    let problems = memo(move || {
        let problems = || record.with(|record| form.with(|form| form.problems(&record.base)));
        checked.get().then(problems).unwrap_or_default()
    });
    follow_record(record, form);
    effect(move || desk.unsaved.set_dirty(dirty.get()));
    on_cleanup(move || desk.unsaved.set_dirty(false));

    let save = move || {
        if saving.get_untracked() {
            return;
        }
        let Record { id, base, unread } = record.get_untracked();
        checked.set(true);
        failure.set(None);
        let write = match form.with_untracked(|form| form.to_write(&base)) {
            Ok(write) if unread.is_empty() => write,
            _ => return focus_soon(".error-summary, .banner button"),
        };
        saving.set(true);
        spawn_local(async move {
            let result = send(desk, id, &write).await;
            // The form may be gone by now; what happened is said all the same.
            let still_here = saving.try_set(false).is_none();
            match result {
                Ok(customer) => {
                    say_saved(desk, id, &customer);
                    if still_here {
                        show(desk, &customer);
                    }
                }
                Err(error) => {
                    failure.try_set(Some((error, id.is_none())));
                    focus_soon(".form .banner");
                }
            }
        });
    };
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        save();
    };
    let while_saving = Signal::derive(move || saving.get().then_some("true"));
    let unsaved = move || {
        let note = || view! { <p class="unsaved">"Unsaved changes"</p> }.into_any();
        dirty.get().then(note)
    };
    let failed = move || {
        let save = Callback::new(move |()| save());
        failure
            .get()
            .map(|(error, creating)| failure_banner(error, creating, save))
    };
    view! {
        <form class="form" novalidate on:submit=submit>
            <Summary problems/>
            {optional(failed)}
            <div class="form-card">
            <Fields form problems/>
            <div class="form-actions">
                <button
                    type="submit"
                    class="button button-primary"
                    aria-busy=while_saving
                    aria-disabled=while_saving
                >
                    <span class="button-text">"Save"</span>
                </button>
                <Button label="Cancel" on_press=on_cancel/>
                {optional(unsaved)}
            </div>
            </div>
        </form>
    }
}

/// When the record was read again, what was typed stays, and the rest follows it.
fn follow_record(record: Signal<Record>, form: RwSignal<CustomerForm>) {
    let filled_from = StoredValue::new(record.get_untracked().base);
    effect(move || {
        let newer = record.get().base;
        let base = filled_from.get_value();
        if newer != base {
            form.update(|form| *form = form.rebased(&base, &newer));
            filled_from.set_value(newer);
        }
    });
}

async fn send(
    desk: Desk,
    id: Option<CustomerId>,
    write: &CustomerWrite,
) -> Result<Customer, ApiError> {
    match id {
        None => desk.api.create_customer(write).await,
        Some(id) => desk.api.change_customer(id, write).await,
    }
}

fn say_saved(desk: Desk, id: Option<CustomerId>, customer: &Customer) {
    let name = customer.display_name();
    let text = match id {
        None => format!("Created {name} as no. {}", customer.id),
        Some(_) => format!("Saved {name}"),
    };
    desk.toasts.say(ToastKind::Success, text);
}

/// The form gives way to the customer, so that a step back doesn't lead into it again.
fn show(desk: Desk, customer: &Customer) {
    desk.unsaved.set_dirty(false);
    let orders = OrderQuery::first(desk.api.max_limit());
    desk.navigator
        .replace(&Route::Customer(customer.id, orders, None));
}

fn failure_banner(error: ApiError, creating: bool, save: Callback<()>) -> AnyView {
    match (error.outcome(), creating) {
        // Sending it again by a click could make a second customer.
        (Outcome::Unknown, true) => view! {
            <ErrorBanner
                title="It is not known whether the customer was created. Look in the list before you save again."
                error
            />
        }
        .into_any(),
        (Outcome::Unknown, false) => view! {
            <ErrorBanner
                title="It is not known whether the changes were saved."
                error
                retry=save
            />
        }
        .into_any(),
        (Outcome::NotDone, _) => {
            view! { <ErrorBanner title="Nothing was saved." error retry=save/> }.into_any()
        }
    }
}

fn focus_soon(selector: &'static str) {
    request_animation_frame(move || {
        focus(selector);
        // The focus does not scroll by itself, lest the page jump when it moves to a heading.
        if let Ok(Some(element)) = document().query_selector(selector) {
            element.scroll_into_view_with_bool(false);
        }
    });
}

/// The problems of a field, to be shown at it.
pub fn error_of(problems: Memo<Vec<Problem>>, field: CustomerField) -> Signal<Option<String>> {
    Signal::derive(move || {
        problems.with(|problems| {
            let problem = problems.iter().find(|problem| problem.field == field);
            problem.map(|problem| problem.message.to_owned())
        })
    })
}
