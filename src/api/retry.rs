use gloo_timers::future::TimeoutFuture;
use model::{ApiError, Retries};

use crate::reactive::clock::random;

/// Reads, and reads again after a fault that may pass, three times at most (docs/failures.md,
/// "Network error").
///
/// # Errors
/// The last fault.
pub async fn with_retry<A>(read: impl AsyncFn() -> Result<A, ApiError>) -> Result<A, ApiError> {
    let mut retries = Retries::new();
    loop {
        let error = match read().await {
            Ok(answer) => return Ok(answer),
            Err(error) => error,
        };
        match retries.next(&error, random()) {
            Some(wait) => TimeoutFuture::new(wait).await,
            None => return Err(error),
        }
    }
}
