//! The sample records that the API publishes, and the bodies that carry them.

use model::{Customer, CustomerField};
use serde_json::{Value, json};

/// Returns a company with a contact person.
pub fn google() -> Value {
    whole(json!({
        "_id": 8, "description": "test", "email": "cust@gmail.com", "name": "My first name",
        "lastname": "My last name", "companyname": "Google", "phone": "123-12-12", "status": 0,
        "archived": false, "archivationdate": 0, "crmid": "", "refid": ""
    }))
}

/// Returns a person.
pub fn peter() -> Value {
    whole(json!({
        "_id": 4, "archivationdate": 0, "archived": false, "companyname": "", "description": "",
        "email": "mail@gmail.com", "lastname": "", "name": "Peter", "phone": "8", "status": 1,
        "crmid": "", "refid": ""
    }))
}

/// Adds the fields of the table that a published sample has not got, with their defaults.
fn whole(mut customer: Value) -> Value {
    let default = Customer::default();
    for field in CustomerField::ALL {
        let value = json!(default.value(field));
        let fields = customer.as_object_mut().unwrap();
        fields.entry(field.read_key()).or_insert(value);
    }
    customer
}

/// Returns a draft order.
pub fn draft() -> Value {
    json!({
        "_id": 10016, "activationbirthdate": 0, "activationdeathdate": 0, "activationlimit": 7,
        "archivationdate": 0, "archived": false, "canoverwritecontainer": false,
        "customerrequired": true, "date": 1_527_501_148, "description": "With client",
        "isdemo": false, "number": 0, "quantity": 2, "status": 0, "submitdate": 0, "type": 0,
        "crmid": "", "refid": ""
    })
}

/// Returns a submitted order without a date of submission, as the API sends it (docs/api.md).
pub fn submitted() -> Value {
    json!({
        "_id": 10096, "activationbirthdate": 1_538_463_338, "activationdeathdate": 0,
        "activationlimit": 1, "archivationdate": 0, "archived": false,
        "canoverwritecontainer": false, "customerrequired": true, "date": 1_538_463_338,
        "description": "test bugs in sn activation number", "isdemo": false, "number": 0,
        "quantity": 10, "status": 1, "submitdate": 0, "type": 0, "crmid": "", "refid": ""
    })
}

/// Returns a record with some fields changed; `null` removes a field.
pub fn with(mut record: Value, changes: Value) -> Value {
    let fields = record.as_object_mut().unwrap();
    for (name, value) in changes.as_object().unwrap() {
        if value.is_null() {
            fields.remove(name);
        } else {
            fields.insert(name.clone(), value.clone());
        }
    }
    record
}

/// Returns people with these IDs, each with a name of its own.
pub fn people(ids: std::ops::RangeInclusive<i64>) -> Vec<Value> {
    ids.map(|id| with(peter(), json!({"_id": id, "name": format!("Person {id}")})))
        .collect()
}

/// Returns draft orders with these IDs.
pub fn drafts(ids: std::ops::RangeInclusive<i64>) -> Vec<Value> {
    ids.map(|id| with(draft(), json!({"_id": id}))).collect()
}

/// Returns the body `{"customers": […]}`.
pub fn customers(rows: &[Value]) -> String {
    json!({ "customers": rows }).to_string()
}

/// Returns the body `{"customer": {…}}`.
pub fn customer(record: &Value) -> String {
    json!({ "customer": record }).to_string()
}

/// Returns the body `{"orders": […]}`.
pub fn orders(rows: &[Value]) -> String {
    json!({ "orders": rows }).to_string()
}

/// Returns the body of an error with a code.
pub fn error(code: i64, message: &str) -> String {
    json!({"error": {"code": code, "message": message}}).to_string()
}
