use leptos::prelude::*;
use model::{Customer, CustomerId};

use super::MaybeCustomer;
use super::archive::Archiving;
use super::delete_dialog::DeleteDialog;
use super::deletion::Deletion;
use crate::api::Query;
use crate::context::use_app_context;
use crate::language::t;
use crate::reactive::{memo, optional};
use crate::router::Route;
use crate::ui::{Button, ButtonLook, Icon};

/// The actions on a customer: *Edit*, *Archive* or *Restore*, *Delete*.
#[component]
pub fn Actions(id: CustomerId, customer: MaybeCustomer, query: Query<Customer>) -> impl IntoView {
    let app = use_app_context();
    let archiving = Archiving::new(query);
    let deletion = Deletion::new();
    // The buttons stand before the record arrives, so that the page does not jump.
    let is_locked = Signal::derive(move || archiving.is_busy() || customer.get().is_none());
    let archived = memo(move || customer.get().is_some_and(|customer| customer.archived));
    let archive = Signal::derive(move || {
        if archived.get() {
            texts::action_restore()
        } else {
            texts::action_archive()
        }
    });
    let on_press = move || archiving.run(!archived.get_untracked());
    let on_archive = move || {
        deletion.close();
        archiving.run(true);
    };
    let delete_dialog = move || {
        let is_open = deletion.is_open();
        is_open.then(|| view! { <DeleteDialog deletion on_archive/> }.into_any())
    };
    // A deletion that was sent before its dialog was closed.
    let deletion_banner = move || (!deletion.is_open()).then(|| deletion.banner()).flatten();
    view! {
        {optional(move || archiving.banner())}
        {optional(deletion_banner)}
        <a class="button" href=app.href(&Route::EditCustomer(id))>
            <Icon name="edit"/>
            <span class="button-text">{t(texts::customer_edit())}</span>
        </a>
        <Button label=archive icon="archive" busy=is_locked on_press/>
        <Button
            label=texts::action_delete()
            look=ButtonLook::DangerQuiet
            icon="trash"
            busy=is_locked
            on_press=move || deletion.open(customer.get_untracked())
        />
        {optional(delete_dialog)}
    }
}
