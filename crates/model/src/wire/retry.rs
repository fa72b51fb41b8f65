use std::time::UNIX_EPOCH;

use crate::{ApiError, Fault, UnixTime};

/// The most retries of a read (docs/failures.md, "500, 502, 504").
const RETRIES: u32 = 3;

/// The most retries of a read that got no answer. The sign-in can be the cause, and a further try
/// would only keep that from the user (docs/failures.md, "Network error").
const NETWORK_RETRIES: u32 = 2;

/// The milliseconds before the first retry. They double with each retry.
const BACK_OFF: u32 = 500;

/// The most milliseconds that the waits of one read may take together: a user is waiting. A longer
/// `Retry-After` holds no call back.
const LONGEST_WAIT: u32 = 120_000;

/// A timer of the browser may fire this many milliseconds early.
const TIMER_SLACK: u64 = 50;

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
    /// retry would fail again, after 3 retries (2 after a failed connection), or where the waits
    /// would exceed 2 minutes. A server
    /// that asks for some seconds is given them; else the wait doubles with each retry, and `random`
    /// (0 to 1) spreads it over 0.5 to 1.5 times its length.
    pub fn next(&mut self, error: &ApiError, random: f64) -> Option<u32> {
        if self.attempt >= most_retries(error.fault) {
            return None;
        }
        // A date can be over already: 0 must not repeat at once.
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
/// `now` is the answer's own `Date` where it has one, since the server's clock and ours can differ.
/// None where the text is neither.
pub fn retry_after(text: &str, now: UnixTime) -> Option<u32> {
    let text = text.trim();
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(text.parse().unwrap_or(u32::MAX));
    }
    let seconds = http_date(text)?.0.saturating_sub(now.0).max(0);
    Some(u32::try_from(seconds).unwrap_or(u32::MAX))
}

/// Returns the time of a date in any of the three formats of HTTP (RFC 9110, 5.6.7).
pub fn http_date(text: &str) -> Option<UnixTime> {
    let date = httpdate::parse_http_date(text.trim()).ok()?;
    let seconds = date.duration_since(UNIX_EPOCH).ok()?.as_secs();
    i64::try_from(seconds).ok().map(UnixTime)
}

/// The time until which a busy API asked for no calls at all. It is measured on a clock that only
/// runs forward, in milliseconds (docs/failures.md, "429, 503").
#[derive(Debug, Clone, Copy, Default)]
pub struct BusyUntil(u64);

impl BusyUntil {
    /// Notes the `Retry-After` of an error that arrived at `now`, up to 2 minutes.
    pub fn note(&mut self, error: &ApiError, now: u64) {
        let seconds = u64::from(error.retry_after.unwrap_or(0));
        let wait = (seconds * 1000).min(u64::from(LONGEST_WAIT));
        self.0 = self.0.max(now.saturating_add(wait));
    }

    /// Returns the error of a call that is not sent at `now`, since the API asked to wait. It has
    /// the seconds that are left. None where the call may be sent.
    pub fn refusal(self, now: u64) -> Option<ApiError> {
        let left = self.0.saturating_sub(now.saturating_add(TIMER_SLACK));
        let left = u32::try_from(left.div_ceil(1000)).ok();
        let left = left.filter(|left| *left > 0)?;
        Some(ApiError::unanswered(Fault::Busy).with_retry_after(Some(left)))
    }
}

/// The most retries of a read that failed by `fault`; 0 where the same request would fail again.
fn most_retries(fault: Fault) -> u32 {
    match fault {
        Fault::Offline | Fault::Network => NETWORK_RETRIES,
        Fault::TimedOut | Fault::Server | Fault::Busy | Fault::OtherRecord => RETRIES,
        Fault::Aborted
        | Fault::Unauthorized
        | Fault::Refused
        | Fault::NotFound
        | Fault::Rejected
        | Fault::Unreadable
        | Fault::Blocked
        | Fault::TooLong
        | Fault::Intercepted => 0,
    }
}

fn jittered(milliseconds: u32, random: f64) -> u32 {
    let random = if (0.0..=1.0).contains(&random) {
        random
    } else {
        0.5
    };
    (f64::from(milliseconds) * (0.5 + random)) as u32
}
