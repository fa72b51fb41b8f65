//! Records and paths that several modules use.

use std::collections::BTreeMap;

use e2e::{Value, json};

/// The path of the list in the API.
pub const CUSTOMERS: &str = "/v1.0/customers";

/// The customer of the dev API with orders of every status, some with number 0, some not submitted.
pub const WITH_ORDERS: u64 = 1;

/// The customer of the dev API with 250 orders.
pub const WITH_250_ORDERS: u64 = 10;

/// The ten keys of a write, sorted.
pub const WRITE_KEYS: [&str; 10] = [
    "archived",
    "crmId",
    "customerCompanyName",
    "customerDescription",
    "customerEmail",
    "customerLastName",
    "customerName",
    "customerPhone",
    "customerStatus",
    "refId",
];

/// Returns the links of the rows of these customers.
pub fn customer_links(customers: &[Value]) -> Vec<String> {
    let link = |customer: &Value| format!("/customers/{}", customer["_id"]);
    customers.iter().map(link).collect()
}

/// Returns the cells of the column ID for these orders.
pub fn order_ids(orders: &[Value]) -> Vec<String> {
    let id = |order: &Value| order["_id"].to_string();
    orders.iter().map(id).collect()
}

/// Returns a query as the log of the proxy holds it.
pub fn query(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    let owned = |&(key, value): &(&str, &str)| (key.to_owned(), value.to_owned());
    pairs.iter().map(owned).collect()
}

/// Returns the keys of a JSON object, sorted.
pub fn keys(object: &Value) -> Vec<&str> {
    let mut keys: Vec<_> = object
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    keys.sort_unstable();
    keys
}

/// Returns a customer as the API sends it.
pub fn customer(id: u64, company: &str) -> Value {
    json!({
        "_id": id, "name": "", "lastname": "", "companyname": company, "email": "", "phone": "",
        "description": "", "status": 0, "archived": false, "archivationdate": 0,
        "crmid": "", "refid": ""
    })
}

/// Returns an order as the API sends it, with distinct values where possible.
pub fn order(id: u64) -> Value {
    json!({
        "_id": id, "number": 4711, "status": 1, "quantity": 23, "activationlimit": 57,
        "date": 1_527_501_148, "submitdate": 0, "description": "Ten seats for the lab",
        "activationbirthdate": 1_538_463_338, "activationdeathdate": 0, "archivationdate": 0,
        "archived": false, "canoverwritecontainer": false, "customerrequired": true,
        "isdemo": false, "type": 6, "crmid": "CRM-order-31", "refid": "REF-order-32"
    })
}
