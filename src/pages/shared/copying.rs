use leptos::prelude::*;
use model::{Customer, CustomerField, CustomerId, Value, is_blank};
use texts::Message;

use crate::context::AppContext;
use crate::router::Route;
use crate::ui::CopyButton;

/// Returns the button that copies the value of a field. None where there is nothing to copy, and for
/// a field that is read rather than passed on.
pub fn copy_field(customer: &Customer, field: CustomerField) -> Option<AnyView> {
    let label = copy_label(field)?;
    let text = match customer.read_value(field)? {
        Value::Text(text) if !is_blank(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    Some(view! { <CopyButton label text=Signal::stored(text)/> }.into_any())
}

/// Returns the button that copies the URL of a customer's page, with the orders as the page shows them.
pub fn copy_link(app: AppContext, id: CustomerId) -> AnyView {
    let url = Signal::derive(move || {
        let route = match app.route.get() {
            route @ Route::Customer(of, ..) if of == id => route,
            _ => app.customer(id),
        };
        location().origin().unwrap_or_default() + &app.href(&route)
    });
    view! { <CopyButton label=texts::copy_link() text=url icon="link"/> }.into_any()
}

fn copy_label(field: CustomerField) -> Option<Message> {
    match field {
        CustomerField::Email => Some(texts::copy_email()),
        CustomerField::Phone => Some(texts::copy_phone()),
        CustomerField::Id => Some(texts::copy_id()),
        CustomerField::CrmId => Some(texts::copy_crm_id()),
        CustomerField::RefId => Some(texts::copy_ref_id()),
        _ => None,
    }
}
