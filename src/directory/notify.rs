//! The updates of the screens during a sync: the count and the new rows, a few times a second.

use std::time::Duration;

use directory::SortBy;
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{LiveDirectory, SyncRun};

/// The time between two sorts of the rows that have arrived, in milliseconds.
const SORT_EVERY: u32 = 100;
/// The number of such sorts after which the screens are notified.
const NOTIFY_EVERY: u32 = 3;

/// The time between two updates of the count on the screen.
const COUNT_EVERY: Duration = Duration::from_millis(100);

impl LiveDirectory {
    /// Updates the count on the screen after a while: each update is drawn.
    pub(super) fn update_count_soon(self) {
        let is_count_due = |run: &mut SyncRun| std::mem::replace(&mut run.is_count_due, true);
        if self.run.try_update_value(is_count_due) == Some(false) {
            let count = move || {
                let read = self.run.try_update_value(|run| {
                    run.is_count_due = false;
                    run.plan.customers_read()
                });
                self.sync_status
                    .try_update(|sync_status| sync_status.read = read.unwrap_or(sync_status.read));
            };
            set_timeout(count, COUNT_EVERY);
        }
    }

    /// Notifies the screens after a while: each notification makes the list search again.
    pub(super) fn notify_soon(self) {
        let begins = self.run.try_update_value(|run| {
            let begins = !run.is_notify_due;
            run.is_notify_due = true;
            begins
        });
        if begins == Some(true) {
            spawn_local(async move {
                for _ in 0..NOTIFY_EVERY {
                    TimeoutFuture::new(SORT_EVERY).await;
                    self.sort_new_rows().await;
                }
                let is_notify_due = |run: &mut SyncRun| std::mem::take(&mut run.is_notify_due);
                // The end of the run has notified the screens already.
                if self.run.try_update_value(is_notify_due) == Some(true) {
                    self.notify();
                }
            });
        }
    }

    /// Sorts the new rows by each order in a task of its own, so that the first search and the
    /// switch to all rows wait for nothing, and a key press for one task at most.
    async fn sort_new_rows(self) {
        for by in [
            SortBy::Newest,
            SortBy::Default,
            self.sources
                .shown_sort
                .try_get_untracked()
                .unwrap_or(SortBy::Default),
        ] {
            if self.run.try_with_value(|run| run.is_notify_due) != Some(true) {
                return;
            }
            self.with(|directory| {
                directory.sorted(by);
            });
            TimeoutFuture::new(0).await;
        }
    }
}
