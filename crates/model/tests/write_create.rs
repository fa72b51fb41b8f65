use model::CustomerField;
use model::{
    ApiError, Confirmation, Customer, CustomerField as F, CustomerForm, Fault, Write, WriteAnswer,
    WriteIntent, WriteOutcome, WriteStep,
};

use crate::fake_api::{FakeApi, Trouble, environment, other_record};
use crate::support::stored;
use crate::write_answers::done;

#[test]
fn a_new_customer_is_one_look_and_one_post() {
    let mut api = FakeApi::of(vec![]);
    let written = done(api.run(create()));
    assert_eq!(api.requests(), "LIST, POST");
    assert_eq!((written.before, written.after), (None, api.truth(1)));
}

#[test]
fn values_that_cannot_be_sent_are_no_intent() {
    let nameless = CustomerForm::default();
    let problems = WriteIntent::create(nameless, false).unwrap_err();
    assert_eq!(problems[0].field, F::Company);
}

#[test]
fn an_equal_customer_is_told_and_nothing_is_sent() {
    let tidied = Customer {
        email: "ada@example.com".into(),
        ..record(3)
    };
    for there in [record(3), tidied] {
        let mut api = FakeApi::of(vec![there]);
        assert_eq!(api.run(create()), WriteOutcome::Equal(vec![3]));
        assert_eq!(api.writes(), 0);
    }
}

#[test]
fn another_one_is_created_where_the_user_wants_it() {
    let mut api = FakeApi::of(vec![record(3)]);
    let intent = WriteIntent::create(values(), true).unwrap();
    assert_eq!(done(api.run(intent)).after, Some(record(4)));
}

#[test]
fn a_look_that_is_given_up_holds_nothing_up() {
    for trouble in [Trouble::Before(Fault::Aborted), Trouble::Status(403)] {
        let mut api = FakeApi::of(vec![]).with_read_troubles([trouble]);
        done(api.run(create()));
        assert_eq!(api.requests(), "LIST, POST");
    }
}

#[test]
fn nothing_is_sent_where_the_look_finds_no_network() {
    let trouble = [(); 3].map(|()| Trouble::Before(Fault::Offline));
    let mut api = FakeApi::of(vec![]).with_read_troubles(trouble);
    let outcome = api.run(create());
    assert!(matches!(outcome, WriteOutcome::Failed(error) if error.fault == Fault::Offline));
    assert_eq!(api.requests(), "LIST, LIST, LIST");
}

#[test]
fn nothing_is_sent_where_a_retry_without_network_is_given_up() {
    let pages = |fault| WriteAnswer::Pages(Err(ApiError::unanswered(fault)));
    for is_waiting in [true, false] {
        let (mut write, _) = Write::begin(create(), environment());
        let step = write.answer(pages(Fault::Offline));
        assert!(matches!(step, WriteStep::Wait(_)), "{step:?}");
        if !is_waiting {
            write.answer(WriteAnswer::Waited);
        }
        let WriteStep::Done(outcome) = write.answer(pages(Fault::Aborted)) else {
            panic!("it is sent");
        };
        assert!(matches!(*outcome, WriteOutcome::Failed(error) if error.fault == Fault::Offline));
    }
}

#[test]
fn a_retry_of_the_look_can_be_given_up() {
    let (mut write, _) = Write::begin(create(), environment());
    let pages = |fault| WriteAnswer::Pages(Err(ApiError::unanswered(fault)));
    let step = write.answer(pages(Fault::Network));
    assert!(matches!(step, WriteStep::Wait(_)), "{step:?}");
    let step = write.answer(pages(Fault::Aborted));
    assert!(matches!(step, WriteStep::Post(_)), "{step:?}");
}

#[test]
fn a_lost_answer_is_looked_up_by_the_values() {
    for trouble in [
        Trouble::After(Fault::Network),
        Trouble::After(Fault::TimedOut),
        Trouble::Gateway(503),
        Trouble::Unreadable,
        Trouble::Late(4_000),
    ] {
        for tidies in [false, true] {
            let mut api = FakeApi::of(vec![other_record()]).with_write_trouble(trouble);
            api.tidies = tidies;
            let written = done(api.run(create()));
            assert_eq!(written.confirmation, Confirmation::Verified);
            assert_eq!(written.after, api.truth(778), "{trouble:?}");
            assert_eq!(api.writes(), 1);
        }
    }
}

#[test]
fn a_customer_that_did_not_arrive_is_looked_for_several_times() {
    let mut api = lost(vec![]);
    let outcome = api.run(create());
    let WriteOutcome::NotApplied { unverified, likely } = outcome else {
        panic!("{outcome:?}");
    };
    assert_eq!(unverified.error().fault, Fault::TimedOut);
    assert!(likely.is_empty());
    assert_eq!(
        api.calls,
        [
            "LIST",
            "POST",
            "LIST",
            "WAIT 1000",
            "LIST",
            "WAIT 2000",
            "LIST",
            "WAIT 4000",
            "LIST",
            "WAIT 8000",
            "LIST"
        ]
    );
}

#[test]
fn a_customer_that_arrives_during_a_look_is_found() {
    for late in (1_000..1_200).step_by(3) {
        let google = Customer {
            id: 5,
            company: "Google".into(),
            ..Customer::default()
        };
        let mut api = FakeApi::of(vec![google, record(3), other_record()])
            .with_write_trouble(Trouble::Late(late));
        let intent = WriteIntent::create(values(), true).unwrap();
        let written = done(api.run(intent));
        assert_eq!(written.after, Some(record(778)), "{late}");
    }
}

#[test]
fn each_round_of_a_look_is_retried_for_itself() {
    let (bad, good) = (Trouble::Before(Fault::Network), Trouble::Nothing);
    let acme = Customer {
        id: 5,
        company: "Acme".into(),
        ..Customer::default()
    };
    let mut api = FakeApi::of(vec![acme]).with_read_troubles([bad, bad, good, bad, bad, good]);
    done(api.run(create()));
    assert_eq!(api.requests(), "LIST, LIST, LIST, LIST, LIST, LIST, POST");
}

#[test]
fn without_a_look_before_a_found_customer_may_be_an_older_one() {
    let mut api = FakeApi::of(vec![])
        .with_read_troubles([Trouble::Before(Fault::Aborted)])
        .with_write_trouble(Trouble::After(Fault::Network));
    assert_eq!(api.run(create()), WriteOutcome::Equal(vec![1]));
}

#[test]
fn of_several_candidates_the_newest_comes_first() {
    let (mut api, mut write, mut step) = posted(vec![other_record()]);
    step = write.answer(match step {
        WriteStep::Post(_) => WriteAnswer::Record(Err(ApiError::unanswered(Fault::Network))),
        step => panic!("{step:?}"),
    });
    let tidied = Customer {
        email: "ada@example.com".into(),
        ..record(99)
    };
    api.change(|rows| rows.extend([record(7), tidied, record(8)]));
    let outcome = api.drive(write, step);
    assert_eq!(outcome, WriteOutcome::Equal(vec![99, 8, 7]));
}

#[test]
fn an_answer_with_a_customer_that_was_there_before_is_no_creation() {
    let mut api = FakeApi::of(vec![record(3)]);
    let intent = WriteIntent::create(values(), true).unwrap();
    let (mut write, mut step) = Write::begin(intent, environment());
    while !matches!(step, WriteStep::Post(_)) {
        let answer = api.carry_out(&step);
        step = write.answer(answer);
    }
    step = write.answer(WriteAnswer::Record(Ok(record(3))));
    assert!(matches!(step, WriteStep::ReadPages(_)), "{step:?}");
    assert_eq!(api.drive(write, step), WriteOutcome::Equal(vec![3]));
}

#[test]
fn an_answer_with_other_values_is_read_by_its_number() {
    let (mut api, mut write, _) = posted(vec![other_record()]);
    api.change(|rows| rows.push(record(9)));
    let partly = Customer {
        email: String::new(),
        damaged_fields: vec![F::Email],
        ..record(9)
    };
    let step = write.answer(WriteAnswer::Record(Ok(partly)));
    assert_eq!(step, WriteStep::Read(9));
    assert_eq!(done(api.drive(write, step)).after, Some(record(9)));
}

#[test]
fn values_that_the_server_altered_are_named() {
    let (mut api, mut write, _) = posted(vec![other_record()]);
    let altered = Customer {
        phone: "0".into(),
        ..record(9)
    };
    api.change(|rows| rows.push(altered.clone()));
    let step = write.answer(WriteAnswer::Record(Ok(altered.clone())));
    assert_eq!(
        api.drive(write, step),
        WriteOutcome::NotTaken {
            before: None,
            record: altered,
            fields: vec![F::Phone],
        }
    );
}

#[test]
fn an_answer_with_a_namesake_that_was_there_before_is_no_creation() {
    let namesake = Customer {
        phone: "0".into(),
        ..record(3)
    };
    let (mut api, mut write, _) = posted(vec![namesake.clone(), other_record()]);
    let step = write.answer(WriteAnswer::Record(Ok(namesake)));
    let outcome = api.drive(write, step);
    assert!(matches!(outcome, WriteOutcome::Unknown(..)), "{outcome:?}");
}

#[test]
fn without_a_look_before_an_altered_answer_may_be_an_older_customer() {
    let altered = Customer {
        phone: "0".into(),
        ..record(9)
    };
    let mut api = FakeApi::of(vec![altered.clone()]);
    let (mut write, _) = Write::begin(create(), environment());
    write.answer(WriteAnswer::Pages(Err(no_answer())));
    let step = write.answer(WriteAnswer::Record(Ok(altered)));
    assert_eq!(likely(api.drive(write, step)), [9]);
}

#[test]
fn after_a_lost_answer_new_namesakes_are_likely() {
    let altered = |id| Customer {
        phone: "0".into(),
        ..record(id)
    };
    let (mut api, mut write, _) = posted(vec![altered(3), other_record()]);
    let step = write.answer(WriteAnswer::Record(Err(no_answer())));
    api.change(|rows| rows.extend([altered(98), altered(99)]));
    assert_eq!(likely(api.drive(write, step)), [99, 98]);
}

#[test]
fn an_answer_with_another_customer_is_neither_a_success_nor_a_failure() {
    let (mut api, mut write, _) = posted(vec![other_record()]);
    let step = write.answer(WriteAnswer::Record(Ok(other_record())));
    assert_eq!(step, WriteStep::Read(777));
    let outcome = api.drive(write, step);
    assert!(matches!(outcome, WriteOutcome::Unknown(..)), "{outcome:?}");
}

#[test]
fn a_wrong_answer_does_not_hide_the_new_customer() {
    let (mut api, mut write, _) = posted(vec![other_record()]);
    api.change(|rows| rows.push(record(9)));
    let step = write.answer(WriteAnswer::Record(Ok(other_record())));
    assert_eq!(done(api.drive(write, step)).after, Some(record(9)));
}

#[test]
fn a_list_that_cannot_be_read_leaves_the_outcome_unknown() {
    let mut api = FakeApi::of(vec![])
        .with_read_troubles([Trouble::Nothing, Trouble::Status(401)])
        .with_write_trouble(Trouble::After(Fault::Network));
    let outcome = api.run(create());
    let WriteOutcome::Unknown(unverified, Some(error)) = outcome else {
        panic!("{outcome:?}");
    };
    assert_eq!(error.fault, Fault::Unauthorized);
    let (write, step) = Write::check_again(unverified, environment());
    assert!(write.is_sent());
    assert_eq!(done(api.drive(write, step)).after, Some(record(1)));
    assert_eq!(api.writes(), 1);
}

#[test]
fn a_wrong_path_is_a_failure() {
    let mut api = FakeApi::of(vec![]).with_write_trouble(Trouble::Status(404));
    let error = ApiError::answered(404, "");
    assert_eq!(api.run(create()), WriteOutcome::Failed(error));
}

fn likely(outcome: WriteOutcome) -> Vec<i64> {
    match outcome {
        WriteOutcome::NotApplied { likely, .. } => likely,
        outcome => panic!("{outcome:?}"),
    }
}

fn no_answer() -> ApiError {
    ApiError::unanswered(Fault::Aborted)
}

/// A creation whose POST was handed out.
fn posted(rows: Vec<Customer>) -> (FakeApi, Write, WriteStep) {
    let mut api = FakeApi::of(rows);
    let (mut write, mut step) = Write::begin(create(), environment());
    while !matches!(step, WriteStep::Post(_)) {
        let answer = api.carry_out(&step);
        step = write.answer(answer);
    }
    (api, write, step)
}

fn lost(rows: Vec<Customer>) -> FakeApi {
    FakeApi::of(rows).with_write_trouble(Trouble::Before(Fault::TimedOut))
}

fn create() -> WriteIntent {
    WriteIntent::create(values(), false).unwrap()
}

fn values() -> CustomerForm {
    CustomerForm::default()
        .with(CustomerField::Company, "Analytical Engines")
        .with(CustomerField::Email, "Ada@Example.com")
        .with(CustomerField::Phone, "123-12")
}

fn record(id: i64) -> Customer {
    let body = values().to_write(&CustomerForm::default()).unwrap();
    stored(&body, id)
}
