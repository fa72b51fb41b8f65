use model::{Customer, CustomerField as F, UnixTime, Window, decode_customer, decode_customers};
use serde_json::{Value, json};

use crate::support::{Kind, damages};

type Reset = fn(&mut Customer);

/// Every field but `_id`, with what is left of it when it cannot be read.
const FIELDS: [(&str, F, Kind, Reset); 11] = [
    ("companyname", F::Company, Kind::Text, |it| {
        it.company.clear()
    }),
    ("lastname", F::LastName, Kind::Text, |it| {
        it.last_name.clear()
    }),
    ("name", F::FirstName, Kind::Text, |it| it.first_name.clear()),
    ("email", F::Email, Kind::Text, |it| it.email.clear()),
    ("phone", F::Phone, Kind::Text, |it| it.phone.clear()),
    ("description", F::Description, Kind::Text, |it| {
        it.description.clear()
    }),
    ("status", F::Status, Kind::Integer, |it| it.status = 0),
    ("archived", F::Archived, Kind::Boolean, |it| {
        it.archived = false
    }),
    ("archivationdate", F::ArchivedOn, Kind::Integer, |it| {
        it.archived_on = UnixTime(0)
    }),
    ("crmid", F::CrmId, Kind::Text, |it| it.crm_id.clear()),
    ("refid", F::RefId, Kind::Text, |it| it.ref_id.clear()),
];

#[test]
fn a_whole_record_is_read() {
    assert_eq!(read(&whole_json()), whole());
}

#[test]
fn a_damaged_field_is_named_and_all_others_are_read() {
    for (name, field, kind, reset) in FIELDS {
        let mut expected = whole();
        reset(&mut expected);
        assert_ne!(expected, whole(), "{name} must differ from its default");
        expected.unread = vec![field];
        for damaged in damages(&whole_json(), name, kind) {
            assert_eq!(read(&damaged), expected, "{damaged}");
        }
    }
}

#[test]
fn all_damaged_fields_are_named_in_the_order_of_the_screens() {
    let expected = Customer {
        id: 8,
        unread: FIELDS.map(|(_, field, _, _)| field).to_vec(),
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

/// No value is a default or stands twice, so that each loss and each mix-up shows.
fn whole_json() -> Value {
    json!({
        "_id": 8, "companyname": "Company", "name": "First", "lastname": "Last", "email": "Email",
        "phone": "Phone", "description": "Line 1\nLine 2", "status": -5, "archived": true,
        "archivationdate": 1_527_501_148, "crmid": "CRM", "refid": "Reference",
    })
}

fn whole() -> Customer {
    Customer {
        id: 8,
        company: "Company".into(),
        first_name: "First".into(),
        last_name: "Last".into(),
        email: "Email".into(),
        phone: "Phone".into(),
        description: "Line 1\nLine 2".into(),
        status: -5,
        archived: true,
        archived_on: UnixTime(1_527_501_148),
        crm_id: "CRM".into(),
        ref_id: "Reference".into(),
        ..Customer::default()
    }
}
