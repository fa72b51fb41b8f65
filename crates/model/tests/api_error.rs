use model::{ApiError, Fault, Outcome, Unreadable};

use crate::support::said;

#[test]
fn a_status_is_a_fault() {
    use Fault::{Busy, NotFound, Refused, Rejected, Server, TooLong, Unauthorized};
    let cases = [
        (400, Rejected, Outcome::NotDone),
        (401, Unauthorized, Outcome::NotDone),
        (402, Rejected, Outcome::NotDone),
        (403, Refused, Outcome::NotDone),
        (404, NotFound, Outcome::NotDone),
        (409, Rejected, Outcome::NotDone),
        (413, TooLong, Outcome::NotDone),
        (414, TooLong, Outcome::NotDone),
        (431, TooLong, Outcome::NotDone),
        (422, Rejected, Outcome::NotDone),
        (429, Busy, Outcome::NotDone),
        (499, Rejected, Outcome::NotDone),
        (500, Server, Outcome::Unknown),
        (502, Server, Outcome::Unknown),
        (503, Busy, Outcome::NotDone),
        (504, Server, Outcome::Unknown),
        (599, Server, Outcome::Unknown),
        (302, Server, Outcome::Unknown),
        (0, Server, Outcome::Unknown),
    ];
    for (status, fault, outcome) in cases {
        let error = ApiError::answered(status, "");
        assert_eq!((error.fault, error.outcome()), (fault, outcome), "{status}");
        assert_eq!(error.status, Some(status));
    }
}

#[test]
fn what_the_api_said_is_kept() {
    let body = r#"{"error": {"code": 10172, "message": "Customer is used", "extra": 1}}"#;
    let error = ApiError::answered(409, body);
    assert_eq!(error.code, Some(10172));
    assert_eq!(said(&error).as_deref(), Some("Customer is used"));
    assert_eq!(
        error.details().english(),
        "HTTP 409 · code 10172 · Customer is used"
    );
}

#[test]
fn odd_bodies_say_what_they_can() {
    let cases = [
        ("", None, None),
        ("null", None, None),
        ("[]", None, None),
        ("\"out of order\"", None, Some("out of order")),
        ("<html><h1>Bad gateway</h1></html>", None, None),
        ("{\"error\": {\"code\": 1", None, None),
        ("{}", None, None),
        ("{\"error\": null}", None, None),
        (
            "{\"error\": \"no such customer\"}",
            None,
            Some("no such customer"),
        ),
        ("{\"error\": [1]}", None, None),
        ("{\"error\": {}}", None, None),
        ("{\"code\": 1, \"message\": \"x\"}", Some(1), Some("x")),
        (
            "{\"error\": {\"code\": \"1\", \"message\": \"x\"}}",
            None,
            Some("x"),
        ),
        (
            "{\"error\": {\"code\": 1.5, \"message\": \"x\"}}",
            None,
            Some("x"),
        ),
        (
            "{\"error\": {\"code\": -1, \"message\": 7}}",
            Some(-1),
            None,
        ),
        (
            "{\"error\": {\"code\": 1, \"message\": null}}",
            Some(1),
            None,
        ),
        (
            "{\"error\": {\"code\": 1, \"message\": \"\"}}",
            Some(1),
            None,
        ),
        (
            "{\"error\": {\"code\": 1, \"message\": \" \\n\"}}",
            Some(1),
            None,
        ),
        ("{\"error\": {\"message\": \"x\"}}", None, Some("x")),
    ];
    for (body, code, message) in cases {
        let error = ApiError::answered(500, body);
        assert_eq!(
            (error.code, said(&error).as_deref()),
            (code, message),
            "{body}"
        );
    }
}

#[test]
fn without_an_answer_there_are_no_facts() {
    let cases = [
        (Fault::Offline, Outcome::Unknown),
        (Fault::Network, Outcome::Unknown),
        (Fault::TimedOut, Outcome::Unknown),
        (Fault::Aborted, Outcome::Unknown),
    ];
    for (fault, outcome) in cases {
        let error = ApiError::unanswered(fault);
        assert_eq!((error.fault, error.outcome()), (fault, outcome));
        assert_eq!((error.status, error.code), (None, None));
        assert_eq!(error.details().english(), "");
    }
}

#[test]
fn a_good_status_with_an_unreadable_body_leaves_the_outcome_open() {
    let error = ApiError::unreadable(200, Unreadable(texts::unreadable_missing("customer")));
    assert_eq!(error.fault, Fault::Unreadable);
    assert_eq!(error.outcome(), Outcome::Unknown);
    assert_eq!(
        error.details().english(),
        "HTTP 200 · \"customer\" is missing"
    );
}

#[test]
fn a_web_page_is_no_answer_of_the_api() {
    for body in [
        "<!doctype html><title>Log in</title>",
        "\n <html>",
        "\u{feff}<html>",
        "<h1>Welcome</h1>",
    ] {
        let error = ApiError::intercepted(200, body, false).unwrap();
        assert_eq!(error.fault, Fault::Intercepted, "{body}");
        assert_eq!(error.outcome(), Outcome::Unknown);
        assert_eq!(
            error.details().english(),
            "HTTP 200 · a web page came, not data"
        );
    }
    for body in ["", "{}", "null", "\"<\""] {
        assert_eq!(ApiError::intercepted(200, body, false), None, "{body}");
    }
}

#[test]
fn the_answer_to_a_redirected_write_does_not_count() {
    let error = ApiError::intercepted(200, "{}", true).unwrap();
    assert_eq!(
        (error.fault, error.outcome()),
        (Fault::Intercepted, Outcome::Unknown)
    );
    assert_eq!(
        error.details().english(),
        "HTTP 200 · the request was redirected"
    );
}

#[test]
fn a_hidden_refusal_names_every_likely_cause_and_the_sign_in() {
    // A browser can be wrong about its network.
    for fault in [Fault::Network, Fault::Offline] {
        let words = ApiError::unanswered(fault).explanation().english();
        for cause in ["connection", "sign-in", "CORS", "sign in again"] {
            assert!(words.contains(cause), "{fault:?}, {cause}");
        }
    }
    let faults = [Fault::Network, Fault::Offline, Fault::Intercepted];
    assert!(
        faults
            .iter()
            .all(|it| ApiError::unanswered(*it).may_be_sign_in())
    );
    for fault in [Fault::Unauthorized, Fault::Refused, Fault::Server] {
        assert!(!ApiError::unanswered(fault).may_be_sign_in(), "{fault:?}");
    }
}

#[test]
fn the_details_hold_only_the_facts_there_are() {
    assert_eq!(
        ApiError::answered(502, "<html>").details().english(),
        "HTTP 502"
    );
    let coded = ApiError::answered(400, "{\"error\": {\"code\": 7}}");
    assert_eq!(coded.details().english(), "HTTP 400 · code 7");
}

#[test]
fn every_fault_is_explained_in_its_own_words() {
    let faults = [
        Fault::Offline,
        Fault::Network,
        Fault::TimedOut,
        Fault::Aborted,
        Fault::Unauthorized,
        Fault::Refused,
        Fault::Blocked,
        Fault::NotFound,
        Fault::TooLong,
        Fault::Rejected,
        Fault::Busy,
        Fault::Server,
        Fault::Unreadable,
        Fault::OtherRecord,
        Fault::Intercepted,
    ];
    let mut words: Vec<_> = faults
        .map(|fault| ApiError::unanswered(fault).explanation().english())
        .to_vec();
    words.sort_unstable();
    words.dedup();
    assert_eq!(words.len(), faults.len());
    assert!(words.iter().all(|it| it.ends_with('.')));
}
