use js_sys::{Array, Date, Intl::DateTimeFormat, Object, Reflect};
use leptos::prelude::*;
use model::UnixTime;
use wasm_bindgen::{JsCast, JsValue};

thread_local! {
    // Making a formatter costs far more than using it.
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

/// A moment in the administrator's own zone, which is named, with UTC on hover; "—" if not set.
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

/// A moment in the administrator's own zone, which is named; empty if not set.
pub fn local_time(at: UnixTime) -> String {
    let text = at.seconds().map(|seconds| format(&LOCAL, seconds));
    text.unwrap_or_default()
}

/// The hour and minute in the administrator's own zone.
pub fn time_of_day(at: UnixTime) -> String {
    let text = format(&TIME_OF_DAY, at.0);
    text.trim().to_owned()
}

fn formatter(options: &[(&str, &str)]) -> DateTimeFormat {
    let all = Object::new();
    for (name, value) in options {
        // A plain object takes any property.
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

/// The moment as a `Date`; none beyond the years that one can hold, where formatting would throw.
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
