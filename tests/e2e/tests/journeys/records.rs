//! Records and addresses that several themes speak of.

use std::collections::BTreeMap;

use e2e::{Value, json};

/// The API's path of the list.
pub const CUSTOMERS: &str = "/v1.0/customers";

/// The dev API's customer with orders of every status, some of number 0 and some not submitted.
pub const WITH_ORDERS: u64 = 1;

/// The dev API's customer with 250 orders.
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

/// The addresses to which the rows of these customers must lead.
pub fn customer_links(customers: &[Value]) -> Vec<String> {
    let link = |customer: &Value| format!("/customers/{}", customer["_id"]);
    customers.iter().map(link).collect()
}

/// What stands under the header ID for these orders.
pub fn order_ids(orders: &[Value]) -> Vec<String> {
    let id = |order: &Value| order["_id"].to_string();
    orders.iter().map(id).collect()
}

/// A query as the log tells it.
pub fn query(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    let owned = |&(key, value): &(&str, &str)| (key.to_owned(), value.to_owned());
    pairs.iter().map(owned).collect()
}

/// The keys of a JSON object, sorted.
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

/// A customer as the API tells it, for made-up answers.
pub fn customer(id: u64, company: &str) -> Value {
    json!({
        "_id": id, "name": "", "lastname": "", "companyname": company, "email": "", "phone": "",
        "description": "", "status": 0, "archived": false, "archivationdate": 0,
        "crmid": "", "refid": ""
    })
}

/// An order as the API tells it, with a value of its own in every field that can be told apart.
pub fn order(id: u64) -> Value {
    json!({
        "_id": id, "number": 4711, "status": 1, "quantity": 23, "activationlimit": 57,
        "date": 1_527_501_148, "submitdate": 0, "description": "Ten seats for the lab",
        "activationbirthdate": 1_538_463_338, "activationdeathdate": 0, "archivationdate": 0,
        "archived": false, "canoverwritecontainer": false, "customerrequired": true,
        "isdemo": false, "type": 6, "crmid": "CRM-order-31", "refid": "REF-order-32"
    })
}
