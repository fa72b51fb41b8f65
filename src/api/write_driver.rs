//! The write driver: it carries out the steps of a `model::Write` until the outcome is known
//! (docs/architecture.md). It holds nothing beyond one write, so that many can run side by side.

use std::future::{Future, pending};
use std::pin::Pin;

use futures_channel::oneshot::{Receiver, Sender, channel};
use futures_util::future::{Either, select, try_join_all};
use gloo_timers::future::TimeoutFuture;
use model::{
    ApiError, CustomerId, CustomerQuery, EQUAL_LOOKUP_MS, Fault, RecordChange, Unverified, Write,
    WriteAnswer, WriteIntent, WriteOutcome, WriteStep, Written,
};

use super::{AbortOnDrop, Api};
use crate::reactive::clock::elapsed_ms;

/// Stops a write that is not sent yet when it is dropped. A write that was sent goes on, and its
/// outcome is still found out.
pub struct WriteHandle {
    _stop: Sender<()>,
}

/// The outcome of a write that is still to come.
pub type OutcomeFuture = Pin<Box<dyn Future<Output = WriteOutcome>>>;

/// The listeners to a write at work.
pub struct WriteListeners {
    /// Receives the error by which the answer was lost, before each pause between the looks for the
    /// outcome.
    pub on_lost: Box<dyn Fn(&ApiError)>,
    /// Receives the change right before its request is sent.
    pub on_sent: Box<dyn Fn(RecordChange)>,
}

type StepFuture = Pin<Box<dyn Future<Output = WriteAnswer>>>;

/// A write at work, bound to the sign-in that it was meant in.
struct Driver {
    api: Api,
    write: Write,
    token: Option<String>,
    session: u32,
    listeners: WriteListeners,
    /// Whether the lookup for equal records is given up after a second.
    gives_up_lookup: bool,
}

impl Api {
    /// Begins a write. Returns its handle, and the future that runs it to its outcome and publishes
    /// the record. The requests carry the token of this moment.
    pub fn write(
        self,
        intent: WriteIntent,
        listeners: WriteListeners,
    ) -> (WriteHandle, OutcomeFuture) {
        let gives_up_lookup = intent.may_give_up_lookup();
        let write = Write::begin(intent, self.write_environment());
        self.drive(write, listeners, gives_up_lookup)
    }

    /// Looks once more for the outcome of a write. Nothing is sent.
    pub fn check_write_again(
        self,
        unverified: Unverified,
        listeners: WriteListeners,
    ) -> (WriteHandle, OutcomeFuture) {
        let write = Write::check_again(unverified, self.write_environment());
        self.drive(write, listeners, false)
    }

    fn drive(
        self,
        (write, first): (Write, WriteStep),
        listeners: WriteListeners,
        gives_up_lookup: bool,
    ) -> (WriteHandle, OutcomeFuture) {
        let (stop, stopped) = channel();
        let driver = Driver {
            api: self,
            write,
            token: self.session().token(),
            session: self.session().number(),
            listeners,
            gives_up_lookup,
        };
        let outcome = Box::pin(driver.run(first, stopped));
        (WriteHandle { _stop: stop }, outcome)
    }
}

impl Driver {
    async fn run(mut self, first: WriteStep, mut stopped: Receiver<()>) -> WriteOutcome {
        let mut step = first;
        let mut lookup_timeout = lookup_timeout(self.gives_up_lookup);
        loop {
            if !self.is_current() {
                self.write.end_session();
                return WriteOutcome::SessionEnded;
            }
            if let WriteStep::Done(outcome) = step {
                self.publish(&outcome);
                return *outcome;
            }
            if let (WriteStep::Wait(_), Some(error)) = (&step, self.write.lost()) {
                (self.listeners.on_lost)(error);
            }
            if let (true, Some(change)) = (step.is_write(), self.write.sent_change()) {
                (self.listeners.on_sent)(change);
            }
            let carried_out = self.carry_out(step);
            let answer = if self.write.is_sent() {
                carried_out.await
            } else {
                // If both are ready, the stop wins.
                let in_time = select(carried_out, &mut lookup_timeout);
                match select(&mut stopped, in_time).await {
                    Either::Left(_) => {
                        self.write.cancel();
                        return if self.is_current() {
                            WriteOutcome::Cancelled
                        } else {
                            WriteOutcome::SessionEnded
                        };
                    }
                    Either::Right((Either::Left((answer, _)), _)) => answer,
                    Either::Right((Either::Right((given_up, _)), _)) => given_up,
                }
            };
            step = self.write.answer(answer);
        }
    }

    /// Whether the session of the write goes on.
    fn is_current(&self) -> bool {
        self.api.session().number() == self.session
    }

    fn carry_out(&self, step: WriteStep) -> StepFuture {
        let api = self.api;
        let is_sent = self.write.is_sent();
        let is_signed_in = self.token.is_some() && api.session().token() == self.token;
        if !is_signed_in && !matches!(step, WriteStep::Wait(_)) {
            return ready(refused(&step));
        }
        match step {
            WriteStep::Read(id) => Box::pin(read(api, id, is_sent)),
            WriteStep::ReadPages(queries) => Box::pin(read_pages(api, queries)),
            WriteStep::Post(body) => {
                Box::pin(async move { WriteAnswer::Record(api.create_customer(&body).await) })
            }
            WriteStep::Put(id, body) => {
                Box::pin(async move { WriteAnswer::Record(api.change_customer(id, &body).await) })
            }
            WriteStep::Delete(id) => {
                Box::pin(async move { WriteAnswer::Deleted(api.delete_customer(id).await) })
            }
            WriteStep::Wait(milliseconds) => Box::pin(async move {
                TimeoutFuture::new(milliseconds).await;
                WriteAnswer::Waited
            }),
            WriteStep::Done(_) => ready(WriteAnswer::Waited),
        }
    }

    /// Publishes the record that the write left, or that it met.
    fn publish(&self, outcome: &WriteOutcome) {
        match outcome {
            WriteOutcome::Done(written) => self.api.writes().publish(written),
            WriteOutcome::NotTaken { before, record, .. } => self.api.writes().publish(&Written {
                before: before.clone(),
                after: Some(record.clone()),
                taken: Vec::new(),
                altered: Vec::new(),
                confirmation: model::Confirmation::Verified,
            }),
            _ => {}
        }
    }
}

/// Ends the lookup for equal records after 1 s. Other writes have no lookup, and some need its whole
/// answer: then the future never resolves.
fn lookup_timeout(is_wanted: bool) -> StepFuture {
    if !is_wanted {
        return Box::pin(pending());
    }
    Box::pin(async {
        TimeoutFuture::new(EQUAL_LOOKUP_MS).await;
        WriteAnswer::Pages(Err(ApiError::unanswered(Fault::Aborted)))
    })
}

/// Reads the record. Before the write is sent, a newer write of this tab replaces a stale read. Afterwards
/// the API's answer is used as it is, since it shows whether the write was carried out.
async fn read(api: Api, id: CustomerId, is_sent: bool) -> WriteAnswer {
    let asked_at = elapsed_ms();
    let guard = AbortOnDrop::new();
    let abort = guard.as_ref().map(AbortOnDrop::signal);
    let read = api.read_customer(id, abort).await;
    let is_other = read.as_ref().is_ok_and(|record| record.id != id);
    WriteAnswer::Record(if is_sent || is_other {
        read
    } else {
        api.writes().resolve(id, read, asked_at)
    })
}

async fn read_pages(api: Api, queries: Vec<CustomerQuery>) -> WriteAnswer {
    let guard = AbortOnDrop::new();
    let abort = guard.as_ref().map(AbortOnDrop::signal);
    let reads = queries
        .into_iter()
        .map(|query| api.read_customers(query, abort.clone()));
    WriteAnswer::Pages(try_join_all(reads).await)
}

/// The answer to a step whose sign-in is over: nothing is sent with the token of another sign-in.
fn refused(step: &WriteStep) -> WriteAnswer {
    let error = ApiError::unanswered(Fault::Unauthorized);
    match step {
        WriteStep::ReadPages(_) => WriteAnswer::Pages(Err(error)),
        WriteStep::Delete(_) => WriteAnswer::Deleted(Err(error)),
        _ => WriteAnswer::Record(Err(error)),
    }
}

fn ready(answer: WriteAnswer) -> StepFuture {
    Box::pin(std::future::ready(answer))
}
