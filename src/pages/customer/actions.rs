use leptos::prelude::*;
use leptos::task::spawn_local;
use model::{ApiError, Customer, CustomerId};

use super::MaybeCustomer;
use super::delete_dialog::DeleteDialog;
use crate::api::Question;
use crate::desk::use_desk;
use crate::route::Route;
use crate::ui::{Button, ButtonLook, ErrorBanner, Icon, ToastKind, dynamic, memo, optional};

/// What can be done with a customer: edit, archive or restore, delete.
#[component]
pub fn Actions(
    id: CustomerId,
    customer: MaybeCustomer,
    question: Question<Customer>,
) -> impl IntoView {
    let desk = use_desk();
    let busy = RwSignal::new(false);
    let failure = RwSignal::new(None::<(bool, ApiError)>);
    let deleting = RwSignal::new(false);
    let archive = move |archived: bool| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            let result = desk.api.archive_customer(id, archived).await;
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
                    desk.toasts.say(ToastKind::Success, text);
                    failure.try_set(None);
                    question.try_set_answer(customer);
                }
                Err(error) => {
                    failure.try_set(Some((archived, error)));
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
        view! { <Button label icon="archive" busy=not_yet on_press=move || archive(!archived)/> }
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
                        archive(true);
                    }
                    on_close=move || deleting.set(false)
                />
            }
            .into_any()
        })
    };
    let failed = move || {
        failure.get().map(|(archived, error)| {
            let title = if archived {
                "The customer could not be archived."
            } else {
                "The customer could not be restored."
            };
            view! {
                <ErrorBanner
                    title
                    error
                    retry=Callback::new(move |()| archive(archived))
                    busy
                />
            }
            .into_any()
        })
    };
    view! {
        {optional(failed)}
        <a class="button" href=desk.href(&Route::EditCustomer(id))>
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
