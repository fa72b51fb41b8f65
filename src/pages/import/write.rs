use ::import::{Check, PlannedWrite};
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;
use model::{JobAct, JobRow, RecordChange, RowWrite};

use super::state::Import;

/// The rows that are prepared in one task.
const PIECE: usize = 500;

impl Import {
    /// Starts the job that writes the rows. `is_starting` is true until then.
    pub fn start_job(self, is_starting: RwSignal<bool>) {
        is_starting.set(true);
        let run = self.run.get_value();
        spawn_local(async move {
            let prepared = self.prepare(run).await;
            is_starting.try_set(false);
            let jobs = self.app.jobs.try_get_untracked().flatten();
            let (Some((at, rows)), Some(jobs)) = (prepared, jobs) else {
                return;
            };
            self.job_rows.set_value(at);
            self.has_mended.set(false);
            self.app.unsaved.set_dirty(false);
            self.job.set(Some(jobs.start(JobAct::Import, rows)));
        });
    }

    /// Returns the rows to write, with their places in the file. None once the check is another one.
    async fn prepare(self, run: u32) -> Option<(Vec<usize>, Vec<JobRow>)> {
        let (mut places, mut job) = (Vec::new(), Vec::new());
        let count = untrack(|| self.with_check(|check| check.sheet().rows()))?;
        for begin in (0..count).step_by(PIECE) {
            if self.run.try_get_value()? != run {
                return None;
            }
            let piece = |check: &Check| {
                let rows = begin..count.min(begin + PIECE);
                let planned = rows.filter_map(|row| Some((row, write(check.planned(row)?)?)));
                planned.collect::<Vec<_>>()
            };
            for (row, write) in untrack(|| self.with_check(piece))? {
                places.push(row);
                job.push(JobRow::new(write));
            }
            TimeoutFuture::new(0).await;
        }
        Some((places, job))
    }
}

/// Returns the write of a job that a planned write is.
fn write(planned: PlannedWrite) -> Option<RowWrite> {
    match planned {
        PlannedWrite::Create(values) => Some(RowWrite::Create(values)),
        PlannedWrite::Change { id, base, edited } => {
            match RecordChange::update(id, &base, &edited) {
                RecordChange::Updated(id, changes) => Some(RowWrite::Update(id, changes)),
                _ => None,
            }
        }
    }
}
