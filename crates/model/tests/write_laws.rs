//! The laws of the write protocol, for any course of events.

use model::CustomerField;
use model::{
    Customer, CustomerField as F, CustomerForm, CustomerId, Fault, OutcomeClass, Write,
    WriteAnswer, WriteIntent, WriteOutcome, WriteStep,
};
use proptest::prelude::*;
use proptest::sample::select;

use crate::fake_api::{FakeApi, Trouble, environment, other_record};
use crate::support::laws;
use crate::write_course::{Course, equal_record, narrow, record, values};

/// The steps of a change or a deletion at most: 4 reads and 3 pauses before the write; the write;
/// a rest; 5 looks of 4 reads and 3 pauses, and 4 pauses between them.
const STEPS: usize = 7 + 1 + 1 + 5 * 7 + 4;

/// The steps of a creation at most. The number of pages is up to the API; a lookup reads at most
/// 250 rounds of whole pages, after some tens that narrow the place down.
const CREATION_STEPS: usize = 300 * 7 * 6;

/// The writes that the laws are tried with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Task {
    Create,
    CreateAnother,
    Edit,
    Archive,
    Delete,
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, ..laws() })]

    #[test]
    fn an_outcome_is_never_a_lie(
        task in tasks(),
        there in records_that_are_there(),
        reads in prop::collection::vec(read_troubles(), 0..10),
        write in write_troubles(),
        lag in select(vec![0, 3_000]),
        tidies in any::<bool>(),
    ) {
        let reads_work = reads.iter().all(|trouble| *trouble == Trouble::Nothing);
        let mut api = FakeApi::of(there)
            .with_read_troubles(reads)
            .with_write_trouble(write);
        (api.lag, api.tidies) = (lag, tidies);
        let outcome = api.run(intent(task));
        prop_assert!(api.writes() <= 1, "{:?}", api.calls);
        check(task, &outcome, &mut api)?;
        if reads_work {
            prop_assert_ne!(outcome.class(), OutcomeClass::Unknown, "{:?}", api.calls);
        }
        if let WriteOutcome::Unknown(unverified, _)
            | WriteOutcome::NotApplied { unverified, .. } = outcome
        {
            api.read_troubles.clear();
            let (write, step) = Write::check_again(unverified, environment());
            let outcome = api.drive(write, step);
            prop_assert!(api.writes() <= 1, "{:?}", api.calls);
            check(task, &outcome, &mut api)?;
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, ..laws() })]

    #[test]
    fn any_answers_lead_to_one_outcome_and_at_most_one_write(
        task in tasks(),
        choices in prop::collection::vec(any::<u8>(), 1..60),
        again in any::<bool>(),
    ) {
        let mut course = Course::new(&choices);
        let (mut write, step) = Write::begin(intent(task), narrow());
        let outcome = course.run(&mut write, step, bound(task));
        prop_assert!(course.writes <= 1);
        let once_more = WriteStep::Done(Box::new(outcome.clone()));
        prop_assert_eq!(write.answer(WriteAnswer::Waited), once_more);
        if let (
            WriteOutcome::Unknown(unverified, _) | WriteOutcome::NotApplied { unverified, .. },
            true,
        ) = (outcome, again)
        {
            let mut course = Course::new(&choices);
            let (mut write, step) = Write::check_again(unverified, narrow());
            course.run(&mut write, step, bound(task));
            prop_assert_eq!(course.writes, 0);
        }
    }

    #[test]
    fn a_stop_counts_until_the_write_is_sent(
        task in tasks(),
        choices in prop::collection::vec(any::<u8>(), 1..60),
        at in 0..8_usize,
        session_ends in any::<bool>(),
    ) {
        let mut course = Course::new(&choices);
        let (mut write, mut step) = Write::begin(intent(task), narrow());
        for _ in 0..at {
            if !matches!(step, WriteStep::Done(_)) {
                step = course.answer(&mut write, &step);
            }
        }
        let has_ended = matches!(step, WriteStep::Done(_));
        let (mut unstopped, mut same) = (write.clone(), course.clone());
        let stopped = if session_ends { write.end_session() } else { write.cancel() };
        prop_assert_eq!(stopped, course.writes == 0 && !has_ended);
        prop_assert_eq!(write.is_sent(), course.writes == 1 && !has_ended);
        let outcome = course.run(&mut write, step.clone(), bound(task));
        if stopped {
            prop_assert_eq!(course.writes, 0);
            let expected = if session_ends {
                WriteOutcome::SessionEnded
            } else {
                WriteOutcome::Cancelled
            };
            prop_assert_eq!(outcome, expected);
        } else {
            prop_assert_eq!(outcome, same.run(&mut unstopped, step, bound(task)));
        }
    }

    #[test]
    fn after_the_write_only_reads_follow(
        task in tasks(),
        choices in prop::collection::vec(any::<u8>(), 1..60),
    ) {
        let mut course = Course::new(&choices);
        let (mut write, mut step) = Write::begin(intent(task), narrow());
        while !matches!(step, WriteStep::Done(_)) {
            let was_sent = course.writes == 1;
            step = course.answer(&mut write, &step);
            if was_sent {
                let reads = matches!(
                    step,
                    WriteStep::Read(_) | WriteStep::ReadPages(_) | WriteStep::Wait(_) | WriteStep::Done(_)
                );
                prop_assert!(reads, "{step:?}");
            }
        }
    }
}

/// Compares an outcome with the server's true state.
fn check(task: Task, outcome: &WriteOutcome, api: &mut FakeApi) -> Result<(), TestCaseError> {
    let truth = api.truth(5);
    let applied = api.applied;
    let calls = &api.calls;
    prop_assert!(applied <= 1, "{calls:?}");
    match outcome {
        WriteOutcome::Done(written) => match (&written.after, task) {
            (None, Task::Delete) => prop_assert_eq!(&truth, &None),
            (Some(after), Task::Edit | Task::Archive) => {
                prop_assert_eq!(Some(after), truth.as_ref());
                let is_there = match task {
                    Task::Archive => after.archived,
                    _ => after.phone == "8" && after.email.to_lowercase() == "ada@b.de",
                };
                prop_assert!(is_there, "{after:?}");
            }
            (Some(after), Task::Create | Task::CreateAnother) => {
                let row = api.rows.iter().find(|row| row.id == after.id);
                prop_assert_eq!(Some(after), row);
                prop_assert_eq!(applied, 1, "{:?}", calls);
            }
            _ => prop_assert!(false, "{written:?}"),
        },
        WriteOutcome::NotTaken { record, fields, .. } => {
            prop_assert_eq!(Some(record), truth.as_ref());
            prop_assert!(fields.contains(&F::Phone) || fields.contains(&F::Archived));
            prop_assert_eq!(applied, 0);
        }
        WriteOutcome::Equal(ids) => {
            let new = api.rows.iter().map(|row| row.id).max();
            prop_assert!(
                applied == 0 || ids.first().copied() == new,
                "{ids:?} {calls:?}"
            );
            let is_there = |id: &CustomerId| api.rows.iter().any(|row| row.id == *id);
            prop_assert!(ids.iter().all(is_there));
        }
        WriteOutcome::Unknown(..) => {}
        outcome => prop_assert_eq!(applied, 0, "{:?} {:?}", outcome, calls),
    }
    Ok(())
}

fn tasks() -> impl Strategy<Value = Task> {
    select(vec![
        Task::Create,
        Task::CreateAnother,
        Task::Edit,
        Task::Archive,
        Task::Delete,
    ])
}

fn intent(task: Task) -> WriteIntent {
    let base = CustomerForm::of(&record());
    let edited = base
        .clone()
        .with(CustomerField::Phone, "8")
        .with(CustomerField::Email, "Ada@B.de");
    match task {
        Task::Create => WriteIntent::create(values(), false).unwrap(),
        Task::CreateAnother => WriteIntent::create(values(), true).unwrap(),
        Task::Edit => WriteIntent::change(5, base, edited),
        Task::Archive => WriteIntent::archive(&record(), true),
        Task::Delete => WriteIntent::delete(record()),
    }
}

fn bound(task: Task) -> usize {
    match task {
        Task::Create | Task::CreateAnother => CREATION_STEPS,
        Task::Edit | Task::Archive | Task::Delete => STEPS,
    }
}

/// The record 5 as the user saw it, changed by another administrator, damaged or removed; and
/// perhaps one that equals the new customer.
fn records_that_are_there() -> impl Strategy<Value = Vec<Customer>> {
    let fives = select(vec![
        Some(record()),
        Some(record()),
        Some(Customer {
            crm_id: "C".into(),
            ..record()
        }),
        Some(Customer {
            phone: "9".into(),
            ..record()
        }),
        Some(Customer {
            archived: true,
            ..record()
        }),
        Some(Customer {
            damaged_fields: vec![F::RefId],
            ..record()
        }),
        None,
    ]);
    (fives, any::<bool>()).prop_map(|(five, is_equal_there)| {
        let equal = is_equal_there.then(equal_record);
        five.into_iter()
            .chain(equal)
            .chain([other_record()])
            .collect()
    })
}

fn read_troubles() -> impl Strategy<Value = Trouble> {
    prop_oneof![
        6 => Just(Trouble::Nothing),
        1 => select(vec![
            Trouble::Before(Fault::Network),
            Trouble::Before(Fault::TimedOut),
            Trouble::Before(Fault::Offline),
            Trouble::Before(Fault::Aborted),
            Trouble::Status(401),
            Trouble::Status(403),
            Trouble::Status(429),
            Trouble::Status(500),
            Trouble::Status(503),
            Trouble::OtherRecord,
            Trouble::Unreadable,
        ]),
    ]
}

fn write_troubles() -> impl Strategy<Value = Trouble> {
    let faults = select(vec![Fault::Network, Fault::TimedOut, Fault::Aborted]);
    prop_oneof![
        Just(Trouble::Nothing),
        Just(Trouble::Before(Fault::Offline)),
        faults.clone().prop_map(Trouble::Before),
        faults.prop_map(Trouble::After),
        select(vec![400, 401, 403, 409, 422, 429, 500, 502, 503, 504]).prop_map(Trouble::Status),
        select(vec![500, 502, 503, 504]).prop_map(Trouble::Gateway),
        Just(Trouble::OtherRecord),
        Just(Trouble::Unreadable),
        (0..3_000_u64).prop_map(Trouble::Late),
        Just(Trouble::Ignored),
    ]
}
