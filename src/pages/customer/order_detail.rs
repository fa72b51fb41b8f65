use leptos::prelude::*;
use model::{FieldKind, Order, OrderField};

use super::facts::{fact, fact_rank};
use super::field_value::{damaged_value, field_value};

/// The fields of an order that have no column, and the texts that their column cuts short.
#[component]
pub fn OrderDetail(order: StoredValue<Order>, columns: usize) -> impl IntoView {
    let order = order.get_value();
    let is_shown = |field: &OrderField| !field.has_column() || field.kind() == FieldKind::Area;
    let mut fields: Vec<_> = OrderField::ALL.into_iter().filter(is_shown).collect();
    fields.sort_by_key(|field| fact_rank(field.kind()));
    let facts = fields.into_iter().map(|field| {
        let value = match order.read_value(field) {
            Some(value) => field_value(field.kind(), value),
            None => damaged_value(),
        };
        fact(field.label(), field.kind(), value, None)
    });
    view! {
        <tr class="order-detail">
            <td colspan=columns>
                <dl class="facts">{facts.collect_view()}</dl>
            </td>
        </tr>
    }
}
