//! Durations that count on the screen. The role `timer` keeps screen readers from reading each
//! change aloud.

use std::time::Duration;

use leptos::prelude::*;
use model::UnixTime;

use super::time::recent;
use crate::reactive::clock::{now_ms, now_seconds};
use crate::reactive::interval;

/// A time of the past with its age: "from 14:03, 5 minutes ago".
#[component]
pub fn Age(of: UnixTime) -> impl IntoView {
    let words = interval(Duration::from_secs(15), move || {
        format!("from {}, {}", recent(of), age(of))
    });
    view! { <span role="timer">{words}</span> }
}

/// The seconds until a time: "12 s". It stops at 0.
#[component]
pub fn Countdown(
    /// In milliseconds since 1970.
    until: f64,
) -> impl IntoView {
    let left = interval(Duration::from_secs(1), move || seconds_left(until));
    view! { <span role="timer">{Signal::derive(move || format!("{} s", left.get()))}</span> }
}

fn age(of: UnixTime) -> String {
    match (now_seconds() - of.0) / 60 {
        ..=0 => "less than a minute ago".into(),
        1 => "1 minute ago".into(),
        minutes @ 2..=119 => format!("{minutes} minutes ago"),
        minutes => format!("{} hours ago", minutes / 60),
    }
}

fn seconds_left(until: f64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a wait is short, and a cast of a negative number saturates to 0"
    )]
    let seconds = ((until - now_ms()) / 1000.0).ceil() as u32;
    seconds
}
