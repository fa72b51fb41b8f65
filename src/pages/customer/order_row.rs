use leptos::prelude::*;
use model::{CustomerId, Order, OrderQuery, OrderStatus};

use crate::context::use_app_context;
use crate::pages::shared::incomplete_badge;
use crate::router::Route;
use crate::ui::{Badge, Icon, Time, display_text};

/// An order's row. Its ID is a link that opens and closes the detail, so that a link handed on
/// shows the same detail.
#[component]
pub fn OrderRow(
    customer: CustomerId,
    order: StoredValue<Order>,
    query: Memo<OrderQuery>,
    is_open: Memo<bool>,
) -> impl IntoView {
    let app = use_app_context();
    let order = order.get_value();
    let id = order.id;
    let href = Signal::derive(move || {
        let open = (!is_open.get()).then_some(id);
        app.href(&Route::Customer(customer, query.get(), open))
    });
    let expanded = Signal::derive(move || if is_open.get() { "true" } else { "false" });
    let class = Signal::derive(move || if is_open.get() { "row-open" } else { "" });
    view! {
        <tr class=class>
            <td>
                <a class="expander" href=href aria-expanded=expanded>
                    <Icon name="chevron-right"/>
                    {id}
                </a>
                {incomplete_badge(&order.unread_labels()).map(Badge::view)}
            </td>
            <td>{order.number}</td>
            <td>{status(order.status)}</td>
            <td class="num">{order.quantity}</td>
            <td class="num">{order.activation_limit}</td>
            <td>
                <Time at=order.created/>
            </td>
            <td>
                <Time at=order.submitted/>
            </td>
            <td>{display_text(&order.description)}</td>
        </tr>
    }
}

/// A word and a shape, for a colour alone says nothing to many.
fn status(status: OrderStatus) -> impl IntoView {
    let (class, icon) = match status {
        OrderStatus::Draft => ("order-status status-draft", Some("draft")),
        OrderStatus::Submitted => ("order-status status-submitted", Some("submitted")),
        OrderStatus::Revoked => ("order-status status-revoked", Some("revoked")),
        OrderStatus::Other(_) => ("order-status status-other", None),
    };
    view! {
        <span class=class>
            {icon.map(|name| view! { <Icon name/> })}
            {status.label()}
        </span>
    }
}
