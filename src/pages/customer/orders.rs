use leptos::prelude::*;
use model::{CustomerId, Order, OrderChange, OrderQuery, OrderSort, OrderStatus, Page, Window};

use super::order_detail::OrderDetail;
use super::order_row::OrderRow;
use crate::api::Question;
use crate::desk::use_desk;
use crate::pages::read_error::read_error;
use crate::route::Route;
use crate::ui::{
    Announcement, Button, EmptyState, Pager, SkeletonRows, SortHeader, TableCard, dynamic, memo,
    optional,
};

const COLUMNS: [&str; 8] = [
    "col-id",
    "col-number",
    "col-status",
    "col-quantity",
    "col-limit",
    "col-created",
    "col-submitted",
    "col-description",
];

/// A customer's orders, as the URL asks for them.
#[component]
pub fn Orders(id: CustomerId) -> impl IntoView {
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
        desk.session,
        move || query.get(),
        move |query, abort| desk.api.orders(id, query, abort),
    );
    let change = Callback::new(move |change: OrderChange| {
        let query = query.get_untracked().with(change);
        desk.navigator.go(&Route::Customer(id, query, None));
    });
    let sorted = move |sort: OrderSort| {
        Signal::derive(move || {
            let query = query.get();
            (query.sort == sort).then_some(query.direction)
        })
    };
    let sort = move |sort| move || change.run(OrderChange::Sort(sort));
    let rows = move || match orders.answer() {
        Some(page) => {
            let row = |order: &Order| {
                let order = StoredValue::new(order.clone());
                let order_id = order.with_value(|order| order.id);
                let is_open = memo(move || open.get() == Some(order_id));
                view! {
                    <OrderRow customer=id order query is_open/>
                    {optional(move || {
                        let open = is_open.get();
                        open.then(|| view! { <OrderDetail order columns=COLUMNS.len()/> }.into_any())
                    })}
                }
            };
            view! { <tbody>{page.rows.iter().map(row).collect_view()}</tbody> }.into_any()
        }
        None if orders.error().is_some() => ().into_any(),
        None => view! { <SkeletonRows rows=5 columns=COLUMNS.len()/> }.into_any(),
    };
    let after = move || {
        orders
            .answer()
            .and_then(|page| no_rows(&page, query, change))
    };
    let shown = Signal::derive(move || orders.answer().map(|page| page.shown()));
    let settled = Signal::derive(move || shown.get().filter(|_| !orders.is_pending()));
    let foot = move || {
        view! {
            <Pager
                what="orders"
                id="orders-per-page"
                window=Signal::derive(move || query.get().window)
                shown
                max_limit
                on_turn=move |window: Window| change.run(OrderChange::Page(window))
                on_limit=move |limit: u16| change.run(OrderChange::Limit(limit))
            />
        }
    };
    view! {
        <section class="orders" aria-labelledby="orders-title">
            <div class="orders-head">
                <h2 id="orders-title">"Orders"</h2>
                <StatusCheckboxes query change/>
            </div>
            {read_error("The orders could not be loaded.", orders)}
            <TableCard
                name="Orders"
                class="table-orders"
                columns=&COLUMNS
                busy=Signal::derive(move || orders.is_pending())
                after
                foot
            >
                <thead>
                    <tr>
                        <th scope="col">"ID"</th>
                        <SortHeader
                            label="Number"
                            sorted=sorted(OrderSort::Number)
                            on_sort=sort(OrderSort::Number)
                        />
                        <th scope="col">"Status"</th>
                        <th scope="col" class="num">
                            "Quantity"
                        </th>
                        <th scope="col" class="num">
                            "Activation limit"
                        </th>
                        <th scope="col">"Created"</th>
                        <SortHeader
                            label="Submitted"
                            sorted=sorted(OrderSort::Submitted)
                            on_sort=sort(OrderSort::Submitted)
                        />
                        <th scope="col">"Description"</th>
                    </tr>
                </thead>
                {dynamic(rows)}
            </TableCard>
            <Announcement words=Signal::derive(move || query.get().to_words()) shown=settled/>
        </section>
    }
}

/// None or all checked: any status.
#[component]
fn StatusCheckboxes(query: Memo<OrderQuery>, change: Callback<OrderChange>) -> impl IntoView {
    let checkbox = move |status: OrderStatus| {
        let checked = Signal::derive(move || query.get().status.is_checked(status));
        view! {
            <label class="chip">
                <input
                    type="checkbox"
                    prop:checked=checked
                    on:change:target=move |event| {
                        change.run(OrderChange::Status(status, event.target().checked()));
                    }
                />
                {status.label()}
            </label>
        }
    };
    view! {
        <fieldset class="chips">
            <legend>"Order status"</legend>
            {OrderStatus::KNOWN.map(checkbox).collect_view()}
        </fieldset>
    }
}

/// Says why there are no rows, and what can be done.
fn no_rows(
    page: &Page<Order>,
    query: Memo<OrderQuery>,
    change: Callback<OrderChange>,
) -> Option<AnyView> {
    let first_page = move || {
        let mut window = query.get_untracked().window;
        window.offset = 0;
        change.run(OrderChange::Page(window));
    };
    if page.is_past_the_end() {
        Some(
            view! {
                <EmptyState
                    icon="search"
                    title=format!("Nothing after {}", page.window.offset)
                    text="This page is beyond the end of the orders."
                >
                    <Button label="First page" on_press=first_page/>
                </EmptyState>
            }
            .into_any(),
        )
    } else if page.is_empty_list() && query.get_untracked().status.filters() {
        Some(
            view! {
                <EmptyState
                    icon="search"
                    title="No orders match"
                    text="The customer has no orders with the checked statuses. Clear them to see all."
                />
            }
            .into_any(),
        )
    } else if page.is_empty_list() {
        Some(
            view! {
                <EmptyState
                    icon="draft"
                    title="No orders"
                    text="Orders that are linked to this customer appear here."
                />
            }
            .into_any(),
        )
    } else {
        None
    }
}
