use std::time::Duration;

use leptos::prelude::*;

use crate::reactive::clock::now_ms;
use crate::reactive::interval;

/// The seconds that are left until a time, in milliseconds since 1970. As a timer it isn't read
/// out each second.
#[component]
pub fn Countdown(until: f64) -> impl IntoView {
    let left = interval(Duration::from_secs(1), move || seconds_left(until));
    view! { <span role="timer">{Signal::derive(move || format!("{} s", left.get()))}</span> }
}

fn seconds_left(until: f64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a wait is short, and one that is over saturates to 0"
    )]
    let seconds = ((until - now_ms()) / 1000.0).ceil() as u32;
    seconds
}
