use leptos::prelude::*;
use model::{CustomerId, Direction, Fault, Order, OrderChange, OrderQuery, OrderSort, Page};

use super::order_summary::OrderSummaryPart;
use super::order_table::OrderTable;
use super::status_checkboxes::StatusCheckboxes;
use super::summary_reading::SummaryReading;
use crate::api::Query;
use crate::context::use_app_context;
use crate::language::t;
use crate::pages::shared::query_status;
use crate::pages::shared::response_warnings;
use crate::reactive::{effect, memo};
use crate::router::Route;
use crate::ui::Icon;

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
    let summary = SummaryReading::new(app.api, id);
    let orders = Query::new(
        app.api,
        move || query.get(),
        move |query, abort| async move {
            let page = app.api.orders(id, query, abort).await?;
            summary.offer(&query, &page);
            Ok(page)
        },
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
    let has_failed = memo(move || orders.error().is_some());
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
                <NewestFirst id query/>
            </div>
            {query_status(texts::orders_not_loaded(), orders.state())}
            {response_warnings(orders, |row| row.id, unmatched)}
            <OrderSummaryPart reading=summary has_failed/>
            <OrderTable customer=id query open orders change/>
        </section>
    }
}

/// A link to the orders with those that were submitted last on top.
#[component]
fn NewestFirst(id: CustomerId, query: Memo<OrderQuery>) -> impl IntoView {
    let app = use_app_context();
    let newest_first = move || {
        let query = query.get();
        OrderQuery {
            sort: OrderSort::Submitted,
            direction: Direction::Descending,
            window: query.window.start(),
            ..query
        }
    };
    let href = Signal::derive(move || app.href(&Route::Customer(id, newest_first(), None)));
    let is_current = move || (query.get() == newest_first()).then_some("true");
    view! {
        <a
            class="button button-quiet newest-first"
            href=href
            title=t(texts::orders_newest_first_note())
            aria-current=is_current
        >
            <Icon name="arrow-down"/>
            <span class="button-text">{t(texts::orders_newest_first())}</span>
        </a>
    }
}
