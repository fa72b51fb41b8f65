use model::{
    Unreadable, Window, answers_no_customer, decode_customer, decode_customers, decode_orders,
};

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
        html,
        "{\"customer\": {\"_id\": 1}} {}",
        "{\"customer\": {\"_id\": 1}, }",
    ];
    for text in texts {
        for defect in refusals(text) {
            let words = defect.0.english();
            assert!(words.starts_with("not JSON"), "{text}: {words}");
        }
        assert_eq!(refusals(text).len(), 3, "{text}");
    }
}

#[test]
fn json_of_another_shape_is_refused() {
    let texts = [
        "1",
        "true",
        "\"text\"",
        "[{\"customers\": []}]",
        "{\"Customers\": []}",
        "{\"customers\": {\"_id\": 1}, \"customer\": [1], \"orders\": {\"_id\": 1}}",
        "{\"customers\": \"\", \"customer\": 7, \"orders\": 0}",
    ];
    for text in texts {
        assert_eq!(refusals(text).len(), 3, "{text}");
    }
}

#[test]
fn a_refusal_says_what_is_wrong() {
    let window = Window::first(100);
    let said = |text| decode_customers(text, window).unwrap_err().0.english();
    assert_eq!(said("[1]"), "not a JSON object");
    assert_eq!(said("{\"a\": 1}"), "\"customers\" is missing");
    assert_eq!(said("{\"customers\": 1}"), "\"customers\" is not a list");
    assert_eq!(said("{\"error\": 1}"), "the answer holds an error");
    assert!(said("<html>").contains("line 1 column 1"));
    let said = |text| decode_orders(text, window).unwrap_err().0.english();
    assert_eq!(said("{\"customers\": []}"), "\"orders\" is missing");
    let said = |text| decode_customer(text).unwrap_err().0.english();
    assert_eq!(said("{\"customers\": []}"), "\"customer\" is missing");
    assert_eq!(
        said("{\"customer\": {\"_id\": null}}"),
        "the customer has no readable _id"
    );
    for text in NOTHING {
        assert_eq!(said(text), "the answer holds no customer");
    }
}

#[test]
fn deep_nesting_is_passed_over_or_refused() {
    for depth in [10, 100, 1000, 100_000] {
        let deep = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        let extra = format!("{{\"customer\": {{\"_id\": 1, \"x\": {deep}}}}}");
        assert_eq!(decode_customer(&extra).unwrap().id, 1, "{depth}");
        assert_eq!(refusals(&deep).len(), 3, "{depth}");
        assert_eq!(
            refusals(&"{\"customers\":".repeat(depth)).len(),
            3,
            "{depth}"
        );
    }
}

/// Nothing in place of a list, a record or the whole answer.
const NOTHING: [&str; 6] = [
    "null",
    "[]",
    " {} ",
    "{\"customers\": null, \"customer\": null, \"orders\": null}",
    "{\"customers\": {}, \"customer\": {}, \"orders\": {}}",
    "{\"customers\": [], \"customer\": [], \"orders\": []}",
];

#[test]
fn nothing_is_an_empty_list_and_no_customer() {
    let window = Window {
        offset: 100,
        limit: 100,
    };
    for text in NOTHING {
        assert!(
            decode_customers(text, window).unwrap().is_past_the_end(),
            "{text}"
        );
        assert!(
            decode_orders(text, Window::first(100))
                .unwrap()
                .is_empty_list(),
            "{text}"
        );
        assert!(answers_no_customer(text), "{text}");
    }
    for text in [
        "",
        "{\"customers\": []}",
        "{\"customer\": {\"_id\": 1}}",
        "{\"customer\": 7}",
        "{\"customer\": null, \"error\": \"locked\"}",
    ] {
        assert!(!answers_no_customer(text), "{text}");
    }
}

#[test]
fn a_list_beside_an_error_is_refused() {
    for error in [
        "\"error\": \"x\"",
        "\"errors\": [{}]",
        "\"success\": false",
        "\"status\": \"fail\"",
    ] {
        let text =
            format!("{{\"customers\": [], \"customer\": {{\"_id\": 1}}, \"orders\": [], {error}}}");
        assert_eq!(refusals(&text).len(), 3, "{text}");
    }
    for no_error in [
        "\"error\": null",
        "\"error\": 0",
        "\"error\": \"\"",
        "\"errors\": []",
        "\"error\": false",
        "\"status\": \"ok\"",
        "\"success\": true",
        "\"message\": \"ok\"",
    ] {
        let text = format!(
            "{{\"customers\": [], \"customer\": {{\"_id\": 1}}, \"orders\": [], {no_error}}}"
        );
        assert_eq!(refusals(&text), [], "{text}");
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
