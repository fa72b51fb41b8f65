use std::collections::{BTreeMap, VecDeque};

use texts::Message;

use super::act::JobAct;
use super::change::RecordChange;
use super::counts::JobCounts;
use super::ledger::Ledger;
use super::row::{JobRow, RowResult, RowState};
use crate::{OutcomeClass, UnixTime, Unverified, WriteIntent, WriteOutcome};

/// The rows of a job that are written at the same time, at most.
pub const IN_FLIGHT: usize = 4;

/// The milliseconds before the writes that were lost with the page are looked for: they may still
/// arrive, and reads may lag.
const LOST_WITH_PAGE: u64 = 8_000;

/// Why a job begins no further row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pause {
    /// The user has paused it.
    User,
    /// The browser reports no network.
    Offline,
    /// The API no longer accepts the token.
    SignedOut,
}

/// A step that is due: a row to write, or to look for.
#[derive(Debug)]
pub enum JobTask {
    /// Run this write for the row.
    Write(usize, WriteIntent),
    /// Look for the outcome of the write of the row again. Nothing is sent.
    Verify(usize, Unverified),
}

/// A row at work.
#[derive(Debug, Clone, Copy)]
struct InFlight {
    row: usize,
    /// Whether its change was sent since it was handed out. A change of an earlier time is only looked
    /// for.
    is_sent: bool,
}

/// One act of the user on many customers.
///
/// It does no I/O: [`Self::next_task`] hands each row out, and [`Self::sent`] and [`Self::ended`] take
/// what became of it. A row is in flight at most once at a time, and ends in one outcome.
#[derive(Debug, Clone)]
pub struct Job {
    /// Its number in the activity log of the tab, from 1.
    pub number: u32,
    /// What it does.
    pub act: JobAct,
    /// When the user started it.
    pub started: UnixTime,
    /// The number of the job that takes it back, if any.
    pub undone_by: Option<u32>,
    pub(super) ledger: Ledger,
    /// The rows that are to be written, in order.
    pub(super) waiting: VecDeque<usize>,
    /// The rows whose outcome was lost, to be looked for again.
    pub(super) unverified: VecDeque<(usize, Unverified)>,
    in_flight: Vec<InFlight>,
    pub(super) tries: BTreeMap<usize, u8>,
    pauses: Vec<Pause>,
    /// No row begins before this time, in milliseconds.
    pub(super) rest_until: u64,
}

impl Job {
    /// Returns a job whose rows wait.
    pub fn new(number: u32, act: JobAct, started: UnixTime, rows: Vec<JobRow>) -> Self {
        let waits = |(at, row): (usize, &JobRow)| (row.state == RowState::Waiting).then_some(at);
        let mut waiting: VecDeque<_> = rows.iter().enumerate().filter_map(waits).collect();
        // What was lost with the page is looked for last.
        let is_sent = |row: &JobRow| matches!(row.state, RowState::Sent(_));
        let sent = rows.iter().enumerate().filter(|(_, row)| is_sent(row));
        waiting.extend(sent.map(|(at, _)| at));
        Self {
            number,
            act,
            started,
            undone_by: None,
            ledger: Ledger::new(rows),
            waiting,
            unverified: VecDeque::new(),
            in_flight: Vec::new(),
            tries: BTreeMap::new(),
            pauses: Vec::new(),
            rest_until: 0,
        }
    }

    /// Returns one write that has ended in the form of a job. `sent` is what was sent.
    pub fn single(
        number: u32,
        started: UnixTime,
        outcome: &WriteOutcome,
        sent: RecordChange,
    ) -> Self {
        let write = sent.repeated();
        let result = RowResult::of(outcome, &RowState::Sent(sent));
        let state = RowState::Ended(result);
        Self::new(
            number,
            JobAct::Single,
            started,
            vec![JobRow { write, state }],
        )
    }

    /// The rows, in the order in which they are written.
    pub fn rows(&self) -> &[JobRow] {
        self.ledger.rows()
    }

    /// How many rows have ended in each class.
    pub fn counts(&self) -> JobCounts {
        self.ledger.counts()
    }

    /// Whether every row has an outcome.
    pub fn is_over(&self) -> bool {
        self.counts().left == 0
    }

    /// Whether a row is being written or looked for.
    pub fn is_in_flight(&self) -> bool {
        !self.in_flight.is_empty()
    }

    /// Whether anything was written that can be taken back, and nothing has taken it back yet.
    pub fn can_undo(&self) -> bool {
        let is_undoable =
            |row: &JobRow| row.done_change().and_then(RecordChange::inverse).is_some();
        self.undone_by.is_none() && self.is_over() && self.rows().iter().any(is_undoable)
    }

    /// Returns the rows of the job that takes this one back, the last written first.
    pub fn undo_rows(&self) -> Vec<JobRow> {
        let inverse = |row: &JobRow| row.done_change()?.inverse().map(JobRow::new);
        self.rows().iter().rev().filter_map(inverse).collect()
    }

    /// Begins a pause, or ends it.
    pub fn set_pause(&mut self, pause: Pause, is_on: bool) {
        self.pauses.retain(|it| *it != pause);
        if is_on {
            self.pauses.push(pause);
            self.pauses.sort_unstable();
        }
    }

    /// Why no row begins now; none while the job goes on.
    pub fn pause(&self) -> Option<Pause> {
        self.pauses.first().copied()
    }

    /// The milliseconds from `now` until the next row may begin, where the job rests.
    pub fn rest(&self, now: u64) -> u64 {
        self.rest_until.saturating_sub(now)
    }

    /// Hands out the next row, at `now` in milliseconds; none while enough rows are in flight, the job
    /// is paused or rests, or no row waits.
    pub fn next_task(&mut self, now: u64) -> Option<JobTask> {
        let is_full = self.in_flight.len() >= IN_FLIGHT;
        if is_full || !self.pauses.is_empty() || self.rest(now) > 0 {
            return None;
        }
        while let Some(row) = self.next_waiting().and_then(|at| self.waiting.remove(at)) {
            let intent = match self.ledger.state(row) {
                RowState::Sent(change) => change.repeated().intent_of_repeat(),
                _ => self.rows()[row].write.intent(),
            };
            match intent {
                Some(intent) => {
                    self.hand_out(row);
                    return Some(JobTask::Write(row, intent));
                }
                None => self.end(
                    row,
                    OutcomeClass::Refused,
                    None,
                    Some(texts::job_reason_values()),
                ),
            }
        }
        let (row, unverified) = self.unverified.pop_front()?;
        self.hand_out(row);
        Some(JobTask::Verify(row, unverified))
    }

    /// Notes that the change of a row is being sent. From now on the row is looked for before it is
    /// sent again.
    pub fn sent(&mut self, row: usize, change: RecordChange) {
        self.ledger.set(row, RowState::Sent(change));
        for at_work in self.in_flight.iter_mut().filter(|it| it.row == row) {
            at_work.is_sent = true;
        }
    }

    /// Takes the outcome of a row at `now`, in milliseconds.
    pub fn ended(&mut self, row: usize, outcome: WriteOutcome, now: u64) {
        let is_row = |it: &InFlight| it.row == row;
        let is_sent = self.in_flight.iter().any(|it| is_row(it) && it.is_sent);
        self.in_flight.retain(|it| !is_row(it));
        if is_sent && matches!(outcome, WriteOutcome::Failed(_)) {
            // It was certainly not carried out.
            self.ledger.set(row, RowState::Waiting);
        }
        if self.begins_again(row, &outcome, now) {
            return;
        }
        let result = RowResult::of(&outcome, self.ledger.state(row));
        self.ledger.set(row, RowState::Ended(result));
        self.give_up_after_first();
    }

    /// Ends the rows that have not begun. Those in flight end by themselves.
    pub fn cancel(&mut self) {
        for row in std::mem::take(&mut self.waiting) {
            match self.ledger.state(row) {
                RowState::Sent(change) => {
                    let change = Some(change.clone());
                    self.end(row, OutcomeClass::Unknown, change, None);
                }
                _ => self.end(row, OutcomeClass::NotTried, None, None),
            }
        }
        for (row, _) in std::mem::take(&mut self.unverified) {
            let change = self.rows()[row].change().cloned();
            self.end(row, OutcomeClass::Unknown, change, None);
        }
    }

    /// Begins the rows again that were refused, not tried, or whose outcome is unknown. The latter are
    /// looked for before they are sent.
    pub fn retry(&mut self) {
        self.tries.clear();
        for row in 0..self.rows().len() {
            let RowState::Ended(result) = self.ledger.state(row) else {
                continue;
            };
            if !OutcomeClass::RETRIED.contains(&result.class) {
                continue;
            }
            let state = match (result.class, &result.change) {
                (OutcomeClass::Unknown, Some(change)) => RowState::Sent(change.clone()),
                _ => RowState::Waiting,
            };
            self.ledger.set(row, state);
            self.waiting.push_back(row);
        }
        self.give_up_after_first();
    }

    /// Begins to look for the writes that were lost with the page, at `now` in milliseconds.
    pub fn resume(&mut self, now: u64) {
        let next = self.next_waiting().map(|at| self.waiting[at]);
        if next.is_some_and(|row| matches!(self.ledger.state(row), RowState::Sent(_))) {
            self.rest_until = self.rest_until.max(now + LOST_WITH_PAGE);
        }
    }

    fn hand_out(&mut self, row: usize) {
        let is_sent = false;
        self.in_flight.push(InFlight { row, is_sent });
    }

    pub(super) fn end(
        &mut self,
        row: usize,
        class: OutcomeClass,
        change: Option<RecordChange>,
        reason: Option<Message>,
    ) {
        let result = RowResult {
            class,
            change,
            reason,
        };
        self.ledger.set(row, RowState::Ended(result));
    }
}
