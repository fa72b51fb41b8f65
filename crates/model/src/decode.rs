//! Reading the API's answers. Fields arrive and change over time, so a field that is missing or of
//! another type is a defect of that one row, never of the page, and unknown fields are passed over.

use crate::json::Json;
use crate::{Customer, CustomerField, Order, OrderField, OrderStatus, Page, UnixTime, Window};

/// Why an answer could not be read: a sentence for the administrator's report to the station.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable(pub String);

/// Reads `{"customers": […]}` (`api.txt`, "Get a list of customers") as the answer to `window`.
///
/// # Errors
/// When the text is no JSON, or holds no array `customers`.
pub fn decode_customers(text: &str, window: Window) -> Result<Page<Customer>, Unreadable> {
    let rows = rows(text, "customers", customer)?;
    Ok(Page::of(window, rows, |customer| customer.id))
}

/// Reads `{"customer": {…}}` (`api.txt`, "Get a customer by ID", "Create", "Change").
///
/// # Errors
/// When the text is no JSON, or holds no object `customer` with an `_id`.
pub fn decode_customer(text: &str) -> Result<Customer, Unreadable> {
    customer(member(&read(text)?, "customer")?)
        .ok_or_else(|| Unreadable("the customer has no readable _id".into()))
}

/// Reads `{"orders": […]}` (`api.txt`, "Get a list of customer orders") as the answer to `window`.
///
/// # Errors
/// When the text is no JSON, or holds no array `orders`.
pub fn decode_orders(text: &str, window: Window) -> Result<Page<Order>, Unreadable> {
    let rows = rows(text, "orders", order)?;
    Ok(Page::of(window, rows, |order| order.id))
}

/// Reads the token of `{"token": "…", "expiresin": 3600}`, the assumed answer to a login.
///
/// # Errors
/// When the text is no JSON, or holds no text `token`.
pub fn decode_login(text: &str) -> Result<String, Unreadable> {
    let answer = read(text)?;
    let token = member(&answer, "token")?.as_text();
    let token = token.filter(|token| !token.is_empty());
    token
        .map(str::to_owned)
        .ok_or_else(|| Unreadable("the token is not a text".into()))
}

fn customer(value: &Json) -> Option<Customer> {
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

fn order(value: &Json) -> Option<Order> {
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
    object: &'a Json<'a>,
    unread: Vec<F>,
}

impl<'a, F> Row<'a, F> {
    fn of(value: &'a Json<'a>) -> Option<Self> {
        Some(Self {
            object: value.members().map(|_| value)?,
            unread: Vec::new(),
        })
    }

    fn id(&self) -> Option<i64> {
        self.object.get("_id")?.as_integer()
    }

    fn text(&mut self, name: &str, field: F) -> String {
        self.read(name, field, |value| value.as_text().map(str::to_owned))
    }

    fn integer(&mut self, name: &str, field: F) -> i64 {
        self.read(name, field, |value| value.as_integer())
    }

    fn boolean(&mut self, name: &str, field: F) -> bool {
        self.read(name, field, |value| value.as_boolean())
    }

    fn time(&mut self, name: &str, field: F) -> UnixTime {
        UnixTime(self.integer(name, field))
    }

    fn read<T: Default>(&mut self, name: &str, field: F, read: impl Fn(&Json) -> Option<T>) -> T {
        self.object.get(name).and_then(read).unwrap_or_else(|| {
            self.unread.push(field);
            T::default()
        })
    }
}

fn rows<T>(
    text: &str,
    name: &str,
    row: fn(&Json) -> Option<T>,
) -> Result<Vec<Option<T>>, Unreadable> {
    let answer = read(text)?;
    let rows = member(&answer, name)?.as_list();
    let rows = rows.ok_or_else(|| Unreadable(format!("\"{name}\" is not a list")))?;
    Ok(rows.iter().map(row).collect())
}

fn read(text: &str) -> Result<Json<'_>, Unreadable> {
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
