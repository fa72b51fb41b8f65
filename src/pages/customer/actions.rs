use leptos::prelude::*;
use leptos::task::spawn_local;
use model::{Customer, CustomerId, Fault, Outcome};

use super::MaybeCustomer;
use super::archive::{NotMoved, archive};
use super::delete_dialog::DeleteDialog;
use crate::api::Query;
use crate::context::use_app_context;
use crate::pages::shared::ErrorBanner;
use crate::reactive::{dynamic, memo, optional};
use crate::router::Route;
use crate::ui::{Button, ButtonLook, Icon};

/// What can be done with a customer: edit, archive or restore, delete.
#[component]
pub fn Actions(id: CustomerId, customer: MaybeCustomer, query: Query<Customer>) -> impl IntoView {
    let app = use_app_context();
    let busy = RwSignal::new(false);
    let failure = RwSignal::new(None::<(bool, NotMoved)>);
    let deleting = RwSignal::new(false);
    let move_it = move |archived: bool| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            let result = archive(app.api, id, archived).await;
            // The page may be gone by now; what happened is said all the same.
            busy.try_set(false);
            match result {
                Ok(customer) => {
                    let name = customer.display_name();
                    let text = if archived {
                        format!("Archived {name}")
                    } else {
                        format!("Restored {name}")
                    };
                    app.toasts.show(text);
                    app.tabs.notify(id);
                    failure.try_set(None);
                    query.try_set_answer(customer);
                }
                Err(not_moved) => {
                    if not_moved.error.fault == Fault::NotFound {
                        query.retry();
                    }
                    failure.try_set(Some((archived, not_moved)));
                }
            }
        });
    };
    // While the record is awaited the buttons hold their places, lest the page jump.
    let not_yet = Signal::derive(move || busy.get() || customer.get().is_none());
    let archived = memo(move || customer.get().is_some_and(|customer| customer.archived));
    let archive_button = move || {
        let archived = archived.get();
        let label = if archived { "Restore" } else { "Archive" };
        view! { <Button label icon="archive" busy=not_yet on_press=move || move_it(!archived)/> }
            .into_any()
    };
    let delete_dialog = move || {
        let customer = deleting.get().then(|| customer.get_untracked()).flatten();
        customer.map(|customer| {
            view! {
                <DeleteDialog
                    customer
                    on_archive=move || {
                        deleting.set(false);
                        move_it(true);
                    }
                    on_close=move || deleting.set(false)
                />
            }
            .into_any()
        })
    };
    let failed = move || {
        failure
            .get()
            .map(|(archived, NotMoved { error, outcome })| {
                let title = match (outcome, archived) {
                    (Outcome::NotDone, true) => "The customer could not be archived.",
                    (Outcome::NotDone, false) => "The customer could not be restored.",
                    (Outcome::Unknown, true) => {
                        "It is not known whether the customer was archived."
                    }
                    (Outcome::Unknown, false) => {
                        "It is not known whether the customer was restored."
                    }
                };
                view! {
                    <ErrorBanner
                        title
                        error
                        retry=Callback::new(move |()| move_it(archived))
                        busy
                    />
                }
                .into_any()
            })
    };
    view! {
        {optional(failed)}
        <a class="button" href=app.href(&Route::EditCustomer(id))>
            <Icon name="edit"/>
            <span class="button-text">"Edit"</span>
        </a>
        {dynamic(archive_button)}
        <Button
            label="Delete"
            look=ButtonLook::DangerQuiet
            icon="trash"
            busy=not_yet
            on_press=move || deleting.set(true)
        />
        {optional(delete_dialog)}
    }
}
