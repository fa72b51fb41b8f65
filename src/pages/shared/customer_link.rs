use leptos::prelude::*;
use model::Customer;

use crate::context::AppContext;
use crate::language::t;

/// A link with the name of a customer, which opens its page in a new tab: a dialog stays as it is.
pub fn customer_in_new_tab(app: AppContext, customer: &Customer) -> AnyView {
    let href = app.href(&app.customer(customer.id));
    view! {
        <a href=href target="_blank">
            <bdi translate="no" lang="">{t(customer.display_name())}</bdi>
            <span class="visually-hidden">" " {t(texts::form_duplicates_new_tab())}</span>
        </a>
    }
    .into_any()
}
