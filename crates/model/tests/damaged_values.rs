use model::{
    Customer, CustomerField as F, CustomerForm, CustomerWrite, OrderField, Window, WriteOutcome,
    charset, converted_body, decode_customer, decode_customers, decode_orders,
};

use crate::fake_api::FakeApi;
use crate::write_answers::phone;

const LONE_SURROGATE_PAGE: &[u8] = include_bytes!("../../../tests/cases/lone-surrogate-page.json");
const LONE_SURROGATE: &[u8] = include_bytes!("../../../tests/cases/lone-surrogate-customer-3.json");
const NOT_UTF8_PAGE: &[u8] = include_bytes!("../../../tests/cases/not-utf8-page.json");
const NOT_UTF8: &[u8] = include_bytes!("../../../tests/cases/not-utf8-customer-5.json");

#[test]
fn one_damaged_text_is_a_defect_of_its_field_alone() {
    for (page, id, record, damaged_fields) in [
        (LONE_SURROGATE_PAGE, 3, LONE_SURROGATE, vec![F::Description]),
        (NOT_UTF8_PAGE, 5, NOT_UTF8, vec![F::Company, F::LastName]),
    ] {
        let page = decode_customers(page, Window::first(100)).unwrap();
        assert_eq!((page.rows.len(), page.unidentified), (25, 0));
        for row in &page.rows {
            let expected = if row.id == id { &*damaged_fields } else { &[] };
            assert_eq!(row.damaged_fields, expected, "{}", row.id);
        }
        let customer = decode_customer(record).unwrap();
        assert_eq!(
            (customer.id, &customer.damaged_fields),
            (id, &damaged_fields)
        );
        assert!(!format!("{customer:?}").contains('\u{fffd}'));
    }
}

#[test]
fn a_damaged_record_is_never_written_back() {
    let damaged = decode_customer(NOT_UTF8).unwrap();
    assert_eq!(CustomerWrite::of(&damaged), None);
    let mut api = FakeApi::of(vec![Customer { id: 5, ..damaged }]);
    let outcome = api.run(phone("8"));
    assert_eq!(
        outcome,
        WriteOutcome::Unreadable(vec![F::Company, F::LastName])
    );
    assert_eq!(api.writes(), 0);
}

#[test]
fn a_replacement_sign_of_the_api_itself_is_a_letter_like_any_other() {
    let text = "{\"customer\": {\"_id\": 1, \"phone\": \"a\u{fffd}\", \"email\": \"\\ufffd\"}}";
    let customer = decode_customer(text).unwrap();
    assert_eq!(
        (&*customer.phone, &*customer.email),
        ("a\u{fffd}", "\u{fffd}")
    );
}

#[test]
fn a_value_that_does_not_fit_is_a_defect_of_its_field_alone() {
    let deep = format!("{}{}", "[".repeat(200_000), "]".repeat(200_000));
    for value in [
        "1e400",
        "1180591620717411303424",
        "NaN",
        "1.5",
        &deep,
        "\"\\ud83d\"",
    ] {
        let text = format!(
            r#"{{"customers": [{{"_id": 1, "status": {value}, "phone": "7"}}, {{"_id": 2}}]}}"#
        );
        let page = decode_customers(&text, Window::first(100)).unwrap();
        assert_eq!(page.rows.len(), 2);
        assert!(page.rows[0].damaged_fields.contains(&F::Status));
        assert_eq!(page.rows[0].phone, "7");

        let text = format!(
            r#"{{"orders": [{{"_id": {value}}}, {{"_id": -3, "number": {value}, "crmid": "\ude00"}}]}}"#
        );
        let page = decode_orders(&text, Window::first(100)).unwrap();
        assert_eq!((page.rows.len(), page.unidentified), (1, 1));
        assert_eq!(page.rows[0].id, -3);
        for field in [OrderField::Number, OrderField::CrmId] {
            assert!(page.rows[0].damaged_fields.contains(&field));
        }
    }
}

#[test]
fn a_text_of_megabytes_is_read() {
    let long = "ж".repeat(2_000_000);
    let text = format!(r#"{{"customer": {{"_id": 1, "description": "{long}"}}}}"#);
    assert_eq!(decode_customer(&text).unwrap().description, long);
}

#[test]
fn the_charset_of_a_content_type() {
    let cases = [
        ("application/json", None),
        (
            "application/json; charset=windows-1251",
            Some("windows-1251"),
        ),
        ("application/json;Charset=\"KOI8-R\"; x=1", Some("KOI8-R")),
        ("text/html; x=charset; charset = 'utf-8' ", Some("utf-8")),
        ("application/json; charset=", None),
        ("charset=utf-8", None),
        ("", None),
    ];
    for (content_type, expected) in cases {
        assert_eq!(charset(content_type), expected, "{content_type}");
    }
}

#[test]
fn what_a_conversion_could_not_read_is_damage() {
    let body =
        converted_body("{\"customer\": {\"_id\": 1, \"phone\": \"7\u{fffd}\", \"email\": \"ж\"}}");
    let customer = decode_customer(&body).unwrap();
    assert_eq!(customer.email, "ж");
    assert!(customer.damaged_fields.contains(&F::Phone));
}

#[test]
fn a_sign_for_an_unreadable_letter_is_not_saved_unless_the_api_has_it() {
    let base = CustomerForm::default().with(F::Company, "Google");
    let typed = base.clone().with(F::Phone, "7\u{fffd}");
    let problems = typed.to_write(&base).unwrap_err();
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].field, F::Phone);
    assert!(
        typed
            .clone()
            .with(F::Phone, "\u{fffd}8")
            .to_write(&typed)
            .is_ok()
    );
}
