use ::import::{Check, PlannedWrite, rejected_csv};
use directory::export::{Format, file_name};
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;
use model::{JobAct, JobRow, OutcomeClass, RecordChange, RowWrite, UnixTime};
use texts::Message;

use super::state::Import;
use crate::language::text_untracked;
use crate::pages::jobs::words;
use crate::reactive::clock::now_seconds;
use crate::ui::Download;

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

    /// Returns the rows that were not imported, with the reasons: those that the check refused, and
    /// those whose write failed. Reactively.
    pub fn rejected(self) -> Vec<(usize, Message)> {
        let refused = |check: &Check| {
            self.with_known(|known| {
                let rows = 0..check.sheet().rows();
                rows.filter_map(|row| Some((row, check.reason(row, known)?)))
                    .collect::<Vec<_>>()
            })
        };
        let mut rejected = self.with_check(refused).flatten().unwrap_or_default();
        rejected.extend(self.failed());
        rejected.sort_by_key(|(row, _)| *row);
        rejected
    }

    /// Returns the rows whose write failed.
    fn failed(self) -> Vec<(usize, Message)> {
        let (Some(jobs), Some(number)) = (self.app.jobs.get(), self.job.get()) else {
            return Vec::new();
        };
        jobs.track();
        let places = self.job_rows.get_value();
        let failed = jobs.with_job(number, |job| {
            let rows = places.into_iter().zip(job.rows());
            let reason = |row: &JobRow| {
                let result = row.result()?;
                let is_written =
                    matches!(result.class, OutcomeClass::Done | OutcomeClass::Unchanged);
                let name = || words::class(result.class);
                (!is_written).then(|| result.reason.clone().unwrap_or_else(name))
            };
            rows.filter_map(|(place, row)| Some((place, reason(row)?)))
                .collect()
        });
        failed.unwrap_or_default()
    }

    /// Passes the rows that were not imported to the browser as a CSV file.
    pub fn save_rejected(self) {
        let rows = untrack(|| self.rejected());
        let file =
            untrack(|| self.with_check(|check| rejected_csv(check.sheet(), rows, &text_untracked)));
        let Some(file) = file else { return };
        let mut download = Download::new();
        download.push(&file);
        let format = Format::Csv;
        let name = file_name(format, "not-imported", UnixTime(now_seconds()));
        let message = match download.save(&name, format.media_type()) {
            true => texts::import_saved(name),
            false => texts::export_not_taken(),
        };
        self.app.toasts.show(message);
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
