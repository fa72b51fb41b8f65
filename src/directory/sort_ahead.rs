//! The orders of the columns, sorted while nobody waits for them.

use gloo_timers::future::TimeoutFuture;
use leptos::task::spawn_local;

use super::LiveDirectory;

/// Between two orders, in milliseconds: who types or clicks meanwhile waits for one at most.
const PAUSE: u32 = 200;

impl LiveDirectory {
    /// Sorts by each column, so that the first click on its header has nothing to sort.
    pub(super) fn sort_ahead(self) {
        spawn_local(async move {
            loop {
                TimeoutFuture::new(PAUSE).await;
                // The session may be over by then.
                let sorted = self.with(|directory| directory.sort_ahead());
                if sorted.flatten().is_none() {
                    return;
                }
            }
        });
    }
}
