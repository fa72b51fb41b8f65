use model::{Unreadable, Window, decode_customer, decode_customers, decode_orders};

use crate::api_texts::ANSWERS;

#[test]
fn an_answer_cut_short_anywhere_is_refused() {
    for text in ANSWERS {
        for end in 0..text.len() {
            assert_eq!(refusals(&text[..end]).len(), 3, "{}", &text[..end]);
        }
    }
}

#[test]
fn what_is_no_json_is_refused() {
    let html = "<!doctype html><title>502 Bad Gateway</title>";
    let texts = [
        "",
        " ",
        "\0",
        "OK",
        "{",
        "}",
        "{\"customers\": [}",
        "{'customer': {}}",
        "\u{feff}{}",
        html,
        "{\"customer\": {\"_id\": 1}} {}",
        "{\"customer\": {\"_id\": 1}, }",
    ];
    for text in texts {
        for defect in refusals(text) {
            assert!(defect.0.starts_with("not JSON"), "{text}: {}", defect.0);
        }
        assert_eq!(refusals(text).len(), 3, "{text}");
    }
}

#[test]
fn json_of_another_shape_is_refused() {
    let texts = [
        "null",
        "1",
        "true",
        "\"text\"",
        "[]",
        "[{\"customers\": []}]",
        "{}",
        "{\"Customers\": []}",
        "{\"customers\": null, \"customer\": null, \"orders\": null}",
        "{\"customers\": {}, \"customer\": [], \"orders\": {\"_id\": 1}}",
        "{\"customers\": \"\", \"customer\": 7, \"orders\": 0}",
    ];
    for text in texts {
        assert_eq!(refusals(text).len(), 3, "{text}");
    }
}

#[test]
fn a_refusal_says_what_is_wrong() {
    let window = Window::first(100);
    let said = |text| decode_customers(text, window).unwrap_err().0;
    assert_eq!(said("[]"), "not a JSON object");
    assert_eq!(said("{}"), "\"customers\" is missing");
    assert_eq!(said("{\"customers\": {}}"), "\"customers\" is not a list");
    assert!(said("<html>").contains("line 1 column 1"));
    let said = |text| decode_orders(text, window).unwrap_err().0;
    assert_eq!(said("{\"customers\": []}"), "\"orders\" is missing");
    let said = |text| decode_customer(text).unwrap_err().0;
    assert_eq!(said("{\"customers\": []}"), "\"customer\" is missing");
    assert_eq!(
        said("{\"customer\": {}}"),
        "the customer has no readable _id"
    );
}

#[test]
fn deep_nesting_is_refused_or_passed_over() {
    for depth in [10, 100, 1000, 100_000] {
        let deep = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        let extra = format!("{{\"customer\": {{\"_id\": 1, \"x\": {deep}}}}}");
        assert_eq!(decode_customer(&extra).is_ok(), depth <= 100, "{depth}");
        assert_eq!(refusals(&deep).len(), 3, "{depth}");
        assert_eq!(
            refusals(&"{\"customers\":".repeat(depth)).len(),
            3,
            "{depth}"
        );
    }
}

/// The refusals of the three readers of records.
fn refusals(text: &str) -> Vec<Unreadable> {
    let window = Window::first(100);
    [
        decode_customers(text, window).err(),
        decode_customer(text).err(),
        decode_orders(text, window).err(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
