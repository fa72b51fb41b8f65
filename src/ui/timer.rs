//! Durations that count on the screen. The role `timer` keeps screen readers from reading each
//! change aloud.

use std::time::Duration;

use js_sys::Intl::RelativeTimeFormat;
use js_sys::{Array, Object};
use leptos::prelude::*;
use model::UnixTime;
use texts::Message;

use super::time::recent;
use crate::language::{self, text};
use crate::reactive::clock::{elapsed_ms, now_seconds};
use crate::reactive::interval;

/// A time of the past with its age: "from 14:03, 5 minutes ago". The time of another day has its
/// date.
#[component]
pub fn Age(of: UnixTime) -> impl IntoView {
    let now = interval(Duration::from_secs(15), now_seconds);
    let words = move || {
        now.track();
        text(&texts::time_from_age(recent(of), age(of)))
    };
    view! { <span role="timer">{words}</span> }
}

/// The seconds until a time: "12 s". It stops at 0.
#[component]
pub fn Countdown(
    /// An `elapsed_ms`, which a change of the computer's clock does not move.
    until: u64,
) -> impl IntoView {
    let left = interval(Duration::from_secs(1), move || seconds_left(until));
    view! { <span role="timer">{Signal::derive(move || text(&texts::time_seconds_left(left.get().to_string())))}</span> }
}

/// Returns a [`Countdown`] for the middle of a sentence.
pub fn countdown(until: u64) -> ViewFn {
    ViewFn::from(move || view! { <Countdown until/> }.into_any())
}

fn age(of: UnixTime) -> Message {
    let seconds = now_seconds().saturating_sub(of.0);
    match seconds / 60 {
        0 => texts::time_just_now(),
        // The clock was set back since then, or was wrong then.
        minutes @ ..0 => texts::time_ahead(span(-minutes)),
        minutes => Message::verbatim(ago(minutes)),
    }
}

/// Returns a time of the past as the language says it: "5 minutes ago".
fn ago(minutes: i64) -> String {
    let (count, unit) = in_unit(minutes);
    let locales = Array::of1(&language::current().tag().into());
    let format = RelativeTimeFormat::new(&locales, &Object::new());
    #[expect(clippy::cast_precision_loss, reason = "a number of days")]
    let text = format.format(-count as f64, unit);
    text.into()
}

fn span(minutes: i64) -> Message {
    match in_unit(minutes) {
        (count, "minute") => texts::time_minutes(count),
        (count, "hour") => texts::time_hours(count),
        (count, _) => texts::time_days(count),
    }
}

/// Returns a time in the largest unit that says it well, with the unit as `Intl` names it.
fn in_unit(minutes: i64) -> (i64, &'static str) {
    match minutes {
        ..=119 => (minutes, "minute"),
        120..=2879 => (minutes / 60, "hour"),
        _ => (minutes / 1440, "day"),
    }
}

fn seconds_left(until: u64) -> u64 {
    until.saturating_sub(elapsed_ms()).div_ceil(1000)
}
