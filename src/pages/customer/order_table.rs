use leptos::prelude::*;
use model::{
    CustomerId, Order, OrderChange, OrderField, OrderId, OrderQuery, OrderSort, Page, Window,
};

use super::field_value::alignment;
use super::order_detail::OrderDetail;
use super::order_row::OrderRow;
use crate::api::Query;
use crate::context::use_app_context;
use crate::language::t;
use crate::pages::shared::{no_rows, page_range, page_sizes};
use crate::reactive::{dynamic, memo, optional};
use crate::ui::{
    Announcement, EmptyState, Pager, SkeletonRows, SortHeader, TableCard, TableColumn,
};

/// The sortable table of a customer's orders; the row of the one that is `open` shows its detail.
#[component]
pub fn OrderTable(
    customer: CustomerId,
    query: Memo<OrderQuery>,
    open: Memo<Option<OrderId>>,
    orders: Query<Page<Order>>,
    change: Callback<OrderChange>,
) -> impl IntoView {
    let app = use_app_context();
    let sorted = move |sort: OrderSort| {
        Signal::derive(move || {
            let query = query.get();
            (query.sort == sort).then_some(query.direction)
        })
    };
    let head = move |field: OrderField| match field.sort() {
        Some(sort) => {
            let on_sort = move || change.run(OrderChange::Sort(sort));
            view! { <SortHeader label=field.label() sorted=sorted(sort) on_sort/> }.into_any()
        }
        None => view! {
            <th scope="col" class=alignment(field.kind())>
                {t(field.label())}
            </th>
        }
        .into_any(),
    };
    let columns = OrderField::columns().count();
    let rows = move || match orders.answer() {
        Some(page) => {
            let row = |order: &Order| {
                let order = StoredValue::new(order.clone());
                let order_id = order.with_value(|order| order.id);
                let is_open = memo(move || open.get() == Some(order_id));
                view! {
                    <OrderRow customer order query is_open/>
                    {optional(move || {
                        let open = is_open.get();
                        open.then(|| view! { <OrderDetail order columns/> }.into_any())
                    })}
                }
            };
            view! { <tbody>{page.rows.iter().map(row).collect_view()}</tbody> }.into_any()
        }
        None if orders.error().is_some() => ().into_any(),
        None => view! { <SkeletonRows columns/> }.into_any(),
    };
    let after = move || {
        let page = orders.answer()?;
        let turn = Callback::new(move |window: Window| change.run(OrderChange::Page(window)));
        no_rows(&page, turn, || empty(query.get_untracked()))
    };
    let range = Signal::derive(move || page_range(orders.answer().as_deref(), query.get().window));
    let settled_range = Signal::derive(move || {
        let is_settled = !orders.is_pending();
        is_settled.then(|| orders.answer().map(|_| range.get().text))?
    });
    let step = move |forward: bool| {
        let window = if forward {
            untrack(|| orders.answer()).map(|page| page.next_window())
        } else {
            Some(query.get_untracked().window.previous())
        };
        if let Some(window) = window {
            change.run(OrderChange::Page(window));
        }
    };
    let size = Signal::derive(move || query.get().window.limit);
    let foot = move || {
        view! {
            <Pager
                name=texts::orders_pages()
                id="orders-per-page"
                range
                sizes=Signal::derive(move || page_sizes(size.get(), app.api.max_limit()))
                size
                on_step=step
                on_size=move |limit: u16| change.run(OrderChange::Limit(limit))
            />
        }
    };
    view! {
            <TableCard
                name=texts::orders_title()
                region=texts::orders_region()
                class="table-orders"
                columns=Signal::derive(table_columns)
                busy=Signal::derive(move || orders.is_pending())
                after
                foot
            >
                <thead>
                    <tr>
                        {OrderField::columns().map(head).collect_view()}
                    </tr>
                </thead>
                {dynamic(rows)}
            </TableCard>
            <Announcement words=Signal::derive(move || query.get().to_words()) range=settled_range/>
    }
}

fn table_columns() -> Vec<TableColumn> {
    let names = OrderField::columns().map(OrderField::name);
    names
        .map(|name| TableColumn { name, width: None })
        .collect()
}

fn empty(query: OrderQuery) -> AnyView {
    if query.status.filters() {
        view! {
            <EmptyState
                icon="search"
                title=texts::orders_no_match_title()
                text=texts::orders_no_match_text()
            />
        }
        .into_any()
    } else {
        view! {
            <EmptyState
                icon="draft"
                title=texts::orders_none_title()
                text=texts::orders_none_text()
            />
        }
        .into_any()
    }
}
