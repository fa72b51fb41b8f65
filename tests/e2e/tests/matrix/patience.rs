//! Waiting for longer than a step may take.

use std::time::{Duration, Instant};

/// The application's own time-out, with some to spare for a machine at work.
pub const TIME_OUT: Duration = Duration::from_secs(45);

/// Asks again and again until it is so, and fails when it isn't in time.
pub async fn within(limit: Duration, what: &str, mut is_so: impl AsyncFnMut() -> bool) {
    let end = Instant::now() + limit;
    while !is_so().await {
        assert!(Instant::now() < end, "not within {limit:?}: {what}");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}
