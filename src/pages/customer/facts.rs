use std::sync::Arc;

use leptos::either::Either;
use leptos::prelude::*;
use model::{Customer, CustomerField, mail_link, phone_link};

use crate::ui::{Icon, Time};

/// All twelve fields of a customer.
#[component]
pub fn Facts(customer: Arc<Customer>) -> impl IntoView {
    use CustomerField as F;
    let fact = |field: F, value: AnyView| {
        let value = if customer.unread.contains(&field) {
            view! {
                <span class="badge badge-warning">
                    <Icon name="warning"/>
                    "Could not be read"
                </span>
            }
            .into_any()
        } else {
            value
        };
        fact(field.label(), value, field == F::Description)
    };
    view! {
        <section class="facts-card" aria-label="Details">
            <dl class="facts">
                {fact(F::Company, text(&customer.company))}
                {fact(F::LastName, text(&customer.last_name))}
                {fact(F::FirstName, text(&customer.first_name))}
                {fact(F::Email, linked(&customer.email, mail_link(&customer.email)))}
                {fact(F::Phone, linked(&customer.phone, phone_link(&customer.phone)))}
                {fact(F::Status, customer.status.into_any())}
                {fact(F::CrmId, text(&customer.crm_id))}
                {fact(F::RefId, text(&customer.ref_id))}
                {self::fact("ID", customer.id.into_any(), false)}
                {fact(F::Archived, yes_no(customer.archived).into_any())}
                {fact(F::ArchivedOn, view! { <Time at=customer.archived_on/> }.into_any())}
                {fact(F::Description, text(&customer.description))}
            </dl>
        </section>
    }
}

/// The measure of the facts to come.
#[component]
pub fn FactsSkeleton() -> impl IntoView {
    let bone = || view! { <span class="bone"></span> };
    view! {
        <section class="facts-card skeleton" aria-hidden="true">
            <dl class="facts">
                {(0..11).map(|_| fact("\u{a0}", bone().into_any(), false)).collect_view()}
                {fact("\u{a0}", bone().into_any(), true)}
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

fn linked(text: &str, href: Option<String>) -> AnyView {
    if text.trim().is_empty() {
        return view! { <span class="none">"—"</span> }.into_any();
    }
    let text = text.to_owned();
    match href {
        Some(href) => Either::Left(view! { <a href=href>{text}</a> }),
        None => Either::Right(text),
    }
    .into_any()
}
