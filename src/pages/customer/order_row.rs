use leptos::prelude::*;
use model::{CustomerId, Order, OrderField, OrderQuery, Value};

use super::field_value::{alignment, field_value};
use crate::context::use_app_context;
use crate::pages::shared::incomplete_badge;
use crate::router::Route;
use crate::ui::{Badge, Icon, display_text};

/// The row of an order. Its ID is a link that opens and closes the detail, so that the URL of an open
/// detail can be shared.
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
    let cell = |field: OrderField| {
        let mut translate = None;
        let value = match order.read_value(field) {
            _ if field == OrderField::Id => view! {
                <a class="expander" href=href aria-expanded=expanded>
                    <Icon name="chevron-right"/>
                    {id}
                </a>
                {incomplete_badge(&order.damaged_labels()).map(Badge::view)}
            }
            .into_any(),
            // In a table an empty cell says enough.
            Some(Value::Text(text)) => {
                translate = Some("no");
                display_text(text).into_any()
            }
            Some(value) => field_value(field.kind(), value),
            None => ().into_any(),
        };
        view! {
            <td class=alignment(field.kind()) translate=translate lang=translate.map(|_| "")>
                {value}
            </td>
        }
    };
    view! {
        <tr class=class>
            {OrderField::columns().map(cell).collect_view()}
        </tr>
    }
}
