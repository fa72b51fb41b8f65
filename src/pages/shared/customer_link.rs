use leptos::prelude::*;
use model::Customer;

use crate::language::t;
use crate::router::customer_href;

/// A link with the name of a customer, which opens its page in a new tab: a dialog stays as it is.
pub fn customer_in_new_tab(customer: &Customer) -> AnyView {
    let href = customer_href(customer.id);
    view! {
        <a href=href target="_blank">
            <bdi translate="no" lang="">{t(customer.display_name())}</bdi>
            <span class="visually-hidden">" " {t(texts::form_duplicates_new_tab())}</span>
        </a>
    }
    .into_any()
}
