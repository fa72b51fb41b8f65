//! All groups of possible duplicates: found anew after each change, while the main thread is idle.

use std::sync::Arc;
use std::time::Duration;

use directory::{GroupSearch, Groups};
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{LiveDirectory, Stage, Store};
use crate::reactive::clock::elapsed_ms;
use crate::reactive::{Debounce, effect, memo};

/// The pause after a change: a job or a refresh makes many of them.
const PAUSE: Duration = Duration::from_millis(200);

/// How long a task of the search may take, in milliseconds, so that a key press still is painted with
/// the next frame.
const TASK_MS: u64 = 4;

impl LiveDirectory {
    /// Returns all groups of possible duplicates, reactively; none until they are found.
    pub fn duplicate_groups(self) -> Option<Arc<Groups>> {
        self.groups.try_get()?
    }

    /// Returns how many groups there are, reactively; none until they are found.
    pub fn duplicate_count(self) -> Option<usize> {
        self.groups
            .try_with(|groups| Some(groups.as_ref()?.likely.len()))?
    }

    /// Finds the groups once all customers are read, and again after each change.
    pub(super) fn follow_duplicate_groups(self) {
        let pause = Debounce::new();
        let is_settled = memo(move || {
            let is_settled =
                |it: &super::SyncStatus| it.as_of.is_some() && it.stage != Stage::Reading;
            self.sync_status.try_with(is_settled).unwrap_or(false)
        });
        effect(move || {
            self.track();
            self.hidden.track();
            self.is_indexed.track();
            // A search that runs looks at what has changed since.
            self.group_search.update_value(|number| *number += 1);
            if is_settled.get() && self.is_sorted.get() {
                pause.start(PAUSE, move || self.find_groups());
            } else {
                pause.stop();
            }
        });
    }

    fn find_groups(self) {
        if self.is_indexed.try_get_untracked() != Some(true) {
            // The end of it is a change too.
            return self.build_index();
        }
        let number = self.group_search.try_get_value();
        spawn_local(async move {
            let mut search = GroupSearch::default();
            loop {
                self.wait_for_idle().await;
                if self.group_search.try_get_value() != number {
                    return;
                }
                match self.search_groups(&mut search) {
                    None => return,
                    Some(None) => {}
                    Some(Some(groups)) => {
                        self.groups.try_set(Some(Arc::new(groups)));
                        return;
                    }
                }
            }
        });
    }

    /// Searches for [`TASK_MS`]. Returns the groups at the end; none once the session is over.
    fn search_groups(self, search: &mut GroupSearch) -> Option<Option<Groups>> {
        let run = |store: &Store| {
            let index = store.possible_duplicates.as_ref()?;
            let began = elapsed_ms();
            self.hidden.try_with_untracked(|hidden| {
                loop {
                    let groups = search.step(index, hidden);
                    if groups.is_some() || elapsed_ms() - began >= TASK_MS {
                        return groups;
                    }
                }
            })
        };
        self.store.try_with_value(run)?
    }

    /// Waits for the next task in which the user types and clicks nothing.
    pub(super) async fn wait_for_idle(self) {
        loop {
            TimeoutFuture::new(0).await;
            if !self.has_input() {
                return;
            }
        }
    }
}
