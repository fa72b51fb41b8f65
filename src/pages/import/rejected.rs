use ::import::{Check, RowKind, rejected_csv};
use directory::export::{Format, file_name};
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;
use model::{JobRow, OutcomeClass, UnixTime};
use texts::Message;

use super::state::Import;
use crate::language::text_untracked;
use crate::pages::jobs::words;
use crate::reactive::clock::now_seconds;
use crate::ui::Download;

/// The rows whose reasons are looked for in one task. Likely duplicates take the longest.
const PIECE: usize = 100;

impl Import {
    /// Whether there are rows that the check refused, that were left out, or whose write failed,
    /// reactively.
    pub fn has_rejected(self) -> bool {
        let refused = |check: &Check| {
            let taken = check.planned_count() + check.counts().of(RowKind::Unchanged);
            check.sheet().rows() > taken
        };
        self.with_check(refused).unwrap_or(false) || !self.failed().is_empty()
    }

    /// Passes the rows that were not imported to the browser as a CSV file, with the reasons.
    pub fn save_rejected(self, is_saving: RwSignal<bool>) {
        is_saving.set(true);
        spawn_local(async move {
            let rows = self.rejected().await;
            if is_saving.try_set(false).is_some() {
                return;
            }
            let write = |check: &Check| rejected_csv(check.sheet(), rows, &text_untracked);
            if let Some(file) = untrack(|| self.with_check(write)) {
                self.save(&file);
            }
        });
    }

    /// Returns the rows that were not imported, with the reasons, in the order of the file.
    async fn rejected(self) -> Vec<(usize, Message)> {
        let count = untrack(|| self.with_check(|check| check.sheet().rows()));
        let mut rejected = untrack(|| self.failed());
        for begin in (0..count.unwrap_or(0)).step_by(PIECE) {
            let piece = |check: &Check| {
                self.with_known(|known| {
                    let rows = begin..check.sheet().rows().min(begin + PIECE);
                    let reasons = rows.filter_map(|row| Some((row, check.reason(row, known)?)));
                    reasons.collect::<Vec<_>>()
                })
            };
            let piece = untrack(|| self.with_check(piece)).flatten();
            rejected.extend(piece.unwrap_or_default());
            TimeoutFuture::new(0).await;
        }
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

    fn save(self, file: &str) {
        let mut download = Download::new();
        download.push(file);
        let format = Format::Csv;
        let name = file_name(format, "not-imported", UnixTime(now_seconds()));
        let message = match download.save(&name, format.media_type()) {
            true => texts::import_saved(name),
            false => texts::export_not_taken(),
        };
        self.app.toasts.show(message);
    }
}
