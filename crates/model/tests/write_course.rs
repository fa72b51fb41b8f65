//! Answers to a write that follow a list of numbers, without any sense.

use model::CustomerField;
use model::{
    ApiError, Customer, CustomerField as F, CustomerForm, CustomerQuery, Fault, Page, Write,
    WriteAnswer, WriteEnvironment, WriteOutcome, WriteStep,
};

use crate::fake_api::environment;
use crate::support::stored;

/// Pages of two rows, so that long lists cost little.
pub fn narrow() -> WriteEnvironment {
    WriteEnvironment {
        max_limit: 2,
        ..environment()
    }
}

/// Answers by a list of numbers, without any sense.
#[derive(Debug, Clone)]
pub struct Course {
    choices: Vec<u8>,
    steps: usize,
    /// Writes that were handed out.
    pub writes: usize,
}

impl Course {
    pub fn new(choices: &[u8]) -> Self {
        Self {
            choices: choices.to_vec(),
            steps: 0,
            writes: 0,
        }
    }

    /// Runs a write to its end, in at most `bound` steps.
    pub fn run(&mut self, write: &mut Write, mut step: WriteStep, bound: usize) -> WriteOutcome {
        loop {
            if let WriteStep::Done(outcome) = step {
                return *outcome;
            }
            step = self.answer(write, &step);
            assert!(self.steps <= bound, "no end");
        }
    }

    /// Answers one step and says the next.
    pub fn answer(&mut self, write: &mut Write, step: &WriteStep) -> WriteStep {
        let choice = self.choices[self.steps % self.choices.len()];
        self.steps += 1;
        let is_write = |step: &WriteStep| {
            matches!(
                step,
                WriteStep::Post(_) | WriteStep::Put(..) | WriteStep::Delete(_)
            )
        };
        let next = write.answer(any_answer(step, choice));
        self.writes += usize::from(is_write(&next));
        next
    }
}

fn any_answer(step: &WriteStep, choice: u8) -> WriteAnswer {
    let record = match choice % 7 {
        0 => Ok(record()),
        1 => Ok(Customer {
            phone: "8".into(),
            email: "Ada@B.de".into(),
            archived: true,
            ..record()
        }),
        2 => Ok(Customer {
            phone: "9".into(),
            ..record()
        }),
        3 => Ok(Customer {
            damaged_fields: vec![F::Phone],
            ..equal_record()
        }),
        4 => Ok(equal_record()),
        _ => Err(error(choice)),
    };
    match step {
        _ if choice >= 250 => WriteAnswer::Waited,
        _ if choice >= 245 => WriteAnswer::Record(record),
        WriteStep::Wait(_) => WriteAnswer::Waited,
        WriteStep::Delete(_) => WriteAnswer::Deleted(record.map(|_| ())),
        WriteStep::ReadPages(queries) => WriteAnswer::Pages(record.map(|row| {
            let page = |query: &CustomerQuery| {
                let count = usize::from(choice) % 3 * usize::from(query.window.limit) / 2;
                let row = |at: usize| {
                    let id = i64::from(query.window.offset) + i64::try_from(at).unwrap();
                    Some(Customer { id, ..row.clone() })
                };
                Page::of(query.window, (0..count).map(row).collect(), |row| row.id)
            };
            queries.iter().map(page).collect()
        })),
        _ => WriteAnswer::Record(record),
    }
}

fn error(choice: u8) -> ApiError {
    match choice / 7 % 6 {
        0 => ApiError::unanswered(Fault::Network),
        1 => ApiError::unanswered(Fault::TimedOut),
        2 => ApiError::answered(404, ""),
        3 => ApiError::answered(409, ""),
        4 => ApiError::answered(500, ""),
        _ => ApiError::answered(503, "").with_retry_after(Some(u32::from(choice % 20))),
    }
}

/// The customer 5 as the user saw it.
pub fn record() -> Customer {
    Customer {
        id: 5,
        company: "Google".into(),
        phone: "7".into(),
        email: "a@b.de".into(),
        ..Customer::default()
    }
}

/// A customer that equals the new one.
pub fn equal_record() -> Customer {
    let body = values().to_write(&CustomerForm::default()).unwrap();
    stored(&body, 3)
}

/// The values of a new customer.
pub fn values() -> CustomerForm {
    CustomerForm::default()
        .with(CustomerField::Company, "Analytical Engines")
        .with(CustomerField::Email, "Ada@Example.com")
        .with(CustomerField::Phone, "123-12")
}
