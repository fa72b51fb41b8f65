//! Polls for a condition, without sleeps of a guessed length.

use std::fmt::Debug;
use std::time::{Duration, Instant};

/// How long a step may take before it has failed. Three browsers on two busy processors are slow, and
/// only a step that fails takes so long.
pub const TIMEOUT: Duration = Duration::from_secs(30);

/// Polls until the result is `Ok`, for up to [`TIMEOUT`].
///
/// # Errors
/// The last answer, when the time is over.
pub(crate) async fn poll<T, E>(mut ask: impl AsyncFnMut() -> Result<T, E>) -> Result<T, E> {
    let end = Instant::now() + TIMEOUT;
    loop {
        match ask().await {
            Err(_) if Instant::now() < end => tokio::time::sleep(Duration::from_millis(25)).await,
            answer => return answer,
        }
    }
}

/// Waits until `ask` returns `expected`. Panics with both values after [`TIMEOUT`].
pub async fn until<T: PartialEq + Debug>(what: &str, expected: T, mut ask: impl AsyncFnMut() -> T) {
    let settled = poll(async || {
        let found = ask().await;
        if found == expected {
            Ok(())
        } else {
            Err(found)
        }
    });
    if let Err(found) = settled.await {
        panic!("{what}\n  expected: {expected:?}\n  found:    {found:?}");
    }
}
