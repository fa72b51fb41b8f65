use model::{
    ApiError, Confirmation, Customer, CustomerField as F, CustomerForm, Fault, OutcomeClass, Write,
    WriteAnswer, WriteIntent, WriteOutcome, WriteStep, Written,
};

use crate::write_server::{Server, Trouble, environment};

#[test]
fn a_save_is_one_get_and_one_put() {
    let mut server = server();
    let written = done(server.run(phone("8")));
    assert_eq!(server.requests(), "GET 5, PUT 5");
    assert_eq!(written.confirmation, Confirmation::Answered);
    assert_eq!(written.before, Some(record()));
    assert_eq!(written.after.unwrap().phone, "8");
}

#[test]
fn archiving_is_one_get_and_one_put() {
    for archived in [true, false] {
        let mut server = Server::of(vec![Customer {
            archived: !archived,
            ..record()
        }]);
        let written = done(server.run(WriteIntent::archive(&record(), archived)));
        assert_eq!(server.requests(), "GET 5, PUT 5");
        assert_eq!(written.after.unwrap().archived, archived);
    }
}

#[test]
fn a_customer_without_a_name_can_be_archived() {
    let nameless = Customer {
        company: String::new(),
        ..record()
    };
    let mut server = Server::of(vec![nameless.clone()]);
    let written = done(server.run(WriteIntent::archive(&nameless, true)));
    assert!(written.after.unwrap().archived);
}

#[test]
fn the_server_may_have_it_already() {
    for intent in [phone("7"), WriteIntent::archive(&record(), false)] {
        let mut server = server();
        let outcome = server.run(intent);
        assert_eq!(outcome.class(), OutcomeClass::Unchanged);
        assert_eq!(done(outcome).after, Some(record()));
        assert_eq!(server.requests(), "GET 5");
    }
}

#[test]
fn changes_of_another_administrator_are_taken_over() {
    let mut server = Server::of(vec![Customer {
        email: "new@example.com".into(),
        ..record()
    }]);
    let written = done(server.run(phone("8")));
    assert_eq!(written.taken, [F::Email]);
    let after = written.after.unwrap();
    let texts = (after.phone.as_str(), after.email.as_str());
    assert_eq!(texts, ("8", "new@example.com"));
    assert_eq!(server.truth(5), Some(after));
}

#[test]
fn a_field_that_both_changed_is_a_conflict_and_nothing_is_written() {
    let theirs = Customer {
        phone: "9".into(),
        ..record()
    };
    let mut server = Server::of(vec![theirs.clone()]);
    let WriteOutcome::Conflict(newer) = server.run(phone("8")) else {
        panic!("{:?}", server.calls);
    };
    assert_eq!(newer.theirs, theirs);
    assert_eq!(newer.merge.conflicts, [F::Phone]);
    assert_eq!(server.requests(), "GET 5");
}

#[test]
fn a_record_that_is_not_read_as_a_whole_is_not_written() {
    let mut server = Server::of(vec![Customer {
        unread: vec![F::CrmId],
        ..record()
    }]);
    assert_eq!(
        server.run(phone("8")),
        WriteOutcome::Unreadable(vec![F::CrmId])
    );
    assert_eq!(server.requests(), "GET 5");
}

#[test]
fn merged_values_that_the_form_refuses_are_not_sent() {
    let seen = Customer {
        first_name: "Ada".into(),
        ..record()
    };
    let mut server = Server::of(vec![Customer {
        company: String::new(),
        ..seen.clone()
    }]);
    let base = CustomerForm::of(&seen);
    let edited = CustomerForm {
        first_name: String::new(),
        ..base.clone()
    };
    let outcome = server.run(WriteIntent::change(5, base, edited));
    assert!(matches!(outcome, WriteOutcome::Newer(_)), "{outcome:?}");
    assert_eq!(server.requests(), "GET 5");
}

#[test]
fn an_answer_for_another_customer_is_read_again() {
    let mut server = server().with_read_troubles([Trouble::OtherRecord]);
    let written = done(server.run(phone("8")));
    assert_eq!(written.before, Some(record()));
    assert_eq!(server.requests(), "GET 5, GET 5, PUT 5");
}

#[test]
fn answers_for_another_customer_alone_write_nothing() {
    let mut server = server().with_read_troubles([Trouble::OtherRecord; 9]);
    let outcome = server.run(phone("8"));
    let WriteOutcome::Failed(error) = outcome else {
        panic!("{outcome:?}");
    };
    assert_eq!(error.fault, Fault::Unreadable);
    assert_eq!(server.requests(), "GET 5, GET 5, GET 5, GET 5");
}

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
        let mut server = server().with_write_trouble(trouble);
        let written = done(server.run(phone("8")));
        assert_eq!(written.confirmation, Confirmation::Verified, "{trouble:?}");
        assert_eq!(written.after, server.truth(5), "{trouble:?}");
        assert_eq!(server.requests(), "GET 5, PUT 5, GET 5", "{trouble:?}");
    }
}

#[test]
fn a_write_that_did_not_arrive_is_looked_for_several_times_and_not_repeated() {
    for (trouble, fault) in [
        (Trouble::Before(Fault::Network), Fault::Network),
        (Trouble::Before(Fault::TimedOut), Fault::TimedOut),
        (Trouble::Status(500), Fault::Server),
        (Trouble::Status(503), Fault::Busy),
    ] {
        let mut server = server().with_write_trouble(trouble);
        let outcome = server.run(phone("8"));
        let WriteOutcome::NotApplied(error) = outcome else {
            panic!("{trouble:?}: {outcome:?}");
        };
        assert_eq!(error.fault, fault);
        assert_eq!(
            server.calls,
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
    for late in [500, 2_500, 6_500] {
        let mut server = server().with_write_trouble(Trouble::Late(late));
        let written = done(server.run(phone("8")));
        assert_eq!(written.after, server.truth(5));
        assert_eq!(server.writes(), 1);
    }
}

#[test]
fn a_read_from_a_copy_that_is_behind_does_not_deny_the_write() {
    let mut server = server().with_write_trouble(Trouble::After(Fault::Network));
    server.lag = 3_000;
    assert_eq!(done(server.run(phone("8"))).after, server.truth(5));
}

#[test]
fn a_refusal_ends_the_write() {
    for status in [400, 401, 403, 409, 422, 429] {
        let mut server = server().with_write_trouble(Trouble::Status(status));
        let outcome = server.run(phone("8"));
        let error = ApiError::answered(status, "");
        assert_eq!(outcome, WriteOutcome::Failed(error), "{status}");
        assert_eq!(server.requests(), "GET 5, PUT 5");
    }
}

#[test]
fn a_customer_that_was_removed_is_gone() {
    let mut nobody = Server::of(vec![]);
    assert_eq!(nobody.run(phone("8")), WriteOutcome::Gone);
    let mut server = server().with_write_trouble(Trouble::Status(404));
    assert_eq!(server.run(phone("8")), WriteOutcome::Gone);
}

#[test]
fn fields_that_the_server_ignores_are_named_and_never_called_saved() {
    let mut server = server().with_write_trouble(Trouble::Ignored);
    assert_eq!(
        server.run(phone("8")),
        WriteOutcome::NotTaken {
            record: record(),
            fields: vec![F::Phone],
        }
    );
    assert_eq!(server.writes(), 1);
}

#[test]
fn an_old_answer_to_a_write_that_was_carried_out_is_checked() {
    let mut write = Answers::begin(phone("8"));
    write.answers(record());
    assert_eq!(write.answers(record()), WriteStep::Read(5));
    let now = Customer {
        phone: "8".into(),
        ..record()
    };
    assert_eq!(done(write.outcome(now.clone())).after, Some(now));
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
        matches!(outcome, WriteOutcome::NotApplied(_)),
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
        unread: vec![F::RefId],
        ..now.clone()
    };
    assert_eq!(write.answers(partly.clone()), WriteStep::Read(5));
    let outcome = write.outcome(partly);
    assert!(matches!(outcome, WriteOutcome::Unknown(..)), "{outcome:?}");
}

#[test]
fn what_the_server_made_of_other_fields_is_shown() {
    let mut write = Answers::begin(phone("8"));
    write.answers(record());
    let now = Customer {
        phone: "8".into(),
        status: 3,
        archived_on: model::UnixTime(9),
        ..record()
    };
    assert_eq!(done(write.outcome(now.clone())).after, Some(now));
}

#[test]
fn a_write_that_was_taken_in_part_names_the_rest() {
    let edited = |it: CustomerForm| CustomerForm {
        phone: "8".into(),
        crm_id: "C".into(),
        ..it
    };
    let mut write = Answers::begin(intent(edited));
    write.answers(record());
    write.loses();
    let now = Customer {
        phone: "8".into(),
        ..record()
    };
    let outcome = write.always(now.clone());
    let fields = vec![F::CrmId];
    assert_eq!(
        outcome,
        WriteOutcome::NotTaken {
            record: now,
            fields
        }
    );
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
fn a_tidied_answer_is_the_record_that_was_sent() {
    let texts = [
        (F::Email, "Ada@Example.COM", "ada@example.com"),
        (F::Company, " Acme  ", "Acme"),
        (F::Description, "a\r\nb\r\n", "a\nb"),
        (F::Description, "a\rb", "a\nb"),
        (F::LastName, "Rene\u{301}", "René"),
        (F::Phone, "+49 (170) 123-45", "+4917012345"),
        (F::Status, " 01", "1"),
    ];
    for (field, typed, kept) in texts {
        let mut write = Answers::begin(intent(|mut it| {
            it.set_text(field, typed.into());
            it
        }));
        write.answers(record());
        let now = with(field, kept);
        let outcome = write.outcome(now.clone());
        assert_eq!(done(outcome).after, Some(now), "{field:?}");
    }
}

#[test]
fn more_than_tidying_is_another_value() {
    let texts = [
        (F::Email, "ada@example.com", "ada@example.org"),
        (F::Company, "Acme", "ACME"),
        (F::Description, "a\nb", "ab"),
        (F::LastName, "René", "Rene"),
        (F::Phone, "+49170", "49170"),
        (F::Phone, "12345", "1234"),
        (F::Status, "1", "2"),
    ];
    for (field, typed, kept) in texts {
        let mut write = Answers::begin(intent(|mut it| {
            it.set_text(field, typed.into());
            it
        }));
        write.answers(record());
        assert_eq!(write.answers(with(field, kept)), WriteStep::Read(5));
        let outcome = write.always(with(field, kept));
        let WriteOutcome::NotTaken { fields, .. } = outcome else {
            panic!("{field:?}: {outcome:?}");
        };
        assert_eq!(fields, [field]);
    }
}

#[test]
fn after_a_lost_answer_the_old_value_proves_nothing() {
    let seen = with(F::Email, "Ada@example.com");
    let base = CustomerForm::of(&seen);
    let edited = CustomerForm {
        email: "ada@example.com".into(),
        ..base.clone()
    };
    let mut server = Server::of(vec![seen]).with_write_trouble(Trouble::Before(Fault::Network));
    let outcome = server.run(WriteIntent::change(5, base, edited));
    assert!(
        matches!(outcome, WriteOutcome::NotApplied(_)),
        "{outcome:?}"
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
    let mut server = server()
        .with_read_troubles([Trouble::Nothing, Trouble::Before(Fault::Offline)])
        .with_write_trouble(Trouble::After(Fault::Network));
    let outcome = server.run(phone("8"));
    let WriteOutcome::Unknown(unverified, Some(error)) = outcome else {
        panic!("{outcome:?}");
    };
    assert_eq!(error.fault, Fault::Offline);
    let (write, step) = Write::check_again(unverified, environment());
    let written = done(server.drive(write, step));
    assert_eq!(written.after, server.truth(5));
    assert_eq!(server.requests(), "GET 5, PUT 5, GET 5, GET 5");
}

#[test]
fn reads_inside_a_write_are_retried_three_times() {
    let busy = [Trouble::Before(Fault::Network); 4];
    let mut server = server().with_read_troubles(busy);
    let outcome = server.run(phone("8"));
    let error = ApiError::unanswered(Fault::Network);
    assert_eq!(outcome, WriteOutcome::Failed(error));
    assert_eq!(
        server.calls,
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

/// A write whose answers are given one by one.
struct Answers(Write);

impl Answers {
    fn begin(intent: WriteIntent) -> Self {
        Self(Write::begin(intent, environment()).0)
    }

    fn step(&mut self, answer: WriteAnswer) -> WriteStep {
        self.0.answer(answer)
    }

    fn answers(&mut self, record: Customer) -> WriteStep {
        self.step(WriteAnswer::Record(Ok(record)))
    }

    fn loses(&mut self) -> WriteStep {
        let lost = ApiError::unanswered(Fault::Network);
        self.step(WriteAnswer::Record(Err(lost)))
    }

    fn outcome(&mut self, record: Customer) -> WriteOutcome {
        match self.answers(record) {
            WriteStep::Done(outcome) => *outcome,
            step => panic!("{step:?}"),
        }
    }

    /// The outcome when each read answers `record`.
    fn always(&mut self, record: Customer) -> WriteOutcome {
        let mut step = self.answers(record.clone());
        loop {
            step = match step {
                WriteStep::Read(_) => self.answers(record.clone()),
                WriteStep::Wait(_) => self.step(WriteAnswer::Waited),
                WriteStep::Done(outcome) => return *outcome,
                step => panic!("{step:?}"),
            };
        }
    }
}

fn done(outcome: WriteOutcome) -> Written {
    match outcome {
        WriteOutcome::Done(written) => written,
        outcome => panic!("{outcome:?}"),
    }
}

fn server() -> Server {
    Server::of(vec![record()])
}

fn record() -> Customer {
    Customer {
        id: 5,
        company: "Google".into(),
        phone: "7".into(),
        ..Customer::default()
    }
}

fn with(field: F, text: &str) -> Customer {
    let mut form = CustomerForm::of(&record());
    form.set_text(field, text.into());
    let write = form.to_write(&form).unwrap();
    crate::support::stored(&write, 5)
}

fn intent(edit: impl FnOnce(CustomerForm) -> CustomerForm) -> WriteIntent {
    let base = CustomerForm::of(&record());
    WriteIntent::change(5, base.clone(), edit(base))
}

fn phone(text: &str) -> WriteIntent {
    intent(|base| CustomerForm {
        phone: text.into(),
        ..base
    })
}
