//! The documented JSON texts of the API, and the frontend's field tables, against the server.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{Api, CUSTOMERS, READ_ONLY};
use model::{
    Customer, CustomerField, CustomerWrite, OrderField, Storage, Value as FieldValue, Window,
    decode_customer, decode_customers, decode_orders,
};
use serde_json::{Value, json};

const LIST: &str = r#"{"customers": [{"_id": 8, "description": "test", "email": "cust@gmail.com",
"name": "My first name", "lastname":"My last name", "companyname": "Google",
"phone": "123-12-12", "status": 0, "archived": false, "archivationdate": 0,
"crmid": "", "refid": ""}]}"#;

const ONE: &str = r#"{"customer": {"_id": 4, "archivationdate": 0, "archived": false,
"companyname": "", "description": "", "email": "mail@gmail.com", "lastname": "",
"name": "Peter", "phone": "8", "status": 1, "crmid": "", "refid": ""}}"#;

const CREATE: &str = r#"{" customerName" : "My first name", "customerLastName": "My last name",
"customerEmail" : "postman@gmail.com", "customerCompanyName": "Google",
"customerPhone" : "123-11-11", "customerDescription" : "Created by postman",
"customerStatus" : 0, "archived": false, "crmId": "", "refId": ""}"#;

const CREATED: &str = r#"{"customer": {"_id": 9, "description": "Created by postman",
"email": "postman@gmail.com", "name": "PostMan", "lastname":"My last name",
"companyname": "Google", "phone": "123-11-11", "status": 0, "archived": false,
"archivationdate": 0, "crmid": "", "refid": ""}}"#;

const CHANGE: &str = r#"{"customerName" : "PostManPut", "customerLastName": "My last name",
"customerEmail" : "postman@gmail.com", "customerCompanyName": "Google",
"customerPhone" : "111-11-11", "customerDescription" : "Created by postman By",
"customerStatus" : 1, "archived": false, "crmId": "", "refId": ""}"#;

const CHANGED: &str = r#"{"customer": {"_id": 9, "description": "Created by postman By",
"email": "postman@gmail.com", "name": "PostManPut", "lastname":"My last name",
"companyname": "Google", "phone": "111-11-11", "status": 1, "archived": false,
"archivationdate": 0, "crmid": "", "refid": ""}}"#;

const ORDERS: &str = r#"{"orders": [{"_id": 10016, "activationbirthdate": 0,
"activationdeathdate": 0, "activationlimit": 7, "archivationdate": 0, "archived": false,
"canoverwritecontainer": false, "customerrequired": true, "date": 1527501148,
"description": "With client", "isdemo": false, "number": 0, "quantity": 2, "status": 0,
"submitdate": 0, "type": 0, "crmid": "", "refid": ""}, {"_id": 10096,
"activationbirthdate": 1538463338, "activationdeathdate": 0, "activationlimit": 1,
"archivationdate": 0, "archived": false, "canoverwritecontainer": false,
"customerrequired": true, "date": 1538463338,
"description": "test bugs in sn activation number", "isdemo": false, "number": 0,
"quantity": 10, "status": 1, "submitdate": 0, "type": 0, "crmid": "", "refid": ""}]}"#;

fn parse(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// A value with all texts, numbers and truth values alike: what is left is names and types.
fn shape(value: &Value) -> Value {
    match value {
        Value::Object(fields) => fields.iter().map(|(k, v)| (k.clone(), shape(v))).collect(),
        Value::Array(rows) => rows.iter().map(shape).collect(),
        Value::String(_) => json!("text"),
        Value::Number(number) => json!(if number.is_i64() { "whole" } else { "fraction" }),
        Value::Bool(_) => json!("flag"),
        Value::Null => Value::Null,
    }
}

#[test]
fn every_row_of_the_list_has_the_shape_of_the_sample() {
    let sample = parse(LIST);
    for customer in READ_ONLY.rows(CUSTOMERS) {
        assert_eq!(shape(&customer), shape(&sample["customers"][0]));
    }
}

#[test]
fn answers_have_the_fields_of_the_tables_and_no_others() {
    let keys = |row: &Value| -> Vec<String> { row.as_object().unwrap().keys().cloned().collect() };
    let mut customer_keys = CustomerField::ALL.map(CustomerField::read_key);
    customer_keys.sort_unstable();
    let mut order_keys = OrderField::ALL.map(OrderField::read_key);
    order_keys.sort_unstable();

    let customers = READ_ONLY.read(CUSTOMERS);
    assert_eq!(keys(&customers["customers"][0]), customer_keys);
    let page = decode_customers(&customers.to_string(), Window::first(100)).unwrap();
    assert!(page.full && page.rows.iter().all(|row| row.damaged_fields.is_empty()));

    let orders = READ_ONLY.read("/v1.0/customers/3/orders");
    assert_eq!(keys(&orders["orders"][0]), order_keys);
    let page = decode_orders(&orders.to_string(), Window::first(100)).unwrap();
    assert!(page.full && page.rows.iter().all(|row| row.damaged_fields.is_empty()));
}

#[test]
fn every_writable_field_is_read_back() {
    let mut customer = Customer::default();
    for field in CustomerField::WRITABLE {
        match field.kind().storage() {
            Storage::Text => customer.set(field, FieldValue::Text(&field.label().english())),
            Storage::Number => customer.set(field, FieldValue::Number(7)),
            Storage::Flag => customer.set(field, FieldValue::Flag(true)),
        }
    }
    let sent = CustomerWrite::of(&customer).unwrap();
    let created = Api::empty().create(&serde_json::to_value(&sent).unwrap());
    let read = decode_customer(&json!({ "customer": created }).to_string()).unwrap();
    assert!(sent.equals(&read), "{read:?}");
}

#[test]
fn a_list_answers_what_was_written() {
    let api = Api::empty();
    let mut expected = parse(LIST);
    let sample = &expected["customers"][0];
    let created = api.create(&json!({
        "customerName": sample["name"], "customerLastName": sample["lastname"],
        "customerEmail": sample["email"], "customerCompanyName": sample["companyname"],
        "customerPhone": sample["phone"], "customerDescription": sample["description"],
        "customerStatus": sample["status"], "archived": sample["archived"],
        "crmId": sample["crmid"], "refId": sample["refid"],
    }));
    expected["customers"][0]["_id"] = created["_id"].clone();
    assert_eq!(api.read(CUSTOMERS), expected);
}

#[test]
fn one_customer_is_the_sample() {
    let mut expected = parse(ONE);
    // The data keeps to addresses that cannot be anybody's.
    expected["customer"]["email"] = json!("peter@example.com");
    assert_eq!(READ_ONLY.read("/v1.0/customers/4"), expected);
}

#[test]
fn creating_with_the_sample_leaves_the_misspelt_name_empty() {
    let api = Api::empty();
    let created = api.create(&parse(CREATE));
    let mut expected = parse(CREATED)["customer"].take();
    expected["name"] = json!("");
    expected["_id"] = created["_id"].clone();
    assert_eq!(created, expected);
}

#[test]
fn creating_answers_the_sample() {
    let api = Api::empty();
    let mut body = parse(CREATE);
    body["customerName"] = json!("PostMan");
    let created = api.create(&body);
    let mut expected = parse(CREATED)["customer"].take();
    expected["_id"] = created["_id"].clone();
    assert_eq!(created, expected);
    let read = api.read(&format!("{CUSTOMERS}/{}", created["_id"]));
    assert_eq!(read["customer"], expected);
}

#[test]
fn changing_answers_the_sample() {
    let api = Api::small();
    let changed = api.send("PUT", "/v1.0/customers/9", &parse(CHANGE));
    assert_eq!(changed.json(200), parse(CHANGED));
    assert_eq!(api.read("/v1.0/customers/9"), parse(CHANGED));
}

#[test]
fn removing_answers_nothing_and_is_final() {
    let api = Api::small();
    let removed = api.call("DELETE", "/v1.0/customers/3", b"");
    assert_eq!((removed.status, removed.body.len()), (204, 0));
    api.get("/v1.0/customers/3").error(404);
    api.get("/v1.0/customers/3/orders").error(404);
    api.call("DELETE", "/v1.0/customers/3", b"").error(404);
}

#[test]
fn every_order_has_the_shape_of_the_samples() {
    let sample = parse(ORDERS);
    let orders = READ_ONLY.rows("/v1.0/customers/3/orders");
    assert_eq!(orders.len(), 100);
    for order in orders {
        assert_eq!(shape(&order), shape(&sample["orders"][0]));
        assert_eq!(shape(&order), shape(&sample["orders"][1]));
    }
}

#[test]
fn logging_in_answers_the_token_that_opens_the_rest() {
    let body = json!({"login": "admin", "password": "admin"});
    let login = READ_ONLY.call_as(
        None,
        "POST",
        "/v1.0/auth/login",
        body.to_string().as_bytes(),
    );
    let answer = login.json(200);
    assert_eq!(answer, json!({"token": "demo", "expiresin": 3600}));
    let token = format!("Bearer {}", answer["token"].as_str().unwrap());
    READ_ONLY
        .call_as(Some(&token), "GET", CUSTOMERS, b"")
        .json(200);
}
