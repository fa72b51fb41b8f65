//! Jobs in the browser: a queue of writes on many customers, of which one runs at a time, and the
//! activity log, which holds the single writes too. All of it is kept in the tab's storage until the
//! user signs out (docs/failures.md, "Jobs").

mod log;
mod queue;
mod speed;
mod stage;
mod storage;
mod tab_lock;

use leptos::prelude::*;
use model::{Job, JobAct, JobRow, Pause, RecordChange, RowWrite, UnixTime, WriteOutcome};

use crate::api::Api;
use crate::reactive::clock::now_seconds;
use crate::reactive::effect;
use crate::session::Session;
use log::Log;
use queue::Queue;

pub use stage::JobStage;

/// The jobs of this tab, and its activity log.
#[derive(Clone, Copy)]
pub struct Jobs {
    api: Api,
    session: Session,
    /// The number of the session that the jobs belong to.
    session_number: u32,
    log: StoredValue<Log, LocalStorage>,
    queue: StoredValue<Queue, LocalStorage>,
    /// A number that grows with each change that the screens are notified of.
    version: RwSignal<u32>,
    /// The number of the job that ended last.
    latest_end: RwSignal<Option<u32>>,
    undo_prompt: RwSignal<Option<u32>>,
}

impl Jobs {
    /// Returns the jobs that the tab has kept for the user.
    pub fn new(api: Api, session: Session) -> Self {
        let log = Log::load(&session.owner());
        let interrupted = log.jobs().iter().filter(|job| !job.is_over());
        let queue = Queue::new(interrupted.map(|job| job.number).collect());
        let jobs = Self {
            api,
            session,
            session_number: session.number(),
            log: StoredValue::new_local(log),
            queue: StoredValue::new_local(queue),
            version: RwSignal::new(0),
            latest_end: RwSignal::new(None),
            undo_prompt: RwSignal::new(None),
        };
        jobs.follow_network();
        jobs.follow_sign_in();
        jobs
    }

    /// Starts a job, or puts it into the queue behind the one that runs. Returns its number.
    pub fn start(self, act: JobAct, rows: Vec<JobRow>) -> u32 {
        let number = self.update_log(|log| {
            let number = log.next_number();
            log.add(Job::new(number, act, UnixTime(now_seconds()), rows));
            number
        });
        self.enqueue(number);
        number
    }

    /// Notes a single write that was sent in the activity log, in place of the entry `earlier` if its
    /// outcome was looked for again. Returns its number there.
    pub fn note(self, earlier: Option<u32>, outcome: &WriteOutcome, sent: RecordChange) -> u32 {
        let number = self.update_log(|log| {
            let number = earlier.unwrap_or_else(|| log.next_number());
            log.add(Job::single(number, UnixTime(now_seconds()), outcome, sent));
            number
        });
        self.notify();
        number
    }

    /// Takes back what a job has written. Where that creates or deletes customers, the user is asked
    /// first.
    pub fn request_undo(self, number: u32) {
        let is_update = |job: &Job| {
            let mut rows = job.undo_rows().into_iter();
            rows.all(|row| matches!(row.write, RowWrite::Update(..)))
        };
        if self.with_job(number, is_update) == Some(true) {
            self.undo(number);
        } else {
            self.undo_prompt.try_set(Some(number));
        }
    }

    /// The job whose undo the user is asked about.
    pub fn undo_prompt(self) -> RwSignal<Option<u32>> {
        self.undo_prompt
    }

    /// Takes back what a job has written, as a job of its own. Returns its number; none where there is
    /// nothing to take back.
    pub fn undo(self, number: u32) -> Option<u32> {
        let rows = self.with_job(number, |job| job.can_undo().then(|| job.undo_rows()))??;
        let undo = self.start(JobAct::Undo(number), rows);
        self.update_job(number, |job| job.undone_by = Some(undo));
        Some(undo)
    }

    /// Tries the rows of a job again that were refused, not tried, or whose outcome is unknown.
    pub fn retry(self, number: u32) {
        self.update_job(number, Job::retry);
        self.enqueue(number);
    }

    /// Removes a job that was interrupted: its rows that are left are not tried.
    pub fn discard(self, number: u32) {
        self.update_job(number, Job::cancel);
        self.queue.try_update_value(|queue| queue.remove(number));
        self.notify();
        self.schedule();
    }

    /// Tracks all changes.
    pub fn track(self) {
        self.version.track();
    }

    /// Runs a function with the jobs, the oldest first. Returns none once the session is over.
    pub fn with<T>(self, run: impl FnOnce(&[Job]) -> T) -> Option<T> {
        self.log.try_with_value(|log| run(log.jobs()))
    }

    /// Runs a function with a job. Returns none where it is gone.
    pub fn with_job<T>(self, number: u32, run: impl FnOnce(&Job) -> T) -> Option<T> {
        self.with(|jobs| jobs.iter().find(|job| job.number == number).map(run))?
    }

    /// Whether the browser keeps all that the log holds, reactively.
    pub fn is_kept(self) -> bool {
        self.track();
        self.log.try_with_value(Log::is_kept).unwrap_or(true)
    }

    /// Whether older entries of the log were dropped, reactively.
    pub fn has_dropped(self) -> bool {
        self.track();
        self.log.try_with_value(Log::has_dropped).unwrap_or(false)
    }

    /// The number of the job that ended last, reactively.
    pub fn latest_end(self) -> Option<u32> {
        self.latest_end.get()
    }

    fn update_job(self, number: u32, run: impl FnOnce(&mut Job)) {
        self.update_log(|log| log.update(number, run));
    }

    /// Changes the log, unless its session has ended: then nothing is stored any more.
    fn update_log<T: Default>(self, run: impl FnOnce(&mut Log) -> T) -> T {
        let is_over = self.session.number() != self.session_number;
        let log = (!is_over).then_some(self.log);
        log.and_then(|log| log.try_update_value(run))
            .unwrap_or_default()
    }

    /// Notifies the screens.
    fn notify(self) {
        self.version.try_update(|version| *version += 1);
    }

    /// Pauses the jobs while the browser reports no network.
    fn follow_network(self) {
        let set = move |is_offline: bool| self.pause_running(Pause::Offline, is_offline);
        for (event, is_offline) in [("offline", true), ("online", false)] {
            let listener = window_event_listener_untyped(event, move |_| set(is_offline));
            on_cleanup(move || listener.remove());
        }
    }

    /// Pauses the jobs while the user has to sign in again.
    fn follow_sign_in(self) {
        effect(move || self.pause_running(Pause::SignedOut, self.session.needs_sign_in()));
    }

    fn pause_running(self, pause: Pause, is_on: bool) {
        if let Some(number) = self.running() {
            self.update_job(number, |job| job.set_pause(pause, is_on));
            self.notify();
            self.schedule();
        }
    }
}
