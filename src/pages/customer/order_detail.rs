use leptos::prelude::*;
use model::{Order, OrderField};

use super::facts::{fact, text, yes_no};
use crate::ui::Time;

/// The fields of an order that have no column of their own, and the whole description.
#[component]
pub fn OrderDetail(order: StoredValue<Order>, columns: usize) -> impl IntoView {
    use OrderField as F;
    let order = order.get_value();
    let fact = |field: F, value: AnyView| {
        let value = if order.unread.contains(&field) {
            "Could not be read".into_any()
        } else {
            value
        };
        fact(field.label(), value, field == F::Description)
    };
    let time = |at| view! { <Time at/> }.into_any();
    let flag = |value| yes_no(value).into_any();
    view! {
        <tr class="order-detail">
            <td colspan=columns>
                <dl class="facts">
                    {fact(F::Type, order.order_type.into_any())}
                    {fact(F::CrmId, text(&order.crm_id))}
                    {fact(F::RefId, text(&order.ref_id))}
                    {fact(F::Demo, flag(order.demo))}
                    {fact(F::CustomerRequired, flag(order.customer_required))}
                    {fact(F::CanOverwriteContainer, flag(order.can_overwrite_container))}
                    {fact(F::ActivationFrom, time(order.activation_from))}
                    {fact(F::ActivationUntil, time(order.activation_until))}
                    {fact(F::Archived, flag(order.archived))}
                    {fact(F::ArchivedOn, time(order.archived_on))}
                    {fact(F::Description, text(&order.description))}
                </dl>
            </td>
        </tr>
    }
}
