use leptos::prelude::*;
use model::{Job, Pause};

use super::Jobs;
use super::queue::Queue;
use crate::reactive::clock::elapsed_ms;

/// How far the job that is shown is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JobStage {
    /// Its rows are being written.
    Running,
    /// No row begins until the pause ends.
    Paused(Pause),
    /// No row begins for this many seconds, since the server is busy or cannot be reached.
    Resting(u32),
    /// The user has cancelled it, and its last requests are ending.
    Cancelling,
    /// It was interrupted with the page, and waits for the user.
    Interrupted,
    /// It was interrupted, and another tab runs it.
    Elsewhere,
    /// Every row has an outcome.
    Over,
}

impl Jobs {
    /// How many jobs wait behind the one that runs, reactively.
    pub fn waiting(self) -> usize {
        self.track();
        self.queue
            .try_with_value(|queue| queue.waiting.len())
            .unwrap_or(0)
    }

    /// The job that the region shows, reactively: the one that runs, else one that was interrupted.
    pub fn shown(self) -> Option<u32> {
        self.track();
        let interrupted = |queue: &Queue| queue.interrupted.first().copied();
        self.running()
            .or_else(|| self.queue.try_with_value(interrupted).flatten())
    }

    /// How far a job is, reactively.
    pub fn stage(self, number: u32) -> JobStage {
        self.track();
        let stage = |queue: &Queue| {
            if queue.elsewhere == Some(number) {
                return Some(JobStage::Elsewhere);
            }
            if queue.interrupted.contains(&number) {
                return Some(JobStage::Interrupted);
            }
            let running = queue.running.as_ref().filter(|it| it.number == number)?;
            running.is_cancelled.then_some(JobStage::Cancelling)
        };
        if let Some(stage) = self.queue.try_with_value(stage).flatten() {
            return stage;
        }
        let stage = |job: &Job| match (job.is_over(), job.pause(), job.rest(elapsed_ms())) {
            (true, ..) => JobStage::Over,
            (_, Some(pause), _) => JobStage::Paused(pause),
            (.., 0) => JobStage::Running,
            (.., rest) => JobStage::Resting(u32::try_from(rest.div_ceil(1000)).unwrap_or(u32::MAX)),
        };
        self.with_job(number, stage).unwrap_or(JobStage::Over)
    }

    /// The rows that end in a second, reactively; none while that is not known.
    pub fn rows_per_second(self) -> Option<f64> {
        self.track();
        let speed = |queue: &Queue| queue.running.as_ref()?.speed.per_second();
        self.queue.try_with_value(speed).flatten()
    }
}
