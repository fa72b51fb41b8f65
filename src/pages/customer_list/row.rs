use leptos::either::Either;
use leptos::prelude::*;
use model::{Customer, CustomerField, CustomerKind, OrderQuery, is_blank, mail_link};

use crate::desk::Desk;
use crate::pages::customer::{archived_badge, incomplete_badge, kind_icon};
use crate::route::Route;
use crate::ui::shown;

/// How the text of a field is shown.
pub type Show<'a> = &'a dyn Fn(&str, CustomerField) -> AnyView;

/// As it is, made safe to look at.
pub fn plain(text: &str, _: CustomerField) -> AnyView {
    shown(text).into_any()
}

/// A customer's row. The first name that isn't empty is the link to its page. `index` counts it
/// among all rows, with the header as the first, where not all of them are on the page.
pub fn row(customer: &Customer, desk: Desk, index: Option<usize>, show: Show) -> AnyView {
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
        <tr class=class aria-rowindex=index>
            <td>
                <div class="cell-lead">
                    {kind_icon(customer.kind())}
                    {name(show(&customer.company, CustomerField::Company), link(0))}
                    {nameless}
                    {incomplete_badge(&customer.unread_labels())}
                </div>
            </td>
            <td>{name(show(&customer.last_name, CustomerField::LastName), link(1))}</td>
            <td>{name(show(&customer.first_name, CustomerField::FirstName), link(2))}</td>
            <td>{email(&customer.email, show)}</td>
            <td>{show(&customer.phone, CustomerField::Phone)}</td>
            <td>{status}</td>
            <td>{archived_badge(customer.archived)}</td>
            <td>{show(&customer.crm_id, CustomerField::CrmId)}</td>
            <td>{show(&customer.ref_id, CustomerField::RefId)}</td>
        </tr>
    }
    .into_any()
}

fn name(text: AnyView, href: Option<String>) -> impl IntoView + use<> {
    match href {
        Some(href) => Either::Left(view! { <a class="row-link" href=href>{text}</a> }),
        None => Either::Right(text),
    }
}

fn email(text: &str, show: Show) -> impl IntoView + use<> {
    let email = show(text, CustomerField::Email);
    match mail_link(text) {
        Some(href) => Either::Left(view! { <a class="cell-link" href=href>{email}</a> }),
        None => Either::Right(email),
    }
}
