use leptos::prelude::*;
use model::{CustomerField, CustomerForm, WriteOutcome, isolated};

use super::deletion::Deletion;
use crate::api::{OrderCount, Query};
use crate::context::use_app_context;
use crate::reactive::optional;
use crate::ui::{Button, ButtonLook, Dialog, display_text};

/// Asks before a customer is deleted. It names the customer and the number of its orders, and
/// suggests *Archive*.
#[component]
pub fn DeleteDialog(
    deletion: Deletion,
    /// The action of *Archive instead*.
    #[prop(into)]
    on_archive: Callback<()>,
) -> impl IntoView {
    let app = use_app_context();
    let customer = untrack(|| deletion.seen()).unwrap_or_default();
    let id = customer.id;
    let name = customer.display_name();
    let orders = Query::new(
        app.api,
        move || id,
        move |id, abort| app.api.count_orders(id, abort),
    );
    let archive_instead = (!customer.archived)
        .then(|| view! { <Button label="Archive instead" on_press=on_archive/> }.into_any());
    let close = move || deletion.close();
    view! {
        <Dialog id="delete" title=format!("Delete {}?", isolated(&name)) on_cancel=close>
            <div class="dialog-body">
                {optional(move || deletion.banner())}
                {optional(move || changes(deletion))}
                <p>
                    <bdi translate="no"><strong>{name.clone()}</strong></bdi>
                    " has "
                    <strong prop:textContent=move || count(orders)></strong>
                    ". Deleting the customer cannot be undone."
                </p>
                <p>"To keep the record but take it out of daily work, archive it instead."</p>
            </div>
            <div class="dialog-actions">
                <Button label="Cancel" autofocus=true on_press=close/>
                {archive_instead}
                <Button
                    label="Delete customer"
                    look=ButtonLook::Danger
                    busy=deletion.busy()
                    guard_press=true
                    on_press=move || deletion.run()
                />
            </div>
        </Dialog>
    }
}

/// Lists the values that another administrator has changed.
fn changes(deletion: Deletion) -> Option<AnyView> {
    let Some(WriteOutcome::ChangedSince { now, fields }) = deletion.outcome() else {
        return None;
    };
    let now = CustomerForm::of(&now);
    let change = |field: CustomerField| {
        let value = display_text(now.display_value(field));
        view! { <li>{field.label()} ": " <bdi translate="no">{value}</bdi></li> }.into_any()
    };
    let changes = fields.into_iter().map(change).collect_view();
    Some(view! { <ul class="changes">{changes}</ul> }.into_any())
}

fn count(orders: Query<OrderCount>) -> String {
    match (orders.answer(), orders.error()) {
        (Some(count), _) => count.to_string(),
        (None, None) => "… orders (counting)".into(),
        (None, Some(_)) => "an unknown number of orders".into(),
    }
}
