use model::{Order, OrderField as F, OrderStatus, UnixTime, Window, decode_orders};
use serde_json::{Value, json};

use crate::support::{Kind, damages};

type Reset = fn(&mut Order);

/// Every field but `_id`, with what is left of it when it cannot be read.
const FIELDS: [(&str, F, Kind, Reset); 17] = [
    ("number", F::Number, Kind::Integer, |it| it.number = 0),
    ("status", F::Status, Kind::Integer, |it| {
        it.status = OrderStatus::Draft
    }),
    ("quantity", F::Quantity, Kind::Integer, |it| it.quantity = 0),
    ("activationlimit", F::ActivationLimit, Kind::Integer, |it| {
        it.activation_limit = 0
    }),
    ("date", F::Created, Kind::Integer, |it| {
        it.created = UnixTime(0)
    }),
    ("submitdate", F::Submitted, Kind::Integer, |it| {
        it.submitted = UnixTime(0)
    }),
    ("description", F::Description, Kind::Text, |it| {
        it.description.clear()
    }),
    ("type", F::Type, Kind::Integer, |it| it.order_type = 0),
    (
        "activationbirthdate",
        F::ActivationFrom,
        Kind::Integer,
        |it| it.activation_from = UnixTime(0),
    ),
    (
        "activationdeathdate",
        F::ActivationUntil,
        Kind::Integer,
        |it| it.activation_until = UnixTime(0),
    ),
    ("archived", F::Archived, Kind::Boolean, |it| {
        it.archived = false
    }),
    ("archivationdate", F::ArchivedOn, Kind::Integer, |it| {
        it.archived_on = UnixTime(0)
    }),
    (
        "canoverwritecontainer",
        F::CanOverwriteContainer,
        Kind::Boolean,
        |it| {
            it.can_overwrite_container = false;
        },
    ),
    (
        "customerrequired",
        F::CustomerRequired,
        Kind::Boolean,
        |it| it.customer_required = false,
    ),
    ("isdemo", F::Demo, Kind::Boolean, |it| it.demo = false),
    ("crmid", F::CrmId, Kind::Text, |it| it.crm_id.clear()),
    ("refid", F::RefId, Kind::Text, |it| it.ref_id.clear()),
];

#[test]
fn a_whole_record_is_read() {
    assert_eq!(read(&whole_json()), whole());
}

#[test]
fn each_flag_is_read_from_its_own_name() {
    type Flag = fn(&Order) -> bool;
    let flags: [(&str, Flag); 4] = [
        ("archived", |it| it.archived),
        ("canoverwritecontainer", |it| it.can_overwrite_container),
        ("customerrequired", |it| it.customer_required),
        ("isdemo", |it| it.demo),
    ];
    for (cleared, _) in flags {
        let mut object = whole_json();
        object[cleared] = json!(false);
        let order = read(&object);
        for (name, flag) in flags {
            assert_eq!(flag(&order), name != cleared, "{name}");
        }
    }
}

#[test]
fn a_damaged_field_is_named_and_all_others_are_read() {
    for (name, field, kind, reset) in FIELDS {
        let mut expected = whole();
        reset(&mut expected);
        assert_ne!(expected, whole(), "{name} must differ from its default");
        expected.damaged_fields = vec![field];
        for damaged in damages(&whole_json(), name, kind) {
            assert_eq!(read(&damaged), expected, "{damaged}");
        }
    }
}

#[test]
fn all_damaged_fields_are_named() {
    let expected = Order {
        id: 8,
        damaged_fields: F::ALL.into_iter().filter(|field| *field != F::Id).collect(),
        ..Order::default()
    };
    assert_eq!(read(&json!({"_id": 8})), expected);
    assert_eq!(expected.damaged_fields.len(), FIELDS.len());
}

#[test]
fn unknown_fields_are_passed_over() {
    let mut object = whole_json();
    object["reseller"] = json!({"deep": [1, null]});
    assert_eq!(read(&object), whole());
}

#[test]
fn without_an_id_there_is_no_order() {
    for damaged in damages(&whole_json(), "_id", Kind::Integer) {
        let list = json!({"orders": [damaged, whole_json()]}).to_string();
        let page = decode_orders(&list, Window::first(100)).unwrap();
        assert_eq!((page.rows, page.unidentified), (vec![whole()], 1), "{list}");
    }
}

fn read(object: &Value) -> Order {
    let list = json!({ "orders": [object] }).to_string();
    let mut page = decode_orders(&list, Window::first(100)).unwrap();
    assert_eq!((page.rows.len(), page.unidentified), (1, 0));
    page.rows.remove(0)
}

/// No number or text is a default or stands twice, so that each loss and each mix-up shows.
fn whole_json() -> Value {
    json!({
        "_id": 8, "number": 1, "status": 2, "quantity": 3, "activationlimit": 4, "date": 5,
        "submitdate": 6, "description": "Description", "type": 7, "activationbirthdate": 9,
        "activationdeathdate": 10, "archived": true, "archivationdate": 11,
        "canoverwritecontainer": true, "customerrequired": true, "isdemo": true, "crmid": "CRM",
        "refid": "Reference",
    })
}

fn whole() -> Order {
    Order {
        id: 8,
        number: 1,
        status: OrderStatus::Revoked,
        quantity: 3,
        activation_limit: 4,
        created: UnixTime(5),
        submitted: UnixTime(6),
        description: "Description".into(),
        order_type: 7,
        activation_from: UnixTime(9),
        activation_until: UnixTime(10),
        archived: true,
        archived_on: UnixTime(11),
        can_overwrite_container: true,
        customer_required: true,
        demo: true,
        crm_id: "CRM".into(),
        ref_id: "Reference".into(),
        damaged_fields: vec![],
    }
}
