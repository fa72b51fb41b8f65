use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use model::{ApiError, Customer, Fault, Outcome};

use crate::api::{OrderCount, Question};
use crate::desk::{Desk, use_desk};
use crate::ui::{Button, ButtonLook, Dialog, ErrorBanner, ToastKind, optional};

/// Asks before a customer is removed: it names the customer and the number of its orders, and
/// suggests archiving.
#[component]
pub fn DeleteDialog(
    customer: Arc<Customer>,
    /// Archives the customer in the place of removing it.
    #[prop(into)]
    on_archive: Callback<()>,
    /// Nothing is to be removed.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoView {
    let desk = use_desk();
    let id = customer.id;
    let name = StoredValue::new(customer.display_name());
    let orders = Question::new(
        desk.session,
        move || id,
        move |id, abort| desk.api.count_orders(id, abort),
    );
    let busy = RwSignal::new(false);
    let failure = RwSignal::new(None::<ApiError>);
    let delete = move || {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            let result = desk.api.remove_customer(id).await;
            let still_here = busy.try_set(false).is_none();
            match outcome(result) {
                Ok(word) => {
                    let text = format!("{word} {}", name.try_get_value().unwrap_or_default());
                    desk.toasts.say(ToastKind::Success, text.trim_end());
                    if still_here {
                        leave(desk);
                    }
                }
                Err(error) => {
                    failure.try_set(Some(error));
                }
            }
        });
    };
    let failed = move || {
        failure.get().map(|error| {
            let title = match error.outcome() {
                Outcome::NotDone => "The customer was not deleted.",
                Outcome::Unknown => "It is not known whether the customer was deleted.",
            };
            let retry = Callback::new(move |()| delete());
            view! { <ErrorBanner title error retry busy/> }.into_any()
        })
    };
    let archive_instead = (!customer.archived)
        .then(|| view! { <Button label="Archive instead" on_press=on_archive/> }.into_any());
    view! {
        <Dialog id="delete" title=format!("Delete {}?", name.get_value()) on_cancel=on_close>
            <div class="dialog-body">
                {optional(failed)}
                <p>
                    <strong>{name.get_value()}</strong>
                    " has "
                    <strong>{Signal::derive(move || count(orders))}</strong>
                    ". Deleting the customer cannot be undone."
                </p>
                <p>"To keep the record but take it out of daily work, archive it instead."</p>
            </div>
            <div class="dialog-actions">
                <Button label="Cancel" autofocus=true on_press=on_close/>
                {archive_instead}
                <Button
                    label="Delete customer"
                    look=ButtonLook::Danger
                    busy
                    on_press=delete
                />
            </div>
        </Dialog>
    }
}

/// Removing what is gone already is done too, and said so.
fn outcome(result: Result<(), ApiError>) -> Result<&'static str, ApiError> {
    match result {
        Ok(()) => Ok("Deleted"),
        Err(error) if error.fault == Fault::NotFound => Ok("Had already been deleted:"),
        Err(error) => Err(error),
    }
}

fn leave(desk: Desk) {
    let list = desk.list_untracked();
    desk.navigator.replace(&list);
}

fn count(orders: Question<OrderCount>) -> String {
    match (orders.answer(), orders.error()) {
        (Some(count), _) => count.to_string(),
        (None, None) => "… orders (counting)".into(),
        (None, Some(_)) => "an unknown number of orders".into(),
    }
}
