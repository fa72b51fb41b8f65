use model::CustomerField;
use model::{
    Customer, CustomerField as F, CustomerForm, Fault, UnixTime, WriteIntent, WriteOutcome,
    WriteStep,
};

use crate::fake_api::{FakeApi, Trouble};
use crate::write_answers::{Answers, api, done, edit, phone, record, with};

#[test]
fn fields_that_the_server_ignores_are_named_and_never_called_saved() {
    let mut api = api().with_write_trouble(Trouble::Ignored);
    assert_eq!(
        api.run(phone("8")),
        WriteOutcome::NotTaken {
            before: Some(record()),
            record: record(),
            fields: vec![F::Phone],
        }
    );
    assert_eq!(api.writes(), 1);
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
fn what_the_server_made_of_other_fields_is_shown() {
    let mut write = Answers::begin(phone("8"));
    write.answers(record());
    let now = Customer {
        phone: "8".into(),
        status: 3,
        archived_on: UnixTime(9),
        ..record()
    };
    let written = done(write.outcome(now.clone()));
    assert_eq!(written.after, Some(now));
    assert_eq!(written.altered, [F::Status]);
}

#[test]
fn a_write_that_was_taken_in_part_names_the_rest() {
    let edited = |it: CustomerForm| {
        it.with(CustomerField::Phone, "8")
            .with(CustomerField::CrmId, "C")
    };
    let mut write = Answers::begin(edit(edited));
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
            before: Some(record()),
            record: now,
            fields
        }
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
        (F::Company, "Acme\u{a0} GmbH", "Acme GmbH"),
        (F::Description, " a  b\n\nc", "a b\n\nc"),
        (F::LastName, "René", "Rene\u{301}"),
        (F::Phone, "+49 (170) 123-45", "+4917012345"),
        (F::Phone, "+49170", "49170"),
        (F::Phone, "0170 123 45 67", "+49 170 1234567"),
        (F::Phone, "+44 (0)20 7946 0958", "00442079460958"),
        (F::Phone, "8 (495) 555-01-42", "+7 495 555 01 42"),
        (F::Phone, "030 1234567 EXT. 12", "+49301234567ext12"),
        (F::Status, " 01", "1"),
    ];
    for (field, typed, kept) in texts {
        let mut write = Answers::begin(edit(|mut it| {
            it.set(field, typed);
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
        (F::Phone, "12345", "1234"),
        (F::Phone, "12345", "4912345"),
        (F::Phone, "1234567", "1234567 ext. 2"),
        (F::Phone, "0", ""),
        (F::Phone, "call Ada", ""),
        (F::Status, "1", "2"),
    ];
    for (field, typed, kept) in texts {
        let mut write = Answers::begin(edit(|mut it| {
            it.set(field, typed);
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
    let edited = base.clone().with(CustomerField::Email, "ada@example.com");
    let mut api = FakeApi::of(vec![seen]).with_write_trouble(Trouble::Before(Fault::Network));
    let outcome = api.run(WriteIntent::change(5, base, edited));
    assert!(
        matches!(outcome, WriteOutcome::NotApplied { .. }),
        "{outcome:?}"
    );
}
