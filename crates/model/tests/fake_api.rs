//! A fake API that carries out the steps of a write, with faults and late reads. It keeps the true
//! state, so that a test can compare an outcome with it.

use std::collections::VecDeque;

use model::{
    ApiError, Customer, CustomerId, CustomerQuery, CustomerWrite, Fault, Page, Unreadable, Write,
    WriteAnswer, WriteEnvironment, WriteIntent, WriteOutcome, WriteStep,
};
use texts::Message;

use crate::fake_list::FakeList;
use crate::support::stored;

/// A fault of one call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    Nothing,
    /// The call does not arrive and fails with this fault.
    Before(Fault),
    /// The call is carried out. Its answer is lost with this fault.
    After(Fault),
    /// The call is not carried out. The API answers with this status.
    Status(u16),
    /// A gateway passes the call on and answers with this status.
    Gateway(u16),
    /// The answer holds another customer.
    OtherRecord,
    /// The call is carried out. Its answer is HTML or cut.
    Unreadable,
    /// The call times out and is carried out this many milliseconds later.
    Late(u64),
    /// The write is answered with 2xx and changes nothing.
    Ignored,
}

/// The customers, the faults of the next calls, and all calls so far.
#[derive(Debug, Clone)]
pub struct FakeApi {
    pub rows: Vec<Customer>,
    /// The faults of the next reads. Later reads succeed.
    pub read_troubles: VecDeque<Trouble>,
    /// The fault of the POST, PUT or DELETE.
    pub write_trouble: Trouble,
    /// The lag of reads, in milliseconds.
    pub lag: u64,
    /// Whether it stores emails in lower case, phones as digits, and texts trimmed.
    pub tidies: bool,
    /// The calls, as "GET 5", "LIST", "POST", "PUT 5", "DELETE 5", "WAIT 1000".
    pub calls: Vec<String>,
    /// The number of writes that were carried out.
    pub applied: usize,
    now: u64,
    history: Vec<(u64, Vec<Customer>)>,
    late: Vec<(u64, WriteStep)>,
}

/// Steps after which a write must have ended.
const STEPS: usize = 2_000;

impl FakeApi {
    pub fn of(rows: Vec<Customer>) -> Self {
        Self {
            history: vec![(0, rows.clone())],
            rows,
            read_troubles: VecDeque::new(),
            write_trouble: Trouble::Nothing,
            lag: 0,
            tidies: false,
            calls: Vec::new(),
            applied: 0,
            now: 1_000_000,
            late: Vec::new(),
        }
    }

    pub fn with_read_troubles(self, troubles: impl IntoIterator<Item = Trouble>) -> Self {
        Self {
            read_troubles: troubles.into_iter().collect(),
            ..self
        }
    }

    pub fn with_write_trouble(self, write_trouble: Trouble) -> Self {
        Self {
            write_trouble,
            ..self
        }
    }

    /// Runs a write to its end.
    pub fn run(&mut self, intent: WriteIntent) -> WriteOutcome {
        let (write, step) = Write::begin(intent, environment());
        self.drive(write, step)
    }

    pub fn drive(&mut self, mut write: Write, mut step: WriteStep) -> WriteOutcome {
        for _ in 0..STEPS {
            if let WriteStep::Done(outcome) = step {
                return *outcome;
            }
            let answer = self.carry_out(&step);
            step = write.answer(answer);
        }
        panic!("no end: {:?}", self.calls);
    }

    /// The customer as it is in truth, once everything late has arrived.
    pub fn truth(&mut self, id: CustomerId) -> Option<Customer> {
        self.pass(1_000_000);
        self.rows.iter().find(|row| row.id == id).cloned()
    }

    /// The writes that reached the server or might have.
    pub fn writes(&self) -> usize {
        let is_write = |call: &&String| !["GET", "LIST", "WAIT"].iter().any(|it| call.contains(it));
        self.calls.iter().filter(is_write).count()
    }

    /// The calls in one line, without the waiting.
    pub fn requests(&self) -> String {
        let requests = self.calls.iter().filter(|call| !call.starts_with("WAIT"));
        requests.map(String::as_str).collect::<Vec<_>>().join(", ")
    }

    pub fn carry_out(&mut self, step: &WriteStep) -> WriteAnswer {
        self.calls.push(name(step));
        if let WriteStep::Wait(ms) = step {
            self.pass(u64::from(*ms));
            return WriteAnswer::Waited;
        }
        let is_read = matches!(step, WriteStep::Read(_) | WriteStep::ReadPages(_));
        let trouble = if is_read {
            self.read_troubles.pop_front().unwrap_or(Trouble::Nothing)
        } else {
            self.write_trouble
        };
        self.pass(20);
        match trouble {
            Trouble::Nothing => self.served(step),
            Trouble::Before(fault) => failed(step, ApiError::unanswered(fault)),
            Trouble::Status(status) => failed(step, ApiError::answered(status, "")),
            Trouble::After(fault) => {
                self.served(step);
                failed(step, ApiError::unanswered(fault))
            }
            Trouble::Gateway(status) => {
                self.served(step);
                failed(step, ApiError::answered(status, "<html>"))
            }
            Trouble::Unreadable => {
                self.served(step);
                let defect = Unreadable(Message::verbatim("not JSON"));
                failed(step, ApiError::unreadable(200, defect))
            }
            Trouble::OtherRecord => match self.served(step) {
                WriteAnswer::Record(_) => WriteAnswer::Record(Ok(other_record())),
                answer => answer,
            },
            Trouble::Late(ms) => {
                if !is_read {
                    self.late.push((self.now + ms, step.clone()));
                }
                failed(step, ApiError::unanswered(Fault::TimedOut))
            }
            Trouble::Ignored => match step {
                WriteStep::Put(id, _) => self.served(&WriteStep::Read(*id)),
                _ => self.served(step),
            },
        }
    }

    /// Changes the records as another administrator does.
    pub fn change(&mut self, change: impl FnOnce(&mut Vec<Customer>)) {
        change(&mut self.rows);
        self.history.push((self.now, self.rows.clone()));
    }

    fn pass(&mut self, ms: u64) {
        self.now += ms;
        let (due, late) = self
            .late
            .drain(..)
            .partition(|(at, _): &(u64, _)| *at <= self.now);
        self.late = late;
        let due: Vec<(u64, WriteStep)> = due;
        for (_, step) in due {
            self.served(&step);
        }
    }

    fn served(&mut self, step: &WriteStep) -> WriteAnswer {
        match step {
            WriteStep::Read(id) => WriteAnswer::Record(self.read(*id)),
            WriteStep::ReadPages(queries) => {
                let pages = queries.iter().map(|query| self.list(query)).collect();
                WriteAnswer::Pages(Ok(pages))
            }
            WriteStep::Post(body) => {
                // No number is given twice.
                let all = self.history.iter().flat_map(|(_, rows)| rows);
                let id = all.map(|row| row.id).max().unwrap_or(0) + 1;
                let record = self.kept(body, id);
                self.change(|rows| rows.push(record.clone()));
                self.applied += 1;
                WriteAnswer::Record(Ok(record))
            }
            WriteStep::Put(id, body) => {
                let record = self.kept(body, *id);
                let Some(at) = self.rows.iter().position(|row| row.id == *id) else {
                    return WriteAnswer::Record(Err(ApiError::answered(404, "")));
                };
                self.change(|rows| rows[at] = record.clone());
                self.applied += 1;
                WriteAnswer::Record(Ok(record))
            }
            WriteStep::Delete(id) => {
                if !self.rows.iter().any(|row| row.id == *id) {
                    return WriteAnswer::Deleted(Err(ApiError::answered(404, "")));
                }
                self.change(|rows| rows.retain(|row| row.id != *id));
                self.applied += 1;
                WriteAnswer::Deleted(Ok(()))
            }
            WriteStep::Wait(_) | WriteStep::Done(_) => WriteAnswer::Waited,
        }
    }

    fn kept(&self, body: &CustomerWrite, id: CustomerId) -> Customer {
        let mut record = stored(body, id);
        if self.tidies {
            record.email = record.email.trim().to_lowercase();
            record.phone.retain(|sign| sign.is_ascii_digit());
            record.description = record.description.trim().replace("\r\n", "\n");
            record.company = record.company.trim().to_owned();
        }
        record
    }

    fn seen(&self) -> &[Customer] {
        let at = self.now - self.lag;
        let earlier = self.history.iter().rev().find(|(since, _)| *since <= at);
        earlier.map_or(&self.rows, |(_, rows)| rows)
    }

    fn read(&self, id: CustomerId) -> Result<Customer, ApiError> {
        let row = self.seen().iter().find(|row| row.id == id);
        row.cloned().ok_or_else(|| ApiError::answered(404, ""))
    }

    fn list(&self, query: &CustomerQuery) -> Page<Customer> {
        let api = FakeList::of(self.seen().to_vec());
        let rows = api.list(query).into_iter();
        let rows = rows
            .skip(usize::try_from(query.window.offset).unwrap())
            .take(query.window.limit.into());
        Page::of(query.window, rows.cloned().map(Some).collect(), |row| {
            row.id
        })
    }
}

/// The abilities of a browser, as far as tests need them.
pub fn environment() -> WriteEnvironment {
    WriteEnvironment {
        max_limit: 100,
        compare: str::cmp,
        normalize: |text| text.replace("e\u{301}", "é"),
        random: || 0.5,
    }
}

/// A record that nobody asked for.
pub fn other_record() -> Customer {
    Customer {
        id: 777,
        company: "Other".into(),
        ..Customer::default()
    }
}

fn failed(step: &WriteStep, error: ApiError) -> WriteAnswer {
    match step {
        WriteStep::ReadPages(_) => WriteAnswer::Pages(Err(error)),
        WriteStep::Delete(_) => WriteAnswer::Deleted(Err(error)),
        _ => WriteAnswer::Record(Err(error)),
    }
}

fn name(step: &WriteStep) -> String {
    match step {
        WriteStep::Read(id) => format!("GET {id}"),
        WriteStep::ReadPages(_) => "LIST".into(),
        WriteStep::Post(_) => "POST".into(),
        WriteStep::Put(id, _) => format!("PUT {id}"),
        WriteStep::Delete(id) => format!("DELETE {id}"),
        WriteStep::Wait(ms) => format!("WAIT {ms}"),
        WriteStep::Done(_) => "DONE".into(),
    }
}
