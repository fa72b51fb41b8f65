//! Decoding of the API's answers. A field that is missing or has another type is a defect of its
//! row alone, and unknown fields are skipped: the API adds fields over time (docs/api.md,
//! "Field defects").

use texts::Message;

use super::error_body::holds_error;
use super::json::Json;
use crate::{Customer, CustomerField, FieldKind, Order, OrderField, Page, Storage, Value, Window};

/// The reason why an answer could not be read: a sentence for a report to the server's operator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable(pub Message);

/// Reads `{"customers": […]}` as the answer to `window` (docs/api.md, "List of customers"). `null`,
/// `{}` and `[]` in place of the list or the object are an empty list.
///
/// # Errors
/// The body is not JSON, has no list `customers`, or holds an error.
pub fn decode_customers(
    body: &(impl AsRef<[u8]> + ?Sized),
    window: Window,
) -> Result<Page<Customer>, Unreadable> {
    let rows = rows(body.as_ref(), "customers", customer)?;
    Ok(Page::of(window, rows, |customer| customer.id))
}

/// Reads `{"customer": {…}}` (docs/api.md, "Calls").
///
/// # Errors
/// The body is not JSON, has no object `customer` with an `_id`, or holds an error.
pub fn decode_customer(body: &(impl AsRef<[u8]> + ?Sized)) -> Result<Customer, Unreadable> {
    let answer = parse(body.as_ref())?;
    let Some(record) = member(&answer, "customer")? else {
        return Err(Unreadable(texts::unreadable_no_customer()));
    };
    customer(record).ok_or_else(|| Unreadable(texts::unreadable_no_id()))
}

/// Whether the answer to a read of one customer says that there is none: `null`, `{}` or `[]` in
/// place of the object or the record.
pub fn answers_no_customer(body: &(impl AsRef<[u8]> + ?Sized)) -> bool {
    let answer = parse(body.as_ref());
    answer.is_ok_and(|answer| matches!(member(&answer, "customer"), Ok(None)))
}

/// Reads `{"orders": […]}` as the answer to `window` (docs/api.md, "Orders of a customer"), as
/// [`decode_customers`] does.
///
/// # Errors
/// The body is not JSON, has no list `orders`, or holds an error.
pub fn decode_orders(
    body: &(impl AsRef<[u8]> + ?Sized),
    window: Window,
) -> Result<Page<Order>, Unreadable> {
    let rows = rows(body.as_ref(), "orders", order)?;
    Ok(Page::of(window, rows, |order| order.id))
}

/// Reads the token of `{"token": "…", "expiresin": 3600}` (docs/api.md, "Signing in").
///
/// # Errors
/// The body is not JSON, has no text `token`, holds an error, or the token is empty.
pub fn decode_login(body: &(impl AsRef<[u8]> + ?Sized)) -> Result<String, Unreadable> {
    let answer = parse(body.as_ref())?;
    let token = member(&answer, "token")?.and_then(Json::as_text);
    let token = token.filter(|token| !token.is_empty());
    token
        .map(str::to_owned)
        .ok_or_else(|| Unreadable(texts::unreadable_token()))
}

/// Returns none where `row` is not an object with an `_id`.
fn customer(row: &Json) -> Option<Customer> {
    row.members()?;
    let mut customer = Customer::default();
    for field in CustomerField::ALL {
        match value(row, field.read_key(), field.kind()) {
            Some(value) => customer.set(field, value),
            None => customer.damaged_fields.push(field),
        }
    }
    (!customer.damaged_fields.contains(&CustomerField::Id)).then_some(customer)
}

/// Returns none where `row` is not an object with an `_id`.
fn order(row: &Json) -> Option<Order> {
    row.members()?;
    let mut order = Order::default();
    for field in OrderField::ALL {
        match value(row, field.read_key(), field.kind()) {
            Some(value) => order.set(field, value),
            None => order.damaged_fields.push(field),
        }
    }
    (!order.damaged_fields.contains(&OrderField::Id)).then_some(order)
}

/// Returns the member `key` of `row`; none where it is missing or has another type than `kind`.
fn value<'a>(row: &'a Json, key: &str, kind: FieldKind) -> Option<Value<'a>> {
    let value = row.get(key)?;
    match kind.storage() {
        Storage::Text => value.as_text().map(Value::Text),
        Storage::Number => value
            .as_integer()
            .map(|number| Value::of_number(kind, number)),
        Storage::Flag => value.as_boolean().map(Value::Flag),
    }
}

fn rows<T>(
    body: &[u8],
    name: &str,
    row: fn(&Json) -> Option<T>,
) -> Result<Vec<Option<T>>, Unreadable> {
    let answer = parse(body)?;
    let Some(rows) = member(&answer, name)? else {
        return Ok(Vec::new());
    };
    let rows = rows.as_list();
    let rows = rows.ok_or_else(|| Unreadable(texts::unreadable_no_list(name)))?;
    Ok(rows.iter().map(row).collect())
}

/// Reads an answer that holds no error.
fn parse(body: &[u8]) -> Result<Json<'_>, Unreadable> {
    let answer =
        Json::parse(body).map_err(|error| Unreadable(texts::unreadable_syntax(error.message())))?;
    if holds_error(&answer) {
        return Err(Unreadable(texts::unreadable_error()));
    }
    Ok(answer)
}

/// Returns a member; none where it, or the whole answer, is `null`, `{}` or `[]`.
fn member<'a>(answer: &'a Json<'a>, name: &str) -> Result<Option<&'a Json<'a>>, Unreadable> {
    if answer.is_nothing() {
        return Ok(None);
    }
    if answer.members().is_none() {
        return Err(Unreadable(texts::unreadable_no_object()));
    }
    let value = answer.get(name);
    let value = value.ok_or_else(|| Unreadable(texts::unreadable_missing(name)))?;
    Ok(Some(value).filter(|value| !value.is_nothing()))
}
