use model::{
    ApiError, Confirmation, Customer, CustomerField as F, Fault, OutcomeClass, Unreadable, Write,
    WriteAnswer, WriteIntent, WriteOutcome, WriteStep,
};

use crate::fake_api::{Trouble, environment};
use crate::write_answers::{Answers, api, done, phone, record, with};

#[test]
fn a_write_that_was_carried_out_is_found_by_one_read() {
    for trouble in [
        Trouble::After(Fault::Network),
        Trouble::After(Fault::TimedOut),
        Trouble::After(Fault::Aborted),
        Trouble::Gateway(500),
        Trouble::Gateway(502),
        Trouble::Gateway(503),
        Trouble::Unreadable,
        Trouble::OtherRecord,
    ] {
        let mut api = api().with_write_trouble(trouble);
        let written = done(api.run(phone("8")));
        assert_eq!(written.confirmation, Confirmation::Verified, "{trouble:?}");
        assert_eq!(written.after, api.truth(5), "{trouble:?}");
        assert_eq!(api.requests(), "GET 5, PUT 5, GET 5", "{trouble:?}");
    }
}

#[test]
fn a_write_that_did_not_arrive_is_looked_for_several_times_and_not_repeated() {
    for (trouble, fault) in [
        (Trouble::Before(Fault::Network), Fault::Network),
        (Trouble::Status(500), Fault::Server),
        (Trouble::Status(503), Fault::Busy),
    ] {
        let mut api = api().with_write_trouble(trouble);
        let outcome = api.run(phone("8"));
        let WriteOutcome::NotApplied { unverified, .. } = outcome else {
            panic!("{trouble:?}: {outcome:?}");
        };
        assert_eq!(unverified.error().fault, fault);
        assert_eq!(
            api.calls,
            [
                "GET 5",
                "PUT 5",
                "GET 5",
                "WAIT 1000",
                "GET 5",
                "WAIT 2000",
                "GET 5",
                "WAIT 4000",
                "GET 5"
            ],
        );
    }
}

#[test]
fn a_write_that_arrives_late_is_found() {
    for late in [500, 2_500, 6_500, 14_000] {
        let mut api = api().with_write_trouble(Trouble::Late(late));
        let written = done(api.run(phone("8")));
        assert_eq!(written.after, api.truth(5));
        assert_eq!(api.writes(), 1);
    }
}

#[test]
fn a_write_that_is_not_there_yet_can_be_checked_again() {
    let mut api = api().with_write_trouble(Trouble::Late(60_000));
    let WriteOutcome::NotApplied { unverified, .. } = api.run(phone("8")) else {
        panic!("it is there");
    };
    api.truth(5);
    let (write, step) = Write::check_again(unverified, environment());
    let written = done(api.drive(write, step));
    assert_eq!(written.after, api.truth(5));
    assert_eq!(api.writes(), 1);
}

#[test]
fn a_read_from_a_copy_that_is_behind_does_not_deny_the_write() {
    let mut api = api().with_write_trouble(Trouble::After(Fault::Network));
    api.lag = 3_000;
    assert_eq!(done(api.run(phone("8"))).after, api.truth(5));
}

#[test]
fn an_answer_for_another_customer_is_checked_though_it_holds_the_values() {
    let mut write = Answers::begin(phone("8"));
    write.answers(record());
    let other = Customer {
        id: 6,
        ..with(F::Phone, "8")
    };
    assert_eq!(write.answers(other), WriteStep::Read(5));
    let outcome = write.always(record());
    assert!(
        matches!(outcome, WriteOutcome::NotApplied { .. }),
        "{outcome:?}"
    );
}

#[test]
fn an_answer_that_is_not_read_as_a_whole_is_checked() {
    let mut write = Answers::begin(phone("8"));
    write.answers(record());
    let now = Customer {
        phone: "8".into(),
        ..record()
    };
    let partly = Customer {
        damaged_fields: vec![F::RefId],
        ..now.clone()
    };
    assert_eq!(write.answers(partly.clone()), WriteStep::Read(5));
    let outcome = write.outcome(partly);
    assert!(matches!(outcome, WriteOutcome::Unknown(..)), "{outcome:?}");
}

#[test]
fn changes_that_follow_a_lost_answer_are_merged() {
    let email = Customer {
        email: "new@example.com".into(),
        ..record()
    };
    let phones = Customer {
        phone: "9".into(),
        ..record()
    };
    let after = |now: Customer| {
        let mut write = Answers::begin(phone("8"));
        write.answers(record());
        write.loses();
        write.always(now)
    };
    let WriteOutcome::Newer(newer) = after(email.clone()) else {
        panic!("not newer");
    };
    assert_eq!((newer.theirs, newer.merge.taken), (email, vec![F::Email]));
    let WriteOutcome::Conflict(newer) = after(phones.clone()) else {
        panic!("no conflict");
    };
    assert_eq!(
        (newer.theirs, newer.merge.conflicts),
        (phones, vec![F::Phone])
    );
}

#[test]
fn a_server_that_asks_for_a_rest_gets_it() {
    let after = |seconds| {
        let mut write = Answers::begin(phone("8"));
        write.answers(record());
        let busy = ApiError::answered(503, "").with_retry_after(Some(seconds));
        write.step(WriteAnswer::Record(Err(busy)))
    };
    assert_eq!(after(0), WriteStep::Read(5));
    assert_eq!(after(10), WriteStep::Wait(10_000));
    let WriteStep::Done(outcome) = after(11) else {
        panic!("it waits too long");
    };
    assert_eq!(outcome.class(), OutcomeClass::Unknown);
}

#[test]
fn an_unknown_outcome_can_be_checked_again_without_a_write() {
    let mut api = api()
        .with_read_troubles([
            Trouble::Nothing,
            Trouble::Before(Fault::Offline),
            Trouble::Before(Fault::Offline),
            Trouble::Before(Fault::Offline),
        ])
        .with_write_trouble(Trouble::After(Fault::Network));
    let outcome = api.run(phone("8"));
    let WriteOutcome::Unknown(unverified, Some(error)) = outcome else {
        panic!("{outcome:?}");
    };
    assert_eq!(error.fault, Fault::Offline);
    let (write, step) = Write::check_again(unverified, environment());
    let written = done(api.drive(write, step));
    assert_eq!(written.after, api.truth(5));
    assert_eq!(api.requests(), "GET 5, PUT 5, GET 5, GET 5, GET 5, GET 5");
}

#[test]
fn an_error_in_a_2xx_is_looked_up_once_and_then_told() {
    let refused = || {
        let body = r#"{"error": {"message": "customerPhone is taken"}}"#;
        let defect = Unreadable(texts::unreadable_error());
        ApiError::undocumented(200, body, defect)
    };
    let begin = || {
        let mut write = Answers::begin(phone("8"));
        write.answers(record());
        assert_eq!(
            write.step(WriteAnswer::Record(Err(refused()))),
            WriteStep::Read(5)
        );
        write
    };
    assert_eq!(begin().outcome(record()), WriteOutcome::Failed(refused()));
    let written = done(begin().outcome(with(F::Phone, "8")));
    assert_eq!(written.confirmation, Confirmation::Verified);

    let mut write = Answers::begin(WriteIntent::delete(record()));
    write.answers(record());
    let read = write.step(WriteAnswer::Deleted(Err(refused())));
    assert_eq!(read, WriteStep::Read(5));
    assert_eq!(write.outcome(record()), WriteOutcome::Failed(refused()));
}
