use model::{Window, decode_customer, decode_customers, decode_orders};

#[test]
fn an_empty_list_is_an_empty_page() {
    let page = decode_customers("{\"customers\": []}", Window::first(100)).unwrap();
    assert!(page.is_empty_list());
    let past = Window {
        offset: 100,
        limit: 100,
    };
    assert!(
        decode_orders("{\"orders\": []}", past)
            .unwrap()
            .is_past_the_end()
    );
}

#[test]
fn of_repeated_rows_the_first_stays() {
    let text =
        r#"[{"_id": 2, "description": "first"}, {"_id": 1}, {"_id": 2, "description": "x"}]"#;
    let window = Window {
        offset: 0,
        limit: 3,
    };

    let page = decode_customers(&format!("{{\"customers\": {text}}}"), window).unwrap();
    let rows: Vec<_> = page
        .rows
        .iter()
        .map(|it| (it.id, it.description.as_str()))
        .collect();
    assert_eq!(rows, [(2, "first"), (1, "")]);
    assert!(page.full);

    let page = decode_orders(&format!("{{\"orders\": {text}}}"), window).unwrap();
    let rows: Vec<_> = page
        .rows
        .iter()
        .map(|it| (it.id, it.description.as_str()))
        .collect();
    assert_eq!(rows, [(2, "first"), (1, "")]);
    assert!(page.full);
}

#[test]
fn rows_that_are_no_objects_are_counted() {
    let text = r#"{"orders": [null, 1, "1", [], [{"_id": 1}], {}, {"_id": 1}]}"#;
    let page = decode_orders(text, Window::first(100)).unwrap();
    assert_eq!((page.rows.len(), page.unidentified), (1, 6));
}

#[test]
fn ids_are_read_to_the_last_number() {
    for id in [0, -1, i64::MIN, i64::MAX] {
        let text = format!("{{\"customer\": {{\"_id\": {id}}}}}");
        assert_eq!(decode_customer(&text).unwrap().id, id);
    }
    for id in [
        "9223372036854775808",
        "1e3",
        "8.0",
        "1e400",
        "00",
        "0x8",
        "-",
    ] {
        let text = format!("{{\"customer\": {{\"_id\": {id}}}}}");
        assert!(decode_customer(&text).is_err(), "{id}");
    }
}

#[test]
fn any_script_is_read() {
    let text = r#"{"customer": {"_id": 1, "name": "Жанна \ud83d\ude42", "phone": "\u0000\"\\"}}"#;
    let customer = decode_customer(text).unwrap();
    assert_eq!(customer.first_name, "Жанна 🙂");
    assert_eq!(customer.phone, "\0\"\\");
}
