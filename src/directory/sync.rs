use std::collections::HashMap;

use directory::{PageRequest, SyncPhase, SyncPlan};
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;
use model::{ApiError, Customer, CustomerId, CustomerQuery, Fault, Page, Retries, UnixTime};

use super::{Busy, LiveDirectory, Stage, SyncRun, SyncStatus};
use crate::api::{AbortOnDrop, Answer, Api};
use crate::reactive::clock::{elapsed_ms, now_seconds, random};
use crate::reactive::{after_paint, effect, next_tick};

impl SyncRun {
    /// Returns the first run, before any request.
    pub(super) fn new(api: Api) -> Self {
        Self {
            plan: SyncPlan::new(api.max_limit(), api.directory_max()),
            began: UnixTime(now_seconds()),
            began_ms: elapsed_ms(),
            number: 0,
            abort: None,
            busy: Busy::default(),
            last_write: HashMap::new(),
            latest_write: 0,
            to_reread: Vec::new(),
            is_notify_due: false,
            is_count_due: false,
        }
    }
}

impl LiveDirectory {
    /// Starts a new run, which reads all customers again. Those that are known stay until then.
    pub fn refresh(self) {
        let api = self.sources.api;
        self.run.update_value(|run| {
            *run = SyncRun {
                number: run.number + 1,
                ..SyncRun::new(api)
            };
        });
        self.resume();
    }

    /// Continues the run.
    pub fn resume(self) {
        self.run.update_value(|run| {
            // Requests in flight continue too.
            if run.abort.is_none() {
                run.abort = AbortOnDrop::new();
            }
            run.busy.retries = Retries::new();
        });
        self.set_stage(Stage::Reading);
        self.schedule();
    }

    /// Sends no more requests until [`Self::resume`].
    pub fn pause(self) {
        self.set_stage(Stage::Paused);
    }

    /// Aborts the run. The next one begins with [`Self::refresh`].
    pub fn cancel(self) {
        self.run.update_value(|run| {
            run.number += 1;
            run.abort = None;
        });
        self.set_stage(Stage::Cancelled);
        self.notify();
    }

    /// Starts the sync after the first paint, so that it does not delay the first screen. After a
    /// failure the sync continues when the network is back, or the user has signed in again.
    pub(super) fn sync_after_first_paint(self) {
        let painted = self.sources.first_paint_done;
        let began = RwSignal::new(false);
        effect(move || {
            if painted.get() && !began.get_untracked() {
                began.set(true);
                after_paint(move || {
                    // The session may be over by then, or the user has paused or cancelled the
                    // sync.
                    if self.is_reading() {
                        self.refresh();
                    }
                });
            }
        });
        effect(move || {
            self.sources.api.connection().track_reconnects();
            self.sources.session.track_sign_ins();
            let failed = |sync_status: &SyncStatus| matches!(sync_status.stage, Stage::Failed(_));
            if self.sync_status.with_untracked(failed) {
                untrack(move || self.resume());
            }
            let to_reread = self
                .run
                .try_update_value(|run| std::mem::take(&mut run.to_reread));
            for id in to_reread.unwrap_or_default() {
                self.read_written(id);
            }
        });
    }

    /// Sends as many requests of the plan as may be in flight.
    pub(super) fn schedule(self) {
        if !self.is_reading() {
            return;
        }
        let yields = self.input_pause.is_running();
        let next = |run: &mut SyncRun| {
            let is_alone = yields || run.busy.is_alone;
            let waits = run.busy.waits || (is_alone && run.plan.in_flight() > 0);
            let request = (!waits).then(|| run.plan.next_request()).flatten()?;
            Some((request, run.number))
        };
        while let Some((request, number)) = self.run.try_update_value(next).flatten() {
            spawn_local(async move {
                let query = self.query(request);
                let is_newest = || self.run.try_with_value(|run| run.number) == Some(number);
                let asked_at = elapsed_ms();
                let answer = self.read(query).await;
                if !is_newest() {
                    return;
                }
                if let Ok(answer) = &answer {
                    // The next request is sent before this page is decoded.
                    let bytes = answer.body.len();
                    self.run.update_value(|run| {
                        // A page that was requested before the wait does not end it.
                        if !run.busy.waits {
                            run.busy = Busy::default();
                        }
                        run.plan.arrived(request, bytes);
                    });
                    self.schedule();
                    next_tick().await;
                }
                let page = answer.and_then(|answer| Api::decode_sync_page(query, &answer));
                if is_newest() {
                    self.on_page(request, asked_at, page);
                }
            });
        }
        let done = |run: &SyncRun| run.plan.phase() == SyncPhase::Done;
        if self.run.with_value(done) {
            self.finish();
        }
    }

    fn query(self, request: PageRequest) -> CustomerQuery {
        CustomerQuery {
            window: request.window,
            ..CustomerQuery::first(self.sources.api.max_limit())
        }
    }

    async fn read(self, query: CustomerQuery) -> Result<Answer, ApiError> {
        let signal = self
            .run
            .with_value(|run| run.abort.as_ref().map(AbortOnDrop::signal));
        self.sources.api.sync_page(query, signal).await
    }

    fn on_page(self, request: PageRequest, asked_at: u64, page: Result<Page<Customer>, ApiError>) {
        match page {
            Ok(page) => {
                if self.store_page(&page, asked_at) {
                    self.notify_soon();
                }
                self.update_count_soon();
                let ids = ids(&page);
                self.run
                    .update_value(|run| run.plan.answered(request, &ids));
                self.schedule();
            }
            Err(error) => {
                self.run.update_value(|run| run.plan.failed(request));
                if error.fault == Fault::Busy && self.wait_while_busy(&error) {
                    return;
                }
                if self.is_reading() {
                    self.set_stage(Stage::Failed(error));
                }
            }
        }
    }

    /// Waits as the API asks, for all requests of the run together, and then goes on with one of them.
    /// Returns `false` where no retry is left.
    fn wait_while_busy(self, error: &ApiError) -> bool {
        let begin = |run: &mut SyncRun| {
            let busy = &mut run.busy;
            // The others that were in flight came back too, or were not sent.
            if busy.waits {
                return Some(None);
            }
            // A call that was not sent, since the API asked another one to wait, is no attempt.
            let wait = match error.status {
                None => Retries::new().next(error, random()),
                Some(_) => busy.retries.next(error, random()),
            };
            let wait = wait?;
            busy.waits = true;
            busy.is_alone = true;
            Some(Some((wait, run.number)))
        };
        let Some(begun) = self.run.try_update_value(begin).flatten() else {
            return false;
        };
        if let Some((wait, number)) = begun {
            spawn_local(async move {
                TimeoutFuture::new(wait).await;
                let end = |run: &mut SyncRun| {
                    if run.number == number {
                        run.busy.waits = false;
                    }
                };
                if self.run.try_update_value(end).is_some() {
                    self.schedule();
                }
            });
        }
        true
    }

    /// Stores the rows of a page, each as the latest write of this tab left it, except those that were
    /// read by themselves since the page was requested. Returns whether anything changed.
    fn store_page(self, page: &Page<Customer>, asked_at: u64) -> bool {
        let writes = self.sources.api.writes();
        self.run.with_value(|run| {
            let is_newest = |row: &&Customer| {
                let last = run.last_write.get(&row.id);
                last.is_none_or(|last| *last < asked_at)
            };
            let store_all = |store: &mut super::Store| {
                let changes = |row: &&Customer| match writes.newer(row.id, Some(row), asked_at) {
                    None => store.upsert(row),
                    Some(Some(written)) => store.upsert(&written),
                    Some(None) => store.remove(row.id),
                };
                page.rows.iter().filter(is_newest).filter(changes).count() > 0
            };
            self.store.try_update_value(store_all).unwrap_or(false)
        })
    }

    /// Ends the run. If nothing casts doubt on it, removes the customers that no page contained, and
    /// reads each customer that the verification missed on its page.
    fn finish(self) {
        let (doubt, is_unpaged) = self
            .run
            .with_value(|run| (run.plan.doubt(), run.plan.is_unpaged()));
        if doubt.is_none() {
            self.remove_missing();
            for id in self.run.with_value(|run| run.plan.missing().to_vec()) {
                self.read_written(id);
            }
        }
        self.run.update_value(|run| {
            run.is_notify_due = false;
            // Nothing else is read, whatever is in flight.
            run.abort = None;
        });
        let began = self.run.with_value(|run| run.began);
        if doubt.is_none() {
            self.sync_status.update(|sync_status| {
                sync_status.as_of = Some(began);
                sync_status.is_unpaged = is_unpaged;
            });
        }
        self.set_stage(doubt.map_or(Stage::Complete, Stage::Doubtful));
        self.notify();
        self.sort_ahead();
    }

    /// Removes the customers that no page of this run contained.
    fn remove_missing(self) {
        let missing: Vec<CustomerId> = self.run.with_value(|run| {
            let is_missing =
                |id: &CustomerId| !run.plan.has_read(*id) && !run.last_write.contains_key(id);
            let all = |store: &super::Store| -> Vec<CustomerId> {
                store.directory.ids().filter(is_missing).collect()
            };
            // In the first run there are no other customers.
            if run.number == 1 {
                return Vec::new();
            }
            let mut missing = self.store.with_value(all);
            // A customer that this tab has just created can be missing in pages that lag.
            let writes = self.sources.api.writes();
            missing.retain(|id| !matches!(writes.newer(*id, None, run.began_ms), Some(Some(_))));
            missing
        });
        if !missing.is_empty() {
            self.store.update_value(|store| {
                for id in &missing {
                    store.remove(*id);
                }
            });
        }
    }

    /// Whether the sync is reading: neither paused nor ended, in a session that is not over.
    pub(super) fn is_reading(self) -> bool {
        let is_reading = |sync_status: &SyncStatus| sync_status.stage == Stage::Reading;
        self.sync_status.try_with_untracked(is_reading) == Some(true)
    }

    fn set_stage(self, stage: Stage) {
        let read = self.run.with_value(|run| run.plan.customers_read());
        self.sync_status.update(|sync_status| {
            sync_status.stage = stage;
            sync_status.read = read;
        });
    }
}

/// Returns the `_id`s of a page. Rows whose `_id` cannot be read come last, since their places are
/// unknown.
fn ids(page: &Page<Customer>) -> Vec<Option<CustomerId>> {
    let ids = page.rows.iter().map(|row| Some(row.id));
    let others = page.answered() - page.rows.len();
    ids.chain(std::iter::repeat_n(None, others)).collect()
}
