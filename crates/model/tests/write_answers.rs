//! A write whose answers a test gives one by one, and the customer that most tests change.

use model::CustomerField;
use model::{
    ApiError, Customer, CustomerField as F, CustomerForm, Fault, Write, WriteAnswer, WriteIntent,
    WriteOutcome, WriteStep, Written,
};

use crate::fake_api::{FakeApi, environment};
use crate::support::stored;

/// A write whose answers are given one by one.
pub struct Answers(Write);

impl Answers {
    pub fn begin(intent: WriteIntent) -> Self {
        Self(Write::begin(intent, environment()).0)
    }

    pub fn step(&mut self, answer: WriteAnswer) -> WriteStep {
        self.0.answer(answer)
    }

    pub fn answers(&mut self, record: Customer) -> WriteStep {
        self.step(WriteAnswer::Record(Ok(record)))
    }

    pub fn loses(&mut self) -> WriteStep {
        let lost = ApiError::unanswered(Fault::Network);
        self.step(WriteAnswer::Record(Err(lost)))
    }

    pub fn outcome(&mut self, record: Customer) -> WriteOutcome {
        match self.answers(record) {
            WriteStep::Done(outcome) => *outcome,
            step => panic!("{step:?}"),
        }
    }

    /// The outcome when each read answers `record`.
    pub fn always(&mut self, record: Customer) -> WriteOutcome {
        let mut step = self.answers(record.clone());
        for _ in 0..100 {
            step = match step {
                WriteStep::Read(_) => self.answers(record.clone()),
                WriteStep::Wait(_) => self.step(WriteAnswer::Waited),
                WriteStep::Done(outcome) => return *outcome,
                step => panic!("{step:?}"),
            };
        }
        panic!("no end")
    }
}

/// The write that the server has, or a panic.
pub fn done(outcome: WriteOutcome) -> Written {
    match outcome {
        WriteOutcome::Done(written) => written,
        outcome => panic!("{outcome:?}"),
    }
}

/// A server that holds [`record`].
pub fn api() -> FakeApi {
    FakeApi::of(vec![record()])
}

/// The customer that the user changes.
pub fn record() -> Customer {
    Customer {
        id: 5,
        company: "Google".into(),
        phone: "7".into(),
        ..Customer::default()
    }
}

/// [`record`] with another text in a field.
pub fn with(field: F, text: &str) -> Customer {
    let mut form = CustomerForm::of(&record());
    form.set(field, text);
    let write = form.to_write(&form).unwrap();
    stored(&write, 5)
}

/// A change of [`record`].
pub fn edit(edit: impl FnOnce(CustomerForm) -> CustomerForm) -> WriteIntent {
    let base = CustomerForm::of(&record());
    WriteIntent::change(5, base.clone(), edit(base))
}

/// Another phone number for [`record`].
pub fn phone(text: &str) -> WriteIntent {
    edit(|base| base.with(CustomerField::Phone, text))
}
