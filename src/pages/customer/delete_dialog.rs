use leptos::prelude::*;
use model::{CustomerField, CustomerForm, WriteOutcome, isolated};
use texts::Message;

use super::deletion::Deletion;
use crate::api::Query;
use crate::context::use_app_context;
use crate::language::{t, t_of, text};
use crate::pages::shared::{form_value_words, order_count};
use crate::reactive::optional;
use crate::ui::{Button, ButtonLook, Dialog, display_text, element_mark, sentence};

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
    let archive_instead = (!customer.archived).then(|| {
        view! { <Button label=texts::delete_archive_instead() on_press=on_archive/> }.into_any()
    });
    let title = {
        let name = name.clone();
        Signal::derive(move || texts::delete_title(isolated(&text(&name))))
    };
    let name =
        move || view! { <bdi translate="no" lang=""><strong>{t(name.clone())}</strong></bdi> };
    let count = Signal::derive(move || order_count(orders));
    let count = move || view! { <strong prop:textContent=t_of(count)></strong> };
    let consequence = texts::delete_consequence(element_mark(0), element_mark(1));
    let close = move || deletion.close();
    view! {
        <Dialog id="delete" title on_cancel=close>
            <div class="dialog-body">
                {optional(move || deletion.banner())}
                {optional(move || changes(deletion))}
                <p>{sentence(consequence, vec![name.into(), count.into()])}</p>
                <p>{t(texts::delete_advice())}</p>
            </div>
            <div class="dialog-actions">
                <Button label=texts::action_cancel() autofocus=true on_press=close/>
                {archive_instead}
                <Button
                    label=texts::delete_customer()
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
        let value = now
            .form_value(field)
            .map(|value| form_value_words(field, value));
        let value = value.unwrap_or_else(Message::empty);
        let value =
            move || view! { <bdi translate="no" lang="">{display_text(&text(&value))}</bdi> };
        let change = texts::delete_new_value(field.label(), element_mark(0));
        view! { <li>{sentence(change, vec![value.into()])}</li> }.into_any()
    };
    let changes = fields.into_iter().map(change).collect_view();
    Some(view! { <ul class="changes">{changes}</ul> }.into_any())
}
