use std::sync::Arc;

use leptos::prelude::*;
use model::{Customer, CustomerField, CustomerId, FieldKind, Value};
use texts::Message;

use super::field_value::{damaged_value, field_value};
use crate::api::status_names;
use crate::language::t;

/// All fields of a customer; their labels alone while the customer is loading.
#[component]
pub fn Facts(id: CustomerId, customer: Option<Arc<Customer>>) -> impl IntoView {
    let value = |field: CustomerField| match &customer {
        None if field == CustomerField::Id => id.into_any(),
        None => view! { <span class="bone-line">"\u{a0}"</span> }.into_any(),
        Some(customer) => match customer.read_value(field) {
            Some(Value::Number(status)) if field == CustomerField::Status => {
                t(status_names().shown(status)).into_any()
            }
            Some(value) => field_value(field.kind(), value),
            None => damaged_value(),
        },
    };
    let mut fields = CustomerField::ALL;
    fields.sort_by_key(|field| fact_rank(field.kind()));
    let facts = fields.map(|field| fact(field.label(), field.kind(), value(field)));
    view! {
        <section class="facts-card" aria-label=t(texts::customer_details())>
            <dl class="facts">{facts.into_iter().collect_view()}</dl>
        </section>
    }
}

/// A term with its value. A text in several lines takes the whole width.
pub fn fact(label: Message, kind: FieldKind, value: AnyView) -> AnyView {
    let class = match kind {
        FieldKind::Area => "fact fact-wide",
        _ => "fact",
    };
    view! {
        <div class=class>
            <dt>{t(label)}</dt>
            // A translated name or number is a wrong one, and its language is unknown.
            <dd translate="no" lang="">{value}</dd>
        </div>
    }
    .into_any()
}

/// Returns the rank of a kind among the facts. Names and numbers come first, then flags and times;
/// the texts that take the whole width come last, so that they leave no gap between the others.
pub fn fact_rank(kind: FieldKind) -> u8 {
    match kind {
        FieldKind::Area => 2,
        FieldKind::Flag | FieldKind::Time => 1,
        _ => 0,
    }
}
