use std::time::UNIX_EPOCH;

use crate::{ApiError, Fault, UnixTime};

/// How often a read is tried again at most (`fault-matrix.md`).
const RETRIES: u32 = 3;

/// Milliseconds before the first retry; they double with each one.
const BACK_OFF: u32 = 500;

/// Milliseconds that all the waiting together may take: an administrator is there.
const PATIENCE: u32 = 120_000;

/// The retries of one read.
#[derive(Debug, Clone, Default)]
pub struct Retries {
    attempt: u32,
    waited: u32,
}

impl Retries {
    /// None begun yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Begins a retry after `error`: the milliseconds to wait before it, or none where it is of no
    /// use or the limits are reached. A station that asks for some seconds is given just these;
    /// else the wait doubles each time and is spread by `random` (0 to 1) over 0.5 to 1.5 of that.
    pub fn next(&mut self, error: &ApiError, random: f64) -> Option<u32> {
        if self.attempt == RETRIES || !can_pass(error.fault) {
            return None;
        }
        // "Now" may be a date by another clock, and must not end in a burst.
        let wait = match error.retry_after.unwrap_or(0) {
            0 => jittered(BACK_OFF << self.attempt, random),
            seconds => seconds.saturating_mul(1000),
        };
        let waited = self.waited.saturating_add(wait);
        if waited > PATIENCE {
            return None;
        }
        self.attempt += 1;
        self.waited = waited;
        Some(wait)
    }

    /// How many were begun.
    pub fn attempt(&self) -> u32 {
        self.attempt
    }
}

/// The seconds from `now` on that a `Retry-After` asks for (RFC 9110, 10.2.3): a count of seconds,
/// or a date in any of the three forms of HTTP. A date that is over asks for 0.
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

/// Whether the same question may well be answered the next time.
fn can_pass(fault: Fault) -> bool {
    matches!(
        fault,
        Fault::Network | Fault::TimedOut | Fault::Server | Fault::Busy
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
