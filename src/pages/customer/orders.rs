use leptos::prelude::*;
use model::{CustomerId, Fault, Order, OrderChange, OrderQuery, Page};

use super::order_table::OrderTable;
use super::status_checkboxes::StatusCheckboxes;
use crate::api::Question;
use crate::desk::use_desk;
use crate::pages::oddities::oddities;
use crate::pages::read_state::read_state;
use crate::route::Route;
use crate::ui::{effect, memo};

/// A customer's orders, as the URL asks for them.
#[component]
pub fn Orders(
    id: CustomerId,
    /// The station knows nothing of them: the customer may be gone.
    #[prop(into)]
    on_missing: Callback<()>,
) -> impl IntoView {
    let desk = use_desk();
    let max_limit = desk.api.max_limit();
    let query = Memo::new(move |last| match desk.route.get() {
        Route::Customer(of, query, _) if of == id => query,
        _ => last.copied().unwrap_or(OrderQuery::first(max_limit)),
    });
    let open = memo(move || match desk.route.get() {
        Route::Customer(of, _, open) if of == id => open,
        _ => None,
    });
    let orders = Question::new(
        desk.api,
        move || query.get(),
        move |query, abort| desk.api.orders(id, query, abort),
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
        desk.navigator.go(&Route::Customer(id, query, None));
    });
    view! {
        <section class="orders" aria-labelledby="orders-title">
            <div class="orders-head">
                <h2 id="orders-title">"Orders"</h2>
                <StatusCheckboxes query change/>
            </div>
            {read_state("The orders could not be loaded.", orders.asking())}
            {oddities(orders, |row| row.id, unmatched)}
            <OrderTable customer=id query open orders change/>
        </section>
    }
}
