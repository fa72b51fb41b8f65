//! A job on a fake server, for the laws of jobs.

use model::{
    Customer, CustomerId, Fault, Job, JobAct, JobRow, JobTask, OutcomeClass, Pause, RowState,
    RowWrite, UnixTime, Write, WriteStep,
};
use proptest::prelude::*;
use proptest::sample::select;

use crate::fake_api::{FakeApi, Trouble, environment};

/// The steps after which a job must be over.
const STEPS: usize = 20_000;

/// A job on a fake server, with up to four writes at work. It can crash.
pub struct Run {
    pub api: FakeApi,
    pub job: Job,
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
    pub fn new(api: FakeApi, act: JobAct, rows: Vec<RowWrite>) -> Self {
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
    pub fn finish(&mut self, choices: &[u8], crashes: &[u8], troubles: &[Trouble]) {
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

    pub fn begin(&mut self) {
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

    pub fn classes(&self) -> Vec<OutcomeClass> {
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

pub fn customers(count: usize) -> Vec<Customer> {
    let customer = |id: usize| Customer {
        id: id as CustomerId + 1,
        company: format!("Company {id}"),
        email: format!("office{id}@example.com"),
        status: (id % 3) as i64,
        ..Customer::default()
    };
    (0..count).map(customer).collect()
}

pub fn read_troubles() -> impl Strategy<Value = Vec<Trouble>> {
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

pub fn write_troubles() -> impl Strategy<Value = Vec<Trouble>> {
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
