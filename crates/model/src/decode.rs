//! Reading the API's answers. Fields arrive and change over time, so a field that is missing or of
//! another type is a defect of that one row, never of the page, and unknown fields are passed over.

use serde_json::{Map, Value};

use crate::{Customer, CustomerField, Order, OrderField, OrderStatus, Page, UnixTime, Window};

/// Why an answer could not be read: a sentence for the administrator's report to the station.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable(pub String);

/// Reads `{"customers": […]}` (`api.txt`, "Get a list of customers") as the answer to `window`.
///
/// # Errors
/// When the text is no JSON, or holds no array `customers`.
pub fn decode_customers(text: &str, window: Window) -> Result<Page<Customer>, Unreadable> {
    let rows = array(text, "customers")?;
    let rows = rows.iter().map(customer).collect();
    Ok(Page::of(window, rows, |customer| customer.id))
}

/// Reads `{"customer": {…}}` (`api.txt`, "Get a customer by ID", "Create", "Change").
///
/// # Errors
/// When the text is no JSON, or holds no object `customer` with an `_id`.
pub fn decode_customer(text: &str) -> Result<Customer, Unreadable> {
    customer(&member(text, "customer")?)
        .ok_or_else(|| Unreadable("the customer has no readable _id".into()))
}

/// Reads `{"orders": […]}` (`api.txt`, "Get a list of customer orders") as the answer to `window`.
///
/// # Errors
/// When the text is no JSON, or holds no array `orders`.
pub fn decode_orders(text: &str, window: Window) -> Result<Page<Order>, Unreadable> {
    let rows = array(text, "orders")?;
    let rows = rows.iter().map(order).collect();
    Ok(Page::of(window, rows, |order| order.id))
}

/// Reads the token of `{"token": "…", "expiresin": 3600}`, the assumed answer to a login.
///
/// # Errors
/// When the text is no JSON, or holds no text `token`.
pub fn decode_login(text: &str) -> Result<String, Unreadable> {
    match member(text, "token")? {
        Value::String(token) if !token.is_empty() => Ok(token),
        _ => Err(Unreadable("the token is not a text".into())),
    }
}

fn customer(value: &Value) -> Option<Customer> {
    use CustomerField as F;
    let mut row = Row::of(value)?;
    Some(Customer {
        id: row.id()?,
        company: row.text("companyname", F::Company),
        first_name: row.text("name", F::FirstName),
        last_name: row.text("lastname", F::LastName),
        email: row.text("email", F::Email),
        phone: row.text("phone", F::Phone),
        description: row.text("description", F::Description),
        status: row.integer("status", F::Status),
        archived: row.boolean("archived", F::Archived),
        archived_on: row.time("archivationdate", F::ArchivedOn),
        crm_id: row.text("crmid", F::CrmId),
        ref_id: row.text("refid", F::RefId),
        unread: row.unread,
    })
}

fn order(value: &Value) -> Option<Order> {
    use OrderField as F;
    let mut row = Row::of(value)?;
    Some(Order {
        id: row.id()?,
        number: row.integer("number", F::Number),
        status: OrderStatus::from_number(row.integer("status", F::Status)),
        quantity: row.integer("quantity", F::Quantity),
        activation_limit: row.integer("activationlimit", F::ActivationLimit),
        created: row.time("date", F::Created),
        submitted: row.time("submitdate", F::Submitted),
        description: row.text("description", F::Description),
        order_type: row.integer("type", F::Type),
        activation_from: row.time("activationbirthdate", F::ActivationFrom),
        activation_until: row.time("activationdeathdate", F::ActivationUntil),
        archived: row.boolean("archived", F::Archived),
        archived_on: row.time("archivationdate", F::ArchivedOn),
        can_overwrite_container: row.boolean("canoverwritecontainer", F::CanOverwriteContainer),
        customer_required: row.boolean("customerrequired", F::CustomerRequired),
        demo: row.boolean("isdemo", F::Demo),
        crm_id: row.text("crmid", F::CrmId),
        ref_id: row.text("refid", F::RefId),
        unread: row.unread,
    })
}

/// One object being read, noting the fields of it that could not be.
struct Row<'a, F> {
    object: &'a Map<String, Value>,
    unread: Vec<F>,
}

impl<'a, F> Row<'a, F> {
    fn of(value: &'a Value) -> Option<Self> {
        Some(Self {
            object: value.as_object()?,
            unread: Vec::new(),
        })
    }

    fn id(&self) -> Option<i64> {
        self.object.get("_id")?.as_i64()
    }

    fn text(&mut self, name: &str, field: F) -> String {
        self.read(name, field, |value| value.as_str().map(str::to_owned))
    }

    fn integer(&mut self, name: &str, field: F) -> i64 {
        self.read(name, field, Value::as_i64)
    }

    fn boolean(&mut self, name: &str, field: F) -> bool {
        self.read(name, field, Value::as_bool)
    }

    fn time(&mut self, name: &str, field: F) -> UnixTime {
        UnixTime(self.integer(name, field))
    }

    fn read<T: Default>(&mut self, name: &str, field: F, read: impl Fn(&Value) -> Option<T>) -> T {
        self.object.get(name).and_then(read).unwrap_or_else(|| {
            self.unread.push(field);
            T::default()
        })
    }
}

fn array(text: &str, name: &str) -> Result<Vec<Value>, Unreadable> {
    match member(text, name)? {
        Value::Array(rows) => Ok(rows),
        _ => Err(Unreadable(format!("\"{name}\" is not a list"))),
    }
}

fn member(text: &str, name: &str) -> Result<Value, Unreadable> {
    let value: Value =
        serde_json::from_str(text).map_err(|error| Unreadable(format!("not JSON: {error}")))?;
    match value {
        Value::Object(mut object) => object
            .remove(name)
            .ok_or_else(|| Unreadable(format!("\"{name}\" is missing"))),
        _ => Err(Unreadable("not a JSON object".into())),
    }
}
