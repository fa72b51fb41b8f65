use std::collections::VecDeque;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use model::{Job, JobAct, JobTask, OutcomeClass, Pause, RecordChange, WriteOutcome};

use super::Jobs;
use super::speed::Speed;
use super::tab_lock::TabLock;
use crate::api::WriteListeners;
use crate::reactive::clock::elapsed_ms;

/// How often the screens are notified while rows end.
const NOTIFY: Duration = Duration::from_millis(100);

/// The jobs that are not over, in the order in which they run, and the one that runs.
#[derive(Default)]
pub(super) struct Queue {
    pub waiting: VecDeque<u32>,
    pub running: Option<Running>,
    /// The jobs that were interrupted with the page. They wait for the user.
    pub interrupted: Vec<u32>,
    /// The interrupted job that another tab was found to run.
    pub elsewhere: Option<u32>,
    is_notify_due: bool,
    is_wake_due: bool,
}

/// The job that runs.
pub(super) struct Running {
    pub number: u32,
    pub speed: Speed,
    pub is_cancelled: bool,
    /// None until the lock is taken.
    lock: Option<TabLock>,
}

impl Queue {
    /// Returns a queue in which these jobs were interrupted.
    pub fn new(interrupted: Vec<u32>) -> Self {
        Self {
            interrupted,
            ..Self::default()
        }
    }

    /// Removes a job that does not run.
    pub fn remove(&mut self, number: u32) {
        self.waiting.retain(|it| *it != number);
        self.interrupted.retain(|it| *it != number);
    }
}

impl Jobs {
    /// The number of the job that runs.
    pub fn running(self) -> Option<u32> {
        let running = |queue: &Queue| queue.running.as_ref().map(|it| it.number);
        self.queue.try_with_value(running).flatten()
    }

    /// Pauses the job that runs.
    pub fn pause(self) {
        self.pause_running(Pause::User, true);
    }

    /// Ends the pause of the job that runs. The browser's report that there is no network may be wrong,
    /// so that it counts no longer. A job that was interrupted goes on, unless another tab runs it.
    pub fn resume(self, number: u32) {
        if self.running() == Some(number) {
            self.pause_running(Pause::Offline, false);
            return self.pause_running(Pause::User, false);
        }
        self.queue.try_update_value(|queue| {
            queue.remove(number);
            queue.elsewhere = None;
        });
        self.update_job(number, |job| job.resume(elapsed_ms()));
        self.enqueue(number);
    }

    /// Ends the job that runs before its next row.
    pub fn cancel(self) {
        let Some(number) = self.running() else { return };
        self.queue.try_update_value(|queue| {
            if let Some(running) = &mut queue.running {
                running.is_cancelled = true;
            }
        });
        self.update_job(number, Job::cancel);
        self.notify();
        self.schedule();
    }

    pub(super) fn enqueue(self, number: u32) {
        self.queue
            .try_update_value(|queue| queue.waiting.push_back(number));
        self.schedule();
        self.notify();
    }

    /// Begins what is due: the next rows of the job that runs, or the next job.
    pub(super) fn schedule(self) {
        let Some(number) = self.running() else {
            return self.begin_next();
        };
        let is_locked = |queue: &Queue| queue.running.as_ref().is_some_and(|it| it.lock.is_some());
        if !self.queue.try_with_value(is_locked).unwrap_or(false) {
            return;
        }
        let next = || {
            let mut task = None;
            self.update_job(number, |job| task = job.next_task(elapsed_ms()));
            task
        };
        while let Some(task) = next() {
            self.begin(number, task);
        }
        let state = self.with_job(number, |job| {
            let is_over = job.is_over() && !job.is_in_flight();
            (is_over, job.rest(elapsed_ms()))
        });
        match state {
            Some((true, _)) | None => self.end(number),
            Some((false, 0)) => {}
            Some((false, rest)) => self.wake_after(rest),
        }
    }

    /// Runs the next job, once no other tab can.
    fn begin_next(self) {
        let next = self.queue.try_update_value(|queue| {
            let number = queue.waiting.pop_front()?;
            queue.running = Some(Running {
                number,
                speed: Speed::default(),
                is_cancelled: false,
                lock: None,
            });
            Some(number)
        });
        let Some(number) = next.flatten() else { return };
        let is_offline = !window().navigator().on_line();
        self.update_job(number, |job| job.set_pause(Pause::Offline, is_offline));
        let name = self.update_log(|log| log.name(number));
        spawn_local(async move {
            let lock = TabLock::take(&name).await;
            let is_locked = lock.is_some();
            self.queue.try_update_value(|queue| match lock {
                Some(lock) => {
                    if let Some(running) = &mut queue.running {
                        running.lock = Some(lock);
                    }
                }
                None => {
                    queue.running = None;
                    queue.interrupted.push(number);
                    queue.elsewhere = Some(number);
                }
            });
            if !is_locked {
                self.notify();
            }
            self.schedule();
        });
    }

    fn begin(self, number: u32, task: JobTask) {
        let row = match task {
            JobTask::Write(row, _) | JobTask::Verify(row, _) => row,
        };
        let listeners = WriteListeners {
            on_lost: Box::new(|_| ()),
            on_sent: Box::new(move |change: RecordChange| {
                self.update_job(number, |job| job.sent(row, change));
            }),
        };
        let (handle, outcome) = match task {
            JobTask::Write(_, intent) => self.api.write(intent, listeners),
            JobTask::Verify(_, unverified) => self.api.check_write_again(unverified, listeners),
        };
        spawn_local(async move {
            let outcome = outcome.await;
            drop(handle);
            self.ended(number, row, outcome);
        });
    }

    fn ended(self, number: u32, row: usize, outcome: WriteOutcome) {
        if outcome == WriteOutcome::SessionEnded {
            return;
        }
        let now = elapsed_ms();
        self.update_job(number, |job| job.ended(row, outcome, now));
        self.queue.try_update_value(|queue| {
            if let Some(running) = &mut queue.running {
                running.speed.note(now);
            }
        });
        self.notify_soon();
        self.schedule();
    }

    /// Ends the job that runs, and begins the next one.
    fn end(self, number: u32) {
        self.queue.try_update_value(|queue| queue.running = None);
        let undone = self.with_job(number, |job| match job.act {
            JobAct::Undo(of) => Some((of, job.counts().ended_as(OutcomeClass::Done) > 0)),
            _ => None,
        });
        if let Some((of, is_undone)) = undone.flatten() {
            // Where nothing was taken back, it can be tried again.
            self.update_job(of, |job| job.undone_by = is_undone.then_some(number));
        }
        self.latest_end.try_set(Some(number));
        self.notify();
        self.begin_next();
    }

    fn wake_after(self, milliseconds: u64) {
        let is_due = |queue: &mut Queue| std::mem::replace(&mut queue.is_wake_due, true);
        if self.queue.try_update_value(is_due) != Some(false) {
            return;
        }
        self.queue.try_update_value(|queue| {
            if let Some(running) = &mut queue.running {
                running.speed.reset();
            }
        });
        // The screen counts the seconds.
        let pause = Duration::from_millis(milliseconds.min(1_000));
        set_timeout(
            move || {
                self.queue
                    .try_update_value(|queue| queue.is_wake_due = false);
                self.notify();
                self.schedule();
            },
            pause,
        );
    }

    fn notify_soon(self) {
        let is_due = |queue: &mut Queue| std::mem::replace(&mut queue.is_notify_due, true);
        if self.queue.try_update_value(is_due) == Some(false) {
            set_timeout(
                move || {
                    self.queue
                        .try_update_value(|queue| queue.is_notify_due = false);
                    self.notify();
                },
                NOTIFY,
            );
        }
    }
}
