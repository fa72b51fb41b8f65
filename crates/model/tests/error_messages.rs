use model::{ApiError, CustomerField as F, Fault, Outcome, Unreadable};
use serde_json::{Value, json};
use texts::Message;

use crate::support::said;

/// Error bodies in nine shapes, each with what has to be shown.
const BODIES: &str = include_str!("../../../tests/cases/error-bodies.json");

#[test]
fn every_usual_shape_is_shown_at_its_field() {
    let bodies: Vec<Value> = serde_json::from_str(BODIES).unwrap();
    assert_eq!(bodies.len(), 9);
    for case in bodies {
        let status = u16::try_from(case["status"].as_u64().unwrap()).unwrap();
        let body = match &case["body"] {
            Value::String(text) => text.clone(),
            json => json.to_string(),
        };
        let error = ApiError::answered(status, &body);
        let shown = format!(
            "{} {} {:?}",
            error.explanation().english(),
            error.details().english(),
            at_fields(&error)
        );
        let must_show = match &case["must_show"] {
            Value::Array(texts) => texts.iter().map(|it| it.as_str().unwrap()).collect(),
            text => match text.as_str().unwrap() {
                "words that say it is too long" => vec!["too long"],
                "that it may be what was typed, or Reference 18.2f" => {
                    vec!["because of what was typed", "Reference 18.2f"]
                }
                text => vec![text],
            },
        };
        for text in must_show {
            assert!(shown.contains(text), "{}: {shown}", case["name"]);
        }
        assert!(!shown.contains('<'), "{shown}");
        if let Some(label) = case["field"].as_str() {
            let (field, text) = &error.fields[0];
            assert_eq!(field.label().english(), label, "{shown}");
            assert_eq!(error.fields.len(), 1, "{shown}");
            assert!(!text.english().is_empty());
        }
    }
}

#[test]
fn other_usual_shapes_are_read_too() {
    let email = |text: &str| vec![(F::Email, text.to_owned())];
    let cases = [
        (
            json!({"errors": ["Email is taken", "Wait"]}),
            "Email is taken · Wait",
            email("Email is taken"),
        ),
        (
            json!({"error": {"message": "Not saved", "errors": [{"location": "email", "reason": "bad"}]}}),
            "Not saved · Email: bad",
            email("bad"),
        ),
        (
            json!({"error": "invalid_request", "error_description": "Too old"}),
            "Too old",
            vec![],
        ),
        (
            json!({"msg": "Wrong email"}),
            "Wrong email",
            email("Wrong email"),
        ),
        (
            json!({"fieldErrors": [{"field": "customerEmail", "message": "is bad"}]}),
            "Email: is bad",
            email("is bad"),
        ),
        (
            json!({"violations": [{"propertyPath": "customer.email", "message": "is bad"}]}),
            "Email: is bad",
            email("is bad"),
        ),
        (
            json!({"non_field_errors": ["Licence limit reached"]}),
            "Licence limit reached",
            vec![],
        ),
        (
            json!({"email": ["is bad", "is long"], "crm_id": ["is unknown"]}),
            "CRM ID: is unknown · Email: is bad · Email: is long",
            vec![
                (F::CrmId, "is unknown".into()),
                (F::Email, "is bad; is long".into()),
            ],
        ),
        (
            json!({"type": "about:blank", "title": "Not valid", "status": 400, "errors": {"Email": ["is bad"], "$.customerPhone": ["is no text"]}}),
            "Not valid · Phone: is no text · Email: is bad",
            vec![(F::Phone, "is no text".into()), (F::Email, "is bad".into())],
        ),
        (
            json!({"Message": "Not valid", "ModelState": {"customer.Email": ["is bad"]}}),
            "Not valid · Email: is bad",
            email("is bad"),
        ),
        (
            json!({"errors": [{"message": "is bad", "path": ["createCustomer", "email"], "extensions": {"code": "BAD"}}], "data": null}),
            "Email: is bad",
            email("is bad"),
        ),
        (
            json!({"statusCode": 400, "message": ["customerEmail is bad"], "error": "Bad Request"}),
            "customerEmail is bad",
            email("customerEmail is bad"),
        ),
        (
            json!({"errors": {"email": {"message": "is bad", "path": "email", "value": "a@b"}}}),
            "Email: is bad",
            email("is bad"),
        ),
        (
            json!({"errors": {"base": ["Limit reached"], "vat": ["is bad"]}}),
            "base: Limit reached · vat: is bad",
            vec![],
        ),
        (
            json!({"status": "fail", "data": {"customer[email]": "is bad"}}),
            "Email: is bad",
            email("is bad"),
        ),
        (
            json!({"title": "Not valid", "invalid-params": [{"name": "email", "reason": "is bad"}]}),
            "Not valid · Email: is bad",
            email("is bad"),
        ),
        (
            json!({"errors": {"referenceId": "is bad", "Company name": "is long"}}),
            "Company: is long · Reference ID: is bad",
            vec![(F::Company, "is long".into()), (F::RefId, "is bad".into())],
        ),
        // The record that was sent, told back, is no message.
        (
            json!({"message": "Not saved", "customer": {"email": "a@b", "errorCount": 1}}),
            "Not saved",
            vec![],
        ),
        (
            json!({"message": "Name or email is needed", "attributes": ["name", "email"]}),
            "Name or email is needed",
            vec![],
        ),
    ];
    for (body, message, fields) in cases {
        let error = ApiError::answered(422, &body.to_string());
        assert_eq!(said(&error).as_deref(), Some(message), "{body}");
        assert_eq!(at_fields(&error), fields, "{body}");
    }
}

#[test]
fn a_page_is_read_as_text_where_it_may_say_why() {
    let page = "<html><style>h1{}</style><!-- <b>x</b> --><SCRIPT>alert('<b>')</SCRIPT>\
        <body><h1>Not &lt;here&gt;</h1>\n<p onclick=x>A &amp; B";
    let error = ApiError::answered(400, page);
    assert_eq!(said(&error).as_deref(), Some("Not <here> A & B"));
    assert_eq!(error.fault, Fault::Rejected);
    assert_eq!(ApiError::answered(502, page).message, None);
    assert_eq!(ApiError::answered(403, page).fault, Fault::Blocked);
    assert_eq!(ApiError::answered(403, "no").fault, Fault::Refused);
    assert_eq!(ApiError::answered(404, page).fault, Fault::Intercepted);
    assert_eq!(ApiError::answered(404, "no").fault, Fault::NotFound);
    assert_eq!(ApiError::answered(410, "").fault, Fault::NotFound);
    assert_eq!(ApiError::answered(511, page).fault, Fault::Intercepted);
    for cut in ["<", "<script", "<!--", "<p", "a<b", "<é"] {
        let _ = ApiError::answered(400, cut);
    }
}

#[test]
fn messages_are_short_and_safe_to_show() {
    let long = "a".repeat(1_000_000);
    let many: Vec<_> = (0..1_000)
        .map(|number| format!("{number} {long}"))
        .collect();
    let bodies = [
        json!({ "errors": many[..20] }).to_string(),
        json!({ "error": { "message": long } }).to_string(),
        long.clone(),
        format!("<p>{long}"),
        format!("{}{}", "[".repeat(100_000), "]".repeat(100_000)),
        format!(
            "{{\"errors\": {}1{}}}",
            "[".repeat(100_000),
            "]".repeat(100_000)
        ),
    ];
    for body in bodies {
        let message = ApiError::answered(400, &body)
            .message
            .map(|it| it.english());
        let message = message.unwrap_or_default();
        assert!(message.len() < 10_000, "{}", message.len());
    }
    let hidden = json!({"message": "a\u{202e}b\n\t c\0"}).to_string();
    let error = ApiError::answered(400, &hidden);
    assert_eq!(said(&error).as_deref(), Some("a\u{fffd}b c\u{fffd}"));
    let other_charset = b"{\"message\": \"Gru\xdf\"}";
    let error = ApiError::answered(400, other_charset);
    assert_eq!(said(&error).as_deref(), Some("Gru\u{fffd}"));
    let error = ApiError::answered(400, b"Gru\xdf");
    assert_eq!(said(&error).as_deref(), Some("Gru\u{fffd}"));
}

#[test]
fn an_error_in_a_2xx_is_an_error_with_its_message() {
    let defect = || Unreadable(Message::verbatim("no customer"));
    for body in [
        r#"{"error": {"code": 7, "message": "Email is taken"}}"#,
        r#"{"success": false, "code": 7, "message": "Email is taken"}"#,
        r#"{"success": 0, "code": 7, "message": "Email is taken"}"#,
        r#"{"success": "false", "code": 7, "message": "Email is taken"}"#,
        r#"{"status": "error", "code": 7, "message": "Email is taken"}"#,
        r#"{"status": "failed", "code": 7, "message": "Email is taken"}"#,
        r#"{"status": 422, "code": 7, "detail": "Email is taken"}"#,
        r#"{"error": {"code": 7}, "statusCode": 409, "message": "Email is taken"}"#,
        r#"{"customer": {"_id": 1}, "errors": ["Email is taken"], "code": 7}"#,
    ] {
        let error = ApiError::undocumented(200, body, defect());
        assert_eq!(error.fault, Fault::Rejected, "{body}");
        assert_eq!(
            error.details().english(),
            "HTTP 200 · code 7 · Email is taken"
        );
        assert_eq!(error.fields.len(), 1);
        assert_eq!(error.outcome(), Outcome::Unknown);
        assert!(error.is_in_success());
    }
    for text in [
        "Error: has orders",
        "Not allowed: has orders",
        "Delete failed",
    ] {
        let error = ApiError::undocumented(200, text, defect());
        assert_eq!(error.fault, Fault::Rejected, "{text}");
        assert_eq!(said(&error).as_deref(), Some(text));
    }
    // It may be carried out: the verification takes its time, and the message is shown.
    let body = r#"{"message": "Phone number is taken", "attributes": ["phone"]}"#;
    let unclear = ApiError::undocumented(200, body, defect());
    assert_eq!(unclear.fault, Fault::Unreadable);
    assert_eq!(unclear.fields.len(), 1);
    for body in [
        "",
        "{}",
        "null",
        "[]",
        "OK",
        "<h1>error</h1>",
        r#"{"error": "#,
    ] {
        let error = ApiError::undocumented(200, body, defect());
        assert_eq!(error.fault, Fault::Unreadable, "{body}");
        assert_eq!(error.details().english(), "HTTP 200 · no customer");
    }
    for body in [
        r#"{"customer": {"_id": 1}, "error": {"code": 0, "message": "OK"}}"#,
        r#"{"customer": {"_id": 1}, "error": "none"}"#,
        r#"{"_id": 1, "status": 404}"#,
        "Deleted, 0 errors",
    ] {
        let error = ApiError::undocumented(200, body, defect());
        assert_ne!(error.fault, Fault::Rejected, "{body}");
    }
    assert!(!ApiError::answered(422, "").is_in_success());
}

#[test]
fn a_byte_order_mark_hides_no_web_page() {
    let error = ApiError::answered(403, "\u{feff}\n<html><p>Request 7 was stopped</p></html>");
    assert_eq!(error.fault, Fault::Blocked);
    assert_eq!(said(&error).as_deref(), Some("Request 7 was stopped"));
}

/// Returns the messages at the fields in English.
fn at_fields(error: &ApiError) -> Vec<(F, String)> {
    let fields = error.fields.iter();
    fields
        .map(|(field, text)| (*field, text.english()))
        .collect()
}
