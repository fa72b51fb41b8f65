use leptos::prelude::*;
use model::{CustomerId, Order, OrderField, Page};

use super::ahead::OrdersAhead;
use crate::api::Query;
use crate::context::use_app_context;
use crate::language::t;
use crate::pages::customer::{alignment, field_value};
use crate::pages::shared::query_status;
use crate::reactive::dynamic;
use crate::router::customer_href;
use crate::ui::display_text;

/// The fields of an order that the panel has room for.
const FIELDS: [OrderField; 4] = [
    OrderField::Number,
    OrderField::Status,
    OrderField::Quantity,
    OrderField::Submitted,
];

/// The most orders that the panel shows. The customer's page has them all.
const MOST: usize = 8;

/// The latest orders of the customer that the panel shows.
#[component]
pub fn PeekOrders(
    /// The customer whose orders are read: it follows `id` after a moment.
    reading: Signal<CustomerId>,
    /// The customer on the panel.
    id: Memo<CustomerId>,
    ahead: OrdersAhead,
) -> impl IntoView {
    let app = use_app_context();
    let orders = Query::new(
        app.api,
        move || reading.get(),
        move |customer, abort| async move {
            let page = ahead.orders(customer, abort).await?;
            Ok((customer, page))
        },
    );
    let content = move || match orders.answer() {
        Some(answer) if answer.0 == id.get() => table(answer.0, &answer.1),
        _ => view! { <p class="peek-orders-none"><span class="bone-line">"\u{a0}"</span></p> }
            .into_any(),
    };
    view! {
        <section class="peek-orders" aria-labelledby="peek-orders-title">
            <h3 id="peek-orders-title">{t(texts::peek_orders())}</h3>
            {query_status(texts::orders_not_loaded(), orders.state())}
            {dynamic(content)}
        </section>
    }
}

fn table(customer: CustomerId, page: &Page<Order>) -> AnyView {
    if page.rows.is_empty() {
        return view! { <p class="peek-orders-none">{t(texts::peek_orders_none())}</p> }.into_any();
    }
    let rows = page.rows.iter().take(MOST).map(row).collect_view();
    let head = |field: OrderField| {
        view! { <th scope="col" class=alignment(field.kind())>{t(field.label())}</th> }
    };
    let is_partial = page.rows.len() > MOST || page.has_more();
    let more = is_partial.then(|| {
        let href = customer_href(customer);
        view! { <a class="peek-more" href=href>{t(texts::peek_orders_all())}</a> }
    });
    view! {
        <table class="table table-peek">
            <caption class="visually-hidden">{t(texts::peek_orders())}</caption>
            <thead><tr>{FIELDS.map(head).collect_view()}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
        {more}
    }
    .into_any()
}

fn row(order: &Order) -> AnyView {
    let cell = |field: OrderField| {
        let value = order.read_value(field).map(|value| match value.text() {
            "" => field_value(field.kind(), value),
            text => display_text(text).into_any(),
        });
        view! { <td class=alignment(field.kind())>{value}</td> }
    };
    view! { <tr>{FIELDS.map(cell).collect_view()}</tr> }.into_any()
}
