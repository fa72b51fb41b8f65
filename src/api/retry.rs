use gloo_timers::future::TimeoutFuture;
use model::{ApiError, Retries};

use crate::reactive::clock::random;

/// Reads, and where that fails in passing reads again, as a question does.
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
