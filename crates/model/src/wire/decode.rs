//! Decoding of the API's answers. A field that is missing or has another type is a defect of its
//! row alone, and unknown fields are skipped: the API adds fields over time (docs/api.md,
//! "Field defects").

use super::json::Json;
use crate::{Customer, CustomerField, FieldKind, Order, OrderField, Page, Storage, Value, Window};

/// The reason why an answer could not be read: a sentence for a report to the server's operator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable(pub String);

/// Reads `{"customers": […]}` as the answer to `window` (docs/api.md, "List of customers").
///
/// # Errors
/// The text is not JSON, or has no list `customers`.
pub fn decode_customers(text: &str, window: Window) -> Result<Page<Customer>, Unreadable> {
    let rows = rows(text, "customers", customer)?;
    Ok(Page::of(window, rows, |customer| customer.id))
}

/// Reads `{"customer": {…}}` (docs/api.md, "Calls").
///
/// # Errors
/// The text is not JSON, or has no object `customer` with an `_id`.
pub fn decode_customer(text: &str) -> Result<Customer, Unreadable> {
    customer(member(&parse(text)?, "customer")?)
        .ok_or_else(|| Unreadable("the customer has no readable _id".into()))
}

/// Reads `{"orders": […]}` as the answer to `window` (docs/api.md, "Orders of a customer").
///
/// # Errors
/// The text is not JSON, or has no list `orders`.
pub fn decode_orders(text: &str, window: Window) -> Result<Page<Order>, Unreadable> {
    let rows = rows(text, "orders", order)?;
    Ok(Page::of(window, rows, |order| order.id))
}

/// Reads the token of `{"token": "…", "expiresin": 3600}` (docs/api.md, "Signing in").
///
/// # Errors
/// The text is not JSON, or has no text `token`, or the token is empty.
pub fn decode_login(text: &str) -> Result<String, Unreadable> {
    let answer = parse(text)?;
    let token = member(&answer, "token")?.as_text();
    let token = token.filter(|token| !token.is_empty());
    token
        .map(str::to_owned)
        .ok_or_else(|| Unreadable("the token is not a text".into()))
}

/// Returns none where `row` is not an object with an `_id`.
fn customer(row: &Json) -> Option<Customer> {
    row.members()?;
    let mut customer = Customer::default();
    for field in CustomerField::ALL {
        match value(row, field.read_key(), field.kind()) {
            Some(value) => customer.set(field, value),
            None => customer.unread.push(field),
        }
    }
    (!customer.unread.contains(&CustomerField::Id)).then_some(customer)
}

/// Returns none where `row` is not an object with an `_id`.
fn order(row: &Json) -> Option<Order> {
    row.members()?;
    let mut order = Order::default();
    for field in OrderField::ALL {
        match value(row, field.read_key(), field.kind()) {
            Some(value) => order.set(field, value),
            None => order.unread.push(field),
        }
    }
    (!order.unread.contains(&OrderField::Id)).then_some(order)
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
    text: &str,
    name: &str,
    row: fn(&Json) -> Option<T>,
) -> Result<Vec<Option<T>>, Unreadable> {
    let answer = parse(text)?;
    let rows = member(&answer, name)?.as_list();
    let rows = rows.ok_or_else(|| Unreadable(format!("\"{name}\" is not a list")))?;
    Ok(rows.iter().map(row).collect())
}

fn parse(text: &str) -> Result<Json<'_>, Unreadable> {
    Json::parse(text).map_err(|error| Unreadable(format!("not JSON: {error}")))
}

fn member<'a>(answer: &'a Json<'a>, name: &str) -> Result<&'a Json<'a>, Unreadable> {
    if answer.members().is_none() {
        return Err(Unreadable("not a JSON object".into()));
    }
    answer
        .get(name)
        .ok_or_else(|| Unreadable(format!("\"{name}\" is missing")))
}
