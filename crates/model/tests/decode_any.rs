use model::{ApiError, Window, decode_customer, decode_customers, decode_login, decode_orders};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};

use crate::support::laws;

proptest! {
    #![proptest_config(laws())]

    #[test]
    fn any_text_has_an_answer(text in any::<String>()) {
        read_all(&text);
    }

    #[test]
    fn any_json_has_an_answer(value in values()) {
        read_all(&value.to_string());
        for member in ["customers", "customer", "orders", "token", "error"] {
            read_all(&json!({ member: value }).to_string());
        }
    }

    #[test]
    fn any_rows_are_read_dropped_or_counted(rows in prop::collection::vec(values(), 0..20)) {
        let window = Window::first(100);
        let objects = rows.iter().filter(|row| row["_id"].is_i64()).count();

        let page = decode_customers(&json!({ "customers": rows }).to_string(), window).unwrap();
        prop_assert_eq!(page.unidentified, rows.len() - objects);
        prop_assert!(page.rows.len() <= objects);
        prop_assert_eq!(page.rows.is_empty(), objects == 0);

        let page = decode_orders(&json!({ "orders": rows }).to_string(), window).unwrap();
        prop_assert_eq!(page.unidentified, rows.len() - objects);
        prop_assert!(page.rows.len() <= objects);
        prop_assert_eq!(page.rows.is_empty(), objects == 0);
    }
}

/// Only that none of them panics.
fn read_all(text: &str) {
    let _ = decode_customers(text, Window::first(100));
    let _ = decode_orders(text, Window::first(100));
    let _ = decode_customer(text);
    let _ = decode_login(text);
    let _ = ApiError::answered(500, text);
}

fn values() -> impl Strategy<Value = Value> {
    let leaves = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaves.prop_recursive(3, 24, 6, |inner| {
        prop_oneof![
            1 => prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            3 => prop::collection::vec((names(), inner), 0..8)
                .prop_map(|members| Value::Object(members.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

fn names() -> impl Strategy<Value = String> {
    let known = select(vec![
        "_id", "name", "email", "status", "archived", "date", "code", "message",
    ]);
    prop_oneof![4 => known.prop_map(str::to_owned), 1 => any::<String>()]
}
