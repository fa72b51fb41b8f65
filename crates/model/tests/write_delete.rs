use model::{
    ApiError, Confirmation, Customer, CustomerField as F, Fault, OutcomeClass, WriteIntent,
    WriteOutcome, confirms_deletion, holds_other_customer,
};

use crate::fake_api::{FakeApi, Trouble};
use crate::write_answers::done;

#[test]
fn a_deletion_is_one_get_and_one_delete() {
    let mut api = api();
    let written = done(api.run(delete()));
    assert_eq!(api.requests(), "GET 5, DELETE 5");
    assert_eq!((written.before, written.after), (Some(record()), None));
    assert_eq!(written.confirmation, Confirmation::Answered);
}

#[test]
fn a_deletion_is_told_although_reads_are_behind() {
    let mut api = api();
    api.lag = 60_000;
    assert_eq!(done(api.run(delete())).after, None);
    assert_eq!(api.requests(), "GET 5, DELETE 5");
}

#[test]
fn a_customer_that_is_gone_already_is_said_to_be() {
    let outcome = FakeApi::of(vec![]).run(delete());
    assert_eq!(outcome.class(), OutcomeClass::Unchanged);
}

#[test]
fn a_404_to_a_delete_is_no_deletion_while_the_customer_can_be_read() {
    let mut api = api().with_write_trouble(Trouble::Status(404));
    let outcome = api.run(delete());
    assert_eq!(outcome, WriteOutcome::Failed(ApiError::answered(404, "")));
    assert_eq!(api.requests(), "GET 5, DELETE 5, GET 5");
}

#[test]
fn a_customer_that_was_changed_is_not_deleted() {
    let now = Customer {
        phone: "9".into(),
        ..record()
    };
    let mut api = FakeApi::of(vec![now.clone()]);
    let fields = vec![F::Phone];
    let outcome = api.run(delete());
    assert_eq!(outcome, WriteOutcome::ChangedSince { now, fields });
    assert_eq!(api.requests(), "GET 5");
}

#[test]
fn fields_that_could_not_be_read_do_not_hold_up_a_deletion() {
    let partly = Customer {
        phone: String::new(),
        damaged_fields: vec![F::Phone],
        ..record()
    };
    for (seen, now) in [(partly.clone(), record()), (record(), partly)] {
        let mut api = FakeApi::of(vec![now]);
        let outcome = api.run(WriteIntent::delete(seen));
        assert_eq!(outcome.class(), OutcomeClass::Done);
    }
}

#[test]
fn a_lost_answer_is_looked_up_and_the_deletion_is_not_repeated() {
    for (trouble, is_done) in [
        (Trouble::After(Fault::Network), true),
        (Trouble::Gateway(503), true),
        (Trouble::Unreadable, true),
        (Trouble::Late(4_000), true),
        (Trouble::Before(Fault::TimedOut), false),
        (Trouble::Status(500), false),
    ] {
        let mut api = api().with_write_trouble(trouble);
        let outcome = api.run(delete());
        assert_eq!(api.writes(), 1, "{trouble:?}");
        assert_eq!(api.truth(5).is_none(), is_done, "{trouble:?}");
        match outcome {
            WriteOutcome::Done(written) => {
                assert!(is_done, "{trouble:?}");
                assert_eq!(written.confirmation, Confirmation::Verified);
            }
            outcome => {
                assert!(!is_done, "{trouble:?}");
                assert!(matches!(outcome, WriteOutcome::NotApplied { .. }));
            }
        }
    }
}

#[test]
fn the_api_may_refuse_a_deletion() {
    let mut api = api().with_write_trouble(Trouble::Status(409));
    let error = ApiError::answered(409, "");
    assert_eq!(api.run(delete()), WriteOutcome::Failed(error));
}

#[test]
fn a_body_confirms_a_deletion_unless_it_is_html_or_an_error() {
    for body in [
        "",
        " \n",
        "OK",
        "deleted",
        "null",
        "true",
        "{}",
        "[]",
        r#"{"customer":{"_id":5}}"#,
        r#"{"error":null}"#,
        r#"{"error":false}"#,
        r#"{"errors":[]}"#,
        r#"{"success":true}"#,
        r#"{"error":{"code":0,"message":""}}"#,
        "\u{feff}OK",
    ] {
        assert!(confirms_deletion(body), "{body}");
    }
    for body in [
        "<!doctype html><title>Sign in</title>",
        "\u{feff}\r\n<!doctype html><title>Sign in</title>",
        r#"{"error":{"code":10172,"message":"no"}}"#,
        r#"{"error":"no"}"#,
        r#"{"errors":["no"]}"#,
        r#"{"success":false}"#,
        r#"{"ok":false}"#,
        r#"{"customer":{"_id":"#,
        "Internal Error",
        "false",
    ] {
        assert!(!confirms_deletion(body), "{body}");
    }
}

#[test]
fn the_record_of_another_customer_confirms_no_deletion() {
    for (body, is_other) in [
        (r#"{"customer":{"_id":6}}"#, true),
        (r#"{"customer":{"_id":5}}"#, false),
        (r#"{"customer":null}"#, false),
        ("{}", false),
        ("OK", false),
        ("", false),
    ] {
        assert_eq!(holds_other_customer(body, 5), is_other, "{body}");
    }
}

fn api() -> FakeApi {
    FakeApi::of(vec![record()])
}

fn delete() -> WriteIntent {
    WriteIntent::delete(record())
}

fn record() -> Customer {
    Customer {
        id: 5,
        company: "Google".into(),
        phone: "7".into(),
        ..Customer::default()
    }
}
