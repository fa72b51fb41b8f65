//! Waits longer than a step of a journey may take.

use std::time::{Duration, Instant};

/// The time-out of the application, with a reserve for a busy machine.
pub const TIME_OUT: Duration = Duration::from_secs(45);

/// Polls until the condition holds. Panics when it does not in time.
pub async fn within(limit: Duration, what: &str, mut is_so: impl AsyncFnMut() -> bool) {
    let end = Instant::now() + limit;
    while !is_so().await {
        assert!(Instant::now() < end, "not within {limit:?}: {what}");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}
