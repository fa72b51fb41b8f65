use model::CustomerField;
use model::{
    ApiError, Confirmation, Customer, CustomerField as F, CustomerForm, Fault, OutcomeClass,
    WriteAnswer, WriteIntent, WriteOutcome, WriteStep,
};

use crate::fake_api::{FakeApi, Trouble};
use crate::write_answers::{Answers, api, done, phone, record};

#[test]
fn a_save_is_one_get_and_one_put() {
    let mut api = api();
    let written = done(api.run(phone("8")));
    assert_eq!(api.requests(), "GET 5, PUT 5");
    assert_eq!(written.confirmation, Confirmation::Answered);
    assert_eq!(written.before, Some(record()));
    assert_eq!(written.after.unwrap().phone, "8");
}

#[test]
fn archiving_is_one_get_and_one_put() {
    for archived in [true, false] {
        let mut api = FakeApi::of(vec![Customer {
            archived: !archived,
            ..record()
        }]);
        let written = done(api.run(WriteIntent::archive(&record(), archived)));
        assert_eq!(api.requests(), "GET 5, PUT 5");
        assert_eq!(written.after.unwrap().archived, archived);
    }
}

#[test]
fn a_customer_without_a_name_can_be_archived() {
    let nameless = Customer {
        company: String::new(),
        ..record()
    };
    let mut api = FakeApi::of(vec![nameless.clone()]);
    let written = done(api.run(WriteIntent::archive(&nameless, true)));
    assert!(written.after.unwrap().archived);
}

#[test]
fn the_server_may_have_it_already() {
    for intent in [phone("7"), WriteIntent::archive(&record(), false)] {
        let mut api = api();
        let outcome = api.run(intent);
        assert_eq!(outcome.class(), OutcomeClass::Unchanged);
        assert_eq!(done(outcome).after, Some(record()));
        assert_eq!(api.requests(), "GET 5");
    }
}

#[test]
fn changes_of_another_administrator_are_taken_over() {
    let mut api = FakeApi::of(vec![Customer {
        email: "new@example.com".into(),
        ..record()
    }]);
    let written = done(api.run(phone("8")));
    assert_eq!(written.taken, [F::Email]);
    let after = written.after.unwrap();
    let texts = (after.phone.as_str(), after.email.as_str());
    assert_eq!(texts, ("8", "new@example.com"));
    assert_eq!(api.truth(5), Some(after));
}

#[test]
fn a_field_that_both_changed_is_a_conflict_and_nothing_is_written() {
    let theirs = Customer {
        phone: "9".into(),
        ..record()
    };
    let mut api = FakeApi::of(vec![theirs.clone()]);
    let WriteOutcome::Conflict(newer) = api.run(phone("8")) else {
        panic!("{:?}", api.calls);
    };
    assert_eq!(newer.theirs, theirs);
    assert_eq!(newer.merge.conflicts, [F::Phone]);
    assert_eq!(api.requests(), "GET 5");
}

#[test]
fn a_record_that_is_not_read_as_a_whole_is_not_written() {
    let mut api = FakeApi::of(vec![Customer {
        damaged_fields: vec![F::CrmId],
        ..record()
    }]);
    assert_eq!(
        api.run(phone("8")),
        WriteOutcome::Unreadable(vec![F::CrmId])
    );
    assert_eq!(api.requests(), "GET 5");
}

#[test]
fn merged_values_that_the_form_refuses_are_not_sent() {
    let seen = Customer {
        first_name: "Ada".into(),
        ..record()
    };
    let mut api = FakeApi::of(vec![Customer {
        company: String::new(),
        ..seen.clone()
    }]);
    let base = CustomerForm::of(&seen);
    let edited = base.clone().with(CustomerField::FirstName, "");
    let outcome = api.run(WriteIntent::change(5, base, edited));
    assert!(matches!(outcome, WriteOutcome::Newer(_)), "{outcome:?}");
    assert_eq!(api.requests(), "GET 5");
}

#[test]
fn an_answer_for_another_customer_is_read_again() {
    let mut api = api().with_read_troubles([Trouble::OtherRecord]);
    let written = done(api.run(phone("8")));
    assert_eq!(written.before, Some(record()));
    assert_eq!(api.requests(), "GET 5, GET 5, PUT 5");
}

#[test]
fn answers_for_another_customer_alone_write_nothing() {
    let mut api = api().with_read_troubles([Trouble::OtherRecord; 9]);
    let outcome = api.run(phone("8"));
    let WriteOutcome::Failed(error) = outcome else {
        panic!("{outcome:?}");
    };
    assert_eq!(error.fault, Fault::OtherRecord);
    assert_eq!(api.requests(), "GET 5, GET 5, GET 5, GET 5");
}

#[test]
fn a_refusal_ends_the_write() {
    for status in [400, 401, 403, 409, 422, 429] {
        let mut api = api().with_write_trouble(Trouble::Status(status));
        let outcome = api.run(phone("8"));
        let error = ApiError::answered(status, "");
        assert_eq!(outcome, WriteOutcome::Failed(error), "{status}");
        assert_eq!(api.requests(), "GET 5, PUT 5");
    }
}

#[test]
fn a_customer_that_was_removed_is_gone() {
    let mut nobody = FakeApi::of(vec![]);
    assert_eq!(nobody.run(phone("8")), WriteOutcome::Gone);
}

#[test]
fn a_404_to_a_put_is_no_deletion_while_the_customer_can_be_read() {
    let mut api = api().with_write_trouble(Trouble::Status(404));
    let error = ApiError::answered(404, "");
    assert_eq!(api.run(phone("8")), WriteOutcome::Failed(error));
    assert_eq!(api.requests(), "GET 5, PUT 5, GET 5");
}

#[test]
fn reads_inside_a_write_are_retried_three_times() {
    let late = [Trouble::Before(Fault::TimedOut); 4];
    let mut api = api().with_read_troubles(late);
    let outcome = api.run(phone("8"));
    let error = ApiError::unanswered(Fault::TimedOut);
    assert_eq!(outcome, WriteOutcome::Failed(error));
    assert_eq!(
        api.calls,
        [
            "GET 5",
            "WAIT 500",
            "GET 5",
            "WAIT 1000",
            "GET 5",
            "WAIT 2000",
            "GET 5"
        ]
    );
}

#[test]
fn a_read_waits_as_long_as_the_server_asks() {
    let mut write = Answers::begin(phone("8"));
    let busy = ApiError::answered(429, "").with_retry_after(Some(7));
    let step = write.step(WriteAnswer::Record(Err(busy)));
    assert_eq!(step, WriteStep::Wait(7_000));
}
