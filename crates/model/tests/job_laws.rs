//! The laws of jobs, for any course of events: faults, crashes, and any order of the answers.

use model::{
    Customer, CustomerField as F, CustomerForm, CustomerId, Fault, FieldChange, Job, JobAct,
    JobRow, JobTask, OutcomeClass, Pause, RecordChange, RowState, RowWrite, UnixTime, Write,
    WriteStep, fingerprint,
};
use proptest::prelude::*;
use proptest::sample::select;

use crate::fake_api::{FakeApi, Trouble, environment};
use crate::support::laws;

/// The steps after which a job must be over.
const STEPS: usize = 20_000;

/// A job on a fake server, with up to four writes at work. It can crash.
struct Run {
    api: FakeApi,
    job: Job,
    writes: Vec<(usize, Write, WriteStep)>,
    now: u64,
    stored: Stored,
}

/// What the browser keeps.
struct Stored {
    head: String,
    chunks: std::collections::BTreeMap<usize, String>,
}

impl Run {
    fn new(api: FakeApi, act: JobAct, rows: Vec<RowWrite>) -> Self {
        let rows = rows.into_iter().map(JobRow::new).collect();
        let job = Job::new(1, act, UnixTime(0), rows);
        let stored = Stored {
            head: job.head(),
            chunks: Default::default(),
        };
        let mut run = Self {
            api,
            job,
            writes: Vec::new(),
            now: 0,
            stored,
        };
        run.store();
        run
    }

    fn store(&mut self) {
        self.stored.chunks.extend(self.job.take_changed_chunks());
    }

    /// Runs to the end. Each choice names the write that goes on; a crash happens where `crashes` says.
    fn finish(&mut self, choices: &[u8], crashes: &[u8], troubles: &[Trouble]) {
        let (mut choices, mut troubles) = (choices.iter().cycle(), troubles.iter());
        for step in 0..STEPS {
            if self.job.is_over() && !self.job.is_in_flight() {
                return;
            }
            if u8::try_from(step).is_ok_and(|step| crashes.contains(&step)) {
                self.crash();
            }
            self.begin();
            let Some(choice) = choices.next().filter(|_| !self.writes.is_empty()) else {
                self.wait(1_000);
                self.job.set_pause(Pause::SignedOut, false);
                continue;
            };
            let at = usize::from(*choice) % self.writes.len();
            self.advance(at, &mut troubles);
        }
        panic!("no end: {:?}", self.job.counts());
    }

    fn begin(&mut self) {
        while let Some(task) = self.job.next_task(self.now) {
            let (row, (write, step)) = match task {
                JobTask::Write(row, intent) => (row, Write::begin(intent, environment())),
                JobTask::Verify(row, unverified) => {
                    (row, Write::check_again(unverified, environment()))
                }
            };
            let rows = self.writes.iter().filter(|(other, ..)| *other == row);
            assert_eq!(rows.count(), 0, "a row is in flight twice");
            self.writes.push((row, write, step));
        }
        assert!(self.writes.len() <= model::IN_FLIGHT);
    }

    fn advance<'a>(&mut self, at: usize, troubles: &mut impl Iterator<Item = &'a Trouble>) {
        let (row, mut write, step) = self.writes.swap_remove(at);
        if let WriteStep::Done(outcome) = step {
            self.job.ended(row, *outcome, self.now);
            self.store();
            return;
        }
        if step.is_write() {
            self.job.sent(row, write.sent_change().unwrap());
            self.store();
            self.api.write_trouble = troubles.next().copied().unwrap_or(Trouble::Nothing);
        }
        let answer = self.api.carry_out(&step);
        self.now += 20;
        if let WriteStep::Wait(ms) = step {
            self.now += u64::from(ms);
        }
        let step = write.answer(answer);
        self.writes.push((row, write, step));
    }

    fn wait(&mut self, ms: u32) {
        self.api.carry_out(&WriteStep::Wait(ms));
        self.now += u64::from(ms);
    }

    /// The page is gone, with the writes at work; what they sent has arrived, or never will.
    fn crash(&mut self) {
        self.writes.clear();
        let chunk = |number: usize| self.stored.chunks.get(&number).cloned();
        let before: Vec<_> = self
            .job
            .rows()
            .iter()
            .map(|row| row.state.clone())
            .collect();
        self.job = Job::parse(1, &self.stored.head, chunk).unwrap();
        for (row, before) in self.job.rows().iter().zip(before) {
            assert_eq!(kind(&row.state), kind(&before));
        }
        self.job.resume(self.now);
    }

    fn classes(&self) -> Vec<OutcomeClass> {
        let class = |row: &JobRow| row.result().unwrap().class;
        self.job.rows().iter().map(class).collect()
    }
}

fn kind(state: &RowState) -> Option<OutcomeClass> {
    match state {
        RowState::Ended(result) => Some(result.class),
        _ => None,
    }
}

fn customers(count: usize) -> Vec<Customer> {
    let customer = |id: usize| Customer {
        id: id as CustomerId + 1,
        company: format!("Company {id}"),
        email: format!("office{id}@example.com"),
        status: (id % 3) as i64,
        ..Customer::default()
    };
    (0..count).map(customer).collect()
}

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

fn read_troubles() -> impl Strategy<Value = Vec<Trouble>> {
    let trouble = select(vec![
        Trouble::Nothing,
        Trouble::Nothing,
        Trouble::Before(Fault::Network),
        Trouble::Before(Fault::Offline),
        Trouble::Status(429),
        Trouble::Status(500),
        Trouble::Status(401),
        Trouble::OtherRecord,
    ]);
    prop::collection::vec(trouble, 0..60)
}

fn write_troubles() -> impl Strategy<Value = Vec<Trouble>> {
    let trouble = select(vec![
        Trouble::Nothing,
        Trouble::Nothing,
        Trouble::Before(Fault::Network),
        Trouble::After(Fault::Network),
        Trouble::After(Fault::TimedOut),
        Trouble::Gateway(502),
        Trouble::Status(429),
        Trouble::Status(400),
        Trouble::Status(401),
        Trouble::Unreadable,
    ]);
    prop::collection::vec(trouble, 0..40)
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
