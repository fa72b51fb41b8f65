//! Sorts the directory by each column while the main thread is idle.

use gloo_timers::future::TimeoutFuture;
use leptos::task::spawn_local;

use super::LiveDirectory;

/// The pause between two sort orders, in milliseconds, so that a key press or click waits for one
/// order at most.
const PAUSE: u32 = 200;

impl LiveDirectory {
    /// Sorts by each column, so that the first click on a header has nothing left to sort.
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
