use leptos::either::Either;
use leptos::prelude::*;
use model::{FieldKind, OrderStatus, Value, is_blank, mail_link, phone_link};

use crate::language::t;
use crate::ui::{Icon, Time, display_text};

/// The value of a field, drawn by its kind. An empty text and an unset time are "—".
pub fn field_value(kind: FieldKind, value: Value) -> AnyView {
    match value {
        Value::Text(text) => linked(text, link(kind, text)),
        Value::Number(number) => number.into_any(),
        Value::Flag(true) => t(texts::value_yes()).into_any(),
        Value::Flag(false) => t(texts::value_no()).into_any(),
        Value::Time(at) => view! { <Time at/> }.into_any(),
        Value::OrderStatus(status) => order_status(status).into_any(),
    }
}

/// Stands for the value of a field that could not be read.
pub fn damaged_value() -> AnyView {
    view! {
        <span class="badge badge-warning">
            <Icon name="warning"/>
            {t(texts::customer_damaged_value())}
        </span>
    }
    .into_any()
}

/// Returns the class that aligns the cells of a field in a table; empty for the usual side.
pub fn alignment(kind: FieldKind) -> &'static str {
    match kind {
        FieldKind::Count => "num",
        _ => "",
    }
}

fn link(kind: FieldKind, text: &str) -> Option<String> {
    match kind {
        FieldKind::Email => mail_link(text),
        FieldKind::Phone => phone_link(text),
        _ => None,
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

/// A word and a shape: a colour alone tells nothing to users who cannot tell colours apart.
fn order_status(status: OrderStatus) -> impl IntoView {
    let icon = match status {
        OrderStatus::Draft => Some("draft"),
        OrderStatus::Submitted => Some("submitted"),
        OrderStatus::Revoked => Some("revoked"),
        OrderStatus::Other(_) => None,
    };
    let class = format!("order-status {}", status_class(Some(status)));
    view! {
        <span class=class>
            {icon.map(|name| view! { <Icon name/> })}
            {t(status.label())}
        </span>
    }
}

/// Returns the class that gives a status its colour; none is any that the API does not document.
pub fn status_class(status: Option<OrderStatus>) -> &'static str {
    match status {
        Some(OrderStatus::Draft) => "status-draft",
        Some(OrderStatus::Submitted) => "status-submitted",
        Some(OrderStatus::Revoked) => "status-revoked",
        Some(OrderStatus::Other(_)) | None => "status-other",
    }
}
