use leptos::prelude::*;
use model::{CustomerId, Fault, Order, OrderChange, OrderQuery, Page};

use super::order_table::OrderTable;
use super::status_checkboxes::StatusCheckboxes;
use crate::api::Query;
use crate::context::use_app_context;
use crate::language::t;
use crate::pages::shared::query_status;
use crate::pages::shared::response_warnings;
use crate::reactive::{effect, memo};
use crate::router::Route;

/// A customer's orders, as the URL asks for them.
#[component]
pub fn Orders(
    id: CustomerId,
    /// Called when the API answers 404: the customer may be deleted.
    #[prop(into)]
    on_missing: Callback<()>,
) -> impl IntoView {
    let app = use_app_context();
    let max_limit = app.api.max_limit();
    let query = Memo::new(move |last| match app.route.get() {
        Route::Customer(of, query, _) if of == id => query,
        _ => last.copied().unwrap_or(OrderQuery::first(max_limit)),
    });
    let open = memo(move || match app.route.get() {
        Route::Customer(of, _, open) if of == id => open,
        _ => None,
    });
    let orders = Query::new(
        app.api,
        move || query.get(),
        move |query, abort| app.api.orders(id, query, abort),
    );
    let missing = memo(move || {
        let fault = orders.error().map(|error| error.fault);
        fault == Some(Fault::NotFound)
    });
    effect(move || {
        if missing.get() {
            on_missing.run(());
        }
    });
    let unmatched = move |page: &Page<Order>| query.get_untracked().unmatched(page);
    let change = Callback::new(move |change: OrderChange| {
        let query = query.get_untracked().with(change);
        app.navigator.go(&Route::Customer(id, query, None));
    });
    view! {
        <section class="orders" aria-labelledby="orders-title">
            <div class="orders-head">
                <h2 id="orders-title">{t(texts::orders_title())}</h2>
                <StatusCheckboxes query change/>
            </div>
            {query_status(texts::orders_not_loaded(), orders.state())}
            {response_warnings(orders, |row| row.id, unmatched)}
            <OrderTable customer=id query open orders change/>
        </section>
    }
}
