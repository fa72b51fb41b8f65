//! Any `Retry-After`, at any time of any clock.

#![no_main]

use libfuzzer_sys::fuzz_target;
use model::{UnixTime, retry_after};

fuzz_target!(|asked: (i64, &str)| {
    let (now, text) = asked;
    let seconds = retry_after(text, UnixTime(now));
    assert_eq!(seconds, retry_after(&format!("\t{text} "), UnixTime(now)));
    let trimmed = text.trim();
    if !trimmed.is_empty() && trimmed.bytes().all(|byte| byte.is_ascii_digit()) {
        assert_eq!(seconds, Some(trimmed.parse().unwrap_or(u32::MAX)));
    }
    if let (Some(sooner), Some(later)) =
        (seconds, retry_after(text, UnixTime(now.saturating_add(1))))
    {
        assert!(later <= sooner, "the wait for a date grows with time");
    }
});
