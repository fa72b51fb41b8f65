use leptos::prelude::*;
use model::{Customer, OrderQuery};

use crate::context::AppContext;
use crate::language::t;
use crate::router::Route;

/// A link with the name of a customer, which opens its page in a new tab: a dialog stays as it is.
pub fn customer_in_new_tab(app: AppContext, customer: &Customer) -> AnyView {
    let orders = OrderQuery::first(app.api.max_limit());
    let href = app.href(&Route::Customer(customer.id, orders, None));
    view! {
        <a href=href target="_blank">
            <bdi translate="no" lang="">{t(customer.display_name())}</bdi>
            <span class="visually-hidden">" " {t(texts::form_duplicates_new_tab())}</span>
        </a>
    }
    .into_any()
}
