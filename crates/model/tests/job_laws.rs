//! The laws of jobs, for any course of events: faults, crashes, and any order of the answers.

use model::{
    Customer, CustomerField as F, CustomerForm, FieldChange, Job, JobAct, JobRow, JobTask,
    OutcomeClass, Pause, RecordChange, RowWrite, UnixTime, fingerprint,
};
use proptest::prelude::*;

use crate::fake_api::{FakeApi, Trouble};
use crate::job_run::{Run, customers, read_troubles, write_troubles};
use crate::support::laws;

fn new_customer(number: usize) -> CustomerForm {
    CustomerForm::default().with(F::Company, format!("New {number}").as_str())
}

/// The write of a row: each customer's number says which.
fn write(customer: &Customer) -> RowWrite {
    let form = CustomerForm::of(customer);
    match customer.id % 4 {
        0 => RowWrite::Delete(customer.id, fingerprint(&form)),
        1 => RowWrite::Create(Box::new(new_customer(customer.id as usize))),
        2 => status_write(customer, "7"),
        _ => {
            let RecordChange::Updated(id, changes) = RecordChange::update(
                customer.id,
                &form,
                &form
                    .clone()
                    .with(F::Archived, true)
                    .with(F::Phone, "+49 30 1"),
            ) else {
                unreachable!()
            };
            RowWrite::Update(id, changes)
        }
    }
}

fn status_write(customer: &Customer, status: &str) -> RowWrite {
    let form = CustomerForm::of(customer);
    let after = form.clone().with(F::Status, status);
    RowWrite::set_field(
        customer.id,
        FieldChange {
            field: F::Status,
            before: form.form_value(F::Status).unwrap().clone(),
            after: after.form_value(F::Status).unwrap().clone(),
        },
    )
}

fn run(count: usize, reads: Vec<Trouble>) -> Run {
    let rows = customers(count);
    let writes = rows.iter().map(write).collect();
    Run::new(
        FakeApi::of(rows).with_read_troubles(reads),
        JobAct::Import,
        writes,
    )
}

/// Whether the server holds what the row was to write.
fn is_written(api: &FakeApi, customer: &Customer) -> bool {
    let now = api.rows.iter().find(|row| row.id == customer.id);
    match customer.id % 4 {
        0 => now.is_none(),
        1 => created(api, customer) > 0,
        2 => now.is_some_and(|row| row.status == 7),
        _ => now.is_some_and(|row| row.archived && row.phone == "+49 30 1"),
    }
}

fn created(api: &FakeApi, customer: &Customer) -> usize {
    let name = format!("New {}", customer.id);
    api.rows.iter().filter(|row| row.company == name).count()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..laws() })]

    #[test]
    fn every_row_ends_once_and_no_outcome_is_a_lie(
        count in 1..14_usize,
        reads in read_troubles(),
        writes in write_troubles(),
        choices in prop::collection::vec(any::<u8>(), 1..80),
        crashes in prop::collection::vec(any::<u8>(), 0..4),
    ) {
        let mut run = run(count, reads);
        run.finish(&choices, &crashes, &writes);
        prop_assert_eq!(run.job.counts().ended(), count);
        for (customer, class) in customers(count).iter().zip(run.classes()) {
            let is_written = is_written(&run.api, customer);
            prop_assert!(created(&run.api, customer) <= 1, "{:?}", run.api.calls);
            match class {
                OutcomeClass::Done => prop_assert!(is_written, "{} {:?}", customer.id, run.api.calls),
                OutcomeClass::Refused | OutcomeClass::NotTried => {
                    prop_assert!(!is_written, "{} {:?}", customer.id, run.api.calls);
                }
                _ => {}
            }
        }
    }

    #[test]
    fn a_job_that_was_interrupted_ends_like_one_that_was_not(
        count in 1..30_usize,
        choices in prop::collection::vec(any::<u8>(), 1..80),
        crashes in prop::collection::vec(any::<u8>(), 1..6),
    ) {
        let mut plain = run(count, Vec::new());
        plain.finish(&choices, &[], &[]);
        let mut crashed = run(count, Vec::new());
        crashed.finish(&choices, &crashes, &[]);
        prop_assert_eq!(plain.classes(), vec![OutcomeClass::Done; count]);
        prop_assert_eq!(crashed.classes(), plain.classes());
        prop_assert_eq!(crashed.api.applied, plain.api.applied);
        let sorted = |api: &FakeApi| {
            let mut forms: Vec<_> = api.rows.iter().map(|row| format!("{:?}", CustomerForm::of(row))).collect();
            forms.sort();
            forms
        };
        prop_assert_eq!(sorted(&crashed.api), sorted(&plain.api));
    }

    #[test]
    fn undo_restores_each_field_that_was_changed_and_touches_no_other(
        count in 1..14_usize,
        writes in write_troubles(),
        choices in prop::collection::vec(any::<u8>(), 1..80),
        crashes in prop::collection::vec(any::<u8>(), 0..3),
        others in prop::collection::vec(any::<bool>(), 14),
    ) {
        let mut run = run(count, Vec::new());
        run.finish(&choices, &crashes, &writes);
        // Another administrator changes a field that the job has not touched.
        run.api.change(|rows| {
            for row in rows.iter_mut().filter(|row| others[row.id as usize % 14]) {
                row.description = "Changed by another".into();
            }
        });
        let undone = run.job.undo_rows();
        let targets: Vec<_> = undone.iter().map(JobRow::id).collect();
        let mut undo = Run::new(run.api.clone(), JobAct::Undo(1), undone.into_iter().map(|row| row.write).collect());
        undo.finish(&choices, &crashes, &[]);
        for (customer, row) in customers(count).iter().zip(run.job.rows()) {
            if row.done_change().is_none() {
                continue;
            }
            match customer.id % 4 {
                0 => {
                    let again = undo.api.rows.iter().filter(|it| it.company == customer.company);
                    prop_assert_eq!(again.count(), 1);
                }
                1 => {
                    // A new customer that another has changed is not deleted.
                    let id = row.id().unwrap();
                    let is_changed = others[id as usize % 14];
                    prop_assert_eq!(created(&undo.api, customer), usize::from(is_changed));
                }
                _ => {
                    let now = undo.api.rows.iter().find(|it| it.id == customer.id).unwrap();
                    let is_changed = others[customer.id as usize % 14];
                    let description = if is_changed { "Changed by another" } else { "" };
                    let form = CustomerForm::of(customer).with(F::Description, description);
                    prop_assert_eq!(CustomerForm::of(now), form);
                }
            }
        }
        // An undo can be undone.
        let again = undo.job.undo_rows();
        prop_assert_eq!(again.len(), undo.job.counts().ended_as(OutcomeClass::Done));
        prop_assert!(targets.len() <= count);
    }
}

#[test]
fn a_true_conflict_is_left_alone() {
    let mut rows = customers(2);
    let writes = rows.iter().map(|row| status_write(row, "7")).collect();
    rows[0].status = 5;
    let mut run = Run::new(FakeApi::of(rows), JobAct::SetStatus(7), writes);
    run.finish(&[0], &[], &[]);
    assert_eq!(run.classes(), [OutcomeClass::Conflict, OutcomeClass::Done]);
    assert_eq!(run.api.rows[0].status, 5);
    assert!(run.job.rows()[0].result().unwrap().reason.is_some());
}

#[test]
fn a_customer_that_has_the_value_is_unchanged_and_costs_one_read() {
    let mut rows = customers(1);
    rows[0].archived = true;
    let change = FieldChange {
        field: F::Archived,
        before: model::FormValue::Flag(false),
        after: model::FormValue::Flag(true),
    };
    let writes = vec![RowWrite::set_field(1, change)];
    let mut run = Run::new(FakeApi::of(rows), JobAct::Archive, writes);
    run.finish(&[0], &[], &[]);
    assert_eq!(run.classes(), [OutcomeClass::Unchanged]);
    assert_eq!(run.api.requests(), "GET 1");
    assert!(!run.job.can_undo());
}

#[test]
fn no_row_begins_while_the_job_is_paused_or_the_server_asks_to_wait() {
    let rows = customers(9);
    let writes: Vec<_> = rows.iter().map(|row| status_write(row, "7")).collect();
    let mut job = Job::new(
        1,
        JobAct::SetStatus(7),
        UnixTime(0),
        writes.into_iter().map(JobRow::new).collect(),
    );
    job.set_pause(Pause::Offline, true);
    job.set_pause(Pause::User, true);
    assert!(job.next_task(0).is_none());
    job.set_pause(Pause::Offline, false);
    assert_eq!(job.pause(), Some(Pause::User));
    job.set_pause(Pause::User, false);
    let begun: Vec<_> = std::iter::from_fn(|| job.next_task(0)).collect();
    assert_eq!(begun.len(), model::IN_FLIGHT);
    let busy = model::ApiError::answered(429, "").with_retry_after(Some(3));
    job.ended(0, model::WriteOutcome::Failed(busy), 1_000);
    job.ended(1, model::WriteOutcome::Gone, 1_000);
    assert_eq!(job.rest(1_000), 3_000);
    assert!(job.next_task(3_999).is_none());
    assert!(matches!(job.next_task(4_000), Some(JobTask::Write(0, _))));
}

#[test]
fn cancel_ends_what_has_not_begun_and_lets_the_rest_end() {
    let rows = customers(6);
    let writes: Vec<_> = rows.iter().map(|row| status_write(row, "7")).collect();
    let mut run = Run::new(FakeApi::of(rows), JobAct::SetStatus(7), writes);
    run.begin();
    run.job.cancel();
    assert_eq!(run.job.counts().ended_as(OutcomeClass::NotTried), 2);
    run.finish(&[0], &[], &[]);
    assert_eq!(run.job.counts().ended_as(OutcomeClass::Done), 4);
    run.job.retry();
    run.finish(&[0], &[], &[]);
    assert_eq!(run.job.counts().ended_as(OutcomeClass::Done), 6);
}
