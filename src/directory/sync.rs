use std::collections::HashMap;
use std::time::Duration;

use directory::{Ask, FillPlan, SortBy, Stage as PlanStage};
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;
use model::{ApiError, Customer, CustomerId, CustomerQuery, Page, UnixTime};

use super::{LiveDirectory, Reading, Stage, SyncStatus};
use crate::api::{AbortOnDrop, Answer, Api};
use crate::reactive::clock::{elapsed_ms, now_seconds};
use crate::reactive::{after_paint, effect, next_tick};

/// How often new rows are put in their places while they come in, in milliseconds.
const SORT_EVERY: u32 = 100;
/// After how many such times the screens hear of them.
const TELL_EVERY: u32 = 3;

/// How often the count goes on.
const COUNT_EVERY: Duration = Duration::from_millis(100);

/// The moment at which a page was asked for.
#[derive(Clone, Copy)]
struct Asked {
    /// The customers that were read by themselves until then.
    written: u32,
    /// The [`elapsed_ms`].
    at: u64,
}

impl Reading {
    pub(super) fn none(limit: u16) -> Self {
        Self {
            plan: FillPlan::new(limit),
            began: UnixTime(now_seconds()),
            began_ms: elapsed_ms(),
            number: 0,
            abort: None,
            written: 0,
            fresh: HashMap::new(),
            unread: Vec::new(),
            telling: false,
            counting: false,
        }
    }
}

impl LiveDirectory {
    /// Reads all of them anew; those that are known serve meanwhile.
    pub fn refresh(self) {
        let limit = self.sources.api.max_limit();
        self.reading.update_value(|reading| {
            *reading = Reading {
                number: reading.number + 1,
                ..Reading::none(limit)
            };
        });
        self.resume();
    }

    /// Goes on where it stopped.
    pub fn resume(self) {
        self.reading.update_value(|reading| {
            // What is still on its way goes on too.
            if reading.abort.is_none() {
                reading.abort = AbortOnDrop::new();
            }
        });
        self.set_stage(Stage::Reading);
        self.schedule();
    }

    /// Asks for no more pages until [`Self::resume`].
    pub fn pause(self) {
        self.set_stage(Stage::Paused);
    }

    /// Gives up what is on its way, and reads no more until [`Self::refresh`].
    pub fn cancel(self) {
        self.reading.update_value(|reading| {
            reading.number += 1;
            reading.abort = None;
        });
        self.set_stage(Stage::Cancelled);
        self.tell();
    }

    /// The screen that was asked for comes first. After a failure it goes on when the network is
    /// back, or someone has signed in anew.
    pub(super) fn sync_after_first_paint(self) {
        let painted = self.sources.first_paint_done;
        let began = RwSignal::new(false);
        effect(move || {
            if painted.get() && !began.get_untracked() {
                began.set(true);
                after_paint(move || {
                    // The session may be over by then, or somebody has paused it or given it up.
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
            let unread = self
                .reading
                .try_update_value(|reading| std::mem::take(&mut reading.unread));
            for id in unread.unwrap_or_default() {
                self.read_written(id);
            }
        });
    }

    /// Sends as many of the plan's pages as may be out.
    pub(super) fn schedule(self) {
        if !self.is_reading() {
            return;
        }
        let gives_way = self.input_pause.is_running();
        let next = |reading: &mut Reading| {
            let waits = gives_way && reading.plan.out() > 0;
            let ask = (!waits).then(|| reading.plan.next()).flatten()?;
            Some((ask, reading.number, reading.written))
        };
        while let Some((ask, number, written)) = self.reading.try_update_value(next).flatten() {
            spawn_local(async move {
                let query = self.query(ask);
                let is_newest =
                    || self.reading.try_with_value(|reading| reading.number) == Some(number);
                let asked_at = elapsed_ms();
                let answer = self.read(query).await;
                if !is_newest() {
                    return;
                }
                if answer.is_ok() {
                    // The next page is on its way while this one is decoded.
                    self.reading.update_value(|reading| reading.plan.came(ask));
                    self.schedule();
                    next_tick().await;
                }
                let page = answer.and_then(|answer| Api::decode_sync_page(query, &answer));
                if is_newest() {
                    self.take(
                        ask,
                        Asked {
                            written,
                            at: asked_at,
                        },
                        page,
                    );
                }
            });
        }
        let done = |reading: &Reading| reading.plan.stage() == PlanStage::Done;
        if self.reading.with_value(done) {
            self.finish();
        }
    }

    fn query(self, ask: Ask) -> CustomerQuery {
        CustomerQuery {
            window: ask.window,
            ..CustomerQuery::first(self.sources.api.max_limit())
        }
    }

    async fn read(self, query: CustomerQuery) -> Result<Answer, ApiError> {
        let signal = self
            .reading
            .with_value(|reading| reading.abort.as_ref().map(AbortOnDrop::signal));
        self.sources.api.sync_page(query, signal).await
    }

    fn take(self, ask: Ask, asked: Asked, page: Result<Page<Customer>, ApiError>) {
        match page {
            Ok(page) => {
                if self.store_page(&page, asked) {
                    self.tell_soon();
                }
                self.count_soon();
                let came = came(&page);
                self.reading
                    .update_value(|reading| reading.plan.answered(ask, &came));
                self.schedule();
            }
            Err(error) => {
                self.reading
                    .update_value(|reading| reading.plan.failed(ask));
                if self.is_reading() {
                    self.set_stage(Stage::Failed(error));
                }
            }
        }
    }

    /// Stores the rows, each as the latest write of this tab left it. A row that was read by itself
    /// after the page was asked for stays as it is. Returns whether a row is new or changed.
    fn store_page(self, page: &Page<Customer>, asked: Asked) -> bool {
        let writes = self.sources.api.writes();
        self.reading.with_value(|reading| {
            let is_newest = |row: &&Customer| {
                let fresh = reading.fresh.get(&row.id);
                fresh.is_none_or(|fresh| *fresh <= asked.written)
            };
            let put_all = |store: &mut super::Store| {
                let put = |row: &&Customer| match writes.newer(row.id, Some(row), asked.at) {
                    None => store.put(row),
                    Some(Some(written)) => store.put(&written),
                    Some(None) => store.remove(row.id),
                };
                page.rows.iter().filter(is_newest).filter(put).count() > 0
            };
            self.store.try_update_value(put_all).unwrap_or(false)
        })
    }

    /// Takes out who was not seen, and asks for those that were not where they should be.
    fn finish(self) {
        let missing = self
            .reading
            .with_value(|reading| reading.plan.missing().to_vec());
        let unseen: Vec<CustomerId> = self.reading.with_value(|reading| {
            let is_unseen =
                |id: &CustomerId| !reading.plan.has_read(*id) && !reading.fresh.contains_key(id);
            let all = |store: &super::Store| store.directory.ids().filter(is_unseen).collect();
            // What the first run has read is all there is.
            if reading.number == 1 {
                return Vec::new();
            }
            let mut unseen: Vec<CustomerId> = self.store.with_value(all);
            // A customer that this tab has just created may be missing in pages that lag.
            let writes = self.sources.api.writes();
            unseen.retain(|id| {
                writes
                    .newer(*id, None, reading.began_ms)
                    .flatten()
                    .is_none()
            });
            unseen
        });
        if !unseen.is_empty() {
            self.store.update_value(|store| {
                for id in &unseen {
                    store.remove(*id);
                }
            });
        }
        for id in missing {
            self.read_written(id);
        }
        let (began, certain) = self
            .reading
            .with_value(|reading| (reading.began, reading.plan.is_certain()));
        self.reading.update_value(|reading| reading.telling = false);
        self.sync_status.update(|sync_status| {
            sync_status.stage = Stage::Complete;
            sync_status.as_of = Some(began);
            sync_status.doubtful = !certain;
        });
        self.tell();
        self.sort_ahead();
    }

    /// Neither paused nor at an end; the session may be over by then.
    pub(super) fn is_reading(self) -> bool {
        let is_reading = |sync_status: &SyncStatus| sync_status.stage == Stage::Reading;
        self.sync_status.try_with_untracked(is_reading) == Some(true)
    }

    fn set_stage(self, stage: Stage) {
        let read = self.reading.with_value(|reading| reading.plan.read());
        self.sync_status.update(|sync_status| {
            sync_status.stage = stage;
            sync_status.read = read;
        });
    }

    /// Once in a while: each count is drawn.
    fn count_soon(self) {
        let counting = |reading: &mut Reading| std::mem::replace(&mut reading.counting, true);
        if self.reading.try_update_value(counting) == Some(false) {
            let count = move || {
                let read = self.reading.try_update_value(|reading| {
                    reading.counting = false;
                    reading.plan.read()
                });
                self.sync_status
                    .try_update(|sync_status| sync_status.read = read.unwrap_or(sync_status.read));
            };
            set_timeout(count, COUNT_EVERY);
        }
    }

    /// Once in a while: each telling makes the screen search anew.
    fn tell_soon(self) {
        let begins = self.reading.try_update_value(|reading| {
            let begins = !reading.telling;
            reading.telling = true;
            begins
        });
        if begins == Some(true) {
            spawn_local(async move {
                for _ in 0..TELL_EVERY {
                    TimeoutFuture::new(SORT_EVERY).await;
                    self.sort_new_rows().await;
                }
                let telling = |reading: &mut Reading| std::mem::take(&mut reading.telling);
                // At the end it was told already.
                if self.reading.try_update_value(telling) == Some(true) {
                    self.tell();
                }
            });
        }
    }

    /// In tasks of their own, so that the first search and the first viewport of all wait for nothing,
    /// and a key for no more than one of them.
    async fn sort_new_rows(self) {
        for by in [
            SortBy::Newest,
            SortBy::Default,
            self.sources
                .shown_sort
                .try_get_untracked()
                .unwrap_or(SortBy::Default),
        ] {
            if self.reading.try_with_value(|reading| reading.telling) != Some(true) {
                return;
            }
            self.with(|directory| {
                directory.sorted(by);
            });
            TimeoutFuture::new(0).await;
        }
    }
}

/// The rows in their places, as far as is known: those that cannot be told apart come last.
fn came(page: &Page<Customer>) -> Vec<Option<CustomerId>> {
    let ids = page.rows.iter().map(|row| Some(row.id));
    let others = page.answered() - page.rows.len();
    ids.chain(std::iter::repeat_n(None, others)).collect()
}
