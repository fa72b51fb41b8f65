use js_sys::{Array, Date, Intl::DateTimeFormat, Object, Reflect};
use leptos::prelude::*;
use model::UnixTime;
use wasm_bindgen::{JsCast, JsValue};

use crate::reactive::clock::now_seconds;

thread_local! {
    // Making a formatter costs much more time than using it.
    static LOCAL: DateTimeFormat = formatter(&[DATE_AND_TIME, &[("timeZoneName", "short")]].concat());
    static UTC: DateTimeFormat =
        formatter(&[DATE_AND_TIME, &[("timeZone", "UTC"), ("timeZoneName", "short")]].concat());
    static TIME_OF_DAY: DateTimeFormat = formatter(&[HOUR, MINUTE, ("hourCycle", "h23")]);
}

const HOUR: (&str, &str) = ("hour", "2-digit");
const MINUTE: (&str, &str) = ("minute", "2-digit");
const DATE_AND_TIME: &[(&str, &str)] = &[
    ("year", "numeric"),
    ("month", "short"),
    ("day", "numeric"),
    HOUR,
    MINUTE,
];

/// A time in the time zone of the browser, with the name of the zone; UTC on hover. "—" for 0, which
/// means "not set".
#[component]
pub fn Time(at: UnixTime) -> impl IntoView {
    match at.seconds() {
        None => view! { <span class="none">"—"</span> }.into_any(),
        Some(seconds) => view! {
            <time datetime=iso(seconds) title=format(&UTC, seconds)>
                {format(&LOCAL, seconds)}
            </time>
        }
        .into_any(),
    }
}

/// Returns a moment in the time zone of the browser, which is named; empty if it is not set.
pub fn local_time(at: UnixTime) -> String {
    let text = at.seconds().map(|seconds| format(&LOCAL, seconds));
    text.unwrap_or_default()
}

/// Returns the hour and minute in the time zone of the browser: "14:03".
pub fn time_of_day(at: UnixTime) -> String {
    let text = format(&TIME_OF_DAY, at.0);
    text.trim().to_owned()
}

/// Returns the time of day of a moment of today, and the date too of another day.
pub fn short_time(at: UnixTime) -> String {
    let day = |seconds| date(seconds).map(|date| date.unchecked_into::<Date>().to_date_string());
    if day(at.0) == day(now_seconds()) {
        time_of_day(at)
    } else {
        local_time(at)
    }
}

fn formatter(options: &[(&str, &str)]) -> DateTimeFormat {
    let all = Object::new();
    for (name, value) in options {
        // A plain object accepts any property.
        let _ = Reflect::set(&all, &JsValue::from_str(name), &JsValue::from_str(value));
    }
    DateTimeFormat::new(&Array::new(), &all)
}

fn format(formatter: &'static std::thread::LocalKey<DateTimeFormat>, seconds: i64) -> String {
    let Some(date) = date(seconds) else {
        return format!("{seconds} s after 1970");
    };
    formatter
        .with(|formatter| formatter.format().call1(&JsValue::UNDEFINED, &date).ok())
        .and_then(|text| text.as_string())
        .unwrap_or_default()
}

fn iso(seconds: i64) -> Option<String> {
    date(seconds).map(|date| String::from(date.unchecked_into::<Date>().to_iso_string()))
}

/// Returns the time as a `Date`. `None` outside of the range of `Date`, where formatting throws.
fn date(seconds: i64) -> Option<Date> {
    const LAST: i64 = 8_640_000_000_000;
    #[expect(
        clippy::cast_precision_loss,
        reason = "the bound is far within f64's whole numbers"
    )]
    (-LAST..=LAST)
        .contains(&seconds)
        .then(|| Date::new(&JsValue::from_f64(seconds as f64 * 1000.0)))
}
