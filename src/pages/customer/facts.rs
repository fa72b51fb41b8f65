use std::sync::Arc;

use leptos::prelude::*;
use model::{Customer, CustomerField, CustomerId, FieldKind, FormSection, Value};
use texts::Message;

use super::field_value::{damaged_value, field_value};
use crate::api::status_names;
use crate::language::t;
use crate::pages::shared::copy_field;

/// All fields of a customer, the names and ways to reach it first; their labels alone while the
/// customer is loading.
#[component]
pub fn Facts(id: CustomerId, customer: Option<Arc<Customer>>) -> impl IntoView {
    let fact = |field: CustomerField| {
        let value = match &customer {
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
        let customer = customer.as_deref();
        let copy = customer.and_then(|customer| copy_field(customer, field));
        fact(field.label(), field.kind(), value, copy)
    };
    let (contact, mut others): (Vec<_>, Vec<_>) = CustomerField::ALL
        .into_iter()
        .partition(|field| is_contact(*field));
    others.sort_by_key(|field| fact_rank(field.kind()));
    let contact = contact.into_iter().map(&fact).collect_view();
    let others = others.into_iter().map(&fact).collect_view();
    view! {
        <section class="facts-card" aria-label=t(texts::customer_details())>
            <dl class="facts facts-contact">{contact}</dl>
            <dl class="facts facts-others">{others}</dl>
        </section>
    }
}

/// Whether a field is one that a caller needs: a name, or a way to reach the customer.
fn is_contact(field: CustomerField) -> bool {
    let section = field.section();
    matches!(section, Some(FormSection::Name | FormSection::Contact))
        && field.kind() != FieldKind::Area
}

/// A term with its value and the button that copies it. A text in several lines takes the whole width.
pub fn fact(label: Message, kind: FieldKind, value: AnyView, copy: Option<AnyView>) -> AnyView {
    let class = match kind {
        FieldKind::Area => "fact fact-wide",
        FieldKind::Email | FieldKind::Phone => "fact fact-reach",
        _ => "fact",
    };
    view! {
        <div class=class>
            <dt>{t(label)}</dt>
            <dd>
                // A translated name or number is a wrong one, and its language is unknown.
                <span class="fact-value" translate="no" lang="">{value}</span>
                {copy}
            </dd>
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
