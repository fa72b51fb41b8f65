use std::time::UNIX_EPOCH;

use crate::{ApiError, Fault, UnixTime};

/// The most retries of a read (docs/failures.md, "Network error").
const RETRIES: u32 = 3;

/// The milliseconds before the first retry. They double with each retry.
const BACK_OFF: u32 = 500;

/// The most milliseconds that the waits of one read may take together: a user is waiting.
const LONGEST_WAIT: u32 = 120_000;

/// The policy for repeating one read after a failure, and its count.
#[derive(Debug, Clone, Default)]
pub struct Retries {
    attempt: u32,
    waited: u32,
}

impl Retries {
    /// Returns the policy of a read that has not been repeated yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Begins a retry after `error` and returns the milliseconds to wait before it. None where a
    /// retry would fail again, after 3 retries, or where the waits would exceed 2 minutes. A server
    /// that asks for some seconds is given them; else the wait doubles with each retry, and `random`
    /// (0 to 1) spreads it over 0.5 to 1.5 times its length.
    pub fn next(&mut self, error: &ApiError, random: f64) -> Option<u32> {
        if self.attempt == RETRIES || !can_pass(error.fault) {
            return None;
        }
        // A date of the server's clock may be over by ours: 0 must not repeat at once.
        let wait = match error.retry_after.unwrap_or(0) {
            0 => jittered(BACK_OFF << self.attempt, random),
            seconds => seconds.saturating_mul(1000),
        };
        let waited = self.waited.saturating_add(wait);
        if waited > LONGEST_WAIT {
            return None;
        }
        self.attempt += 1;
        self.waited = waited;
        Some(wait)
    }

    /// Returns the number of retries that were begun.
    pub fn attempt(&self) -> u32 {
        self.attempt
    }
}

/// Returns the seconds from `now` on that a header `Retry-After` asks for (RFC 9110, 10.2.3): a
/// number of seconds, or a date in any of the three formats of HTTP. A past date asks for 0 seconds.
/// None where the text is neither.
pub fn retry_after(text: &str, now: UnixTime) -> Option<u32> {
    let text = text.trim();
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(text.parse().unwrap_or(u32::MAX));
    }
    let date = httpdate::parse_http_date(text).ok()?;
    let date = date.duration_since(UNIX_EPOCH).ok()?.as_secs();
    let seconds = i64::try_from(date).ok()?.saturating_sub(now.0).max(0);
    Some(u32::try_from(seconds).unwrap_or(u32::MAX))
}

/// Whether the same request may succeed the next time.
fn can_pass(fault: Fault) -> bool {
    matches!(
        fault,
        Fault::Network | Fault::TimedOut | Fault::Server | Fault::Busy | Fault::OtherRecord
    )
}

fn jittered(milliseconds: u32, random: f64) -> u32 {
    let random = if (0.0..=1.0).contains(&random) {
        random
    } else {
        0.5
    };
    (f64::from(milliseconds) * (0.5 + random)) as u32
}
