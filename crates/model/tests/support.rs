use model::{
    ApiError, Customer, CustomerField, CustomerForm, CustomerId, CustomerWrite, Value as FieldValue,
};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};
use texts::Message;

/// The JSON types of the fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Text,
    Integer,
    Boolean,
}

/// Without the folders that proptest would write beside the sources when a law fails.
pub fn laws() -> ProptestConfig {
    ProptestConfig {
        cases: 128,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// Returns the message of an error in English.
pub fn said(error: &ApiError) -> Option<String> {
    error.message.as_ref().map(Message::english)
}

/// Every largest page that `config.json` allows.
pub fn max_limits() -> impl Strategy<Value = u16> {
    prop_oneof![Just(100), 1..=1000_u16]
}

/// Search parts from plain noise to almost right, for noise alone rarely hits a key.
pub fn searches() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        prop::collection::vec(pairs(), 0..8).prop_map(|pairs| pairs.join("&")),
        prop::collection::vec(pairs(), 1..4).prop_map(|pairs| format!("?{}", pairs.join("&&"))),
    ]
}

/// The pairs of a query string that needs no unescaping.
pub fn split(query: &str) -> Vec<(&str, &str)> {
    query
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| pair.split_once('=').unwrap())
        .collect()
}

/// Whether `keys` stand in the order of `order`, none twice.
pub fn in_order(keys: &[(&str, &str)], order: &[&str]) -> bool {
    let places: Vec<_> = keys
        .iter()
        .map(|(key, _)| order.iter().position(|it| it == key))
        .collect();
    places.iter().all(Option::is_some) && places.is_sorted_by(|a, b| a < b)
}

/// `object` without the field `name`, and with a value there of every type but `kind`.
pub fn damages(object: &Value, name: &str, kind: Kind) -> Vec<Value> {
    let values = [
        (json!(null), None),
        (json!([]), None),
        (json!({}), None),
        (json!([1]), None),
        (json!(1.5), None),
        (json!(1e300), None),
        (json!(u64::MAX), None),
        (json!("1"), Some(Kind::Text)),
        (json!(1), Some(Kind::Integer)),
        (json!(true), Some(Kind::Boolean)),
    ];
    let mut missing = object.clone();
    missing.as_object_mut().unwrap().remove(name).unwrap();
    let wrong = values.into_iter().filter(|(_, its)| *its != Some(kind));
    std::iter::once(missing)
        .chain(wrong.map(|(value, _)| {
            let mut damaged = object.clone();
            damaged[name] = value;
            damaged
        }))
        .collect()
}

/// Forms of few different texts, so that they often agree in a field, or all but the white space.
pub fn spaced_forms() -> impl Strategy<Value = CustomerForm> {
    let texts = prop::array::uniform8("( |\u{a0})?[ab]?[ \n]?");
    let status = select(vec!["0", "1", "01", " 1", "7", "", "x"]);
    (texts, status, any::<bool>()).prop_map(|(texts, status, archived)| {
        let mut form = CustomerForm::default()
            .with(CustomerField::Status, status)
            .with(CustomerField::Archived, archived);
        for (field, text) in CustomerField::WRITABLE.into_iter().zip(texts) {
            form.set(field, text.as_str());
        }
        form
    })
}

/// The record that a POST makes.
pub fn stored(write: &CustomerWrite, id: CustomerId) -> Customer {
    Customer {
        id,
        ..write.values().clone()
    }
}

/// `customer` with another value of `field`.
pub fn different_customer(customer: &Customer, field: CustomerField) -> Customer {
    let mut different = customer.clone();
    let text = format!("{}!", customer.text(field));
    let value = match customer.value(field) {
        FieldValue::Text(_) => FieldValue::Text(&text),
        FieldValue::Flag(flag) => FieldValue::Flag(!flag),
        number => FieldValue::of_number(field.kind(), number.number().unwrap() + 1),
    };
    different.set(field, value);
    different
}

fn pairs() -> impl Strategy<Value = String> {
    let keys = select(vec![
        "sortby",
        "direction",
        "type",
        "archived",
        "status",
        "offset",
        "limit",
        "SORTBY",
        "so%72tby",
        "",
        "x",
    ]);
    (keys, values()).prop_map(|(key, value)| format!("{key}={value}"))
}

fn values() -> impl Strategy<Value = String> {
    let words = select(vec![
        "default",
        "name",
        "company",
        "number",
        "submitdate",
        "asc",
        "desc",
        "person",
        "true",
        "false",
        "0,1",
        "2,1,2",
        "0,1,2",
        "0,3",
        "companyy",
        "sideways",
        "ASC",
        "-1",
        "+5",
        "%2B5",
        "%31",
        "4294967295",
        "4294967296",
        "%",
        "%4",
        "%zz",
        "%41",
        "%D0",
        "%00",
        "Ж",
        "🙂",
        "a b",
        "#",
        "=",
        "",
    ]);
    prop_oneof![
        3 => words.prop_map(str::to_owned),
        1 => any::<u16>().prop_map(|number| number.to_string()),
        1 => any::<String>(),
    ]
}
