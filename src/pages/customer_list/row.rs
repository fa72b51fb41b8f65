use leptos::either::Either;
use leptos::prelude::*;
use model::{Customer, CustomerField, CustomerKind, OrderQuery, is_blank, mail_link};

use crate::desk::Desk;
use crate::pages::customer::{archived_badge, incomplete_badge, kind_icon};
use crate::route::Route;
use crate::ui::shown;

/// A customer's row. The first name that isn't empty is the link to its page.
pub fn row(customer: &Customer, desk: Desk) -> impl IntoView + use<> {
    let first_orders = OrderQuery::first(desk.api.max_limit());
    let href = desk.href(&Route::Customer(customer.id, first_orders, None));
    let names = [&customer.company, &customer.last_name, &customer.first_name];
    let linked = names.iter().position(|name| !is_blank(name));
    let link = |at: usize| (linked == Some(at)).then(|| href.clone());
    let nameless = linked.is_none().then(|| {
        view! { <a class="row-link" href=href.clone()>{customer.display_name()}</a> }
    });
    let class = match (customer.kind(), customer.archived) {
        (CustomerKind::Company, false) => "row-company",
        (CustomerKind::Company, true) => "row-company row-archived",
        (CustomerKind::Person, false) => "row-person",
        (CustomerKind::Person, true) => "row-person row-archived",
    };
    let unread = |field| customer.unread.contains(&field);
    let status = (!unread(CustomerField::Status)).then_some(customer.status);
    view! {
        <tr class=class>
            <td>
                <div class="cell-lead">
                    {kind_icon(customer.kind())}
                    {name(&customer.company, link(0))}
                    {nameless}
                    {incomplete_badge(&customer.unread_labels())}
                </div>
            </td>
            <td>{name(&customer.last_name, link(1))}</td>
            <td>{name(&customer.first_name, link(2))}</td>
            <td>{email(&customer.email)}</td>
            <td>{shown(&customer.phone)}</td>
            <td>{status}</td>
            <td>{archived_badge(customer.archived)}</td>
            <td>{shown(&customer.crm_id)}</td>
            <td>{shown(&customer.ref_id)}</td>
        </tr>
    }
}

fn name(text: &str, href: Option<String>) -> impl IntoView + use<> {
    let text = shown(text);
    match href {
        Some(href) => Either::Left(view! { <a class="row-link" href=href>{text}</a> }),
        None => Either::Right(text),
    }
}

fn email(text: &str) -> impl IntoView + use<> {
    let email = shown(text);
    match mail_link(text) {
        Some(href) => Either::Left(view! { <a class="cell-link" href=href>{email}</a> }),
        None => Either::Right(email),
    }
}
