use gloo_timers::future::TimeoutFuture;
use model::{ApiError, Retries};

use crate::reactive::clock::random;

/// The progress of a read that has failed and is repeated.
pub(super) enum RetryProgress<'a> {
    /// The read has failed and is repeated after this many milliseconds.
    Waiting(&'a ApiError, u32),
    /// The read is sent again.
    InFlight,
}

/// Reads, and reads again after a fault that may pass, three times at most (docs/failures.md,
/// "Network error").
///
/// # Errors
/// The last fault.
pub async fn with_retry<A>(read: impl AsyncFn() -> Result<A, ApiError>) -> Result<A, ApiError> {
    with_observed_retry(read, |_| true).await
}

/// Like [`with_retry`]. `observe` sees each retry, and ends them by returning `false`.
///
/// # Errors
/// The last fault.
pub(super) async fn with_observed_retry<A>(
    read: impl AsyncFn() -> Result<A, ApiError>,
    observe: impl Fn(RetryProgress<'_>) -> bool,
) -> Result<A, ApiError> {
    let mut retries = Retries::new();
    loop {
        let error = match read().await {
            Ok(answer) => return Ok(answer),
            Err(error) => error,
        };
        let Some(wait) = retries.next(&error, random()) else {
            return Err(error);
        };
        if !observe(RetryProgress::Waiting(&error, wait)) {
            return Err(error);
        }
        TimeoutFuture::new(wait).await;
        if !observe(RetryProgress::InFlight) {
            return Err(error);
        }
    }
}
