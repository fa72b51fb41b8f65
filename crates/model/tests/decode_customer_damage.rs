use model::{
    Customer, CustomerField as F, Storage, Value as FieldValue, Window, decode_customer,
    decode_customers,
};
use serde_json::{Value, json};

use crate::support::{Kind, damages};

/// The fields but the `_id`.
fn fields() -> impl Iterator<Item = F> {
    F::ALL.into_iter().filter(|field| *field != F::Id)
}

fn json_type(field: F) -> Kind {
    match field.kind().storage() {
        Storage::Text => Kind::Text,
        Storage::Number => Kind::Integer,
        Storage::Flag => Kind::Boolean,
    }
}

#[test]
fn a_whole_record_is_read() {
    assert_eq!(read(&whole_json()), whole());
}

#[test]
fn a_damaged_field_is_named_and_all_others_are_read() {
    for field in fields() {
        let mut expected = whole();
        expected.set(field, Customer::default().value(field));
        assert_ne!(expected, whole(), "{field:?} must differ from its default");
        expected.damaged_fields = vec![field];
        for damaged in damages(&whole_json(), field.read_key(), json_type(field)) {
            assert_eq!(read(&damaged), expected, "{damaged}");
        }
    }
}

#[test]
fn all_damaged_fields_are_named_in_the_order_of_the_screens() {
    let expected = Customer {
        id: 8,
        damaged_fields: fields().collect(),
        ..Customer::default()
    };
    assert_eq!(read(&json!({"_id": 8})), expected);
}

#[test]
fn unknown_fields_are_passed_over() {
    let mut object = whole_json();
    object["vatnumber"] = json!({"deep": [1, null]});
    object["Name"] = json!(7);
    assert_eq!(read(&object), whole());
}

#[test]
fn without_an_id_there_is_no_customer() {
    for damaged in damages(&whole_json(), "_id", Kind::Integer) {
        let one = json!({ "customer": damaged }).to_string();
        assert!(decode_customer(&one).is_err(), "{one}");

        let list = json!({"customers": [damaged, whole_json()]}).to_string();
        let page = decode_customers(&list, Window::first(100)).unwrap();
        assert_eq!((page.rows, page.unidentified), (vec![whole()], 1), "{list}");
    }
}

/// The record as read on its own; a list must read the same.
fn read(object: &Value) -> Customer {
    let one = decode_customer(&json!({ "customer": object }).to_string()).unwrap();
    let list = json!({ "customers": [object] }).to_string();
    let page = decode_customers(&list, Window::first(100)).unwrap();
    assert_eq!(page.rows, std::slice::from_ref(&one));
    assert_eq!(page.unidentified, 0);
    one
}

/// A record without a default value and without a value that comes twice, so that each loss and each
/// mix-up shows.
fn whole() -> Customer {
    let mut customer = Customer {
        id: 8,
        ..Customer::default()
    };
    for (field, number) in fields().zip(100..) {
        match field.kind().storage() {
            Storage::Text => customer.set(field, FieldValue::Text(&field.label().english())),
            Storage::Number => customer.set(field, FieldValue::of_number(field.kind(), number)),
            Storage::Flag => customer.set(field, FieldValue::Flag(true)),
        }
    }
    customer
}

fn whole_json() -> Value {
    let customer = whole();
    let pairs = F::ALL.map(|field| (field.read_key(), json!(customer.value(field))));
    pairs.into_iter().collect()
}
