use model::{
    Customer, Order, OrderStatus, UnixTime, Window, decode_customer, decode_customers,
    decode_login, decode_orders,
};

use crate::api_texts::{CHANGED, CREATED, CUSTOMER, CUSTOMERS, ORDERS};

#[test]
fn the_list_of_customers() {
    let window = Window::first(100);
    let page = decode_customers(CUSTOMERS, window).unwrap();
    let expected = Customer {
        id: 8,
        company: "Google".into(),
        first_name: "My first name".into(),
        last_name: "My last name".into(),
        email: "cust@gmail.com".into(),
        phone: "123-12-12".into(),
        description: "test".into(),
        status: 0,
        archived: false,
        archived_on: UnixTime(0),
        crm_id: String::new(),
        ref_id: String::new(),
        ..Customer::default()
    };
    assert_eq!(page.rows, [expected]);
    assert_eq!(
        (page.window, page.full, page.unidentified),
        (window, false, 0)
    );
}

#[test]
fn one_customer() {
    let expected = Customer {
        id: 4,
        first_name: "Peter".into(),
        email: "mail@gmail.com".into(),
        phone: "8".into(),
        status: 1,
        ..Customer::default()
    };
    assert_eq!(decode_customer(CUSTOMER).unwrap(), expected);
}

#[test]
fn a_created_and_a_changed_customer() {
    let created = Customer {
        id: 9,
        company: "Google".into(),
        first_name: "PostMan".into(),
        last_name: "My last name".into(),
        email: "postman@gmail.com".into(),
        phone: "123-11-11".into(),
        description: "Created by postman".into(),
        ..Customer::default()
    };
    let changed = Customer {
        first_name: "PostManPut".into(),
        phone: "111-11-11".into(),
        description: "Created by postman By".into(),
        status: 1,
        ..created.clone()
    };
    assert_eq!(decode_customer(CREATED).unwrap(), created);
    assert_eq!(decode_customer(CHANGED).unwrap(), changed);
}

#[test]
fn the_list_of_orders() {
    let page = decode_orders(ORDERS, Window::first(100)).unwrap();
    let draft = Order {
        id: 10016,
        number: 0,
        status: OrderStatus::Draft,
        quantity: 2,
        activation_limit: 7,
        created: UnixTime(1_527_501_148),
        submitted: UnixTime(0),
        description: "With client".into(),
        order_type: 0,
        activation_from: UnixTime(0),
        activation_until: UnixTime(0),
        archived: false,
        archived_on: UnixTime(0),
        can_overwrite_container: false,
        customer_required: true,
        demo: false,
        crm_id: String::new(),
        ref_id: String::new(),
        ..Order::default()
    };
    let submitted = Order {
        id: 10096,
        status: OrderStatus::Submitted,
        quantity: 10,
        activation_limit: 1,
        created: UnixTime(1_538_463_338),
        activation_from: UnixTime(1_538_463_338),
        description: "test bugs in sn activation number".into(),
        ..draft.clone()
    };
    assert_eq!(page.rows, [draft, submitted]);
    assert_eq!((page.full, page.unidentified), (false, 0));
}

#[test]
fn the_assumed_answer_to_a_login() {
    let token = decode_login(r#"{"token": "demo", "expiresin": 3600}"#);
    assert_eq!(token.as_deref(), Ok("demo"));
    for text in [
        r#"{"token": ""}"#,
        r#"{"token": 7}"#,
        r#"{"token": null}"#,
        "{}",
        "[]",
        "demo",
    ] {
        assert!(decode_login(text).is_err(), "{text}");
    }
}
