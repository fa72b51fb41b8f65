use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use model::{Customer, CustomerField, CustomerForm};

use super::remove::{Removal, remove};
use crate::api::{OrderCount, Query};
use crate::context::{AppContext, use_app_context};
use crate::pages::shared::ErrorBanner;
use crate::reactive::optional;
use crate::ui::{Banner, BannerLook, Button, ButtonLook, Dialog, display_text};

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
    let app = use_app_context();
    let id = customer.id;
    let name = customer.display_name();
    let orders = Query::new(
        app.api,
        move || id,
        move |id, abort| app.api.count_orders(id, abort),
    );
    let busy = RwSignal::new(false);
    let ending = RwSignal::new(None::<Removal>);
    let is_active = !customer.archived;
    // What the administrator has seen of it: a press of the button is about that.
    let seen = RwSignal::new(customer);
    let said_name = StoredValue::new(name.clone());
    let delete = move || {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        let seen_before = seen.get_untracked();
        spawn_local(async move {
            let removal = remove(app.api, &seen_before).await;
            let still_here = busy.try_set(false).is_none();
            let word = match removal {
                Removal::Removed => "Deleted",
                Removal::WasGone => "Had already been deleted:",
                removal => {
                    if let Removal::Changed(now, _) = &removal {
                        seen.try_set(Arc::new(now.clone()));
                    }
                    ending.try_set(Some(removal));
                    return;
                }
            };
            let name = said_name.try_get_value().unwrap_or_default();
            app.toasts.show(format!("{word} {name}").trim_end().into());
            app.tabs.notify(id);
            if still_here {
                leave(app);
            }
        });
    };
    let failed = move || {
        Some(failure(
            ending.get()?,
            &seen.get(),
            Callback::new(move |()| delete()),
            busy,
        ))
    };
    let archive_instead = is_active
        .then(|| view! { <Button label="Archive instead" on_press=on_archive/> }.into_any());
    view! {
        <Dialog id="delete" title=format!("Delete {name}?") on_cancel=on_close>
            <div class="dialog-body">
                {optional(failed)}
                <p>
                    <bdi><strong>{name.clone()}</strong></bdi>
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

fn failure(
    removal: Removal,
    seen: &Customer,
    retry: Callback<()>,
    busy: RwSignal<bool>,
) -> AnyView {
    match removal {
        Removal::Failed(error) => {
            view! { <ErrorBanner title="The customer was not deleted." error retry busy/> }
                .into_any()
        }
        Removal::Unknown(error) => view! {
            <ErrorBanner
                title="It is not known whether the customer was deleted."
                error
                retry
                busy
            />
        }
        .into_any(),
        Removal::Changed(_, fields) => {
            let now = CustomerForm::of(seen);
            let change = |field: CustomerField| {
                let value = display_text(now.display_value(field));
                view! { <li>{field.label()} ": " <bdi>{value}</bdi></li> }.into_any()
            };
            let changes = fields.into_iter().map(change).collect_view();
            view! {
                <Banner title="Someone else has changed this customer." look=BannerLook::Warning>
                    "It was not deleted. This is new:"
                </Banner>
                <ul class="changes">{changes}</ul>
            }
            .into_any()
        }
        Removal::StillThere | Removal::Removed | Removal::WasGone => view! {
            <Banner title="The customer was not deleted." look=BannerLook::Warning>
                "The answer was lost, and the station still has the customer. Delete it again?"
            </Banner>
        }
        .into_any(),
    }
}

fn leave(app: AppContext) {
    let list = app.list_untracked();
    app.navigator.replace(&list);
}

fn count(orders: Query<OrderCount>) -> String {
    match (orders.answer(), orders.error()) {
        (Some(count), _) => count.to_string(),
        (None, None) => "… orders (counting)".into(),
        (None, Some(_)) => "an unknown number of orders".into(),
    }
}
