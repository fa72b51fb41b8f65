//! The clock of this computer, and random numbers.

use js_sys::{Date, Math};
use leptos::prelude::window;

/// Returns the time in whole seconds since 1970.
pub fn now_seconds() -> i64 {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the seconds of any date that a browser can hold fit"
    )]
    let seconds = (now_ms() / 1000.0) as i64;
    seconds
}

/// Returns the time in milliseconds since 1970.
pub fn now_ms() -> f64 {
    Date::now()
}

/// Returns the milliseconds since the page was opened. Unlike the time of day it never runs
/// backwards.
pub fn elapsed_ms() -> u64 {
    window().performance().map_or(0, |clock| clock.now() as u64)
}

/// Returns a random number from 0 (included) to 1 (excluded).
pub fn random() -> f64 {
    Math::random()
}
