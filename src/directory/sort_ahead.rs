//! Sorts the directory by each column while the main thread is idle.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::LiveDirectory;

impl LiveDirectory {
    /// Sorts by each column, so that the first click on a header has nothing left to sort. A key press or
    /// click waits for one order at most.
    pub(super) fn sort_ahead(self) {
        spawn_local(async move {
            loop {
                self.wait_for_idle().await;
                // The session may be over by then.
                let sorted = self.with(|directory| directory.sort_ahead());
                if sorted.flatten().is_none() {
                    self.is_sorted.try_set(true);
                    return;
                }
            }
        });
    }
}
