use std::sync::Arc;

use leptos::either::Either;
use leptos::prelude::*;
use model::{Customer, CustomerField, CustomerId, is_blank, mail_link, phone_link};

use crate::ui::{Icon, Time, display_text};

/// The fields in the order of the screen; the ID stands among them.
const FIELDS: [CustomerField; 11] = [
    CustomerField::Company,
    CustomerField::LastName,
    CustomerField::FirstName,
    CustomerField::Email,
    CustomerField::Phone,
    CustomerField::Status,
    CustomerField::CrmId,
    CustomerField::RefId,
    CustomerField::Archived,
    CustomerField::ArchivedOn,
    CustomerField::Description,
];

/// All twelve fields of a customer; their names alone while it is awaited.
#[component]
pub fn Facts(id: CustomerId, customer: Option<Arc<Customer>>) -> impl IntoView {
    let of_field = |field: CustomerField| {
        let value = match &customer {
            Some(customer) => value(customer, field),
            None => view! { <span class="bone-line">"\u{a0}"</span> }.into_any(),
        };
        fact(field.label(), value, field == CustomerField::Description).into_any()
    };
    view! {
        <section class="facts-card" aria-label="Details">
            <dl class="facts">
                {fact("ID", id.into_any(), false)} {FIELDS.map(of_field).collect_view()}
            </dl>
        </section>
    }
}

/// A term with its value.
pub fn fact(label: &'static str, value: AnyView, wide: bool) -> impl IntoView {
    view! {
        <div class=if wide { "fact fact-wide" } else { "fact" }>
            <dt>{label}</dt>
            <dd>{value}</dd>
        </div>
    }
}

/// A text, or "—" where there is none.
pub fn text(text: &str) -> AnyView {
    linked(text, None)
}

/// A word for a yes or no of the API.
pub fn yes_no(value: bool) -> &'static str {
    if value { "Yes" } else { "No" }
}

fn value(customer: &Customer, field: CustomerField) -> AnyView {
    use CustomerField as F;
    if customer.unread.contains(&field) {
        return unread().into_any();
    }
    match field {
        F::Id => customer.id.into_any(),
        F::Company => text(&customer.company),
        F::LastName => text(&customer.last_name),
        F::FirstName => text(&customer.first_name),
        F::Email => linked(&customer.email, mail_link(&customer.email)),
        F::Phone => linked(&customer.phone, phone_link(&customer.phone)),
        F::Status => customer.status.into_any(),
        F::CrmId => text(&customer.crm_id),
        F::RefId => text(&customer.ref_id),
        F::Archived => yes_no(customer.archived).into_any(),
        F::ArchivedOn => view! { <Time at=customer.archived_on/> }.into_any(),
        F::Description => text(&customer.description),
    }
}

fn unread() -> impl IntoView {
    view! {
        <span class="badge badge-warning">
            <Icon name="warning"/>
            "Could not be read"
        </span>
    }
}

fn linked(text: &str, href: Option<String>) -> AnyView {
    if is_blank(text) {
        return view! { <span class="none">"—"</span> }.into_any();
    }
    let text = display_text(text);
    match href {
        Some(href) => Either::Left(view! { <a href=href>{text}</a> }),
        None => Either::Right(text),
    }
    .into_any()
}
